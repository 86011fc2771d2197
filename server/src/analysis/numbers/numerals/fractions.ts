import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon } from "../lexicon.js";
import { mixedFraction, readCardinal } from "./cardinal.js";
import type { Cardinal } from "./cardinalBuilder.js";
import { numeralWordAt } from "./numeralWord.js";
import { type Decimal, fromNumber, ONE, shifted, ZERO } from "./decimal.js";
import { Evidence, integerAt } from "./digits.js";
import type { Numeral } from "./form.js";
import { readCardinalFrom } from "./ordinals.js";
import { written } from "./form.js";

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

/** True where token `i` is a fraction by itself: "½". */
export function isVulgarFraction(tokens: Tokens, i: number): boolean {
  const code = tokens.markCode(i);
  return ((code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e)) && VULGAR.has(tokens.at(i));
}

interface Part {
  readonly end: number;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly isDigits: boolean;
}

/**
 * The part of a whole that begins at token `i`: "½", "1/40", "dua pertiga", "seperenam belas", "two thirds".
 * @param cardinal what `readCardinal` reads at `i`
 */
function readPart(
  tokens: Tokens,
  i: number,
  cardinal: Cardinal | null,
  lexicon: NumeralLexicon,
): Part | null {
  const kind = tokens.kind(i);
  if (kind === TokenKind.Word) return readWordPart(tokens, i, cardinal, lexicon);
  if (kind === TokenKind.Number)
    return readSlash(tokens, i, lexicon) ?? readWordPart(tokens, i, cardinal, lexicon);
  return isVulgarFraction(tokens, i) ? vulgarPart(tokens, i) : null;
}

function vulgarPart(tokens: Tokens, i: number): Part | null {
  const [numerator, denominator] = VULGAR.get(tokens.at(i)) ?? [];
  if (numerator === undefined || denominator === undefined) return null;
  return {
    end: i + 1,
    numerator: fromNumber(numerator),
    denominator: fromNumber(denominator),
    isDigits: true,
  };
}

const SLASH = 0x2f;
const FRACTION_SLASH = 0x2044;
const FRACTION_DIGITS = 4;

function readSlash(tokens: Tokens, i: number, lexicon: NumeralLexicon): Part | null {
  const slash = tokens.markCode(i + 1);
  if (slash !== SLASH && slash !== FRACTION_SLASH) return null;
  if (!tokens.isTight(i + 1) || !tokens.isTight(i + 2)) return null;
  if (tokens.kind(i + 2) !== TokenKind.Number) return null;
  const above = integerAt(tokens, i, 1, FRACTION_DIGITS);
  const below = integerAt(tokens, i + 2, 1, FRACTION_DIGITS);
  if (above < 0 || below <= 0 || tokens.text.charCodeAt(tokens.start(i)) === ZERO_DIGIT) return null;
  if (tokens.isTight(i + 3) && tokens.isMark(i + 3, "/")) return null;
  let end = i + 3;
  if (
    tokens.isTight(end) &&
    (lexicon.ordinalSuffixes.holds(tokens, end) || tokens.lower(end) === "ths" || tokens.lower(end) === "s")
  )
    end++;
  return { end, numerator: fromNumber(above), denominator: fromNumber(below), isDigits: true };
}

const ZERO_DIGIT = 0x30;

function readWordPart(
  tokens: Tokens,
  i: number,
  cardinal: Cardinal | null,
  lexicon: NumeralLexicon,
): Part | null {
  const first = numeralWordAt(tokens, i, lexicon);
  if (first?.role === "half")
    return { end: i + 1, numerator: ONE, denominator: fromNumber(2), isDigits: false };
  if (first?.role === "denominator" && first.one) {
    const below = readDenominator(tokens, i, first.value, lexicon);
    return { end: below.end, numerator: ONE, denominator: below.value, isDigits: false };
  }
  const isArticle = first?.role === "article";
  if (!isArticle && !cardinal) return null;
  const above = isArticle || !cardinal ? ONE : cardinal.value;
  const aboveEnd = isArticle || !cardinal ? i + 1 : cardinal.end;
  const k = tokens.isMark(aboveEnd, "-") && tokens.isTight(aboveEnd + 1) ? aboveEnd + 1 : aboveEnd;
  const next = numeralWordAt(tokens, k, lexicon);
  if (next?.role === "half") {
    if (!lexicon.spokenHundreds) return null;
    return { end: k + 1, numerator: above, denominator: fromNumber(2), isDigits: false };
  }
  if (next?.role !== "denominator" || next.one) return null;
  if (!isArticle && tokens.kind(i) === TokenKind.Number && next.value === 4) return null;
  const isOne = above.digits === "1" && above.exponent === 0;
  if (lexicon.spokenHundreds && !next.plural && !isOne) return null;
  if (isArticle && !endsPhrase(tokens, k + 1)) return null;
  const below = readDenominator(tokens, k, next.value, lexicon);
  return { end: below.end, numerator: above, denominator: below.value, isDigits: false };
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

/**
 * A fraction or mixed number at token `i`: "½", "2 1/2", "tiga dua pertiga", "two and a half million".
 * @param whole what `readCardinal` reads at `i`
 */
export function readFraction(
  tokens: Tokens,
  i: number,
  whole: Cardinal | null,
  lexicon: NumeralLexicon,
): Numeral | null {
  const alone = readPart(tokens, i, whole, lexicon);
  if (alone) return fractionOf(tokens, i, ZERO, alone, alone.isDigits ? "digits" : "words", lexicon);
  if (!whole) return null;
  let k = whole.end;
  if (numeralWordAt(tokens, k, lexicon)?.role === "and") {
    k++;
    if (numeralWordAt(tokens, k, lexicon)?.role === "article") k++;
    const half = numeralWordAt(tokens, k, lexicon);
    const counted = readAndPart(tokens, k, lexicon);
    if (counted) return fractionOf(tokens, i, whole.value, counted, written(whole), lexicon);
    if (half?.role === "denominator" && !half.one && !half.plural && half.value === 4) {
      const quarter: Part = { end: k + 1, numerator: ONE, denominator: fromNumber(4), isDigits: false };
      return fractionOf(tokens, i, whole.value, quarter, written(whole), lexicon);
    }
    if (half?.role !== "half") return null;
  }
  const part = readPart(tokens, k, readCardinal(tokens, k, lexicon, false), lexicon);
  if (!part) return null;
  if (part.isDigits && (!whole.hasDigits || whole.hasWords || whole.value.exponent < 0)) return null;
  if (part.isDigits && part.denominator.digits.length > 2) return null;
  return fractionOf(tokens, i, whole.value, part, part.isDigits ? "digits" : "words", lexicon);
}

/** "two quarters", "one quarter" after "one and": a counted part of a whole. */
function readAndPart(tokens: Tokens, k: number, lexicon: NumeralLexicon): Part | null {
  const count = numeralWordAt(tokens, k, lexicon);
  const part = numeralWordAt(tokens, k + 1, lexicon);
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
    const next = numeralWordAt(tokens, end, lexicon);
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
    isRounded: false,
  };
}
