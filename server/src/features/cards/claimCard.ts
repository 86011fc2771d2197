import * as l10n from "@vscode/l10n";
import type { NumericClaim, Value } from "../../analysis/analysis.js";
import type { ArticleView } from "../articleView.js";
import { converted } from "../../analysis/numbers/reading.js";
import type { CountElsewhere } from "../../workspace/articleIndex/elsewhere.js";
import { namesInSentence } from "../entityAt.js";
import { escapeMarkdown } from "../markdown.js";
import { dateInWords } from "./dateInWords.js";
import { shownClaims } from "../shownClaims.js";
import { claimElsewhereLine } from "./elsewhereLines.js";
import { numberInFigures } from "./numberInFigures.js";
import { statusLine } from "./statusLine.js";

/** What a figure means: its value written out, what it counts, and where this article and others count the same thing again. */
export function claimCard(view: ArticleView, claim: NumericClaim): string {
  const lines = [
    `**${heading(view, claim)}** · ${kindLabel(claim)}`,
    ...findingsAt(view, claim),
    change(view, claim),
    conversion(view, claim),
    claim.counted ? l10n.t("Counts: {0}", escapeMarkdown(claim.counted.text)) : "",
    elsewhere(view, claim),
    claimElsewhereLine(inOtherArticles(view, claim)),
    statusLine(view.annotations, "claim", claim),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

function heading(view: ArticleView, claim: NumericClaim): string {
  if (claim.kind === "date" || claim.kind === "time") {
    return escapeMarkdown(dateInWords(claim.value, view.analysis.language));
  }
  const unit = claim.unit === null ? "" : ` ${escapeMarkdown(claim.unit)}`;
  const per = claim.per === null ? "" : ` ${l10n.t("per {0}", escapeMarkdown(claim.per))}`;
  return `${escapeMarkdown(amount(view, claim))}${unit}${per}`;
}

function amount(view: ArticleView, { value, low, high, relation, approximate }: NumericClaim): string {
  const write = (figure: Value): string => numberInFigures(figure, view.analysis.language);
  if (value === null) {
    if (low !== null && high !== null) return l10n.t("{0} to {1}", write(low), write(high));
    if (low !== null) return l10n.t("at least {0}", write(low));
    if (high !== null) return l10n.t("at most {0}", write(high));
    return l10n.t("no fixed value");
  }
  switch (relation) {
    case "<":
      return l10n.t("less than {0}", write(value));
    case "<=":
      return l10n.t("at most {0}", write(value));
    case ">":
      return l10n.t("more than {0}", write(value));
    case ">=":
      return l10n.t("at least {0}", write(value));
    case "=":
    case "range":
      return approximate ? l10n.t("about {0}", write(value)) : write(value);
  }
}

function change(view: ArticleView, { change: moved }: NumericClaim): string {
  if (!moved || moved.from === null || moved.to === null) return "";
  const from = numberInFigures(moved.from, view.analysis.language);
  const to = numberInFigures(moved.to, view.analysis.language);
  return moved.direction === "up"
    ? l10n.t("Up from {0} to {1}", escapeMarkdown(from), escapeMarkdown(to))
    : l10n.t("Down from {0} to {1}", escapeMarkdown(from), escapeMarkdown(to));
}

/** The measure as readers of the other system of units know it. */
function conversion(view: ArticleView, claim: NumericClaim): string {
  const other = converted(claim, view.analysis.language === "en" ? "en" : "id");
  return other ? l10n.t("= {0} {1}", escapeMarkdown(other.value), escapeMarkdown(other.unit)) : "";
}

/** What is to be said of the figure: a year that is missing, with those it may be; a weekday that does not fit. */
function findingsAt({ analysis }: ArticleView, claim: NumericClaim): string[] {
  const own = analysis.findings.filter(({ start, end }) => claim.start <= start && end <= claim.end);
  return own.map(({ message }) => escapeMarkdown(message));
}

const MOST_PLACES = 4;

function elsewhere(view: ArticleView, claim: NumericClaim): string {
  if (claim.countedHead === null) return "";
  const others = shownClaims(view.analysis).filter(
    (other) => other !== claim && other.countedHead === claim.countedHead,
  );
  const shown = others.slice(0, MOST_PLACES).map((other) => {
    const line = view.document.positionAt(other.start).line + 1;
    return l10n.t("{0} (line {1})", escapeMarkdown(other.text), line);
  });
  return shown.length > 0 ? l10n.t("Also in this article: {0}", shown.join(" · ")) : "";
}

function inOtherArticles(view: ArticleView, claim: NumericClaim): CountElsewhere[] {
  const names = namesInSentence(view, claim.start);
  return view.elsewhere.ofClaim(claim, names, view.document.uri, MOST_PLACES);
}

function kindLabel({ kind }: NumericClaim): string {
  switch (kind) {
    case "count":
      return l10n.t("count");
    case "percent":
      return l10n.t("percentage");
    case "money":
      return l10n.t("money");
    case "measure":
      return l10n.t("measure");
    case "duration":
      return l10n.t("duration");
    case "age":
      return l10n.t("age");
    case "ordinal":
      return l10n.t("rank");
    case "ratio":
      return l10n.t("ratio");
    case "date":
      return l10n.t("date");
    case "time":
      return l10n.t("time");
    case "quantifier":
      return l10n.t("vague number");
  }
}
