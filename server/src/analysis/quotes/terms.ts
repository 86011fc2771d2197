import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";

const STOPS = new Set([",", ".", "?", "!", "…"]);
/** Longest word that a title need not write with a capital. */
const LONGEST_SMALL = 3;
const LETTER = /^\p{L}/u;
const MAX_WORDS = 3;
const MAX_NAME_WORDS = 5;
const MAX_TITLE_WORDS = 12;

/**
 * Whether the words between marks at unit `i` are a term, a title or a nickname rather than something said: after a
 * naming word (`berjudul “…”`), or one to three words without a final `, . ? !` inside.
 */
export function isTerm(outline: Outline, lexicon: IndexedLexicon, i: number): boolean {
  const stretch = outline.stretch(i);
  if (!stretch) return false;
  const words = wordsIn(outline, stretch.first + 1, stretch.last);
  if (words <= MAX_NAME_WORDS && outline.holds(lexicon.termSigns, i - 1)) return true;
  if (isFinished(outline, i)) return false;
  if (words === 0 || outline.holds(lexicon.termSigns, i - 1)) return true;
  return words <= MAX_WORDS || isTitle(outline, i);
}

/** Whether the words between marks at unit `i` end in a comma or stop of their own, as speech does. */
export function isFinished(outline: Outline, i: number): boolean {
  const stretch = outline.stretch(i);
  return stretch !== undefined && STOPS.has(outline.paragraph.tokens.at(stretch.last - 1));
}

/** Whether the token begins with a letter, within its first `units` units. */
function opensWithLetter(tokens: Tokens, i: number, units: number): boolean {
  if (tokens.kind(i) !== TokenKind.Word) return false;
  const start = tokens.start(i);
  const folded = tokens.text.charCodeAt(start) | 0x20;
  // Of most words no string has to be made.
  return (folded >= 0x61 && folded <= 0x7a) || LETTER.test(tokens.text.slice(start, start + units));
}

function wordsIn(outline: Outline, from: number, to: number): number {
  const { tokens } = outline.paragraph;
  let words = 0;
  for (let token = from; token < to && words < 8; token++) if (opensWithLetter(tokens, token, 1)) words++;
  return words;
}

/** Whether the words between marks at unit `i` are written like a title: every long word with a capital. */
export function isTitle(outline: Outline, i: number): boolean {
  const stretch = outline.stretch(i);
  if (!stretch) return false;
  const { tokens } = outline.paragraph;
  let words = 0;
  for (let token = stretch.first + 1; token < stretch.last; token++) {
    if (!opensWithLetter(tokens, token, 2)) continue;
    if (tokens.end(token) - tokens.start(token) > LONGEST_SMALL && !tokens.isCapitalised(token)) return false;
    words++;
    if (words > MAX_TITLE_WORDS) return false;
  }
  return words > 1;
}
