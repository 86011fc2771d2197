import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon } from "../lexicon.js";
import { mixedFraction, readCardinal } from "./cardinal.js";
import { type Decimal, decimalOf, fromNumber, ONE, shifted, ZERO } from "./decimal.js";
import { Evidence } from "./digits.js";
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
  if (tokens.isTight(i + 3) && tokens.isMark(i + 3, "/")) return null;
  let end = i + 3;
  if (
    tokens.isTight(end) &&
    (lexicon.ordinalSuffixes.holds(tokens, end) || tokens.lower(end) === "ths" || tokens.lower(end) === "s")
  )
    end++;
  return { end, numerator: decimalOf(above), denominator: decimalOf(below), isDigits: true };
}

function readWordPart(tokens: Tokens, i: number, lexicon: NumeralLexicon): Part | null {
  const [first] = lexicon.cardinals.of(tokens, i) ?? [];
  if (first?.role === "half")
    return { end: i + 1, numerator: ONE, denominator: fromNumber(2), isDigits: false };
  if (first?.role === "denominator" && first.one) {
    const below = readDenominator(tokens, i, first.value, lexicon);
    return { end: below.end, numerator: ONE, denominator: below.value, isDigits: false };
  }
  const isArticle = first?.role === "article";
  const above = isArticle ? { end: i + 1, value: ONE } : readCardinal(tokens, i, lexicon, false);
  if (!above) return null;
  const k = tokens.isMark(above.end, "-") && tokens.isTight(above.end + 1) ? above.end + 1 : above.end;
  const [next] = lexicon.cardinals.of(tokens, k) ?? [];
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

/** A fraction or mixed number at token `i`: "½", "2 1/2", "tiga dua pertiga", "two and a half million". */
export function readFraction(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  const alone = readPart(tokens, i, lexicon);
  if (alone) return fractionOf(tokens, i, ZERO, alone, alone.isDigits ? "digits" : "words", lexicon);
  const whole = readCardinal(tokens, i, lexicon, false);
  if (!whole) return null;
  let k = whole.end;
  const [joint] = lexicon.cardinals.of(tokens, k) ?? [];
  if (joint?.role === "and") {
    k++;
    const [article] = lexicon.cardinals.of(tokens, k) ?? [];
    if (article?.role === "article") k++;
    const [half] = lexicon.cardinals.of(tokens, k) ?? [];
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
  const [count] = lexicon.cardinals.of(tokens, k) ?? [];
  const [part] = lexicon.cardinals.of(tokens, k + 1) ?? [];
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
    const [next] = lexicon.cardinals.of(tokens, end) ?? [];
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
