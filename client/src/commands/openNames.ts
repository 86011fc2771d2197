import * as vscode from "vscode";
import { activeArticle } from "../articles.js";

const EMPTY = '{\n  "version": 1,\n  "entities": []\n}\n';

/** Opens the names that the newsroom keeps for the folder of the article in front; an unsaved new file where there are none. */
export async function openNames(): Promise<void> {
  const article = activeArticle()?.document.uri;
  const folder =
    (article && vscode.workspace.getWorkspaceFolder(article)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a folder first: the newsroom's names are kept in it."),
    );
    return;
  }
  const uri = vscode.Uri.joinPath(folder.uri, ".copydesk", "entities.json");
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (exists) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const editor = await vscode.window.showTextDocument(uri.with({ scheme: "untitled" }));
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), EMPTY));
}
