import * as vscode from "vscode";
import type { CommandContext } from "./command.js";

/** Asks for words, and shows only the annotations that hold them. */
export async function filterAnnotations({ view }: CommandContext): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Show only annotations with these words"),
    prompt: vscode.l10n.t("Looks into the words, the speaker, the name and the type."),
    value: view.mode.text,
  });
  if (text !== undefined) await view.setMode({ text: text.trim() });
}
