import type { Range } from "../../text/range.js";
import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import { hasRole, isRole, isName, listEnd, opensRole } from "./phraseWords.js";
import { CLOSING_BRACKET, COMMA, FULL_STOP, HYPHEN, OPENING_BRACKET } from "./signs.js";
import type { WordNumber } from "./wordClass.js";

/** A phrase that names who speaks; offsets in the paragraph. */
export interface SpeakerPhrase extends Range {
  readonly form: "pronoun" | "name" | "nominal";
  /** The name or noun without role, affiliation and relative clause. */
  readonly head: Range;
  readonly role: Range | null;
  /** The pronoun or enclitic in lower case, else null. */
  readonly pronoun: string | null;
  /** Unit after the phrase. */
  readonly next: number;
  /** First unit of the phrase. */
  readonly first: number;
}

/** Builds the phrase over units `[from, to)`, its head within `[from, headEnd)`. */
export function phraseOf(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
  headEnd: number,
): SpeakerPhrase {
  const first = outline.find(COMMA, from, to);
  const listed = first > 0 ? listEnd(outline, lexicon, from, first, to) : -1;
  const comma = listed > 0 ? outline.find(COMMA, listed, to) : first;
  const firstName = comma > 0 ? nameWithin(outline, lexicon, from, comma) : null;
  const nameFirst =
    firstName !== null &&
    isName(outline, lexicon, firstName.from, firstName.to) &&
    (!hasRole(outline, lexicon, from, comma) || opensRole(outline, lexicon, comma + 1, to));
  const coreEnd = comma > 0 && nameFirst ? comma : headEnd;
  const coreFrom = comma > 0 && !nameFirst && comma < to ? comma + 1 : from;
  const end = coreFrom > from ? to : coreEnd;
  const named = nameWithin(outline, lexicon, coreFrom, end);
  const head = named
    ? { start: outline.start(named.from), end: outline.end(bracketStart(outline, named.from, named.to) - 1) }
    : {
        start: outline.start(from),
        end: outline.end(
          Math.max(from, bracketStart(outline, from, Math.min(headEnd, comma > 0 ? comma : headEnd)) - 1),
        ),
      };
  const role = roleRange(outline, from, to, comma, nameFirst, named?.from ?? -1);
  return {
    start: outline.start(from),
    end: outline.end(to - 1),
    form: named ? "name" : "nominal",
    head,
    role,
    pronoun: null,
    next: to,
    first: from,
  };
}

export function pronounAt(outline: Outline, i: number): SpeakerPhrase {
  return pronounPhrase(outline.start(i), outline.end(i), outline.spelling(i), i);
}

/** The ending of the cue at unit `i` that is its speaker: `katanya`. */
export function encliticAt(outline: Outline, i: number, enclitic: string): SpeakerPhrase {
  const end = outline.end(i);
  return pronounPhrase(end - enclitic.length, end, enclitic, i);
}

function pronounPhrase(start: number, end: number, pronoun: string, i: number): SpeakerPhrase {
  return { start, end, form: "pronoun", head: { start, end }, role: null, pronoun, next: i + 1, first: i };
}

/** The units of the name in `[from, to)`: without the titles and roles before it, and what hangs on after it. */
export function nameWithin(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
): { from: number; to: number } | null {
  const body = bodyName(outline, lexicon, from, to);
  if (body) return body === "unnamed" ? null : body;
  if (outline.holds(lexicon.plurals, from) || isOffice(outline, lexicon, from, to)) return null;
  let start = from;
  for (let i = from; i < to; i++) {
    const word = outline.lower(i);
    const small = outline.isWord(i) && !outline.isCapitalised(i);
    if (lexicon.nameLeads.has(word)) start = i + 1;
    else if (small && i > start && isJoint(lexicon, word) && !hasRole(outline, lexicon, from, i))
      return { from: start, to: i };
    else if (small && lexicon.coordinators.has(word) && i > start && outline.isCapitalised(i + 1)) continue;
    else if (small && !lexicon.nameParticles.has(word)) start = i + 1;
    else if (word === HYPHEN && i > from && !outline.isCapitalised(i - 1) && outline.isTight(i))
      start = i + 2;
    else if (word === FULL_STOP && i === start) start = i + 1;
    else if (outline.isEnclitic(i) || (word === CLOSING_BRACKET && i + 1 < to)) start = i + 1;
  }
  while (start < to - 2 && outline.isAcronym(start)) start++;
  while (start < to && !outline.isCapitalised(start)) start++;
  return start < to ? { from: start, to } : null;
}

/**
 * A phrase around the head of a body and without a role is that body's name, `Bank Indonesia`, `the World Health
 * Organisation`, `Department of Trade`; or, in small letters, like a document's, has none: `koalisi pimpinan AS`.
 */
function bodyName(
  outline: Outline,
  lexicon: IndexedLexicon,
  from: number,
  to: number,
): { from: number; to: number } | "unnamed" | null {
  const first = outline.holds(lexicon.determiners, from) ? from + 1 : from;
  if (lexicon.documents.has(outline.lower(first))) return "unnamed";
  for (let i = first; i < to; i++)
    if (isRole(outline, lexicon, i) || (i > first && lexicon.titles.has(outline.lower(i)))) return null;
  const opens = lexicon.bodies.has(outline.lower(first));
  if (opens && (first + 1 >= to || !outline.isCapitalised(first))) return "unnamed";
  const end = bracketStart(outline, first, to);
  const closes =
    outline.isCapitalised(first) &&
    outline.isCapitalised(end - 1) &&
    lexicon.bodies.has(outline.lower(end - 1));
  const next = opens ? first + 1 : jointAfterBody(outline, lexicon, first, end);
  const goesOn = next > 0 && (outline.isCapitalised(next) || isJoint(lexicon, outline.word(next)));
  if (goesOn || closes) return { from: first, to };
  return opens ? "unnamed" : null;
}

/** The preposition after a capitalised body head within a capitalised phrase: `U.S. Department of …`; 0 without one. */
function jointAfterBody(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): number {
  for (let i = from + 1; i < to - 1; i++) {
    const small = outline.isWord(i) && !outline.isCapitalised(i);
    if (!small) continue;
    const body = outline.isCapitalised(i - 1) && lexicon.bodies.has(outline.lower(i - 1));
    return body && isJoint(lexicon, outline.word(i)) ? i : 0;
  }
  return 0;
}

/** `juru bicara Pentagon`, `pejabat AS`: a role in small letters and one capitalised word, the body it serves. */
function isOffice(outline: Outline, lexicon: IndexedLexicon, from: number, to: number): boolean {
  const first = outline.holds(lexicon.determiners, from) ? from + 1 : from;
  if (!lexicon.officeHeads.has(outline.lower(first))) return false;
  if (outline.isCapitalised(first) && outline.isCapitalised(first + 1) && !outline.isAcronym(to - 1))
    return false;
  let capitalised = 0;
  for (let i = first + 1; i < to; i++) if (outline.isCapitalised(i)) capitalised++;
  return capitalised === 1;
}

function isJoint(lexicon: IndexedLexicon, word: WordNumber): boolean {
  return lexicon.innerPrepositions.has(word) || lexicon.rolePrepositions.has(word);
}

function bracketStart(outline: Outline, from: number, to: number): number {
  const bracket = outline.find(OPENING_BRACKET, from + 1, to);
  return bracket > 0 ? bracket : to;
}

function roleRange(
  outline: Outline,
  from: number,
  to: number,
  comma: number,
  nameFirst: boolean,
  named: number,
): Range | null {
  if (comma > 0 && nameFirst) return { start: outline.start(comma + 1), end: outline.end(to - 1) };
  if (comma > 0) return { start: outline.start(from), end: outline.end(comma - 1) };
  if (named > from) return { start: outline.start(from), end: outline.end(named - 1) };
  return null;
}
