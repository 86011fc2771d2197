import type { LanguageCode } from "../analysis.js";
import type { ArticleText } from "../../text/articleText.js";
import { kept } from "../../text/kept.js";
import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind } from "../../text/tokens.js";
import { LANGUAGES } from "./index.js";

const SAMPLE_WORDS = 4000;

/**
 * The language an article is written in, by its function words: the one with the most, when they are at least one in
 * twenty words and half as many again as the next one's. "und" where nothing tells.
 *
 * The first 4,000 words are read.
 */
export function detectLanguage(article: ArticleText): LanguageCode | "und" {
  const sum = LANGUAGES.map(() => 0);
  let words = 0;
  for (const { paragraph } of article.paragraphs) {
    const isPart = words + countsOf(paragraph).words > SAMPLE_WORDS;
    const own = isPart ? countIn(paragraph, SAMPLE_WORDS - words) : countsOf(paragraph);
    words += own.words;
    own.functionWords.forEach((count, index) => (sum[index] = (sum[index] ?? 0) + count));
    if (words >= SAMPLE_WORDS) break;
  }
  return decide(sum, words);
}

interface WordCounts {
  readonly words: number;
  /** How many of them are function words of each language. */
  readonly functionWords: readonly number[];
}

const countsOf = kept<Paragraph, WordCounts>((paragraph) => countIn(paragraph, Infinity));

/** Counts the first words of a paragraph, `most` at the most. */
function countIn({ tokens }: Paragraph, most: number): WordCounts {
  const functionWords = LANGUAGES.map(() => 0);
  let words = 0;
  for (let i = 0; i < tokens.count && words < most; i++) {
    if (tokens.kind(i) !== TokenKind.Word) continue;
    words++;
    const word = tokens.lower(i);
    LANGUAGES.forEach((language, index) => {
      if (language.functionWords.has(word)) functionWords[index] = (functionWords[index] ?? 0) + 1;
    });
  }
  return { words, functionWords };
}

function decide(counts: readonly number[], words: number): LanguageCode | "und" {
  const ranked = LANGUAGES.map((language, index) => ({
    code: language.code,
    count: counts[index] ?? 0,
  })).sort((a, b) => b.count - a.count);
  const [best, next] = ranked;
  if (!best || best.count === 0) return "und";
  if (best.count * 20 < words || best.count * 2 < (next?.count ?? 0) * 3) return "und";
  return best.code;
}
