import * as vscode from "vscode";
import { type CommandResult, ServerCommand } from "../../../protocol/commands.js";
import { activeArticle } from "../articles.js";
import type { CommandContext } from "./command.js";

/** Accepts everything in the article in front of which the analysis is sure; one *Undo* takes it all back. */
export async function acceptSure({ server, review }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const uri = server.uriOf(editor.document.uri);
  const result = await vscode.commands.executeCommand<CommandResult | undefined>(ServerCommand.acceptSure, {
    uri,
  });
  if (!result?.ok) return;
  const message =
    result.ids.length === 0
      ? vscode.l10n.t("Nothing is sure enough to be accepted unseen.")
      : vscode.l10n.t("{0} accepted. Quotations and their speakers are left to you.", result.ids.length);
  vscode.window.setStatusBarMessage(message, 6000);
  await review.update();
}
