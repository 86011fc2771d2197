import type { Range } from "../../text/range.js";
import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind } from "../../text/tokens.js";
import type { QuoteLexicon } from "./lexicon.js";

/** Two or more capitalised words in a row: perhaps a name. */
export interface NameRun extends Range {
  readonly name: string;
  /** The role right before it, lower-case: "secretary" of `Defence Secretary Ann Carver`. */
  readonly role: string | null;
}

const LONGEST = 6;

/**
 * The runs of capitalised words of a paragraph, without titles and roles at their head; offsets in the paragraph. For
 * names that nobody has read yet.
 */
export function nameRuns({ text, tokens }: Paragraph, lexicon: QuoteLexicon): NameRun[] {
  const runs: NameRun[] = [];
  let first = -1;
  let role: string | null = null;
  for (let i = 0; i <= tokens.count; i++) {
    if (isLead(i)) {
      if (first >= 0) close(i);
      role = lexicon.roles.holds(tokens, i) ? tokens.lower(i) : role;
      continue;
    }
    if (tokens.isCapitalised(i) && !lexicon.timeWords.holds(tokens, i) && !(first < 0 && opensClause(i))) {
      if (first < 0) first = i;
      continue;
    }
    if (first >= 0 && isInitialStop(i)) continue;
    if (first >= 0) close(i);
    role = null;
  }
  return runs;

  function isLead(i: number): boolean {
    const { titles, roles, roleModifiers } = lexicon;
    return titles.holds(tokens, i) || roles.holds(tokens, i) || roleModifiers.holds(tokens, i);
  }

  function opensClause(i: number): boolean {
    const { clauseOpenings, determiners, adjunctOpenings } = lexicon;
    return (
      clauseOpenings.holds(tokens, i) || determiners.holds(tokens, i) || adjunctOpenings.holds(tokens, i)
    );
  }

  function isInitialStop(i: number): boolean {
    return (
      tokens.isMark(i, ".") &&
      tokens.isTight(i) &&
      tokens.end(i - 1) - tokens.start(i - 1) <= 2 &&
      tokens.isCapitalised(i + 1)
    );
  }

  function close(to: number): void {
    if (first >= 0) {
      let words = 0;
      for (let i = first; i < to; i++) if (tokens.kind(i) === TokenKind.Word) words++;
      const start = tokens.start(first);
      const end = tokens.end(to - 1);
      if (words > 1 && words <= LONGEST) runs.push({ start, end, name: text.slice(start, end), role });
    }
    first = -1;
  }
}
