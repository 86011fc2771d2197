import type { Paragraph } from "../../text/paragraphs.js";
import type { Entity, Mention, Quote } from "../analysis.js";
import type { Article } from "../article.js";
import type { Language } from "../languages/language.js";
import type { Attribution } from "./attribution.js";
import { type Marks, readMarks } from "./marks.js";
import { Outline, type QuotedStretch } from "./outline.js";
import { paragraphAttributions } from "./paragraphAttributions.js";
import { resolveAttributions } from "./resolveAttributions.js";

/** What one paragraph says of quotation, by itself; offsets relative to the paragraph. */
export interface QuoteScan {
  readonly marks: Marks;
  readonly attributions: readonly Attribution[];
}

/** Reads one paragraph for marks, cues and attributions. Depends on nothing but the paragraph and the language. */
export function scanQuotes(paragraph: Paragraph, language: Language): QuoteScan {
  const lexicon = language.quotes;
  const { tokens } = paragraph;
  const marks = readMarks(paragraph, (token) => {
    const word = tokens.lower(token);
    return lexicon.speakerEnclitics.some(
      (ending) => word.endsWith(ending) && lexicon.tags.has(word.slice(0, -ending.length)),
    );
  });
  const stretches: QuotedStretch[] = marks.pairs.map(({ open, close, start, end }) => ({
    first: open,
    last: close,
    start,
    end,
  }));
  const last = marks.unclosed.at(-1);
  if (last !== undefined && last >= (stretches.at(-1)?.end ?? 0)) {
    stretches.push({
      first: tokens.indexAt(last),
      last: tokens.count - 1,
      start: last,
      end: paragraph.text.length,
      open: true,
    });
  }
  const outline = new Outline(paragraph, stretches);
  return { marks, attributions: paragraphAttributions(outline, lexicon) };
}

/** What a quote's speaker can be resolved to. */
export interface Names {
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** Decides over the whole article: pairs marks across paragraphs, resolves speakers. `scans`: one a paragraph. */
export function resolveQuotes(article: Article, scans: readonly QuoteScan[], names: Names): Quote[] {
  return resolveAttributions(article, scans, names);
}
