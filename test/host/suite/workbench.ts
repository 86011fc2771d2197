import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { AnnotationRow, AnnotationsResult } from "../../../protocol/annotations.js";
import type { Api } from "../../../client/src/activate.js";
import type { Desk } from "../../../client/src/desk.js";

const PATIENCE = 15_000;

/** Asks again until the answer is right; fails with the last answer. */
export async function eventually<T>(ask: () => Thenable<T> | T, isRight: (value: T) => boolean): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (Date.now() > until)
      assert.fail(`not within ${PATIENCE} ms; last: ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, "a folder is open");
  return first.uri;
}

export const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
/** A file outside of the folder, whatever the scheme under which this host sees the disk. */
export const onDisk = (path: string): vscode.Uri => folder().with({ path: vscode.Uri.file(path).path });

export const sidecarOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: `${article.path}.annotations.json` });

/** What the extension offers to its tests, when its server runs. */
export async function api(): Promise<Desk> {
  const extension = vscode.extensions.getExtension<Api>("copydesk.copydesk");
  assert.ok(extension, "the extension is there");
  return (await extension.activate()).ready;
}

/** Writes an article into the folder and opens it. */
export async function openArticle(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = inFolder(name);
  await vscode.workspace.fs.writeFile(uri, bytes(text));
  return show(uri);
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** The range of the n-th `words` in the document. */
export function rangeOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Range {
  let at = -1;
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is in the text`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export function select(editor: vscode.TextEditor, words: string, nth = 1): void {
  const range = rangeOf(editor.document, words, nth);
  editor.selection = new vscode.Selection(range.start, range.end);
}

/** The semantic tokens as the editor is given them: `type: words`. */
export async function tokens(document: vscode.TextDocument): Promise<string[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
    "vscode.provideDocumentSemanticTokensLegend",
    document.uri,
  );
  const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    "vscode.provideDocumentSemanticTokens",
    document.uri,
  );
  if (!legend || !found) return [];
  const painted: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < found.data.length; i += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0] = found.data.subarray(i, i + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    const words = document.getText(new vscode.Range(line, character, line, character + length));
    painted.push(`${legend.tokenTypes[type] ?? "?"}: ${words}`);
  }
  return painted;
}

export async function hoverText(document: vscode.TextDocument, words: string, nth = 1): Promise<string> {
  const at = rangeOf(document, words, nth).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    at,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : JSON.stringify(content)))
    .join("\n");
}

export async function quickFixes(
  document: vscode.TextDocument,
  words: string,
  nth = 1,
): Promise<vscode.CodeAction[]> {
  const range = rangeOf(document, words, nth);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    undefined,
    50,
  );
}

/** Runs the quick fix whose title the pattern matches, as a click on it would. */
export async function fix(
  document: vscode.TextDocument,
  words: string,
  title: RegExp,
  nth = 1,
): Promise<void> {
  const actions = await eventually(
    () => quickFixes(document, words, nth),
    (found) => found.some((action) => title.test(action.title)),
  );
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command)
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments ?? []) as unknown[]),
    );
}

export async function rows(uri?: vscode.Uri): Promise<readonly AnnotationRow[]> {
  return (await page(uri)).annotations;
}

export async function page(uri?: vscode.Uri): Promise<AnnotationsResult> {
  const { server } = await api();
  return server.annotations(uri ? { uri: server.uriOf(uri) } : {});
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file as it is, a BOM included. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

export async function readJson(uri: vscode.Uri): Promise<unknown> {
  return JSON.parse(await textOf(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
