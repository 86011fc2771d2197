import * as vscode from "vscode";
import type { AnnotationGroup, AnnotationRow, AnnotationStatus } from "../../../protocol/annotations.js";
import { alone, oneLine, statusLabel, todoIcon, todoLabel, typeIcon, typeLabel } from "../labels.js";
import { toEditorRange } from "../positions.js";
import type { ViewMode } from "./annotationsView.js";

export type GroupNode = { readonly kind: "group"; readonly groupBy: ViewMode["groupBy"] } & AnnotationGroup;
export interface AnnotationNode {
  readonly kind: "annotation";
  readonly row: AnnotationRow;
  readonly group: GroupNode;
}
export interface MoreNode {
  readonly kind: "more";
  readonly group: GroupNode;
  readonly left: number;
}
export interface ProblemNode {
  readonly kind: "problem";
  readonly uri: string;
  readonly message: string;
}
export type Node = GroupNode | AnnotationNode | MoreNode | ProblemNode;

/** A group with its count. */
export function groupItem({ key, count, open, groupBy }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(key, groupBy), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${groupBy} ${key}`;
  item.description = open > 0 ? vscode.l10n.t("{0}, {1} open", count, open) : String(count);
  item.iconPath = new vscode.ThemeIcon(groupIcon(key, groupBy));
  item.contextValue = "group";
  item.accessibilityInformation = {
    label:
      open > 0
        ? vscode.l10n.t("{0}: {1} annotations, {2} open", item.label as string, count, open)
        : vscode.l10n.t("{0}: {1} annotations", item.label as string, count),
  };
  if (groupBy === "article") item.resourceUri = vscode.Uri.parse(key);
  return item;
}

function groupIcon(key: string, groupBy: ViewMode["groupBy"]): string {
  switch (groupBy) {
    case "article":
      return "file";
    case "type":
      return typeIcon(key);
    case "status":
      return statusIcon(key);
    case "todo":
      return todoIcon(key);
    case "author":
      return "account";
    case "speaker":
      return "comment-discussion";
    case "entity":
      return "tag";
  }
}

function groupLabel(key: string, groupBy: ViewMode["groupBy"]): string {
  switch (groupBy) {
    case "article":
      return vscode.workspace.asRelativePath(vscode.Uri.parse(key), false);
    case "type":
      return typeLabel(key);
    case "status":
      return alone(statusLabel(key));
    case "todo":
      return todoLabel(key);
    case "speaker":
      return key === "" ? vscode.l10n.t("Without a speaker") : key;
    case "author":
      return key === "" ? vscode.l10n.t("Without an author") : key;
    case "entity":
      return oneLine(key);
  }
}

/** One annotation: its words, with what is known of it behind. A click reveals it. `note`: the reader's private one. */
export function rowItem({ row }: AnnotationNode, mode: ViewMode, note: string | undefined): vscode.TreeItem {
  const words = row.text.replace(/\s+/g, " ").trim();
  const item = new vscode.TreeItem(words === "" ? vscode.l10n.t("(no words)") : words);
  item.id = `${row.uri} ${row.id}`;
  const description = [descriptionOf(row, mode), note === undefined ? "" : vscode.l10n.t("private note")];
  item.description = description.filter((part) => part !== "").join(" · ");
  item.tooltip = tooltipOf(row, note);
  item.iconPath = iconOf(row);
  item.contextValue = `annotation ${row.status} ${row.stale ? "stale" : row.anchor}`;
  item.accessibilityInformation = {
    label: [words, typeLabel(row.type), statusLabel(row.status), item.description]
      .filter((part) => part !== "")
      .join(", "),
  };
  item.command = {
    title: vscode.l10n.t("Show in the article"),
    command: "copydesk.reveal",
    arguments: [row],
  };
  return item;
}

function descriptionOf(row: AnnotationRow, { groupBy, scope }: ViewMode): string {
  const parts = [
    row.speaker,
    groupBy === "type" ? null : typeLabel(row.type),
    scope === "workspace" && groupBy !== "article" ? fileName(row.uri) : null,
    row.tasks.includes("needs-source") ? vscode.l10n.t("needs source") : null,
    row.tasks.includes("ask-reporter") ? vscode.l10n.t("ask the reporter") : null,
    row.stale ? vscode.l10n.t("changed since checked") : null,
    anchorLabel(row),
    row.replies > 0 ? vscode.l10n.t("{0} notes", row.replies) : null,
  ];
  return parts.filter((part): part is string => part !== null && part !== "").join(" · ");
}

function anchorLabel({ anchor }: AnnotationRow): string | null {
  if (anchor === "uncertain") return vscode.l10n.t("place uncertain");
  return anchor === "orphan" ? vscode.l10n.t("words are gone") : null;
}

/** Everything from an article or a sidecar goes in as text, which the editor escapes, and never as mark-up. */
function tooltipOf(row: AnnotationRow, note: string | undefined): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  const changes = row.changes ?? [{ kind: "same" as const, text: row.text }];
  for (const { kind, text } of changes) {
    const mark = kind === "removed" ? "~~" : kind === "added" ? "**" : "";
    const words = text.trim() === "" ? "" : text;
    if (words === "") tooltip.appendText(" ");
    else tooltip.appendMarkdown(mark).appendText(words.trim()).appendMarkdown(`${mark} `);
  }
  const checks = Object.entries(row.checks).map(
    ([name, { rating, by }]) => `${name}: ${rating}${by ? ` (${by})` : ""}`,
  );
  const lines = [
    `${typeLabel(row.type)} · ${statusLabel(row.status)}`,
    row.entity ?? "",
    row.value ?? "",
    ...checks,
    ...(row.relations ?? []).map(({ text }) => `→ ${text}`),
    ...Object.entries(row.attributes ?? {}).map(([name, value]) =>
      value === "" ? name : `${name}: ${value}`,
    ),
    row.author === null ? "" : vscode.l10n.t("by {0}", row.author),
    note === undefined ? "" : vscode.l10n.t("Private note: {0}", note),
  ];
  for (const line of lines.filter((each) => each !== "")) tooltip.appendMarkdown("\n\n").appendText(line);
  return tooltip;
}

function iconOf(row: AnnotationRow): vscode.ThemeIcon {
  if (row.anchor === "orphan")
    return new vscode.ThemeIcon("debug-disconnect", new vscode.ThemeColor("copydesk.annotation.uncertain"));
  if (row.anchor === "uncertain" || row.stale) {
    return new vscode.ThemeIcon("warning", new vscode.ThemeColor("copydesk.annotation.uncertain"));
  }
  if (row.tasks.length > 0)
    return new vscode.ThemeIcon("circle-large-outline", new vscode.ThemeColor("copydesk.annotation.task"));
  const color = row.status === "accepted" ? "copydesk.annotation.accepted" : "copydesk.annotation.open";
  return new vscode.ThemeIcon(statusIcon(row.status), new vscode.ThemeColor(color));
}

function statusIcon(status: string): string {
  const icons: Readonly<Record<AnnotationStatus, string>> = {
    accepted: "pass",
    rejected: "circle-slash",
    suggested: "circle-outline",
    unsure: "question",
  };
  return icons[status as AnnotationStatus];
}

function fileName(uri: string): string {
  return vscode.Uri.parse(uri).path.split("/").pop() ?? uri;
}

/** The last row of a page. */
export function moreItem({ group, left }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("{0} more …", left));
  item.accessibilityInformation = { label: vscode.l10n.t("Show {0} more annotations", left) };
  item.command = { title: item.label as string, command: "copydesk.showMore", arguments: [group.key] };
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  return item;
}

/** A sidecar that cannot be read or written. */
export function problemItem({ uri, message }: ProblemNode): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  item.tooltip = message;
  item.accessibilityInformation = { label: vscode.l10n.t("Error: {0}", message) };
  item.iconPath = new vscode.ThemeIcon("error", new vscode.ThemeColor("problemsErrorIcon.foreground"));
  item.id = `problem ${uri}`;
  return item;
}

/** Where a row's words are, in the editor's terms. */
export function rangeOf(row: AnnotationRow): vscode.Range | undefined {
  return row.range ? toEditorRange(row.range) : undefined;
}
