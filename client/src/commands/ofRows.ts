import type { AnnotationRow, AnnotationStatus } from "../../../protocol/annotations.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { targets } from "../sidebar/annotationsView.js";
import type { AnnotationNode } from "../sidebar/nodes.js";
import type { CommandContext } from "./command.js";

/** Accepts or rejects the annotations chosen in the sidebar. */
export function setRowsStatus(
  context: CommandContext,
  node: AnnotationNode | undefined,
  status: AnnotationStatus,
): Promise<void> {
  return byArticle(targets(context.view, node), async (uri, ids) => {
    await context.server.run(ServerCommand.setStatus, { uri, ids, status });
  });
}

/** Removes the annotations chosen in the sidebar. *Undo* brings them back. */
export function removeRows(context: CommandContext, node: AnnotationNode | undefined): Promise<void> {
  return byArticle(targets(context.view, node), async (uri, ids) => {
    await context.server.run(ServerCommand.remove, { uri, ids });
  });
}

async function byArticle(
  rows: readonly AnnotationRow[],
  work: (uri: string, ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const ids = new Map<string, string[]>();
  for (const { uri, id } of rows) ids.set(uri, [...(ids.get(uri) ?? []), id]);
  for (const [uri, own] of ids) await work(uri, own);
}
