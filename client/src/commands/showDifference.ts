import * as vscode from "vscode";
import { oneLine } from "../labels.js";
import { type AnnotationRef, currentRow } from "./annotationRef.js";
import type { CommandContext } from "./command.js";

/** Shows the words of an annotation as they were recorded or checked beside those there now. */
export async function showDifference(context: CommandContext, given?: AnnotationRef): Promise<void> {
  const row = await currentRow(context, given);
  if (!row) return;
  if (!row.changes) {
    void vscode.window.showInformationMessage(vscode.l10n.t("The words are the same as they were."));
    return;
  }
  const [was, now] = context.versions.of(row);
  const title = vscode.l10n.t("“{0}”: as it was, and now", oneLine(row.text));
  await vscode.commands.executeCommand("vscode.diff", was, now, title, { preview: true });
}
