import * as vscode from "vscode";

/** The disk, a new document, repositories opened without a clone, a remote seen from the browser, and test file systems. */
const SCHEMES = ["file", "untitled", "vscode-vfs", "vscode-remote", "vscode-test-web", "memfs"];

const LANGUAGES = ["article", "plaintext", "markdown"];

/** The languages whose documents may be articles, and where they may live. The server decides on each document. */
export const ARTICLE_SELECTOR = LANGUAGES.flatMap((language) =>
  SCHEMES.map((scheme) => ({ language, scheme })),
);

/** True for a document that may be an article. */
export function mayBeArticle({ languageId, uri }: vscode.TextDocument): boolean {
  return isArticleLanguage(languageId) && isArticlePlace(uri);
}

/** True for a language that articles are written in. */
export function isArticleLanguage(languageId: string): boolean {
  return LANGUAGES.includes(languageId);
}

/** True for where articles live, and not versions of them. */
export function isArticlePlace({ scheme }: vscode.Uri): boolean {
  return SCHEMES.includes(scheme);
}

/** The editor in front, when it shows what may be an article. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && mayBeArticle(editor.document) ? editor : undefined;
}
