import type { PlacedParagraph } from "../../text/articleText.js";
import { findSections } from "../sections/sections.js";
import type { Section } from "../analysis.js";
import type { Article } from "../article.js";
import type { Language } from "../languages/language.js";

/** Paragraphs at the head of every neighbourhood: headline, byline, dateline, and who is introduced first. */
const HEAD = 12;
/** With front matter, which may be long, so many. */
const HEAD_WITH_FRONT_MATTER = 60;
/** How far a neighbourhood reaches to both sides, in UTF-16 units: about ten paragraphs. */
const REACH = 2500;

/** A part of an article that is read as if it were the whole; its offsets are the article's. */
export interface Neighbourhood {
  readonly article: Article;
  readonly sections: readonly Section[];
}

/**
 * The paragraphs around those from `first` up to `end`, and the article's first ones: what they say of each other is
 * nearly all that the whole article would.
 */
export function neighbourhoodOf(
  text: string,
  language: Language,
  paragraphs: readonly PlacedParagraph[],
  first: number,
  end: number,
): Neighbourhood {
  const from = (paragraphs[first]?.offset ?? text.length) - REACH;
  const last = paragraphs[end - 1];
  const to = (last ? last.offset + last.paragraph.text.length : from + REACH) + REACH;
  let low = first;
  while (low > 0 && (paragraphs[low - 1]?.offset ?? 0) >= from) low--;
  let high = end;
  while (high < paragraphs.length && (paragraphs[high]?.offset ?? 0) <= to) high++;
  const isFenced = paragraphs[0]?.paragraph.text === "---";
  const head = Math.min(low, isFenced ? HEAD_WITH_FRONT_MATTER : HEAD);
  const near = [...paragraphs.slice(0, head), ...paragraphs.slice(low, high)];
  const { sections, kinds } = findSections({ text, paragraphs: near });
  return {
    article: {
      text,
      language,
      paragraphs: near.map(({ offset, paragraph }, i) => ({
        offset,
        paragraph,
        section: kinds[i] ?? "body",
      })),
    },
    sections,
  };
}
