import { ABBREVIATIONS } from "../analysis/languages/index.js";
import { readArticle } from "../text/articleText.js";
import type { Range } from "../text/range.js";

/** A token with its place in the text. */
export interface ArticleToken extends Range {
  /** Which sentence of the text it is in, from 1. */
  readonly sentence: number;
}

/** The tokens of a text in order, without those that are blank to most readers: white space, and a BOM. */
export function articleTokens(text: string): ArticleToken[] {
  const tokens: ArticleToken[] = [];
  let sentence = 0;
  for (const { offset, paragraph } of readArticle(text, ABBREVIATIONS).paragraphs) {
    const starts = new Set(paragraph.sentences);
    for (let i = 0; i < paragraph.tokens.count; i++) {
      if (i === 0 || starts.has(i)) sentence++;
      const start = offset + paragraph.tokens.start(i);
      const end = offset + paragraph.tokens.end(i);
      if (text.slice(start, end).trim() !== "") tokens.push({ start, end, sentence });
    }
  }
  return tokens;
}

/** Index of the first of the stretches, sorted and apart from each other, that ends after `at`. */
export function firstEndingAfter(stretches: readonly Range[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
