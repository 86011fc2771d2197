import { kept } from "../../text/kept.js";
import { WordGate } from "../../text/wordGate.js";
import { WordSet } from "../../text/wordSet.js";
import type { Range } from "../../text/range.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { EntityLexicon } from "./lexicon.js";

const TITLE_WORDS = 4;

/** Where in titles words stand. */
interface TitleWords {
  readonly first: WordGate;
  readonly last: WordGate;
  /** Not first, and not last: of longer titles. */
  readonly later: WordGate;
  readonly earlier: WordGate;
}

const titleWords = kept<WordSet, TitleWords>((titles) => {
  const words = [...titles].map((title) => title.split(" "));
  return {
    first: new WordGate(words.map((title) => title[0] ?? "")),
    last: new WordGate(words.map((title) => title[title.length - 1] ?? "")),
    later: new WordGate(words.flatMap((title) => title.slice(1))),
    earlier: new WordGate(words.flatMap((title) => title.slice(0, -1))),
  };
});

/**
 * How many tokens the title takes that begins at token `at`, 0 without one. A full stop behind an abbreviated title
 * ("Gen.") is part of it.
 */
export function titleLength(tokens: Tokens, at: number, to: number, lexicon: EntityLexicon): number {
  const { first, later } = titleWords(lexicon.titles);
  if (!first.lets(tokens, at)) return 0;
  let phrase = "";
  let best = 0;
  for (let i = at; i < to && i < at + TITLE_WORDS && tokens.kind(i) === TokenKind.Word; i++) {
    if (i > at && !later.lets(tokens, i)) break;
    phrase = i === at ? tokens.lower(i) : `${phrase} ${tokens.lower(i)}`;
    if (!lexicon.titles.has(phrase)) continue;
    const stopped = tokens.isMark(i + 1, ".") && tokens.isTight(i + 1);
    best = i + (stopped ? 2 : 1) - at;
  }
  return best;
}

/** First token of the title, lower-case or not, that ends right before token `end`; `end` itself without one. */
export function titleStart(tokens: Tokens, end: number, lexicon: EntityLexicon): number {
  let start = end;
  for (;;) {
    const from = onePhraseBefore(tokens, start, lexicon);
    if (from === start) return start;
    start = from;
  }
}

const AFFILIATION_WORDS = 6;

/**
 * First token of a title that is parted from the name at token `at` by an office or a place in capitals: "Bupati Sukamaju
 * Hendra Wirawan", "Sekretaris Jenderal PPN Maria Yosephine"; `at` without one.
 */
export function titleStartAcross(tokens: Tokens, at: number, lexicon: EntityLexicon): number {
  for (let i = at - 1; i >= 0 && i >= at - AFFILIATION_WORDS && tokens.isCapitalised(i); i--) {
    const start = titleStart(tokens, i, lexicon);
    if (start < i) return start;
  }
  return at;
}

function onePhraseBefore(tokens: Tokens, end: number, lexicon: EntityLexicon): number {
  let last = end - 1;
  if (tokens.isMark(last, ".") && tokens.isTight(last)) last--;
  const { last: closing, earlier } = titleWords(lexicon.titles);
  if (!closing.lets(tokens, last)) return end;
  let phrase = "";
  let best = end;
  for (let i = last; i > last - TITLE_WORDS && tokens.kind(i) === TokenKind.Word; i--) {
    if (i < last && !earlier.lets(tokens, i)) break;
    phrase = phrase === "" ? tokens.lower(i) : `${tokens.lower(i)} ${phrase}`;
    if (lexicon.titles.has(phrase)) best = i;
  }
  return best;
}

const ROLE_TOKENS = 16;

/** The role that stands beside a name which ends before token `end`: "…, juru bicara Pentagon, …". Null without one. */
export function roleAfter(tokens: Tokens, end: number, lexicon: EntityLexicon): Range | null {
  if (!tokens.isMark(end, ",")) return null;
  let from = end + 1;
  while (ARTICLES.holds(tokens, from)) from++;
  if (!lexicon.roleNouns.holds(tokens, from)) return null;
  let to = from;
  while (to < tokens.count && to < from + ROLE_TOKENS && !endsRole(tokens, to, lexicon)) to++;
  return to > from ? { start: tokens.start(from), end: tokens.end(to - 1) } : null;
}

/** The role that stands before a name at token `at`, with a comma between: "juru bicara Pentagon, Sean Robertson". */
export function roleBefore(tokens: Tokens, at: number, lexicon: EntityLexicon): Range | null {
  if (!tokens.isMark(at - 1, ",")) return null;
  let from = -1;
  for (let i = at - 2; i >= 0 && i > at - ROLE_TOKENS && !endsRole(tokens, i, lexicon); i--) {
    if (lexicon.roleNouns.holds(tokens, i)) from = i;
  }
  return from < 0 ? null : { start: tokens.start(from), end: tokens.end(at - 2) };
}

/** A full stop behind a longer word ends the sentence and the role. */
const ABBREVIATION = 3;
const ARTICLES = new WordSet(["a", "an", "the", "its"]);

function endsRole(tokens: Tokens, i: number, lexicon: EntityLexicon): boolean {
  if (tokens.kind(i) === TokenKind.Word) return lexicon.roleStops.has(tokens.at(i));
  const mark = tokens.at(i);
  if (mark === ".") return tokens.end(i - 1) - tokens.start(i - 1) > ABBREVIATION && !tokens.isTight(i + 1);
  return mark !== "-" && mark !== "/" && mark !== "&" && tokens.kind(i) === TokenKind.Mark;
}
