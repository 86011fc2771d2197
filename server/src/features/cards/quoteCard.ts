import * as l10n from "@vscode/l10n";
import type { Quote } from "../../analysis/analysis.js";
import type { ArticleView } from "../articleView.js";
import { entityOf } from "../entityAt.js";
import { escapeMarkdown } from "../markdown.js";
import { statusLine } from "./statusLine.js";

/** Who says it, with which word, and where it was printed first. */
export function quoteCard(view: ArticleView, quote: Quote): string {
  const lines = [
    `**${heading(quote)}** · ${kindLabel(quote.kind)}`,
    introduction(view, quote),
    quote.cue ? l10n.t("Cue: {0}", escapeMarkdown(quote.cue.text)) : "",
    quote.outlet ? l10n.t("Printed by {0}", escapeMarkdown(quote.outlet.name)) : "",
    quote.anonymous ? l10n.t("The source is not named.") : "",
    quote.speaker?.assumed ? l10n.t("The speaker is assumed: nothing in the text says so outright.") : "",
    quote.content.map((part) => statusLine(view.annotations, "quote", part)).find((line) => line !== "") ??
      statusLine(view.annotations, "quote", quote),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

function heading({ speaker }: Quote): string {
  if (!speaker) return l10n.t("No speaker found");
  return escapeMarkdown(speaker.resolved ?? speaker.text);
}

function introduction(view: ArticleView, { speaker }: Quote): string {
  if (!speaker) return "";
  const roles = entityOf(view.analysis, speaker.entity)?.roles ?? [];
  const told = [...new Set([speaker.role, speaker.affiliation, ...roles])].filter(
    (role) => role !== undefined,
  );
  // An affiliation that the role names already is not said twice.
  const shown = told.filter((role) => !told.some((other) => other !== role && other.includes(role)));
  return shown.slice(0, 2).map(escapeMarkdown).join(" · ");
}

function kindLabel(kind: Quote["kind"]): string {
  switch (kind) {
    case "direct":
      return l10n.t("direct quote");
    case "indirect":
      return l10n.t("indirect quote");
    case "mixed":
      return l10n.t("partly quoted");
  }
}
