import * as vscode from "vscode";
import type { Range } from "../../../protocol/range.js";
import { activeArticle } from "../articles.js";
import { toEditorRange } from "../positions.js";
import type { CommandContext } from "./command.js";

/**
 * Selects the next (1) or the previous (-1) open suggestion, round the end of the article.
 * @param from where to count from; the selection when left out
 */
export async function goToSuggestion({ server }: CommandContext, step: 1 | -1, from?: Range): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const ranges = (await server.suggestions(editor.document.uri)).map(({ range }) => toEditorRange(range));
  if (ranges.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("Nothing is left to decide in this article."), 3000);
    return;
  }
  const here = from ? toEditorRange(from) : new vscode.Range(editor.selection.start, editor.selection.end);
  const target = step === 1 ? firstAfter(ranges, here) : lastBefore(ranges, here);
  editor.selection = new vscode.Selection(target.start, target.end);
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Suggestions come in text order, the longer one first where two begin together. */
function firstAfter(ranges: readonly vscode.Range[], here: vscode.Range): vscode.Range {
  const next = ranges.find((range) => compare(range, here) > 0);
  return next ?? (ranges[0] as vscode.Range);
}

function lastBefore(ranges: readonly vscode.Range[], here: vscode.Range): vscode.Range {
  const previous = ranges.findLast((range) => compare(range, here) < 0);
  return previous ?? (ranges[ranges.length - 1] as vscode.Range);
}

function compare(a: vscode.Range, b: vscode.Range): number {
  return a.start.compareTo(b.start) || b.end.compareTo(a.end);
}
