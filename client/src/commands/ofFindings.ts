import * as vscode from "vscode";
import { activeArticle } from "../articles.js";
import { type FindingNode, findingsOf } from "../sidebar/findingsView.js";

/** Goes to what a finding is about. */
export async function revealFinding({ uri, diagnostic }: FindingNode): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: diagnostic.range, preview: true });
}

/**
 * Goes there and opens what can be done about it.
 * @param node a finding of the sidebar; the one at the cursor, else the next one, when left out
 */
export async function fixFinding(node = findingAtCursor()): Promise<void> {
  if (!node) return;
  await revealFinding(node);
  await vscode.commands.executeCommand("editor.action.quickFix");
}

function findingAtCursor(): FindingNode | undefined {
  const editor = activeArticle();
  if (!editor) return undefined;
  const cursor = editor.selection.active;
  const inOrder = findingsOf(editor.document).sort((a, b) =>
    a.diagnostic.range.start.compareTo(b.diagnostic.range.start),
  );
  return inOrder.find(({ diagnostic }) => diagnostic.range.end.isAfterOrEqual(cursor)) ?? inOrder[0];
}
