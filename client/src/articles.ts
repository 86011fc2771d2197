import * as vscode from "vscode";

/** The disk, a new document, repositories opened without a clone, a remote seen from the browser, and test file systems. */
const SCHEMES = ["file", "untitled", "vscode-vfs", "vscode-remote", "vscode-test-web", "memfs"];

/** The languages whose documents may be articles, and where they may live. The server decides on each document. */
export const ARTICLE_SELECTOR = ["article", "plaintext", "markdown"].flatMap((language) =>
  SCHEMES.map((scheme) => ({ language, scheme })),
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
