import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { NumeralLexicon } from "../lexicon.js";
import { type Cardinal, readCardinal } from "./cardinal.js";
import { decimalOf, fromNumber, negated, ONE, shifted, sum } from "./decimal.js";
import { Evidence, readDigits } from "./digits.js";
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
  if (tokens.kinds[i] === TokenKind.Number) {
    return (
      readLoneDigits(tokens, i, lexicon) ?? readFraction(tokens, i, lexicon) ?? readPlain(tokens, i, lexicon)
    );
  }
  if (lexicon.ordinalPrefixes.holds(tokens, i))
    return readPrefixedOrdinal(tokens, i, lexicon, grammar.lexicon.counting.series);
  return (
    readVague(tokens, i, grammar) ??
    readOrdinalWord(tokens, i, lexicon) ??
    readSigned(tokens, i, lexicon) ??
    readFraction(tokens, i, lexicon) ??
    readPlain(tokens, i, lexicon)
  );
}

/** The common case: digits after which nothing can belong to the numeral. */
function readLoneDigits(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  const next = tokens.kind(i + 1);
  if (next === TokenKind.Number) return null;
  if (next === TokenKind.Word) {
    if (tokens.isTight(i + 1)) return null;
    const word = tokens.lower(i + 1);
    if (
      lexicon.cardinals.has(word) ||
      lexicon.roundedMagnitudes.has(word) ||
      lexicon.magnitudeSigns.has(tokens.at(i + 1))
    )
      return null;
    if (lexicon.timesTenToThe.length > 0 && word === "kali") return null;
  } else if (next === TokenKind.Mark) {
    const code = tokens.text.charCodeAt(tokens.starts[i + 1] ?? 0);
    if (code !== 46 && code !== 44 && code !== 41 && code !== 58 && code !== 59 && code !== 37) return null;
  }
  const reading = readDigits(tokens.at(i), lexicon.decimalMark);
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
  };
}

function readSigned(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  const [part] = lexicon.cardinals.of(tokens, i) ?? [];
  if (part?.role !== "sign") return null;
  const numeral = readFraction(tokens, i + 1, lexicon) ?? readPlain(tokens, i + 1, lexicon);
  if (!numeral || numeral.form === "ordinal") return null;
  return part.negative ? { ...withSign(numeral), start: i } : { ...numeral, start: i };
}

function readVague(tokens: Tokens, i: number, grammar: NumberGrammar): Numeral | null {
  if (tokens.kind(i) !== TokenKind.Word) return null;
  const match = grammar.vague.match(tokens, i);
  if (!match) return null;
  let { end } = match;
  let power = 0;
  for (; end < tokens.count; end++) {
    const [part] = grammar.lexicon.numerals.cardinals.of(tokens, end) ?? [];
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
  };
}

function readPlain(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  const grouped = tokens.kind(i) === TokenKind.Number ? readSpacedGroups(tokens, i) : null;
  const cardinal = grouped ?? readCardinal(tokens, i, lexicon, false);
  if (!cardinal) return null;
  const reading = tokens.kind(i) === TokenKind.Number ? readDigits(tokens.at(i), lexicon.decimalMark) : null;
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
    ...(cardinal.isRounded ? { isRounded: true as const } : {}),
  };
  return (
    readDecade(tokens, plain, lexicon) ??
    readRounded(tokens, plain, lexicon) ??
    readPower(tokens, plain, lexicon) ??
    readOrdinalEnd(tokens, plain, lexicon) ??
    plain
  );
}

/** "816 000": groups of three set off by blanks. A plain blank only before another group of zeros or a unit is seen. */
function readSpacedGroups(tokens: Tokens, i: number): Cardinal | null {
  const head = tokens.at(i);
  if (!/^[1-9]\d{0,2}$/.test(head)) return null;
  let digits = head;
  let k = i + 1;
  let isSure = false;
  for (; tokens.kind(k) === TokenKind.Number && /^\d{3}$/.test(tokens.at(k)); k++) {
    if (tokens.start(k) !== tokens.end(k - 1) + 1) break;
    const blank = tokens.text.charAt(tokens.end(k - 1));
    if (blank !== " ") isSure = true;
    if (tokens.at(k) === "000") isSure = true;
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
  if (plain.writtenAs !== "digits" || !plain.value) return null;
  const text = tokens.text.slice(tokens.start(plain.start), tokens.end(plain.end - 1));
  if (!/^(1\d|20)\d0$/.test(text) && !/^[1-9]0$/.test(text)) return null;
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

/** "1.500-an": about that many. */
function readRounded(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  const k = plain.end;
  if (plain.writtenAs !== "digits" || !tokens.isMark(k, "-") || !tokens.isTight(k) || !tokens.isTight(k + 1))
    return null;
  return lexicon.decadeSuffixes.holds(tokens, k + 1) ? { ...plain, end: k + 2, isRounded: true } : null;
}
