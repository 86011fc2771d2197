import * as vscode from "vscode";
import { ServerCommand } from "../../../protocol/commands.js";
import { type AnnotationRef, given } from "./annotationRef.js";
import type { CommandContext } from "./command.js";

/** Asks for a note and adds it to an annotation. */
export async function addNote(
  { server, view }: CommandContext,
  ref: AnnotationRef | undefined,
): Promise<void> {
  const about = given(view, ref);
  if (!about) return;
  const { uri, id } = "row" in about ? about.row : about;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Add a note"),
    prompt: vscode.l10n.t("The note is saved in the sidecar, for everybody who has the article."),
  });
  if (text === undefined || text.trim() === "") return;
  await server.run(ServerCommand.comment, { uri, id, text: text.trim() });
}
