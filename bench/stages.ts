import { readArticle } from "../server/src/text/articleText.js";
import { analyze } from "../server/src/analysis/analyze.js";
import { AnalysisCache } from "../server/src/analysis/cache.js";
import type { LanguageCode } from "../server/src/analysis/analysis.js";
import { scanNames } from "../server/src/analysis/entities/entities.js";
import { taggerOf } from "../server/src/analysis/entities/tagger/taggers.js";
import { ABBREVIATIONS, languageOf } from "../server/src/analysis/languages/index.js";
import { scanNumbers } from "../server/src/analysis/numbers/numbers.js";
import { scanQuotes } from "../server/src/analysis/quotes/quotes.js";
import type { Paragraph } from "../server/src/text/paragraphs.js";

const ROUNDS = 10;

/** How fast one stage is over a text. */
export interface StageSpeed {
  readonly stage: string;
  readonly megabytesPerSecond: number;
  readonly tokensPerSecond: number;
  readonly millisecondsPerThousandWords: number;
}

/** Processor time of this process, in milliseconds: other work on the machine counts less in it than in the clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function best(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const from = processorTime();
    work();
    least = Math.min(least, processorTime() - from);
  }
  return least;
}

/**
 * Each stage that reads paragraphs by itself, and the whole analysis, over one text: the best of some rounds.
 * @param text a megabyte or so, in one language
 */
export function stageSpeeds(text: string, lang: LanguageCode): StageSpeed[] {
  const language = languageOf(lang);
  const paragraphs = readArticle(text, ABBREVIATIONS, new Map()).paragraphs.map(({ paragraph }) => paragraph);
  const tokens = paragraphs.reduce((sum, paragraph) => sum + paragraph.tokens.count, 0);
  const words = text.split(/\s+/).length;
  const each = (read: (paragraph: Paragraph) => unknown) => (): void => {
    for (const paragraph of paragraphs) read(paragraph);
  };
  const stages: readonly (readonly [string, () => void])[] = [
    ["paragraphs, tokens, sentences", () => void readArticle(text, ABBREVIATIONS, new Map())],
    ["tagger", each((paragraph) => taggerOf(language).tag(paragraph))],
    ["names, tagger included", each((paragraph) => scanNames(paragraph, language))],
    ["quotations", each((paragraph) => scanQuotes(paragraph, language))],
    ["numbers and dates", each((paragraph) => scanNumbers(paragraph, language))],
    ["whole analysis", () => void analyze(text, { lang }, new AnalysisCache())],
  ];
  return stages.map(([stage, work]) => {
    const milliseconds = best(work);
    return {
      stage,
      megabytesPerSecond: text.length / 1000 / milliseconds,
      tokensPerSecond: (tokens / milliseconds) * 1000,
      millisecondsPerThousandWords: (milliseconds / words) * 1000,
    };
  });
}

/** Milliseconds of processor time of the whole analysis and of one key press, at each length. */
export interface Growth {
  readonly length: number;
  readonly afresh: number;
  readonly keyPress: number;
}

/** How the costs grow with the length of the article. */
export function growth(textOf: (length: number) => string, lengths: readonly number[]): Growth[] {
  // Compiled before the first length is measured, as in an editor that has been open for a while.
  for (let round = 0; round < ROUNDS; round++) analyze(textOf(100_000), {}, new AnalysisCache());
  return lengths.map((length) => {
    const text = textOf(length);
    const afresh = best(() => void analyze(text, {}, new AnalysisCache()));
    const cache = new AnalysisCache();
    analyze(text, {}, cache);
    let presses = 0;
    const from = processorTime();
    for (; presses < 20; presses++) {
      const at = Math.floor((text.length * (presses + 1)) / 22);
      analyze(`${text.slice(0, at)}x${text.slice(at)}`, {}, cache);
    }
    return { length, afresh, keyPress: (processorTime() - from) / presses };
  });
}
