import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import type { Server } from "../server.js";
import type { AnnotationNode, GroupNode, Node } from "./nodes.js";

const MIME = "application/vnd.code.tree.copydesk.annotations";

/** Annotations dragged onto a group become what the group is of: another type, or another status. */
export class RetagByDrop implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  handleDrag(source: readonly Node[], data: vscode.DataTransfer): void {
    const dragged = source.filter((node): node is AnnotationNode => node.kind === "annotation");
    data.set(MIME, new vscode.DataTransferItem(dragged.map(({ row: { uri, id } }) => ({ uri, id }))));
  }

  async handleDrop(target: Node | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(MIME)?.value as readonly { uri: string; id: string }[] | undefined;
    const group = groupOf(target);
    if (!dragged || !group) return;
    const ids = new Map<string, string[]>();
    for (const { uri, id } of dragged) ids.set(uri, [...(ids.get(uri) ?? []), id]);
    for (const [uri, own] of ids) await this.#move(uri, own, group);
  }

  async #move(uri: string, ids: readonly string[], { groupBy, key }: GroupNode): Promise<void> {
    if (groupBy === "type" && key !== "quote" && key !== "note") {
      await this.#server.run(ServerCommand.retag, { uri, ids, type: key });
    } else if (groupBy === "status") {
      await this.#server.run(ServerCommand.setStatus, { uri, ids, status: key });
    } else {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t("Annotations can be dragged onto another type or another status."),
        4000,
      );
    }
  }
}

function groupOf(node: Node | undefined): GroupNode | undefined {
  if (node?.kind === "group") return node;
  return node?.kind === "annotation" || node?.kind === "more" ? node.group : undefined;
}
