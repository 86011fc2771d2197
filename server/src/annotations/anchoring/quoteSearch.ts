import type { Range } from "../../text/range.js";
import type { TextQuote } from "../annotation.js";

/** Exact places looked at; a word that occurs more often is told by its context only where a voter points. */
const MAX_PLACES = 2000;

/** A place where the words of a quote stand, and how much of their context stands there, too. */
export interface QuotePlace extends Range {
  /** Characters of the prefix and of the suffix that are the same, counted outward from the words. */
  readonly before: number;
  readonly after: number;
}

/** All places where the exact words stand, in order. */
export function quotePlaces(text: string, quote: TextQuote): QuotePlace[] {
  const places: QuotePlace[] = [];
  const { exact } = quote;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    places.push({
      start: at,
      end,
      before: sameBefore(text, at, quote.prefix),
      after: sameAfter(text, end, quote.suffix),
    });
    if (places.length === MAX_PLACES) break;
  }
  return places;
}

function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (
    same < prefix.length &&
    same < at &&
    text.charCodeAt(at - 1 - same) === prefix.charCodeAt(prefix.length - 1 - same)
  ) {
    same++;
  }
  return same;
}

function sameAfter(text: string, end: number, suffix: string): number {
  let same = 0;
  while (
    same < suffix.length &&
    end + same < text.length &&
    text.charCodeAt(end + same) === suffix.charCodeAt(same)
  ) {
    same++;
  }
  return same;
}
