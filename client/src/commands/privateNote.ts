import * as vscode from "vscode";
import { oneLine } from "../labels.js";
import { type AnnotationRef, currentRow } from "./annotationRef.js";
import type { CommandContext } from "./command.js";

/** Asks for a note that stays on this computer; an empty one takes it away. */
export async function privateNote(context: CommandContext, given?: AnnotationRef): Promise<void> {
  const { notes } = context;
  const row = await currentRow(context, given);
  if (!row) return;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Private note on “{0}”", oneLine(row.text)),
    prompt: vscode.l10n.t("Kept by this editor on this computer: never in the sidecar, never in an export."),
    value: notes.textOf(row.id) ?? "",
  });
  if (text !== undefined) await notes.set(row.id, text.trim());
}
