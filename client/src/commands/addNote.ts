import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import type { AnnotationNode } from "../sidebar/nodes.js";
import type { CommandContext } from "./command.js";

/** Asks for a note and adds it to an annotation. */
export async function addNote(
  { server }: CommandContext,
  given: { readonly uri: string; readonly id: string } | AnnotationNode | undefined,
): Promise<void> {
  if (!given) return;
  const { uri, id } = "row" in given ? given.row : given;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Add a note"),
    prompt: vscode.l10n.t("The note is saved in the sidecar, for everybody who has the article."),
  });
  if (text === undefined || text.trim() === "") return;
  await server.run(ServerCommand.comment, { uri, id, text: text.trim() });
}
