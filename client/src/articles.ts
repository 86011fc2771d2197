import * as vscode from "vscode";

/** The languages whose documents may be articles, and where they may live. The server decides on each document. */
export const ARTICLE_SELECTOR = ["article", "plaintext", "markdown"].flatMap((language) =>
  ["file", "untitled", "vscode-vfs", "memfs"].map((scheme) => ({ language, scheme })),
);

/** True for a document that may be an article. */
export function mayBeArticle(document: vscode.TextDocument): boolean {
  return ARTICLE_SELECTOR.some(
    ({ language, scheme }) => document.languageId === language && document.uri.scheme === scheme,
  );
}

/** The editor in front, when it shows what may be an article. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && mayBeArticle(editor.document) ? editor : undefined;
}
