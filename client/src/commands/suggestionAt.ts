import * as vscode from "vscode";
import type { Suggestion } from "../../../protocol/annotations.js";
import { activeArticle } from "../articles.js";
import { toEditorRange } from "../positions.js";
import type { CommandContext, NamedPlace } from "./command.js";

/** A suggestion with the editor it stands in. */
export interface Found {
  readonly editor: vscode.TextEditor;
  readonly suggestion: Suggestion;
}

/**
 * The suggestion that a named place or the selection is exactly on, else the innermost one around the cursor; says so
 * where there is none.
 */
export async function suggestionAt(
  { server }: CommandContext,
  place?: NamedPlace,
): Promise<Found | undefined> {
  const editor = activeArticle();
  if (!editor) return undefined;
  const wanted = place ? toEditorRange(place.at) : editor.selection;
  const cursor = place ? wanted.start : editor.selection.active;
  const touched = (await server.suggestions(editor.document.uri))
    .filter(({ range }) => toEditorRange(range).contains(cursor))
    .sort((a, b) => a.text.length - b.text.length);
  const exact = touched.find(({ range }) => toEditorRange(range).isEqual(wanted));
  const suggestion = exact ?? touched[0];
  if (suggestion) return { editor, suggestion };
  vscode.window.setStatusBarMessage(vscode.l10n.t("Nothing is suggested here."), 3000);
  return undefined;
}
