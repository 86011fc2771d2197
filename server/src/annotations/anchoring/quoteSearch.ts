import type { Range } from "../../text/range.js";
import type { TextQuote } from "../annotation.js";

/** Exact places looked at; words that stand there more often are no evidence by themselves. */
const MAX_PLACES = 2000;

/** Characters of context that a place must share: a quarter of the 32 on one side. */
const MIN_CONTEXT = 8;

/** The best place must share this many times the context of the next best. */
const MARGIN = 2;

/**
 * The one place where the exact words of a quote stand with some of their context; null where there is none, or another
 * place that is nearly as good. Strict on purpose: Hypothesis's matcher, which takes the best of whatever there is, puts most
 * deleted quotes somewhere.
 */
export function searchQuote(text: string, quote: TextQuote): Range | null {
  const { exact } = quote;
  let best = -1;
  let bestCommon = -1;
  let secondCommon = -1;
  let places = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (++places > MAX_PLACES) return null;
    const common = commonBefore(text, at, quote.prefix) + commonAfter(text, at + exact.length, quote.suffix);
    if (common > bestCommon) {
      secondCommon = bestCommon;
      best = at;
      bestCommon = common;
    } else if (common > secondCommon) secondCommon = common;
  }
  const available = quote.prefix.length + quote.suffix.length;
  if (best < 0 || bestCommon < Math.min(MIN_CONTEXT, available) || secondCommon * MARGIN > bestCommon)
    return null;
  return { start: best, end: best + exact.length };
}

function commonBefore(text: string, at: number, prefix: string): number {
  let common = 0;
  while (
    common < prefix.length &&
    common < at &&
    text.charCodeAt(at - 1 - common) === prefix.charCodeAt(prefix.length - 1 - common)
  ) {
    common++;
  }
  return common;
}

function commonAfter(text: string, end: number, suffix: string): number {
  let common = 0;
  while (
    common < suffix.length &&
    end + common < text.length &&
    text.charCodeAt(end + common) === suffix.charCodeAt(common)
  ) {
    common++;
  }
  return common;
}
