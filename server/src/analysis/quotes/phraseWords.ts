import { type IndexedLexicon, isVerbForm as isSpeltAsVerb } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import { matchPhrase } from "./phrases.js";
import {
  AMPERSAND,
  CLOSING_BRACKET,
  COMMA,
  FULL_STOP,
  HYPHEN,
  OPENING_BRACKET,
  SLASH,
  UNKNOWN,
} from "./signs.js";
import type { WordNumber } from "./wordClass.js";

/** A capitalised word is one of time only as a day's or month's name: `Harian Pagi` is a newspaper. */
export function isTime(outline: Outline, lexicon: IndexedLexicon, i: number): boolean {
  const word = outline.word(i);
  if (!outline.isWord(i) || !lexicon.timeWords.has(word)) return false;
  if (outline.isCapitalised(i)) return lexicon.dayNames.has(word);
  return !lexicon.definites.has(word) || outline.holds(lexicon.timeWords, i - 1);
}

export function isTimeChunk(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!outline.isNumber(i) && !isTime(outline, lexicon, i) && !isTimeMark(outline.word(i))) return false;
  return true;
}

function isTimeMark(mark: WordNumber): boolean {
  return (
    mark === FULL_STOP ||
    mark === OPENING_BRACKET ||
    mark === CLOSING_BRACKET ||
    mark === SLASH ||
    mark === HYPHEN
  );
}

export function isRole(outline: Outline, lexicon: IndexedLexicon, i: number): boolean {
  return lexicon.roles.has(outline.lower(i)) && outline.isWord(i);
}

export function hasRole(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isRole(outline, lexicon, i)) return true;
  return false;
}

export function opensRole(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): boolean {
  if (outline.holds(lexicon.indefinites, from) && outline.holds(lexicon.determiners, from)) return true;
  for (let i = from; i < Math.min(to, from + 4); i++) if (isRole(outline, lexicon, i)) return true;
  return false;
}

/** Whether the form of the word says verb: `me…`, `ber…`, `…ed`. */
export function isVerbForm(outline: Outline, lexicon: IndexedLexicon, i: number): boolean {
  if (!outline.isWord(i) || outline.isCapitalised(i)) return false;
  const word = outline.word(i);
  if (word !== UNKNOWN) return lexicon.verbForms.has(word);
  return isSpeltAsVerb(outline.spelling(i), lexicon.source);
}

/** Past the connectives that open a clause: `Sementara itu,`, `However,`. */
export function skipConnectives(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  const table = lexicon.connectives;
  let i = from;
  for (;;) {
    const length = matchPhrase(outline, i, to, table);
    if (length === 0) return i;
    i += length;
    if (outline.word(i) === COMMA) i++;
  }
}

/** A name: capitalised words and their particles, no role among them. */
export function isName(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): boolean {
  if (!outline.isCapitalised(from) || to - from > 10 || isTime(outline, lexicon, from)) return false;
  for (let i = from; i < to; i++) {
    if (!outline.isWord(i)) continue;
    if (isRole(outline, lexicon, i)) return false;
    if (
      !outline.isCapitalised(i) &&
      !outline.holds(lexicon.nameParticles, i) &&
      !outline.holds(lexicon.coordinators, i)
    )
      return false;
  }
  return true;
}

export function isNameMark(outline: Outline, i: number): boolean {
  const word = outline.word(i);
  if (word === HYPHEN || word === SLASH || word === AMPERSAND) return true;
  return word === FULL_STOP && isInitialDot(outline, i);
}

/** The stop of an initial or of a title: `D.W. Martowardojo`, `Dr. X`. */
export function isInitialDot(outline: Outline, i: number): boolean {
  return (
    outline.word(i) === FULL_STOP &&
    outline.isTight(i) &&
    outline.isCapitalised(i - 1) &&
    outline.end(i - 1) - outline.start(i - 1) <= 4 &&
    (outline.isCapitalised(i + 1) ||
      outline.word(i + 1) === FULL_STOP ||
      outline.end(i - 1) - outline.start(i - 1) === 1)
  );
}

export function closingBracket(outline: Outline, i: number, to: number): number {
  for (let k = i + 1; k < Math.min(to, i + 8); k++) if (outline.word(k) === CLOSING_BRACKET) return k;
  return -1;
}

export function openingBracket(outline: Outline, i: number, from: number): number {
  for (let k = i - 1; k >= Math.max(from, i - 8); k--) if (outline.word(k) === OPENING_BRACKET) return k;
  return -1;
}

/** Longest list inside a body's name, in units. */
const LIST = 8;

/** Past a list within the name of a body, from its comma: `Badan Kelautan, Pesisir, dan Pulau`; −1 where none is. */
export function listEnd(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  comma: number,
  to: number,
): number {
  if (!outline.isCapitalised(from) || !lexicon.bodies.has(outline.lower(from))) return -1;
  for (let i = comma + 1; i < Math.min(to, comma + LIST); i++) {
    if (outline.holds(lexicon.coordinators, i)) return outline.isCapitalised(i + 1) ? i + 2 : -1;
    if (!outline.isCapitalised(i) && outline.word(i) !== COMMA) return -1;
  }
  return -1;
}
