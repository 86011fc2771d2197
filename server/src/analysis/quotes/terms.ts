import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";

const STOPS = new Set([",", ".", "?", "!", "…"]);
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

function wordsIn(outline: Outline, from: number, to: number): number {
  const { tokens } = outline.paragraph;
  let words = 0;
  for (let token = from; token < to && words < 8; token++)
    if (/\p{L}/u.test(tokens.at(token).charAt(0))) words++;
  return words;
}

/** Whether the words between marks at unit `i` are written like a title: every long word with a capital. */
export function isTitle(outline: Outline, i: number): boolean {
  const stretch = outline.stretch(i);
  if (!stretch) return false;
  const { tokens } = outline.paragraph;
  let words = 0;
  for (let token = stretch.first + 1; token < stretch.last; token++) {
    const text = tokens.at(token);
    if (!/^\p{L}/u.test(text)) continue;
    if (text.length > 3 && !tokens.isCapitalised(token)) return false;
    words++;
    if (words > MAX_TITLE_WORDS) return false;
  }
  return words > 1;
}
