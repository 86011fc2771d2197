import * as vscode from "vscode";
import type { AnnotationRow } from "../../../protocol/annotations.js";
import { rangeOf } from "../sidebar/nodes.js";
import type { CommandContext } from "./command.js";

/** Opens the article of an annotation and selects its words. */
export async function reveal({ server }: CommandContext, row: AnnotationRow): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(row.uri), { preview: true });
  const fresh =
    (await server.annotations({ uri: row.uri })).annotations.find(({ id }) => id === row.id) ?? row;
  const range = rangeOf(fresh);
  if (!range) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The words of this annotation are no longer in the article: “{0}”", row.text),
    );
    return;
  }
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
