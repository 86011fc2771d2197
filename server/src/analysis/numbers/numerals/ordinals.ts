import type { WordSet } from "../../../text/wordSet.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon } from "../lexicon.js";
import { numeralWordAt } from "./numeralWord.js";
import { type Decimal, fromNumber, ONE, product, shifted, sum, ZERO } from "./decimal.js";
import { Evidence, readDigitsAt } from "./digits.js";
import type { Numeral } from "./form.js";
import { romanValue } from "./roman.js";

/** An ordinal in one word at token `i`, with what its prefix governs: "third", "kedua puluh". */
export function readOrdinalWord(tokens: Tokens, i: number, lexicon: NumeralLexicon): Numeral | null {
  if (tokens.kind(i) !== TokenKind.Word) return null;
  const parts = lexicon.ordinals.of(tokens, i);
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
    isRounded: false,
  };
}

/** A cardinal whose first unit word is token `i` itself, under a prefix: "kedua puluh lima". */
export function readCardinalFrom(
  tokens: Tokens,
  i: number,
  unit: number,
  lexicon: NumeralLexicon,
): { end: number; value: Decimal } | null {
  const suffix = numeralWordAt(tokens, i + 1, lexicon);
  if (suffix?.role === "teens-suffix") return { end: i + 2, value: fromNumber(10 + unit) };
  if (suffix?.role === "tens-suffix") {
    const last = numeralWordAt(tokens, i + 2, lexicon);
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
export function readPrefixedOrdinal(
  tokens: Tokens,
  i: number,
  lexicon: NumeralLexicon,
  series: WordSet,
): Numeral | null {
  if (!lexicon.ordinalPrefixes.holds(tokens, i)) return null;
  const isHyphen = tokens.isMark(i + 1, "-") || tokens.isMark(i + 1, "–");
  if (!isHyphen && !series.holds(tokens, i - 1)) return null;
  const number = isHyphen ? i + 2 : i + 1;
  if (tokens.kind(number) === TokenKind.Word) {
    const roman = romanValue(tokens.at(number));
    return roman > 0 ? wordOrdinal(i, number + 1, fromNumber(roman)) : null;
  }
  if (tokens.kind(number) !== TokenKind.Number) return null;
  const reading = readDigitsAt(tokens, number, lexicon.decimalMark);
  if (!reading) return null;
  return { ...wordOrdinal(i, number + 1, reading.value), writtenAs: "digits" };
}

/** The ordinal that a cardinal becomes by its ending: "30th", "twenty-first". */
export function readOrdinalEnd(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  const k = plain.end;
  if (plain.writtenAs === "digits") {
    return tokens.isTight(k) && lexicon.ordinalSuffixes.holds(tokens, k)
      ? { ...plain, end: k + 1, form: "ordinal" }
      : null;
  }
  if (!plain.value) return null;
  // "twenty-first", "two hundred and fifth": the last word is an ordinal.
  if (!lexicon.spokenHundreds) return null;
  let n = k;
  if ((tokens.isMark(n, "-") || tokens.isMark(n, "—")) && tokens.isTight(n)) n++;
  if (numeralWordAt(tokens, n, lexicon)?.role === "and") n++;
  const parts = lexicon.ordinals.of(tokens, n);
  const part = parts?.[0];
  if (!parts || !part) return null;
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
