import * as vscode from "vscode";
import { mayBeArticle } from "../articles.js";

/** A word that begins with a capital and has two or three letters so far: afterwards the list is open, or not wanted. */
const BEGUN = /(?:^|[^\p{L}\p{M}\p{N}'’-])\p{Lu}[\p{L}\p{M}]{1,2}$/u;

/**
 * Opens the list of known names while one is typed, and never else: articles have the editor's own quick suggestions
 * switched off, since most words of a text are no names.
 */
export function suggestNamesWhileTyping(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const editor = vscode.window.activeTextEditor;
    const [change] = contentChanges;
    if (reason !== undefined || contentChanges.length !== 1 || !change || !/^\p{L}$/u.test(change.text))
      return;
    if (editor?.document !== document || !mayBeArticle(document) || change.rangeLength > 0) return;
    const settings = vscode.workspace.getConfiguration("editor", document);
    if (settings.get("suggestOnTriggerCharacters") !== true) return;
    const { line, character } = change.range.start;
    const before = document.getText(new vscode.Range(line, Math.max(0, character - 4), line, character + 1));
    // With `auto` nothing is shown where there is nothing to suggest.
    if (BEGUN.test(before))
      void vscode.commands.executeCommand("editor.action.triggerSuggest", { auto: true });
  });
}
