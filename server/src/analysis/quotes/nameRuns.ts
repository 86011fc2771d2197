import type { Range } from "../../text/range.js";
import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind } from "../../text/tokens.js";
import type { QuoteLexicon } from "./lexicon.js";

/** Two or more capitalised words in a row: perhaps a name. */
export interface NameRun extends Range {
  readonly name: string;
}

const LONGEST = 6;

/**
 * The runs of capitalised words of a paragraph, titles and roles at their head left out; offsets in the paragraph.
 * For articles whose names nobody has read yet.
 */
export function nameRuns({ text, tokens }: Paragraph, lexicon: QuoteLexicon): NameRun[] {
  const runs: NameRun[] = [];
  let first = -1;
  for (let i = 0; i <= tokens.count; i++) {
    const word = tokens.lower(i);
    const leads = lexicon.titles.has(word) || lexicon.roles.has(word) || lexicon.roleModifiers.has(word);
    const opensClause =
      first < 0 &&
      (lexicon.clauseOpenings.has(word) ||
        lexicon.determiners.has(word) ||
        lexicon.adjunctOpenings.has(word));
    if (tokens.isCapitalised(i) && !opensClause && !lexicon.timeWords.has(word) && !(first < 0 && leads)) {
      if (leads) first = -1;
      else if (first < 0) first = i;
      continue;
    }
    const initial =
      first >= 0 && word === "." && tokens.isTight(i) && tokens.end(i - 1) - tokens.start(i - 1) <= 2;
    if (initial && tokens.isCapitalised(i + 1)) continue;
    if (first >= 0) {
      const words = countWords(first, i);
      if (words > 1 && words <= LONGEST)
        runs.push({
          start: tokens.start(first),
          end: tokens.end(i - 1),
          name: text.slice(tokens.start(first), tokens.end(i - 1)),
        });
    }
    first = -1;
  }
  return runs;

  function countWords(from: number, to: number): number {
    let words = 0;
    for (let i = from; i < to; i++) if (tokens.kind(i) === TokenKind.Word) words++;
    return words;
  }
}
