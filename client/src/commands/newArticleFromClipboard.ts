import * as vscode from "vscode";

/** Opens a new article with the clipboard's text: mark-up stripped, paragraphs kept. */
export async function newArticleFromClipboard(): Promise<void> {
  // With its HTML parser, which most sessions never need.
  const { plainText } = await import("../plainText.js");
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
