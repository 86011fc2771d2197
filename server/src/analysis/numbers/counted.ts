import { isUpperAt } from "../../text/characters.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { NumberGrammar } from "./grammar.js";

/** A counted noun phrase: tokens `[start, end)`, with its head's tokens. */
export interface Counted {
  readonly start: number;
  readonly end: number;
  readonly headStart: number;
  readonly headEnd: number;
}

/** A noun phrase that is all head: tokens `[start, end)`. */
export function nounPhrase(start: number, end: number): Counted {
  return { start, end, headStart: start, headEnd: end };
}

/** Whether a noun phrase is nothing but its head. */
export function isAllHead({ start, end, headStart, headEnd }: Counted): boolean {
  return start === headStart && end === headEnd;
}

const PHRASE_WORDS = 7;
const CLAUSE_WORDS = 6;

/**
 * The noun phrase that a number at tokens before `k` counts: head with its modifiers up to a mark, a function word or
 * a verb, and a restricting clause where the language has one ("yang membawa bahan peledak"). Null where none follows.
 */
export function readCounted(
  tokens: Tokens,
  k: number,
  isOne: boolean,
  grammar: NumberGrammar,
): Counted | null {
  return grammar.lexicon.counting.head === "first"
    ? readHeadFirst(tokens, k, grammar)
    : readHeadLast(tokens, k, isOne, grammar);
}

function readHeadFirst(tokens: Tokens, k: number, grammar: NumberGrammar): Counted | null {
  if (!isNounLike(tokens, k, grammar) || isFiniteVerb(tokens, k, grammar)) return null;
  const headEnd = compoundEnd(tokens, k);
  let end = headEnd;
  for (let words = 1; words < PHRASE_WORDS; words++) {
    if (!isNounLike(tokens, end, grammar) || isVerbAt(tokens, end, grammar)) break;
    if (grammar.unitNames.match(tokens, end) && grammar.lexicon.dates.spans.holds(tokens, end)) break;
    end = compoundEnd(tokens, end);
  }
  const isSorted = end > headEnd && grammar.lexicon.counting.classifiers.holds(tokens, k);
  const headStart = isSorted ? headEnd : k;
  return {
    start: k,
    end: withClause(tokens, end, grammar),
    headStart,
    headEnd: isSorted ? compoundEnd(tokens, headStart) : headEnd,
  };
}

/** Past the parts of a hyphenated word: "anak-anak", "co-penulis". */
function compoundEnd(tokens: Tokens, k: number): number {
  let end = k + 1;
  while (
    tokens.isMark(end, "-") &&
    tokens.isTight(end) &&
    tokens.isTight(end + 1) &&
    tokens.kind(end + 1) === TokenKind.Word
  )
    end += 2;
  return end;
}

/** True for a word that can belong to a noun phrase: no function word, no numeral. */
export function isNounLike(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (tokens.kind(k) !== TokenKind.Word || isSetOff(tokens, k)) return false;
  const { counting, numerals } = grammar.lexicon;
  if (counting.stops.holds(tokens, k) || numerals.cardinals.holds(tokens, k)) return false;
  return !(counting.adverbials.of(tokens, k)?.holds(tokens, k + 1) ?? false);
}

function isSetOff(tokens: Tokens, k: number): boolean {
  return tokens.start(k) - tokens.end(k - 1) > 2;
}

/** A verb that cannot be the counted noun itself: "menjadi", "dibangun", "bertahan". */
function isFiniteVerb(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  return isVerbAt(tokens, k, grammar);
}

const VERB_LENGTH = 6;

/** True for a word that shows itself a verb by the language's list or its affixes. */
export function isVerbAt(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  const { counting } = grammar.lexicon;
  if (counting.verbs.holds(tokens, k)) return true;
  if (tokens.end(k) - tokens.start(k) < VERB_LENGTH || tokens.isCapitalised(k)) return false;
  const isVerbal =
    beginsWithAny(tokens, k, counting.verbPrefixes) || endsInAny(tokens, k, counting.verbSuffixes);
  return isVerbal && !counting.notVerbs.holds(tokens, k);
}

function beginsWithAny(tokens: Tokens, k: number, prefixes: readonly string[]): boolean {
  if (prefixes.length === 0) return false;
  const word = tokens.lower(k);
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true;
  return false;
}

function endsInAny(tokens: Tokens, k: number, suffixes: readonly string[]): boolean {
  if (suffixes.length === 0) return false;
  const word = tokens.lower(k);
  for (const suffix of suffixes) if (word.endsWith(suffix)) return true;
  return false;
}

function withClause(tokens: Tokens, k: number, grammar: NumberGrammar): number {
  const { relative } = grammar.lexicon.counting;
  if (!relative.holds(tokens, k) || !isVerbAt(tokens, k + 1, grammar)) return k;
  let end = compoundEnd(tokens, k + 1);
  for (let words = 1; words < CLAUSE_WORDS; words++) {
    if (!isNounLike(tokens, end, grammar) || isVerbAt(tokens, end, grammar)) break;
    end = compoundEnd(tokens, end);
  }
  return end;
}

function readHeadLast(tokens: Tokens, k: number, isOne: boolean, grammar: NumberGrammar): Counted | null {
  if (tokens.isMark(k, "-") && tokens.kind(k + 1) === TokenKind.Word) return hyphenated(k);
  let end = k;
  let lastPlural = -1;
  let firstVerb = -1;
  for (; end < k + PHRASE_WORDS && isNounLike(tokens, end, grammar); end++) {
    if (end > k && isVerbAt(tokens, end, grammar) && (lastPlural >= 0 || isOne)) {
      firstVerb = end;
      break;
    }
    if (isPlural(tokens, end, grammar)) {
      if (lastPlural >= 0 && lastPlural < end - 1) break;
      lastPlural = end;
    }
    if (tokens.isMark(end + 1, "-") && tokens.isTight(end + 1) && tokens.isTight(end + 2)) end++;
    if (tokens.kind(end) === TokenKind.Mark && tokens.kind(end + 1) !== TokenKind.Word) break;
  }
  if (end === k) return null;
  const stop = firstVerb >= 0 ? firstVerb : end;
  if (isOne) return { start: k, end: stop, headStart: stop - 1, headEnd: stop };
  if (lastPlural >= 0)
    return { start: k, end: lastPlural + 1, headStart: lastPlural, headEnd: lastPlural + 1 };
  if (isVerbAt(tokens, k, grammar)) return null;
  return { start: k, end: k + 1, headStart: k, headEnd: k + 1 };
}

/** "six-member team", "three-nation alliance": the noun after the hyphen. */
function hyphenated(k: number): Counted {
  return { start: k + 1, end: k + 2, headStart: k + 1, headEnd: k + 2 };
}

function isPlural(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (grammar.lexicon.counting.plurals.holds(tokens, k)) return true;
  if (tokens.end(k) - tokens.start(k) < PLURAL_LENGTH || !endsInPluralS(tokens, k)) return false;
  return !isUpperAt(tokens.text, tokens.start(k)) || !isUpperAt(tokens.text, tokens.start(k - 1));
}

const PLURAL_LENGTH = 4;

/** An s that is not that of "mass", "virus" or "crisis". */
function endsInPluralS(tokens: Tokens, k: number): boolean {
  const word = tokens.lower(k);
  return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
}

/** Whether word `k` has a possessive ending: "keduanya". */
export function endsInEnclitic(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  return endsInAny(tokens, k, grammar.lexicon.counting.enclitics);
}

/** A noun right before a number: "roda empat", "soket 7". −1 where there is none. */
export function nounBefore(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  const k = i - 1;
  const { counting } = grammar.lexicon;
  if (tokens.kind(k) !== TokenKind.Word || counting.head !== "first") return -1;
  if (tokens.isCapitalised(k) && !opensSentence(tokens, k)) return -1;
  if (!isNounLike(tokens, k, grammar)) return -1;
  return !isVerbAt(tokens, k, grammar) || beginsWithAny(tokens, k, counting.bearing) ? k : -1;
}

function opensSentence(tokens: Tokens, k: number): boolean {
  return k === 0 || tokens.isMark(k - 1, ".") || tokens.isMark(k - 1, "?") || tokens.isMark(k - 1, "!");
}
