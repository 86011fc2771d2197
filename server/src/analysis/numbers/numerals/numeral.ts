import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { NumeralLexicon } from "../lexicon.js";
import { readCardinal } from "./cardinal.js";
import type { Cardinal } from "./cardinalBuilder.js";
import { numeralWordAt } from "./numeralWord.js";
import { decimalOf, fromNumber, negated, ONE, shifted, sum } from "./decimal.js";
import { Evidence, integerAt, readDigitsAt } from "./digits.js";
import { type Numeral, withSign } from "./form.js";
import { readFraction } from "./fractions.js";
import { readOrdinalEnd, readOrdinalWord, readPrefixedOrdinal } from "./ordinals.js";
import { readPower } from "./powers.js";
import { written } from "./form.js";

/**
 * Reads the numeral that begins at token `i`, the longest there is: vague magnitudes, ordinals, fractions, decades,
 * powers of ten, a sign before it. Null where none begins. Time proportional to its length.
 */
export function readNumeral(tokens: Tokens, i: number, grammar: NumberGrammar): Numeral | null {
  const lexicon = grammar.lexicon.numerals;
  const kind = tokens.kind(i);
  if (kind === TokenKind.Number) return readLoneDigits(tokens, i, grammar) ?? readLong(tokens, i, lexicon);
  if (kind !== TokenKind.Word) return readFraction(tokens, i, null, lexicon);
  if (!grammar.numeralOpenings.mayHold(tokens, i)) return null;
  if (lexicon.ordinalPrefixes.holds(tokens, i))
    return readPrefixedOrdinal(tokens, i, lexicon, grammar.lexicon.counting.series);
  const other =
    readLoneWord(tokens, i, grammar) ?? readVague(tokens, i, grammar) ?? readOrdinalWord(tokens, i, lexicon);
  if (other) return other;
  const word = numeralWordAt(tokens, i, lexicon);
  if (word === undefined || (word.role === "article" && isPlainArticle(tokens, i, lexicon))) return null;
  return (word.role === "sign" ? readSigned(tokens, i, word, lexicon) : null) ?? readLong(tokens, i, lexicon);
}

/** The common case: digits after which nothing can belong to the numeral. */
function readLoneDigits(tokens: Tokens, i: number, grammar: NumberGrammar): Numeral | null {
  const lexicon = grammar.lexicon.numerals;
  const next = tokens.kind(i + 1);
  if (next === TokenKind.Number) return null;
  if (next === TokenKind.Word) {
    if (tokens.isTight(i + 1)) return null;
    if (grammar.numeralTails.mayHold(tokens, i + 1) && isDigitsTail(tokens, i + 1, lexicon)) return null;
  } else if (next === TokenKind.Mark) {
    const code = tokens.text.charCodeAt(tokens.starts[i + 1] ?? 0);
    if (code !== 46 && code !== 44 && code !== 41 && code !== 58 && code !== 59 && code !== 37) return null;
  }
  const reading = readDigitsAt(tokens, i, lexicon.decimalMark);
  if (!reading) return null;
  const { value, other, evidence } = reading;
  return {
    start: i,
    end: i + 1,
    form: "cardinal",
    writtenAs: "digits",
    value,
    other,
    low: null,
    high: null,
    evidence,
    isRounded: false,
  };
}

/** A word that goes on with the digits before it. */
function isDigitsTail(tokens: Tokens, k: number, lexicon: NumeralLexicon): boolean {
  return (
    lexicon.cardinals.holds(tokens, k) ||
    lexicon.roundedMagnitudes.holds(tokens, k) ||
    lexicon.magnitudeSigns.has(tokens.at(k)) ||
    (lexicon.timesTenToThe.length > 0 && tokens.lower(k) === "kali")
  );
}

/** The common case in words: one word after which nothing can belong to the numeral. */
function readLoneWord(tokens: Tokens, i: number, grammar: NumberGrammar): Numeral | null {
  const value = grammar.loneNumbers.of(tokens, i);
  if (value === undefined) return null;
  const next = tokens.kind(i + 1);
  if (next === TokenKind.Word ? grammar.numeralTails.mayHold(tokens, i + 1) : !isPlainStop(tokens, i + 1))
    return null;
  return {
    start: i,
    end: i + 1,
    form: "cardinal",
    writtenAs: "words",
    value,
    other: null,
    low: null,
    high: null,
    evidence: Evidence.None,
    isRounded: false,
  };
}

/** Whether token `k` is a full stop, comma, bracket or colon, or the text ends before it. */
function isPlainStop(tokens: Tokens, k: number): boolean {
  if (k >= tokens.count) return true;
  const code = tokens.markCode(k);
  return code === 46 || code === 44 || code === 41 || code === 58 || code === 59;
}

/** A numeral of several tokens, or one on its own where they turn out not to belong to it. */
function readLong(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  const cardinal = readCardinal(tokens, i, lexicon, false);
  return readFraction(tokens, i, cardinal, lexicon) ?? readPlain(tokens, i, cardinal, lexicon);
}

/** "a" before what is neither a word of a numeral ("a hundred", "a third") nor a hyphen. */
function isPlainArticle(tokens: Tokens, i: number, lexicon: NumeralLexicon): boolean {
  return !lexicon.cardinals.mayHold(tokens, i + 1) && !tokens.isMark(i + 1, "-");
}

function readSigned(
  tokens: Tokens,
  i: number,
  sign: { readonly negative: boolean },
  lexicon: NumeralLexicon,
): Numeral | null {
  const numeral = readLong(tokens, i + 1, lexicon);
  if (!numeral || numeral.form === "ordinal") return null;
  return sign.negative ? { ...withSign(numeral), start: i } : { ...numeral, start: i };
}

function readVague(tokens: Tokens, i: number, grammar: NumberGrammar): Numeral | null {
  const match = grammar.vague.match(tokens, i);
  if (!match) return null;
  let { end } = match;
  let power = 0;
  for (; end < tokens.count; end++) {
    const part = numeralWordAt(tokens, end, grammar.lexicon.numerals);
    if (part?.role !== "magnitude" || part.one) break;
    power += part.power;
  }
  const { low, high } = match.value;
  return {
    start: i,
    end,
    form: "vague",
    writtenAs: "words",
    value: null,
    other: null,
    low: shifted(fromNumber(low), power),
    high: power === 0 ? fromNumber(high) : sum(shifted(fromNumber(high + 1), power), negated(ONE)),
    evidence: Evidence.None,
    isRounded: false,
  };
}

/** @param read what `readCardinal` reads at `i` */
function readPlain(
  tokens: Tokens,
  i: number,
  read: Cardinal | null,
  lexicon: NumeralLexicon,
): Numeral | null {
  const isDigits = tokens.kind(i) === TokenKind.Number;
  const grouped = isDigits ? readSpacedGroups(tokens, i) : null;
  const cardinal = grouped ?? read;
  if (!cardinal) return null;
  const reading = isDigits ? readDigitsAt(tokens, i, lexicon.decimalMark) : null;
  const other = reading?.other && !grouped ? (readCardinal(tokens, i, lexicon, true)?.value ?? null) : null;
  const plain: Numeral = {
    start: i,
    end: cardinal.end,
    form: "cardinal",
    writtenAs: written(cardinal),
    value: cardinal.value,
    other,
    low: null,
    high: null,
    evidence: reading?.evidence ?? Evidence.None,
    isRounded: cardinal.isRounded,
  };
  return (
    readDecade(tokens, plain, lexicon) ??
    readRounded(tokens, plain, lexicon) ??
    readPower(tokens, plain, lexicon) ??
    readOrdinalEnd(tokens, plain, lexicon) ??
    plain
  );
}

const ZERO_DIGIT = 0x30;

/** "816 000": groups of three set off by blanks. A plain blank only before another group of zeros or a unit is seen. */
function readSpacedGroups(tokens: Tokens, i: number): Cardinal | null {
  if (tokens.kind(i + 1) !== TokenKind.Number || integerAt(tokens, i, 1, 3) <= 0) return null;
  if (tokens.text.charCodeAt(tokens.start(i)) === ZERO_DIGIT) return null;
  let digits = tokens.at(i);
  let k = i + 1;
  let isSure = false;
  for (; tokens.kind(k) === TokenKind.Number; k++) {
    const group = integerAt(tokens, k, 3, 3);
    if (group < 0 || tokens.start(k) !== tokens.end(k - 1) + 1) break;
    const blank = tokens.text.charAt(tokens.end(k - 1));
    if (blank !== " " || group === 0) isSure = true;
    digits += tokens.at(k);
  }
  if (k === i + 1 || (!isSure && k < i + 3)) return null;
  return {
    end: k,
    value: decimalOf(digits),
    hasDigits: true,
    hasWords: false,
    isRound: false,
    isRounded: false,
  };
}

/** "1950-an", "1960s": a decade, with its bounds. "5000-an" of a sum of money stays a number. */
function readDecade(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  if (plain.writtenAs !== "digits" || !plain.value || plain.end !== plain.start + 1) return null;
  if (!isDecade(tokens, plain.start)) return null;
  let k = plain.end;
  const mark = tokens.at(k);
  if ((mark === "-" || mark === "’" || mark === "'" || mark === "–") && tokens.isTight(k)) k++;
  if (!tokens.isTight(k)) return null;
  if (!lexicon.decadeSuffixes.holds(tokens, k)) return null;
  return {
    ...plain,
    end: k + 1,
    form: "decade",
    low: plain.value,
    high: sum(plain.value, fromNumber(9)),
  };
}

/** "60" or "1960": the first year of a decade, from 1000 to 2099. */
function isDecade(tokens: Tokens, k: number): boolean {
  const year = integerAt(tokens, k, 2, 4);
  const length = tokens.end(k) - tokens.start(k);
  return year % 10 === 0 && (length === 2 ? year > 0 : length === 4 && year >= 1000 && year < 2100);
}

/** "1.500-an": about that many. */
function readRounded(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  const k = plain.end;
  if (plain.writtenAs !== "digits" || !tokens.isMark(k, "-") || !tokens.isTight(k) || !tokens.isTight(k + 1))
    return null;
  return lexicon.decadeSuffixes.holds(tokens, k + 1) ? { ...plain, end: k + 2, isRounded: true } : null;
}
