import * as vscode from "vscode";
import type { FindingNode } from "../sidebar/findingsView.js";

/** Goes to what a finding is about. */
export async function revealFinding({ uri, diagnostic }: FindingNode): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: diagnostic.range, preview: true });
}

/** Goes there and opens what can be done about it. */
export async function fixFinding(node?: FindingNode): Promise<void> {
  if (!node) return;
  await revealFinding(node);
  await vscode.commands.executeCommand("editor.action.quickFix");
}
