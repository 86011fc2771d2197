import * as vscode from "vscode";
import type { CheckName, ReviewState } from "../../protocol/annotations.js";

/** The entity types in the order in which they are offered, with their icons. */
export const TYPES: readonly { readonly type: string; readonly icon: string }[] = [
  { type: "person", icon: "person" },
  { type: "organisation", icon: "organization" },
  { type: "place", icon: "location" },
  { type: "group", icon: "globe" },
  { type: "facility", icon: "home" },
  { type: "event", icon: "calendar" },
  { type: "product", icon: "package" },
  { type: "work", icon: "book" },
  { type: "law", icon: "law" },
  { type: "quote", icon: "quote" },
  { type: "claim", icon: "symbol-number" },
];

/** The words for the newsroom's own tags; set when they are read. */
const ownLabels = new Map<string, string>();

/** From now on the newsroom's own tags are called so. */
export function setOwnLabels(labels: readonly { readonly tag: string; readonly label: string }[]): void {
  ownLabels.clear();
  for (const { tag, label } of labels) ownLabels.set(tag, label);
}

/** The icon of a tag. */
export function typeIcon(type: string): string {
  return TYPES.find((each) => each.type === type)?.icon ?? "tag";
}

/** A tag as a person reads it. */
export function typeLabel(type: string): string {
  switch (type) {
    case "person":
      return vscode.l10n.t("Person");
    case "organisation":
      return vscode.l10n.t("Organisation");
    case "place":
      return vscode.l10n.t("Place");
    case "group":
      return vscode.l10n.t("Group");
    case "facility":
      return vscode.l10n.t("Facility");
    case "event":
      return vscode.l10n.t("Event");
    case "product":
      return vscode.l10n.t("Product");
    case "work":
      return vscode.l10n.t("Work");
    case "law":
      return vscode.l10n.t("Law");
    case "quote":
      return vscode.l10n.t("Quote");
    case "claim":
      return vscode.l10n.t("Claim");
    case "note":
      return vscode.l10n.t("Note");
    default:
      return ownLabels.get(type) ?? type;
  }
}

/** A label where it stands alone, as the entry of a list: with a capital. */
export function alone(label: string): string {
  return label.charAt(0).toLocaleUpperCase(vscode.env.language) + label.slice(1);
}

/** A status as a person reads it. */
export function statusLabel(status: string): string {
  switch (status) {
    case "accepted":
      return vscode.l10n.t("accepted");
    case "rejected":
      return vscode.l10n.t("rejected");
    case "unsure":
      return vscode.l10n.t("unsure");
    default:
      return vscode.l10n.t("suggested");
  }
}

/** A check as a person reads it. */
export function checkLabel(check: CheckName): string {
  switch (check) {
    case "wording":
      return vscode.l10n.t("Wording");
    case "attribution":
      return vscode.l10n.t("Speaker");
    case "truth":
      return vscode.l10n.t("Truth");
  }
}

/** Where the review of an article stands, as a person reads it. */
export function reviewLabel(state: ReviewState): string {
  switch (state) {
    case "not-started":
      return vscode.l10n.t("not started");
    case "in-progress":
      return vscode.l10n.t("in progress");
    case "finished":
      return vscode.l10n.t("finished");
  }
}

/** Words of an article on one line, shortened for a title. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** What is to be done next, as the head of a group. */
export function todoLabel(todo: string): string {
  switch (todo) {
    case "blocking":
      return vscode.l10n.t("Settle first");
    case "ask-reporter":
      return vscode.l10n.t("Ask the reporter");
    case "needs-source":
      return vscode.l10n.t("Find a source");
    case "undecided":
      return vscode.l10n.t("Decide");
    case "speaker":
      return vscode.l10n.t("Name the speaker");
    case "check":
      return vscode.l10n.t("Check");
    default:
      return vscode.l10n.t("Done");
  }
}

/** The icon of what is to be done next. */
export function todoIcon(todo: string): string {
  const icons: Readonly<Record<string, string>> = {
    blocking: "warning",
    "ask-reporter": "comment",
    "needs-source": "link",
    undecided: "question",
    speaker: "person",
    check: "verified",
  };
  return icons[todo] ?? "pass";
}
