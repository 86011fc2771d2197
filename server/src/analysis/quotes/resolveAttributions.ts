import type { Range } from "../../text/range.js";
import { type Quote, type Speaker, spanOf } from "../analysis.js";
import type { Article } from "../article.js";
import type { Attribution } from "./attribution.js";
import type { Names, QuoteScan } from "./quotes.js";
import { SpeakerResolver } from "./speakerResolver.js";

/** The quotes of an article from its paragraphs' scans. */
export function resolveAttributions(article: Article, scans: readonly QuoteScan[], names: Names): Quote[] {
  const resolver = new SpeakerResolver(article, names);
  const quotes: Quote[] = [];
  article.paragraphs.forEach(({ offset, section }, index) => {
    if (section === "boilerplate") return;
    for (const attribution of scans[index]?.attributions ?? []) {
      quotes.push(quoteOf(article, offset, attribution, resolver.resolve(attribution, offset)));
    }
  });
  return quotes;
}

function quoteOf(article: Article, offset: number, attribution: Attribution, speaker: Speaker | null): Quote {
  const span = (range: Range) => spanOf(article.text, offset + range.start, offset + range.end);
  const content = attribution.content.map(span);
  const start = Math.min(...content.map((part) => part.start));
  const end = Math.max(...content.map((part) => part.end));
  const outlet = attribution.outlet ? span(attribution.outlet) : null;
  return {
    ...spanOf(article.text, start, end),
    kind: attribution.kind,
    content,
    cue: attribution.cue && !attribution.continues ? span(attribution.cue) : null,
    speaker,
    outlet: outlet && { ...outlet, name: outlet.text },
    act: attribution.act,
    anonymous: false,
    score: attribution.score,
  };
}
