import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { EntityLexicon } from "./lexicon.js";

const LONGEST = 10;
const NONE: readonly never[] = [];

/** The name of a vote or meeting, in tokens. */
export interface VoteName {
  readonly from: number;
  readonly to: number;
}

/**
 * Names such as "2019 Canadian federal election", "February 1974 United Kingdom general election", "2014 European
 * Parliament election in Denmark": a year, then capitals and words like "federal", then the noun. Without a year it is no
 * name of one vote.
 */
export function findVotes(tokens: Tokens, lexicon: EntityLexicon): readonly VoteName[] {
  if (lexicon.voteNouns.size === 0) return NONE;
  let found: VoteName[] | null = null;
  const { kinds, count } = tokens;
  for (let i = 0; i < count; i++) {
    if (kinds[i] !== TokenKind.Number || !isYear(tokens, i)) continue;
    const to = nounEnd(tokens, i + 1, lexicon);
    if (to < 0) continue;
    const from = lexicon.calendar.holds(tokens, i - 1) && tokens.isCapitalised(i - 1) ? i - 1 : i;
    (found ??= []).push({ from, to: placeEnd(tokens, to, lexicon) });
    i = to - 1;
  }
  return found ?? NONE;
}

/** Whether the number at token `i` can be a year. */
function isYear(tokens: Tokens, i: number): boolean {
  if (tokens.end(i) - tokens.start(i) !== 4) return false;
  const first = tokens.text.charAt(tokens.start(i));
  return first === "1" || first === "2";
}

/** Behind the noun that closes the name, or -1 when something else comes first. */
function nounEnd(tokens: Tokens, from: number, lexicon: EntityLexicon): number {
  let end = -1;
  for (let i = from; i < from + LONGEST && i < tokens.count; i++) {
    const kind = tokens.kind(i);
    if (
      kind === TokenKind.Enclitic ||
      (kind === TokenKind.Mark && tokens.isMark(i, "-") && tokens.isTight(i))
    )
      continue;
    if (kind !== TokenKind.Word) return end;
    if (lexicon.voteNouns.holds(tokens, i)) end = i + 1;
    else if (end > 0 || (!tokens.isCapitalised(i) && !lexicon.voteWords.holds(tokens, i))) return end;
  }
  return end;
}

/** Behind "in Louisiana", "in the United Kingdom". */
function placeEnd(tokens: Tokens, from: number, lexicon: EntityLexicon): number {
  if (!lexicon.votePlaces.has(tokens.at(from))) return from;
  let to = from + 1;
  if (tokens.at(to) === "the") to++;
  const first = to;
  while (to < first + 3 && tokens.isCapitalised(to) && !lexicon.calendar.holds(tokens, to)) to++;
  return to > first ? to : from;
}
