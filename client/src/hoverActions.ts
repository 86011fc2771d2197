import * as vscode from "vscode";
import type { NamedPlace } from "./commands/command.js";
import { toProtocolRange } from "./positions.js";

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
