import * as l10n from "@vscode/l10n";
import type { Diagnostic } from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { Quote } from "../analysis/analysis.js";
import type { IgnoredFindings } from "../annotations/ignoredFindings.js";
import type { WordDiffPart } from "../annotations/wordDiff.js";
import type { QuoteElsewhere } from "../workspace/articleIndex/quotesElsewhere.js";
import { severityFrom } from "../workspace/shownFindings.js";
import type { ArticleView } from "./articleView.js";
import { DIAGNOSTIC_SOURCE, diagnosticSeverity } from "./diagnostics.js";
import { shortened } from "./markdown.js";
import { toRange } from "./ranges.js";

/** Findings that need the other articles of the workspace, by the same codes everywhere. */
export const ElsewhereCode = { quoteDiffers: "quote/differs-elsewhere" } as const;

/** More quotations of one article are not compared with the others. */
const MOST_QUOTES = 300;

/**
 * Quotations whose words stand differently in another article, with the difference and its place. Off unless it is asked
 * for: how often it is right in real news has not been measured.
 */
export async function elsewhereDiagnostics(
  view: ArticleView,
  ignored: IgnoredFindings,
): Promise<Diagnostic[]> {
  const { findings, highlight } = view.settings;
  const code = ElsewhereCode.quoteDiffers;
  const isWanted = findings.enabled && findings.optional.includes(code) && !findings.disabled.includes(code);
  if (!isWanted || highlight.preset === "off") return [];
  const text = view.document.getText();
  const found: Diagnostic[] = [];
  for (const quote of view.analysis.quotes.slice(0, MOST_QUOTES)) {
    if (quote.kind !== "direct" || ignored.has(text, code, quote)) continue;
    const other = await view.quotesElsewhere.differing(quote, view.analysis, view.document.uri);
    if (other) found.push(diagnosticOf(view, quote, other));
  }
  return found;
}

function diagnosticOf(view: ArticleView, quote: Quote, other: QuoteElsewhere): Diagnostic {
  const path = URI.parse(other.uri).path;
  const article = path.slice(path.lastIndexOf("/") + 1);
  const weight = severityFrom(view.settings.findings, ElsewhereCode.quoteDiffers) ?? "information";
  const severity = diagnosticSeverity(weight, view.settings.highlight.preset === "calm");
  return {
    range: toRange(view.document, quote),
    source: DIAGNOSTIC_SOURCE,
    code: ElsewhereCode.quoteDiffers,
    severity,
    message: l10n.t("{0} quotes the same words differently: {1}", article, firstDifference(other.difference)),
    relatedInformation: [
      {
        location: { uri: other.uri, range: other.range },
        message: shortened(written(other.difference), 300),
      },
    ],
  };
}

/** “there” / “here”, of the first place. */
function firstDifference(parts: readonly WordDiffPart[]): string {
  const from = parts.findIndex(({ kind }) => kind !== "same");
  const next = parts.findIndex(({ kind }, i) => i > from && kind === "same");
  const place = parts.slice(from, next);
  const side = (kind: WordDiffPart["kind"]): string =>
    `“${shortened(
      place
        .filter((part) => part.kind === kind)
        .map(({ text }) => text)
        .join("")
        .trim(),
      60,
    )}”`;
  return `${side("removed")} / ${side("added")}`;
}

/** All words, those that only the other has in [-…-], those that only this one has in {+…+}, as git writes it. */
function written(parts: readonly WordDiffPart[]): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === "same") return text;
      const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      if (words === "") return text;
      return kind === "removed" ? `${before}[-${words}-]${after}` : `${before}{+${words}+}${after}`;
    })
    .join("");
}
