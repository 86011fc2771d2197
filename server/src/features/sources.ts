import type { Source, SourcePassage } from "../../../protocol/annotations.js";
import type { Quote, Span } from "../analysis/analysis.js";
import type { ArticleView } from "./articleView.js";
import { entityOf, mentionsOf } from "./entityAt.js";
import { toRange } from "./ranges.js";
import { shownClaims } from "./shownClaims.js";

/**
 * Who and what an article rests on: each speaker with what they say and which figures stand in it, in the order of their
 * first quote; then the outlets it was printed in first. Sources without a name are one each: they may be several people.
 */
export function sources(view: ArticleView): Source[] {
  const figures = figuresByQuote(view);
  const bySource = new Map<string, { quotes: Quote[]; figures: Span[] }>();
  for (const [i, quote] of view.analysis.quotes.entries()) {
    const key = keyOf(quote, i);
    const own = bySource.get(key) ?? { quotes: [], figures: [] };
    own.quotes.push(quote);
    own.figures.push(...(figures.get(i) ?? []));
    bySource.set(key, own);
  }
  return [...[...bySource.values()].map((own) => speakingSource(view, own)), ...outlets(view)];
}

function figuresByQuote({ analysis }: ArticleView): Map<number, Span[]> {
  const figures = new Map<number, Span[]>();
  for (const claim of shownClaims(analysis)) {
    if (claim.inQuote === null) continue;
    figures.set(claim.inQuote, [...(figures.get(claim.inQuote) ?? []), claim]);
  }
  return figures;
}

function keyOf({ speaker, anonymous }: Quote, index: number): string {
  if (!speaker || anonymous) return `unnamed ${String(index)}`;
  return speaker.entity ?? speaker.resolved ?? speaker.text;
}

function speakingSource(
  view: ArticleView,
  { quotes, figures }: { quotes: readonly Quote[]; figures: readonly Span[] },
): Source {
  // There is no source without a quote.
  const first = quotes[0] as Quote;
  const entity = entityOf(view.analysis, first.speaker?.entity ?? null);
  const isNamed = first.speaker !== null && !first.anonymous;
  const introduced = entity ? mentionsOf(view.analysis, entity.id)[0] : undefined;
  const roles = [...(entity?.roles ?? []), ...quotes.map(({ speaker }) => speaker?.role ?? "")];
  return {
    uri: view.document.uri,
    name: isNamed ? (first.speaker?.resolved ?? first.speaker?.text ?? "") : (first.speaker?.text ?? ""),
    kind: isNamed ? kindOf(entity?.type) : "anonymous",
    roles: [...new Set(roles.filter((role) => role !== ""))],
    range: toRange(view.document, introduced ?? first.speaker ?? first),
    quotes: quotes.map((quote) => passage(view, quote, quote.speaker?.assumed === true)),
    figures: figures.map((figure) => passage(view, figure, false)),
    outlets: [...new Set(quotes.flatMap(({ outlet }) => (outlet ? [outlet.name] : [])))],
  };
}

function kindOf(type: string | undefined): Source["kind"] {
  return type === "person" || type === "organisation" || type === "group" ? type : "other";
}

function outlets(view: ArticleView): Source[] {
  const byName = new Map<string, Quote[]>();
  for (const quote of view.analysis.quotes) {
    if (quote.outlet) byName.set(quote.outlet.name, [...(byName.get(quote.outlet.name) ?? []), quote]);
  }
  return [...byName].map(([name, quotes]) => ({
    uri: view.document.uri,
    name,
    kind: "outlet",
    roles: [],
    range: toRange(view.document, quotes[0]?.outlet ?? (quotes[0] as Quote)),
    quotes: quotes.map((quote) => passage(view, quote, false)),
    figures: [],
    outlets: [],
  }));
}

function passage({ document }: ArticleView, { start, end, text }: Span, assumed: boolean): SourcePassage {
  return { text, range: toRange(document, { start, end }), assumed };
}
