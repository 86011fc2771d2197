import * as vscode from "vscode";
import { plainText } from "../plainText.js";

/** Opens a new article with the clipboard's text: mark-up stripped, paragraphs kept. */
export async function newArticleFromClipboard(): Promise<void> {
  const content = plainText(await vscode.env.clipboard.readText());
  if (content === "") {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The clipboard holds no text. Copy an article first."),
    );
    return;
  }
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: "article", content }),
  );
}
