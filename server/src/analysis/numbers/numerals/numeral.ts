import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { NumeralLexicon } from "../lexicon.js";
import { type Cardinal, mixedFraction, readCardinal } from "./cardinal.js";
import {
  type Decimal,
  ONE,
  ZERO,
  decimalOf,
  fromNumber,
  negated,
  product,
  quotient,
  shifted,
  sum,
} from "./decimal.js";
import { Evidence, readDigits } from "./digits.js";

export type NumeralForm = "cardinal" | "ordinal" | "fraction" | "vague" | "decade" | "collective";

/** A numeral in the text: tokens `[start, end)`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly form: NumeralForm;
  readonly writtenAs: "digits" | "words" | "mixed";
  /** Null for a vague magnitude, which has bounds. */
  readonly value: Decimal | null;
  /** The value by the other convention of marks, where the digits leave it open. */
  readonly other: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly evidence: Evidence;
  /** Written as a round figure: "500 jutaan", "1.500-an". */
  readonly isRounded?: true;
}

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
  if (lexicon.ordinalPrefixes.has(tokens.lower(i)))
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
  const [part] = lexicon.cardinals.get(tokens.lower(i)) ?? [];
  if (part?.role !== "sign") return null;
  const numeral = readFraction(tokens, i + 1, lexicon) ?? readPlain(tokens, i + 1, lexicon);
  if (!numeral || numeral.form === "ordinal") return null;
  return part.negative ? { ...withSign(numeral), start: i } : { ...numeral, start: i };
}

/** The same numeral with the opposite sign. */
export function withSign(numeral: Numeral): Numeral {
  return {
    ...numeral,
    value: numeral.value && negated(numeral.value),
    other: numeral.other && negated(numeral.other),
  };
}

function readVague(tokens: Tokens, i: number, grammar: NumberGrammar): Numeral | null {
  if (tokens.kind(i) !== TokenKind.Word) return null;
  const match = grammar.vague.match(tokens, i);
  if (!match) return null;
  let { end } = match;
  let power = 0;
  for (; end < tokens.count; end++) {
    const [part] = grammar.lexicon.numerals.cardinals.get(tokens.lower(end)) ?? [];
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

function readOrdinalWord(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  if (tokens.kind(i) !== TokenKind.Word) return null;
  const parts = lexicon.ordinals.get(tokens.lower(i));
  if (!parts) return null;
  const first = parts[0];
  const value = valueOf(parts);
  if (first?.role !== "unit" || lexicon.spokenHundreds) return wordOrdinal(i, i + 1, value);
  // "kedua puluh": the prefix governs a longer cardinal.
  const rest = readCardinalFrom(tokens, i, first.value, lexicon);
  return wordOrdinal(i, rest?.end ?? i + 1, rest?.value ?? value);
}

function wordOrdinal(start: number, end: number, value: Decimal): Numeral {
  return {
    start,
    end,
    form: "ordinal",
    writtenAs: "words",
    value,
    other: null,
    low: null,
    high: null,
    evidence: Evidence.None,
  };
}

/** A cardinal whose first unit word is token `i` itself, under a prefix: "kedua puluh lima". */
function readCardinalFrom(
  tokens: Tokens,
  i: number,
  unit: number,
  lexicon: NumeralLexicon,
): { end: number; value: Decimal } | null {
  const [suffix] = lexicon.cardinals.get(tokens.lower(i + 1)) ?? [];
  if (suffix?.role === "teens-suffix") return { end: i + 2, value: fromNumber(10 + unit) };
  if (suffix?.role === "tens-suffix") {
    const [last] = lexicon.cardinals.get(tokens.lower(i + 2)) ?? [];
    return last?.role === "unit" && last.value > 0
      ? { end: i + 3, value: fromNumber(unit * 10 + last.value) }
      : { end: i + 2, value: fromNumber(unit * 10) };
  }
  if (suffix?.role === "hundred" && !suffix.one) return { end: i + 2, value: fromNumber(unit * 100) };
  return null;
}

function valueOf(parts: readonly { role: string; value?: number; power?: number }[]): Decimal {
  let value = ZERO;
  for (const part of parts) {
    if (part.role === "hundred") value = value === ZERO ? fromNumber(100) : shifted(value, 2);
    else if (part.role === "magnitude") value = shifted(value === ZERO ? ONE : value, part.power ?? 0);
    else value = sum(value, fromNumber(part.value ?? 0));
  }
  return value;
}

/** "ke-4", "ke-XX"; after a noun of a series "abad ke 17". */
function readPrefixedOrdinal(
  tokens: Tokens,
  i: number,
  lexicon: NumeralLexicon,
  series: ReadonlySet<string>,
): Numeral | null {
  if (!lexicon.ordinalPrefixes.has(tokens.lower(i))) return null;
  const hyphen = tokens.at(i + 1);
  const isHyphen = hyphen === "-" || hyphen === "–";
  if (!isHyphen && !series.has(tokens.lower(i - 1))) return null;
  const number = isHyphen ? i + 2 : i + 1;
  if (tokens.kind(number) === TokenKind.Word) {
    const roman = romanValue(tokens.at(number));
    return roman > 0 ? wordOrdinal(i, number + 1, fromNumber(roman)) : null;
  }
  if (tokens.kind(number) !== TokenKind.Number) return null;
  const reading = readDigits(tokens.at(number), lexicon.decimalMark);
  if (!reading) return null;
  return { ...wordOrdinal(i, number + 1, reading.value), writtenAs: "digits" };
}

const VULGAR: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["½", [1, 2]],
  ["⅓", [1, 3]],
  ["⅔", [2, 3]],
  ["¼", [1, 4]],
  ["¾", [3, 4]],
  ["⅕", [1, 5]],
  ["⅖", [2, 5]],
  ["⅗", [3, 5]],
  ["⅘", [4, 5]],
  ["⅙", [1, 6]],
  ["⅚", [5, 6]],
  ["⅛", [1, 8]],
  ["⅜", [3, 8]],
  ["⅝", [5, 8]],
  ["⅞", [7, 8]],
]);

/** True for a mark that is a fraction by itself: "½". */
export function isVulgarFraction(mark: string): boolean {
  return VULGAR.has(mark);
}

interface Part {
  readonly end: number;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly isDigits: boolean;
}

/** The part of a whole that begins at token `i`: "½", "1/40", "dua pertiga", "seperenam belas", "two thirds". */
function readPart(tokens: Tokens, i: number, lexicon: NumeralLexicon): Part | null {
  const vulgar = VULGAR.get(tokens.at(i));
  if (vulgar)
    return {
      end: i + 1,
      numerator: fromNumber(vulgar[0]),
      denominator: fromNumber(vulgar[1]),
      isDigits: true,
    };
  if (tokens.kind(i) === TokenKind.Number)
    return readSlash(tokens, i, lexicon) ?? readWordPart(tokens, i, lexicon);
  return tokens.kind(i) === TokenKind.Word ? readWordPart(tokens, i, lexicon) : null;
}

const FRACTION_DIGITS = 4;

function readSlash(tokens: Tokens, i: number, lexicon: NumeralLexicon): Part | null {
  const slash = tokens.at(i + 1);
  if ((slash !== "/" && slash !== "⁄") || !tokens.isTight(i + 1) || !tokens.isTight(i + 2)) return null;
  if (tokens.kind(i + 2) !== TokenKind.Number) return null;
  const above = tokens.at(i);
  const below = tokens.at(i + 2);
  if (!/^\d+$/.test(above) || !/^\d+$/.test(below) || /^0+$/.test(below)) return null;
  if (above.length > FRACTION_DIGITS || below.length > FRACTION_DIGITS || above.startsWith("0")) return null;
  if (tokens.isTight(i + 3) && tokens.at(i + 3) === "/") return null;
  let end = i + 3;
  if (
    tokens.isTight(end) &&
    (lexicon.ordinalSuffixes.has(tokens.lower(end)) ||
      tokens.lower(end) === "ths" ||
      tokens.lower(end) === "s")
  )
    end++;
  return { end, numerator: decimalOf(above), denominator: decimalOf(below), isDigits: true };
}

function readWordPart(tokens: Tokens, i: number, lexicon: NumeralLexicon): Part | null {
  const [first] = lexicon.cardinals.get(tokens.lower(i)) ?? [];
  if (first?.role === "half")
    return { end: i + 1, numerator: ONE, denominator: fromNumber(2), isDigits: false };
  if (first?.role === "denominator" && first.one) {
    const below = readDenominator(tokens, i, first.value, lexicon);
    return { end: below.end, numerator: ONE, denominator: below.value, isDigits: false };
  }
  const isArticle = first?.role === "article";
  const above = isArticle ? { end: i + 1, value: ONE } : readCardinal(tokens, i, lexicon, false);
  if (!above) return null;
  const k = tokens.at(above.end) === "-" && tokens.isTight(above.end + 1) ? above.end + 1 : above.end;
  const [next] = lexicon.cardinals.get(tokens.lower(k)) ?? [];
  const isOne = above.value === ONE || (above.value.digits === "1" && above.value.exponent === 0);
  if (next?.role === "half") {
    if (!lexicon.spokenHundreds) return null;
    return { end: k + 1, numerator: above.value, denominator: fromNumber(2), isDigits: false };
  }
  if (next?.role !== "denominator" || next.one) return null;
  if (!isArticle && tokens.kind(i) === TokenKind.Number && next.value === 4) return null;
  if (lexicon.spokenHundreds && !next.plural && !isOne) return null;
  if (isArticle && !endsPhrase(tokens, k + 1)) return null;
  const below = readDenominator(tokens, k, next.value, lexicon);
  return { end: below.end, numerator: above.value, denominator: below.value, isDigits: false };
}

/** "a third" is a share before "of" and where its phrase ends, an ordinal before a noun. */
function endsPhrase(tokens: Tokens, k: number): boolean {
  return tokens.kind(k) !== TokenKind.Word || tokens.lower(k) === "of";
}

function readDenominator(
  tokens: Tokens,
  i: number,
  value: number,
  lexicon: NumeralLexicon,
): { end: number; value: Decimal } {
  return (
    (value < 10 ? readCardinalFrom(tokens, i, value, lexicon) : null) ?? {
      end: i + 1,
      value: fromNumber(value),
    }
  );
}

function readFraction(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  const alone = readPart(tokens, i, lexicon);
  if (alone) return fractionOf(tokens, i, ZERO, alone, alone.isDigits ? "digits" : "words", lexicon);
  const whole = readCardinal(tokens, i, lexicon, false);
  if (!whole) return null;
  let k = whole.end;
  const [joint] = lexicon.cardinals.get(tokens.lower(k)) ?? [];
  if (joint?.role === "and") {
    k++;
    const [article] = lexicon.cardinals.get(tokens.lower(k)) ?? [];
    if (article?.role === "article") k++;
    const [half] = lexicon.cardinals.get(tokens.lower(k)) ?? [];
    const counted = readAndPart(tokens, k, lexicon);
    if (counted) return fractionOf(tokens, i, whole.value, counted, written(whole), lexicon);
    if (half?.role === "denominator" && !half.one && !half.plural && half.value === 4) {
      const quarter: Part = { end: k + 1, numerator: ONE, denominator: fromNumber(4), isDigits: false };
      return fractionOf(tokens, i, whole.value, quarter, written(whole), lexicon);
    }
    if (half?.role !== "half") return null;
  }
  const part = readPart(tokens, k, lexicon);
  if (!part) return null;
  if (part.isDigits && (!whole.hasDigits || whole.hasWords || whole.value.exponent < 0)) return null;
  if (part.isDigits && part.denominator.digits.length > 2) return null;
  return fractionOf(tokens, i, whole.value, part, part.isDigits ? "digits" : "words", lexicon);
}

/** "two quarters", "one quarter" after "one and": a counted part of a whole. */
function readAndPart(tokens: Tokens, k: number, lexicon: NumeralLexicon): Part | null {
  const [count] = lexicon.cardinals.get(tokens.lower(k)) ?? [];
  const [part] = lexicon.cardinals.get(tokens.lower(k + 1)) ?? [];
  if (count?.role !== "unit" || part?.role !== "denominator" || part.one || count.value >= part.value)
    return null;
  return {
    end: k + 2,
    numerator: fromNumber(count.value),
    denominator: fromNumber(part.value),
    isDigits: false,
  };
}

function fractionOf(
  tokens: Tokens,
  start: number,
  whole: Decimal,
  part: Part,
  writtenAs: Numeral["writtenAs"],
  lexicon: NumeralLexicon,
): Numeral {
  let value = mixedFraction(whole, part.numerator, part.denominator);
  let { end } = part;
  for (; end < tokens.count; end++) {
    const [next] = lexicon.cardinals.get(tokens.lower(end)) ?? [];
    if (next?.role !== "magnitude" || next.one) break;
    value = shifted(value, next.power);
  }
  return {
    start,
    end,
    form: "fraction",
    writtenAs,
    value,
    other: null,
    low: null,
    high: null,
    evidence: Evidence.None,
  };
}

function written(cardinal: Cardinal): Numeral["writtenAs"] {
  return cardinal.hasDigits ? (cardinal.hasWords ? "mixed" : "digits") : "words";
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
  if (!lexicon.decadeSuffixes.has(tokens.lower(k))) return null;
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
  if (plain.writtenAs !== "digits" || tokens.at(k) !== "-" || !tokens.isTight(k) || !tokens.isTight(k + 1))
    return null;
  return lexicon.decadeSuffixes.has(tokens.lower(k + 1)) ? { ...plain, end: k + 2, isRounded: true } : null;
}

const POWER_LIMIT = 400;

/** "4e14", "2.48×10−5", "8x2^10", "1,524e+1", "lima koma empat kali sepuluh pangkat enam". */
function readPower(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  const { value } = plain;
  if (!value) return null;
  const spoken = lexicon.timesTenToThe.find((phrase) => matches(tokens, plain.end, phrase));
  if (spoken !== undefined) {
    const start = plain.end + spoken.split(" ").length;
    const [sign] = lexicon.cardinals.get(tokens.lower(start)) ?? [];
    const isNegative = sign?.role === "sign" && sign.negative;
    const power = readCardinal(tokens, isNegative ? start + 1 : start, lexicon, false);
    const exponent = power ? Number(power.value.digits) * 10 ** power.value.exponent : Number.NaN;
    if (power && exponent <= POWER_LIMIT)
      return {
        ...plain,
        end: power.end,
        value: shifted(value, isNegative ? -exponent : exponent),
        other: null,
      };
  }
  if (plain.writtenAs !== "digits" || !tokens.isTight(plain.end)) return null;
  const k = plain.end;
  const sign = tokens.lower(k);
  if (sign === "e") {
    const power = readExponent(tokens, k + 1);
    if (!power) return null;
    const tail = readMagnitudeTail(tokens, power.end, lexicon);
    return { ...plain, end: tail.end, value: shifted(value, power.value + tail.power), other: null };
  }
  if (sign !== "x" && sign !== "×") return null;
  const base = tokens.at(k + 1);
  if (base !== "10" && base !== "2") return null;
  const caret = tokens.at(k + 2) === "^" ? k + 3 : k + 2;
  const power = readExponent(tokens, caret);
  if (!power || (caret === k + 2 && tokens.kind(k + 2) === TokenKind.Number)) return null;
  const factor = base === "10" ? shifted(ONE, power.value) : binaryPower(power.value);
  return factor && { ...plain, end: power.end, value: product(value, factor), other: null };
}

function binaryPower(power: number): Decimal | null {
  if (Math.abs(power) > POWER_LIMIT) return null;
  const whole = decimalOf((2n ** BigInt(Math.abs(power))).toString());
  return power < 0 ? quotient(ONE, whole) : whole;
}

function readMagnitudeTail(
  tokens: Tokens,
  k: number,
  lexicon: NumeralLexicon,
): { end: number; power: number } {
  const [part] = lexicon.cardinals.get(tokens.lower(k)) ?? [];
  if (part?.role === "magnitude" && !part.one) return { end: k + 1, power: part.power };
  if (part?.role === "hundred" && !part.one) return { end: k + 1, power: 2 };
  return { end: k, power: 0 };
}

function readExponent(tokens: Tokens, k: number): { end: number; value: number } | null {
  const mark = tokens.at(k);
  const isSigned = mark === "-" || mark === "−" || mark === "–" || mark === "+";
  const n = isSigned ? k + 1 : k;
  const digits = tokens.at(n);
  if (!tokens.isTight(k) || (isSigned && !tokens.isTight(n)) || !/^\d{1,3}$/.test(digits)) return null;
  const value = Number(digits);
  return value > POWER_LIMIT ? null : { end: n + 1, value: isSigned && mark !== "+" ? -value : value };
}

function readOrdinalEnd(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  const k = plain.end;
  if (plain.writtenAs === "digits") {
    return tokens.isTight(k) && lexicon.ordinalSuffixes.has(tokens.lower(k))
      ? { ...plain, end: k + 1, form: "ordinal" }
      : null;
  }
  if (!plain.value) return null;
  // "twenty-first", "two hundred and fifth": the last word is an ordinal.
  let n = k;
  const mark = tokens.at(n);
  if ((mark === "-" || mark === "—") && tokens.isTight(n)) n++;
  const [joint] = lexicon.cardinals.get(tokens.lower(n)) ?? [];
  if (joint?.role === "and") n++;
  const parts = lexicon.ordinals.get(tokens.lower(n));
  const [part] = parts ?? [];
  if (!parts || !lexicon.spokenHundreds || !part) return null;
  if (part.role === "hundred" || part.role === "magnitude")
    return {
      ...plain,
      end: n + 1,
      form: "ordinal",
      value: product(plain.value, valueOf(parts)),
      other: null,
    };
  const zeros = plain.value.exponent;
  const addend = valueOf(parts);
  if (zeros < addend.digits.length + addend.exponent) return null;
  return { ...plain, end: n + 1, form: "ordinal", value: sum(plain.value, addend), other: null };
}

function matches(tokens: Tokens, i: number, phrase: string): boolean {
  return phrase.split(" ").every((word, n) => tokens.lower(i + n) === word);
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
  ["D", 500],
  ["M", 1000],
]);

/** The value of a Roman numeral in capitals, 0 for any other word. */
export function romanValue(word: string): number {
  if (
    word.length === 0 ||
    word.length > 9 ||
    !/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(word)
  )
    return 0;
  let total = 0;
  for (let i = 0; i < word.length; i++) {
    const value = ROMAN.get(word.charAt(i)) ?? 0;
    total += value < (ROMAN.get(word.charAt(i + 1)) ?? 0) ? -value : value;
  }
  return total;
}
