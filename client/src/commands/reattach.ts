import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import type { AnnotationNode } from "../sidebar/nodes.js";
import { selectionOf } from "./annotateAs.js";
import { given } from "./annotationRef.js";
import type { CommandContext } from "./command.js";

/** An uncertain annotation is right where it stands. */
export async function confirmAnchor({ server, view }: CommandContext, ref?: AnnotationNode): Promise<void> {
  const node = given(view, ref);
  if (node) await server.run(ServerCommand.confirmAnchor, { uri: node.row.uri, id: node.row.id });
}

/** Puts an annotation, one that has lost its words above all, on the words selected in its article. */
export async function reattach(context: CommandContext, ref?: AnnotationNode): Promise<void> {
  const node = given(context.view, ref);
  if (!node) return;
  const { uri, id } = node.row;
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => context.server.uriOf(document.uri) === uri,
  );
  if (!editor || editor.selection.isEmpty) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Select the words in the article that the annotation belongs to, and try again."),
    );
    return;
  }
  const { range, text } = selectionOf(context, editor);
  await context.server.run(ServerCommand.reattach, { uri, id, range, text });
}
