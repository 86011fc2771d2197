import type { Paragraph } from "../../text/paragraphs.js";
import { QUOTED } from "./signs.js";
import { FOLDED, reusedTables, type WordTables } from "./tokenWords.js";

/** A stretch of a paragraph between quotation marks (marks included), as token indices, `last` inclusive. */
export interface QuotedStretch {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** The closing mark is missing: the stretch runs to where it probably belongs. */
  readonly open?: true;
}

/** The units of a paragraph: tokens, and stretches between quotation marks folded into one unit each. */
export interface Units {
  readonly tables: WordTables;
  readonly count: number;
  /** Units at which a sentence begins. */
  readonly sentences: Int32Array;
  readonly sentenceCount: number;
}

const tablesFor = reusedTables();

/**
 * Folds stretches into units; a sentence that begins within one is none. The tables are written over by the next call.
 *
 * @param read the tables of the paragraph's tokens
 */
export function foldedUnits(
  paragraph: Paragraph,
  read: WordTables,
  stretches: readonly QuotedStretch[],
): Units {
  const { tokens, sentences: starts } = paragraph;
  const tables = tablesFor(tokens.count);
  let count = 0;
  let sentenceCount = 0;
  let nextStretch = 0;
  let nextSentence = 0;
  for (let token = 0; token < tokens.count; count++) {
    if (nextSentence < starts.length && starts[nextSentence] === token) {
      tables.sentences[sentenceCount++] = count;
      nextSentence++;
    }
    tables.tokens[count] = token;
    const stretch = nextStretch < stretches.length ? stretches[nextStretch] : undefined;
    if (stretch?.first === token) {
      tables.kinds[count] = FOLDED;
      tables.words[count] = QUOTED;
      tables.lowerWords[count] = QUOTED;
      nextStretch++;
      token = stretch.last + 1;
      while (nextSentence < starts.length && (starts[nextSentence] as number) < token) nextSentence++;
    } else {
      tables.kinds[count] = read.kinds[token] as number;
      tables.words[count] = read.words[token] as number;
      tables.lowerWords[count] = read.lowerWords[token] as number;
      token++;
    }
  }
  return { tables, count, sentences: tables.sentences, sentenceCount };
}
