import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import {
  closingBracket,
  hasRole,
  isInitialDot,
  isName,
  isNameMark,
  isRole,
  isTime,
  isVerbForm,
  listEnd,
  opensRole,
  skipConnectives,
} from "./phraseWords.js";
import { phraseOf, pronounAt, type SpeakerPhrase } from "./phraseParts.js";
import { CLOSING_BRACKET, COMMA, HYPHEN, OPENING_BRACKET } from "./signs.js";

/** How far a speaker's phrase is followed, in units: longer ones are none, and the work stays linear. */
const REACH = 40;

/** The speaker that begins at unit `i`, as in `kata X`, `said X`; null where no noun phrase begins there. */
export function speakerAfter(
  outline: Outline,
  lexicon: IndexedLexicon,
  i: number,
  to: number,
): SpeakerPhrase | null {
  if (i >= to) return null;
  if (outline.holds(lexicon.pronouns, i) && outline.isWord(i)) return pronounAt(outline, i);
  const end = phraseEnd(outline, lexicon, i, Math.min(to, i + REACH));
  if (end === i) return null;
  const role = roleChunkAfter(outline, lexicon, i, end, to);
  return phraseOf(outline, lexicon, i, role ?? end, end);
}

/** The subject of a whole clause that begins at `from`: for a cue without one of its own. */
export function clauseSubject(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
): SpeakerPhrase | null {
  let start = skipConnectives(outline, lexicon, from, to);
  const opening = outline.word(start);
  if (lexicon.adjunctOpenings.has(opening) || lexicon.hearerPrepositions.has(opening)) {
    const limit = Math.min(to, start + REACH);
    while (start < limit && outline.word(start) !== COMMA) start++;
    start++;
  }
  return speakerAfter(outline, lexicon, start, to);
}

function phraseEnd(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  // After a name a small word ends the phrase; a phrase that opens with a small word goes on past its names.
  const opensSmall = !outline.isCapitalised(from);
  let named = false;
  let i = from;
  while (i < to) {
    const word = outline.word(i);
    if (outline.isQuoted(i) || (i > from && outline.holds(lexicon.phraseEnds, i - 1))) break;
    if (word === OPENING_BRACKET) {
      const close = closingBracket(outline, i, to);
      if (close < 0 || i === from) break;
      i = close + 1;
      continue;
    }
    if (outline.isWord(i)) {
      if (outline.isCapitalised(i)) {
        if (i > from && isTime(outline, lexicon, i)) break;
        if (!opensSmall && !lexicon.leads.has(outline.lower(i))) named = true;
        i++;
        continue;
      }
      if (!continuesPhrase(outline, lexicon, i, from, named)) break;
      i++;
      continue;
    }
    if (outline.isEnclitic(i) || isNameMark(outline, i)) {
      i++;
      continue;
    }
    if (outline.isNumber(i) && i > from) {
      i++;
      continue;
    }
    const listed = word === COMMA ? listEnd(outline, lexicon, from, i, to) : -1;
    if (listed < 0) break;
    i = listed;
  }
  while (
    i > from &&
    !outline.isWord(i - 1) &&
    outline.word(i - 1) !== CLOSING_BRACKET &&
    !outline.isNumber(i - 1) &&
    !isInitialDot(outline, i - 1)
  )
    i--;
  while (
    i > from &&
    (outline.holds(lexicon.coordinators, i - 1) || outline.holds(lexicon.innerPrepositions, i - 1))
  )
    i--;
  return i;
}

function continuesPhrase(
  outline: Outline,
  lexicon: IndexedLexicon,
  i: number,
  from: number,
  named: boolean,
): boolean {
  const word = outline.word(i);
  const next = i + 1;
  if (lexicon.coordinators.has(word))
    return (
      outline.isCapitalised(next) ||
      (outline.holds(lexicon.determiners, next) && outline.isCapitalised(i + 2))
    );
  if (lexicon.nameParticles.has(word) && outline.isCapitalised(next) && i > from) return true;
  if (outline.word(next) === HYPHEN && isRole(outline, lexicon, i + 2)) return true;
  if (lexicon.innerPrepositions.has(word)) return i > from && !isVerbForm(outline, lexicon, next);
  if (lexicon.rolePrepositions.has(word) && i > from && isRole(outline, lexicon, i - 1))
    return outline.isCapitalised(next) || outline.holds(lexicon.determiners, next);
  if (lexicon.complementizers.has(word)) return false;
  if (lexicon.determiners.has(word)) {
    const before = outline.word(i - 1);
    return !named || lexicon.innerPrepositions.has(before) || lexicon.rolePrepositions.has(before);
  }
  if (lexicon.roles.has(word) || (lexicon.roleModifiers.has(word) && i > from)) return true;
  const noun = lexicon.documents.has(word) || lexicon.bodies.has(word);
  if (noun && i > from && outline.holds(lexicon.determiners, i - 1)) return true;
  if (lexicon.phraseBounds.has(word)) return false;
  if (named) return false;
  // After a name a verb begins something else, also where the phrase opened in small letters: `jaksa NAME dilansir …`.
  if (outline.isCapitalised(i - 1) && isVerbForm(outline, lexicon, i)) return false;
  return !isTime(outline, lexicon, i);
}

/** After a name, `, role …`; after a role, `, Name`: the unit after such an apposition, else null. */
function roleChunkAfter(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  end: number,
  to: number,
): number | null {
  if (outline.word(end) !== COMMA || end + 1 >= to) return null;
  const start = end + 1;
  const chunkEnd = phraseEnd(outline, lexicon, start, Math.min(to, start + REACH));
  if (chunkEnd === start) return null;
  const closed = chunkEnd >= to || outline.word(chunkEnd) === COMMA || isBoundary(outline, lexicon, chunkEnd);
  if (!closed) return null;
  const first = hasRole(outline, lexicon, from, end);
  if (first && isName(outline, lexicon, start, chunkEnd)) return chunkEnd;
  if (!first && isName(outline, lexicon, from, end) && opensRole(outline, lexicon, start, chunkEnd))
    return chunkEnd;
  return null;
}

function isBoundary(outline: Outline, lexicon: IndexedLexicon, i: number): boolean {
  const word = outline.word(i);
  return (
    lexicon.adjunctOpenings.has(word) ||
    lexicon.hearerPrepositions.has(word) ||
    lexicon.clauseOpenings.has(word) ||
    isTime(outline, lexicon, i)
  );
}
