import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import { activeArticle } from "../articles.js";
import { selectionOf } from "./annotateAs.js";
import type { CommandContext } from "./command.js";

/** Marks the selected words as a claim, with a number in them or without. */
export async function markAsClaim(context: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  if (editor.selection.isEmpty) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("Select the words of the claim first."), 3000);
    return;
  }
  await context.server.run(ServerCommand.annotate, {
    ...selectionOf(context, editor),
    type: "claim",
    status: "accepted",
  });
}
