import * as l10n from "@vscode/l10n";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { Quote, SectionKind } from "../analysis/analysis.js";
import type { ArticleView } from "./articleView.js";
import { shortened } from "./markdown.js";
import { toRange } from "./ranges.js";

/** The outline: headline and paragraphs, with the quotes under each speaker. */
export function documentSymbols(view: ArticleView): DocumentSymbol[] {
  const sections = view.analysis.sections
    .filter(({ kind }) => kind === "headline" || kind === "body")
    .map((section): DocumentSymbol => {
      const range = toRange(view.document, section);
      const text = view.document.getText(range);
      return {
        name: shortened(text.replace(/\s+/g, " ").trim(), 60) || sectionLabel(section.kind),
        detail: sectionLabel(section.kind),
        kind: section.kind === "headline" ? SymbolKind.Module : SymbolKind.String,
        range,
        selectionRange: range,
      };
    });
  return [...sections, ...speakers(view)];
}

function speakers(view: ArticleView): DocumentSymbol[] {
  const bySpeaker = new Map<string, Quote[]>();
  for (const quote of view.analysis.quotes) {
    const name = quote.speaker?.resolved ?? quote.speaker?.text ?? l10n.t("No speaker found");
    const own = bySpeaker.get(name);
    if (own) own.push(quote);
    else bySpeaker.set(name, [quote]);
  }
  return [...bySpeaker].map(([name, quotes]) => {
    const children = quotes.map((quote) => quoteSymbol(view, quote));
    const first = quotes[0] as Quote;
    const last = quotes.reduce((a, b) => (b.end > a.end ? b : a), first);
    const start = Math.min(...quotes.map((quote) => quote.start));
    return {
      name,
      detail: l10n.t("{0} quotes", quotes.length),
      kind: SymbolKind.Class,
      range: toRange(view.document, { start, end: last.end }),
      selectionRange: toRange(view.document, first),
      children,
    };
  });
}

function quoteSymbol(view: ArticleView, quote: Quote): DocumentSymbol {
  const range = toRange(view.document, quote);
  const name = shortened(quote.text.replace(/\s+/g, " ").trim(), 60);
  return { name, kind: SymbolKind.Event, range, selectionRange: range };
}

function sectionLabel(kind: SectionKind): string {
  switch (kind) {
    case "headline":
      return l10n.t("headline");
    case "dateline":
      return l10n.t("dateline");
    case "byline":
      return l10n.t("byline");
    case "body":
      return l10n.t("paragraph");
    case "boilerplate":
      return l10n.t("not part of the article");
  }
}
