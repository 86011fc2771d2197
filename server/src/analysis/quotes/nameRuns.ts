import type { Range } from "../../text/range.js";
import type { Paragraph } from "../../text/paragraphs.js";
import type { Tokens } from "../../text/tokens.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import { nameWordsWithin } from "./nameWords.js";
import { CAPITALISED, type WordTables } from "./tokenWords.js";

/** Two or more capitalised words in a row: perhaps a name. */
export interface NameRun extends Range {
  /** Its words in lower case, as `nameWords` has them. */
  readonly words: readonly string[];
  /** The role right before it, lower-case: "secretary" of `Defence Secretary Ann Carver`. */
  readonly role: string | null;
}

const LONGEST = 6;
const NO_RUNS: readonly NameRun[] = [];

/**
 * The runs of capitalised words of a paragraph, without titles and roles at their head; offsets in the paragraph. For
 * names that nobody has read yet.
 *
 * @param tables of the paragraph's tokens
 */
export function nameRuns(
  paragraph: Paragraph,
  { kinds, lowerWords }: WordTables,
  lexicon: IndexedLexicon,
): readonly NameRun[] {
  const { tokens } = paragraph;
  const leads = lexicon.leads.members;
  const roles = lexicon.roles.members;
  const timeWords = lexicon.timeWords.members;
  const openings = lexicon.phraseOpenings.members;
  let runs: NameRun[] | null = null;
  let first = -1;
  let words = 0;
  let role = -1;
  for (let i = 0; i <= tokens.count; i++) {
    const kind = i < tokens.count ? (kinds[i] as number) : 0;
    const word = i < tokens.count ? (lowerWords[i] as number) : 0;
    const isLead = leads[word] !== 0;
    if (
      !isLead &&
      (kind & CAPITALISED) !== 0 &&
      timeWords[word] === 0 &&
      (first >= 0 || openings[word] === 0)
    ) {
      if (first < 0) {
        first = i;
        words = 0;
      }
      words++;
      continue;
    }
    if (first >= 0) {
      if (!isLead && isInitialStop(tokens, i)) continue;
      if (words > 1 && words <= LONGEST) {
        const run = runOf(paragraph, first, i, role);
        (runs ??= []).push(run);
      }
      first = -1;
    }
    if (!isLead) role = -1;
    else if (roles[word] !== 0) role = i;
  }
  // Kept as long as the paragraph: without the room that pushing has made.
  return runs?.slice() ?? NO_RUNS;
}

function runOf({ text, tokens }: Paragraph, first: number, to: number, role: number): NameRun {
  const start = tokens.start(first);
  const end = tokens.end(to - 1);
  return { start, end, words: nameWordsWithin(text, start, end), role: role < 0 ? null : tokens.lower(role) };
}

/** `D. Martowardojo`: the stop of an initial, with more of the name after it. */
function isInitialStop(tokens: Tokens, i: number): boolean {
  return (
    tokens.isMark(i, ".") &&
    tokens.isTight(i) &&
    tokens.end(i - 1) - tokens.start(i - 1) <= 2 &&
    tokens.isCapitalised(i + 1)
  );
}
