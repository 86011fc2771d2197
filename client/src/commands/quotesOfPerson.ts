import * as vscode from "vscode";
import { activeArticle } from "../articles.js";

/** Lists what the one at the cursor says, in this article and the others, in the editor's own peek view. */
export async function quotesOfPerson(): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const { uri } = editor.document;
  const position = editor.selection.active;
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    "vscode.executeImplementationProvider",
    uri,
    position,
  );
  if (found.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("Nothing is quoted of anybody here."), 3000);
    return;
  }
  await vscode.commands.executeCommand("editor.action.showReferences", uri, position, found);
}
