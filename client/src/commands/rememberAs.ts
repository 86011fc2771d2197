import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import { activeArticle } from "../articles.js";
import { TYPES, typeLabel } from "../labels.js";
import type { CommandContext } from "./command.js";
import { suggestionAt } from "./suggestionAt.js";

interface Name {
  readonly uri: string;
  readonly name: string;
}

/** Asks what a name is, and keeps it in the newsroom's registry: the given one, the selection, or the name at the cursor. */
export async function rememberAs(context: CommandContext, given?: Name): Promise<void> {
  const target = given ?? (await nameInFront(context));
  if (!target) return;
  const picked = await vscode.window.showQuickPick(
    TYPES.filter(({ type }) => type !== "quote" && type !== "claim").map(({ type, icon }) => ({
      label: `$(${icon}) ${typeLabel(type)}`,
      type,
    })),
    { title: vscode.l10n.t("Remember “{0}” as …", target.name) },
  );
  if (picked) await context.server.run(ServerCommand.remember, { ...target, type: picked.type });
}

async function nameInFront(context: CommandContext): Promise<Name | undefined> {
  const editor = activeArticle();
  if (!editor) return undefined;
  const selected = editor.document.getText(editor.selection).trim();
  if (selected !== "") return { uri: context.server.uriOf(editor.document.uri), name: selected };
  const found = await suggestionAt(context);
  return found && { uri: found.suggestion.uri, name: found.suggestion.entity ?? found.suggestion.text };
}
