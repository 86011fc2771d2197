import * as vscode from "vscode";
import type { NamedPlace } from "./commands/command.js";
import { toEditorRange, toProtocolRange } from "./positions.js";
import type { PrivateNotes } from "./privateNotes.js";
import type { Server } from "./server.js";

/** The only commands that a hover may run. */
const TRUSTED = ["copydesk.acceptSuggestion", "copydesk.rejectSuggestion", "copydesk.annotateAs"];

/**
 * A row of actions under a hover card. It is a Markdown string of its own, made here and trusted for a fixed list of
 * commands; text from an article never shares it.
 */
export function withActionRow(hover: vscode.Hover, document: vscode.TextDocument): vscode.Hover {
  const { range } = hover;
  if (!range) return hover;
  const place: NamedPlace = { uri: document.uri.toString(), at: toProtocolRange(range) };
  const link = (title: string, command: string): string =>
    `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([place]))})`;
  const row = new vscode.MarkdownString(
    [
      link(`$(check) ${vscode.l10n.t("Accept")}`, "copydesk.acceptSuggestion"),
      link(`$(close) ${vscode.l10n.t("Reject")}`, "copydesk.rejectSuggestion"),
      link(`$(tag) ${vscode.l10n.t("Annotate as …")}`, "copydesk.annotateAs"),
    ].join(" &nbsp; "),
    true,
  );
  row.isTrusted = { enabledCommands: TRUSTED };
  return new vscode.Hover([...hover.contents, row], range);
}

/** The reader's private notes on what a hover card is about; as text, since they are no mark-up of ours. */
export async function withPrivateNotes(
  hover: vscode.Hover,
  document: vscode.TextDocument,
  { notes, server }: { notes: PrivateNotes; server: Server },
): Promise<vscode.Hover> {
  const { range } = hover;
  if (!range || notes.isEmpty) return hover;
  const { annotations } = await server.annotations({ uri: server.uriOf(document.uri) });
  const found = annotations.flatMap((row) => {
    const text = row.range && toEditorRange(row.range).intersection(range) ? notes.textOf(row.id) : undefined;
    return text === undefined
      ? []
      : [new vscode.MarkdownString().appendText(vscode.l10n.t("Private note: {0}", text))];
  });
  return new vscode.Hover([...hover.contents, ...found], range);
}
