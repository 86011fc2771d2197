import { WordSet } from "../../text/wordSet.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { EntityLexicon } from "./lexicon.js";

/** True for a capitalised word that can be part of a name: no weekday, no month. */
export function isNameWord(tokens: Tokens, i: number, lexicon: EntityLexicon): boolean {
  return tokens.isCapitalised(i) && !lexicon.calendar.holds(tokens, i);
}

/**
 * Token index behind the run of capitals that begins at `from`, over what may stand inside a name: initials and their
 * stops ("John W. Brennan"), hyphens ("Ki-moon", "Gabungan-Operasi"), particles ("bin", "al-"), "&", a generation ("Jr").
 * @param connects whether words like "dan" and "of" may stand inside: in the names of institutions
 */
export function runEnd(tokens: Tokens, from: number, lexicon: EntityLexicon, connects: boolean): number {
  let end = from + 1;
  for (;;) {
    const next = nextWord(tokens, end, lexicon, connects);
    if (next < 0) return end;
    end = next + 1;
  }
}

const HYPHEN = 0x2d;
const STOP = 0x2e;
const COMMA = 0x2c;
const AMPERSAND = 0x26;

/** The word that continues a name which ends before token `at`, or -1. */
function nextWord(tokens: Tokens, at: number, lexicon: EntityLexicon, connects: boolean): number {
  if (isNameWord(tokens, at, lexicon)) return joinsDirectly(tokens, at) ? at : -1;
  const kind = tokens.kind(at);
  if (kind === TokenKind.Mark) return nextWordOverMark(tokens, at, lexicon);
  if (kind !== TokenKind.Word) return -1;
  if (lexicon.particles.holds(tokens, at)) {
    const next = tokens.isMark(at + 1, "-") ? at + 2 : at + 1;
    if (isNameWord(tokens, next, lexicon)) return next;
  }
  if (connects && lexicon.connectors.holds(tokens, at) && isNameWord(tokens, at + 1, lexicon)) return at + 1;
  return -1;
}

/** The same over the mark at token `at`: a hyphen, an initial's stop, the comma before a generation, "&". */
function nextWordOverMark(tokens: Tokens, at: number, lexicon: EntityLexicon): number {
  const next = at + 1;
  const isTight = tokens.isTight(at);
  switch (tokens.markCode(at)) {
    case HYPHEN:
      if (!isTight || !tokens.isTight(next) || tokens.kind(next) !== TokenKind.Word) return -1;
      return tokens.isCapitalised(next) || isShortTail(tokens, next) ? next : -1;
    case STOP:
      return isTight && isInitial(tokens, at - 1) && isNameWord(tokens, next, lexicon) ? next : -1;
    case COMMA:
      return tokens.isCapitalised(next) && lexicon.generations.holds(tokens, next) ? next : -1;
    case AMPERSAND:
      return !isTight && isNameWord(tokens, next, lexicon) ? next : -1;
    default:
      return -1;
  }
}

/** A blank, and nothing but a blank, must part two words of a name; two words that touch are joined by accident. */
function joinsDirectly(tokens: Tokens, at: number): boolean {
  return tokens.kind(at - 1) === TokenKind.Word && !tokens.isTight(at);
}

/** True for the one capital letter of an initial. */
export function isInitial(tokens: Tokens, i: number): boolean {
  return tokens.isCapitalised(i) && tokens.end(i) - tokens.start(i) === 1;
}

const SHORT_TAIL = 6;

/** The second half of "Ki-moon" or "Jong-un". */
function isShortTail(tokens: Tokens, i: number): boolean {
  return tokens.end(i) - tokens.start(i) <= SHORT_TAIL && !tokens.isTight(i + 1);
}

const DOMAINS = new WordSet([
  "com",
  "co",
  "id",
  "net",
  "org",
  "news",
  "tv",
  "info",
  "gov",
  "int",
  "uk",
  "au",
]);

/** Token index behind the internet domain that begins at `from` ("ABCnews.com"), or -1. */
export function domainEnd(tokens: Tokens, from: number): number {
  let end = from + 1;
  while (
    tokens.isTight(end) &&
    tokens.isTight(end + 1) &&
    tokens.isMark(end, ".") &&
    DOMAINS.holds(tokens, end + 1)
  ) {
    end += 2;
  }
  return end > from + 1 ? end : -1;
}
