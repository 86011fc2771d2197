import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import {
  hasRole,
  isName,
  isNameMark,
  isRole,
  isTime,
  isTimeChunk,
  isVerbForm,
  openingBracket,
  opensRole,
  skipConnectives,
} from "./phraseWords.js";
import { nameWithin, phraseOf, pronounAt, type SpeakerPhrase } from "./phraseParts.js";
import { isTerm } from "./terms.js";
import {
  CLOSING_BRACKET,
  COLON,
  COMMA,
  EM_DASH,
  EN_DASH,
  FULL_STOP,
  HYPHEN,
  OPENING_BRACKET,
  SEMICOLON,
} from "./signs.js";

/** How far a speaker's phrase is followed, in units: longer ones are none, and the work stays linear. */
const REACH = 40;

/**
 * The subject that stands before the cue at unit `cue`, not before `from`. Adverbs, adjuncts and datelines between
 * (`X di Jakarta, Jumat, mengatakan`) are passed over.
 */
export function speakerBefore(
  outline: Outline,
  lexicon: IndexedLexicon,
  cue: number,
  from: number,
): SpeakerPhrase | null {
  const limit = Math.max(from, cue - REACH);
  let end = skipPreverbs(outline, lexicon, cue, limit);
  if (outline.holds(lexicon.relativizers, end - 1) && end - 1 > limit) {
    const relativizer = end - 1;
    end = skipPreverbs(outline, lexicon, relativizer, limit);
    if (outline.word(end - 1) === COMMA) end--;
    const phrase = antecedent(outline, lexicon, end, limit);
    return phrase && { ...phrase, end: outline.end(relativizer), next: relativizer + 1 };
  }
  let adjacent = true;
  for (let guard = 0; guard < 6 && end > limit; guard++) {
    if (outline.word(end - 1) === COMMA) {
      end = beforeRelative(outline, lexicon, end - 1, limit);
      adjacent = false;
    }
    const start = chunkStart(outline, lexicon, end, limit);
    const phrase = chunkPhrase(outline, lexicon, start, end, adjacent);
    if (phrase === "adjunct") {
      if (outline.word(start - 1) !== COMMA || start - 1 < limit)
        return anchoredName(outline, lexicon, start, end);
      end = start;
      continue;
    }
    if (phrase === null) return null;
    return withApposition(outline, lexicon, phrase, limit, !adjacent);
  }
  return null;
}

/** Past a relative clause between commas that ends at `end`: `NAME, who leads the council, said`. */
function beforeRelative(outline: Outline, lexicon: IndexedLexicon, end: number, limit: number): number {
  for (let i = end - 1; i > limit + 1; i--) {
    const word = outline.word(i);
    if (outline.isQuoted(i) || word === COLON || word === SEMICOLON) return end;
    if (lexicon.relativizers.has(word) && !lexicon.complementizers.has(word) && outline.word(i - 1) === COMMA)
      return i - 1;
  }
  return end;
}

function skipPreverbs(outline: Outline, lexicon: IndexedLexicon, cue: number, from: number): number {
  let end = cue;
  while (end > from && outline.isWord(end - 1) && outline.holds(lexicon.preverbs, end - 1)) end--;
  if (end > from + 1 && outline.word(end - 1) === HYPHEN && outline.holds(lexicon.preverbs, end - 2))
    end -= 2;
  return end;
}

/** Where the comma-bounded chunk that ends at `end` begins. */
function chunkStart(outline: Outline, lexicon: IndexedLexicon, end: number, from: number): number {
  let i = end;
  while (i > from) {
    const word = outline.word(i - 1);
    if (word === CLOSING_BRACKET) {
      const open = openingBracket(outline, i - 1, from);
      if (open < 0) break;
      i = open;
      continue;
    }
    if (
      (outline.isQuoted(i - 1) && !(isTerm(outline, lexicon, i - 1) && outline.isWord(i))) ||
      word === COMMA ||
      word === SEMICOLON ||
      word === COLON ||
      word === EN_DASH ||
      word === EM_DASH ||
      (word === HYPHEN && !outline.isTight(i - 1) && !outline.isTight(i)) ||
      word === OPENING_BRACKET
    )
      break;
    if (lexicon.complementizers.has(word) && !lexicon.relativizers.has(word)) break;
    i--;
  }
  return i;
}

/** Reads one chunk: the phrase in it, "adjunct" when it is none but may stand between, null when it holds no subject. */
function chunkPhrase(
  outline: Outline,
  lexicon: IndexedLexicon,
  start: number,
  end: number,
  adjacent: boolean,
): SpeakerPhrase | "adjunct" | null {
  if (start >= end) return null;
  if (isTimeChunk(outline, lexicon, start, end)) return "adjunct";
  if (adjacent && outline.isWord(end - 1) && outline.holds(lexicon.pronouns, end - 1))
    return pronounAt(outline, end - 1);
  let from = skipConnectives(outline, lexicon, start, end);
  // `NAME, in his first game after losing twice, said`: what such a chunk opens with tells that all of it is an adjunct.
  if (!adjacent && from < end && outline.holds(lexicon.adjunctOpenings, from)) return "adjunct";
  from = afterClauseOpening(outline, lexicon, from, end);
  if (from >= end) return null;
  const word = outline.word(from);
  if (lexicon.pronouns.has(word)) return pronounAt(outline, from);
  if (lexicon.adjunctOpenings.has(word) || lexicon.hearerPrepositions.has(word)) return "adjunct";
  if (isTimeChunk(outline, lexicon, from, end)) return "adjunct";
  if (!adjacent && isVerbForm(outline, lexicon, from)) return "adjunct";
  const named = outline.indexOf(lexicon.namers, from + 1, end) + 1;
  if (named > 0 && isName(outline, lexicon, named, Math.min(end, named + 1)))
    return { ...phraseOf(outline, lexicon, named, end, end), start: outline.start(from), first: from };
  const relative = outline.indexOf(lexicon.relativizers, from + 1, end);
  const adjunct = firstAdjunct(outline, lexicon, from + 1, relative < 0 ? end : relative);
  const headEnd = trimTime(outline, lexicon, from, adjunct);
  if (outline.indexOf(lexicon.copulas, from, headEnd) >= 0) return null;
  if (headEnd === from || !holdsNoun(outline, lexicon, from, headEnd)) return null;
  const spanEnd = relative > 0 && adjunct === relative ? end : headEnd;
  return phraseOf(outline, lexicon, from, spanEnd, headEnd);
}

function holdsNoun(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      outline.isWord(i) &&
      !outline.holds(lexicon.determiners, i) &&
      !outline.holds(lexicon.coordinators, i)
    )
      return true;
  return false;
}

function firstAdjunct(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = outline.word(i);
    if (outline.isCapitalised(i) || !lexicon.adjunctOpenings.has(word)) continue;
    if (lexicon.rolePrepositions.has(word) && isRole(outline, lexicon, i - 1)) continue;
    return i;
  }
  return to;
}

function trimTime(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  let end = to;
  while (end > from && (isTime(outline, lexicon, end - 1) || outline.word(end - 1) === COMMA)) end--;
  return end;
}

/** Past the last word in `[from, to)` that opens a clause, where a subject still follows it. */
function afterClauseOpening(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  for (let i = to - 2; i >= from; i--) {
    const word = outline.word(i);
    if (outline.isCapitalised(i) && i > from) continue;
    if (lexicon.relativizers.has(word)) continue;
    if (lexicon.coordinators.has(word)) {
      if (joinsNames(outline, lexicon, i, from)) continue;
      return i + 1;
    }
    if (lexicon.clauseOpenings.has(word) && !outline.isNumber(i + 1)) return i + 1;
  }
  return from;
}

/** `dan` between two names or two heads of the same phrase, not between clauses. */
function joinsNames(outline: Outline, lexicon: IndexedLexicon, i: number, from: number): boolean {
  const next = outline.holds(lexicon.determiners, i + 1) ? i + 2 : i + 1;
  if (!outline.isCapitalised(next)) return false;
  for (let k = i - 1; k >= from; k--) {
    const word = outline.word(k);
    if (lexicon.finiteWords.has(word) && !lexicon.relativizers.has(word)) return false;
  }
  return outline.isCapitalised(i - 1) || outline.word(i - 1) === CLOSING_BRACKET;
}

/** The name that ends at `end` in a chunk that opens with an adjunct: `dalam acara itu Roland mengatakan`. */
function anchoredName(
  outline: Outline,
  lexicon: IndexedLexicon,
  start: number,
  end: number,
): SpeakerPhrase | null {
  let i = end;
  while (
    i > start &&
    (outline.isCapitalised(i - 1) || isNameMark(outline, i - 1) || isRole(outline, lexicon, i - 1))
  )
    i--;
  if (i === end || i === start || isTime(outline, lexicon, i)) return null;
  const before = outline.word(i - 1);
  if (
    lexicon.adjunctOpenings.has(before) ||
    lexicon.innerPrepositions.has(before) ||
    lexicon.determiners.has(before) ||
    lexicon.hearerPrepositions.has(before)
  )
    return null;
  return phraseOf(outline, lexicon, i, end, end);
}

/** The noun phrase that a relative clause hangs on: `sumber-sumber lokal (yang mengatakan)`. */
function antecedent(
  outline: Outline,
  lexicon: IndexedLexicon,
  end: number,
  limit: number,
): SpeakerPhrase | null {
  const start = chunkStart(outline, lexicon, end, limit);
  let from = start;
  for (let i = end - 1; i >= start; i--) {
    const word = outline.word(i);
    if (outline.isCapitalised(i)) continue;
    if (
      lexicon.quotingVerbs.has(word) ||
      lexicon.verbs.has(word) ||
      lexicon.finiteWords.has(word) ||
      lexicon.adjunctOpenings.has(word) ||
      lexicon.clauseOpenings.has(word) ||
      isVerbForm(outline, lexicon, i)
    ) {
      if (lexicon.innerPrepositions.has(word)) continue;
      from = i + 1;
      break;
    }
  }
  if (from >= end || outline.holds(lexicon.adjunctOpenings, from)) return null;
  const headEnd = trimPreverbs(outline, lexicon, from, end);
  return headEnd > from ? phraseOf(outline, lexicon, from, headEnd, headEnd) : null;
}

function trimPreverbs(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  let end = to;
  while (end > from && outline.holds(lexicon.preverbs, end - 1) && outline.isWord(end - 1)) end--;
  return end;
}

/** `NAME, BT's futurologist, told`: a phrase in small letters right after a name that opens the sentence. */
function describes(
  outline: Outline,
  lexicon: IndexedLexicon,
  phrase: SpeakerPhrase,
  from: number,
  limit: number,
): boolean {
  if (
    !lexicon.clausesNeedSubject ||
    !outline.isWord(phrase.next - 1) ||
    outline.isCapitalised(phrase.next - 1)
  )
    return false;
  return from === limit || outline.word(from - 1) === FULL_STOP || outline.isQuoted(from - 1);
}

/** Takes in the chunks before the phrase where they are name and role: `NAME, role, and role,`. `isClosed`: a comma follows. */
function withApposition(
  outline: Outline,
  lexicon: IndexedLexicon,
  phrase: SpeakerPhrase,
  limit: number,
  isClosed: boolean,
): SpeakerPhrase {
  if (phrase.form === "pronoun") return phrase;
  let first = phrase.first;
  for (let chunks = 0; chunks < 4; chunks++) {
    while (outline.holds(lexicon.coordinators, first - 1)) first--;
    if (outline.word(first - 1) !== COMMA || first - 1 <= limit) return phrase;
    const end = first - 1;
    const start = chunkStart(outline, lexicon, end, limit);
    // `NAME, 58, role`: the age says nothing of who it is.
    if (end - start === 1 && outline.isNumber(start)) {
      first = start;
      continue;
    }
    const from = afterClauseOpening(outline, lexicon, skipConnectives(outline, lexicon, start, end), end);
    // An adjunct between cannot be told from another clause's, so the phrase stays as it is.
    if (
      from >= end ||
      outline.holds(lexicon.adjunctOpenings, from) ||
      isTimeChunk(outline, lexicon, from, end)
    )
      return phrase;
    const role =
      opensRole(outline, lexicon, phrase.first, phrase.next) ||
      (isClosed && isName(outline, lexicon, from, end) && describes(outline, lexicon, phrase, from, limit));
    const name = nameWithin(outline, lexicon, from, end);
    if (role && name && isName(outline, lexicon, name.from, name.to))
      return phraseOf(outline, lexicon, from, phrase.next, end);
    if (!role && phrase.form === "name" && hasRole(outline, lexicon, from, end)) {
      const range = { start: outline.start(from), end: outline.end(end - 1) };
      return { ...phrase, start: range.start, first: from, role: range };
    }
    if (!role || !opensRole(outline, lexicon, from, end)) return phrase;
    first = from;
  }
  return phrase;
}
