import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Draft } from "./draftNames.js";
import type { TypeCue } from "./lexicon.js";

const PERSON: TypeCue = { type: "person" };
const SCORE = 0.8;
const OLDEST = 120;
const NONE: readonly never[] = [];

/**
 * Single names with an age in brackets and what they are behind it, "Sulastri (47), warga Tambakrejo": so only persons are
 * introduced. Longer names are the tagger's.
 */
export function agedPersons(tokens: Tokens): readonly Draft[] {
  let found: Draft[] | null = null;
  const { kinds, count } = tokens;
  for (let i = 1; i + 4 < count; i++) {
    if (
      kinds[i] !== TokenKind.Mark ||
      !tokens.isMark(i, "(") ||
      !tokens.isMark(i + 2, ")") ||
      !isAge(tokens.at(i + 1))
    )
      continue;
    if (!tokens.isMark(i + 3, ",") || tokens.kind(i + 4) !== TokenKind.Word || tokens.isCapitalised(i + 4))
      continue;
    const from = i - 1;
    if (!tokens.isCapitalised(from) || (from > 0 && tokens.isCapitalised(from - 1))) continue;
    (found ??= []).push({
      from,
      to: i,
      cue: PERSON,
      score: SCORE,
      known: null,
      standing: "sure",
      settled: false,
      title: from,
    });
  }
  return found ?? NONE;
}

function isAge(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) > 0 && Number(text) <= OLDEST;
}
