import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon } from "../lexicon.js";
import { readCardinal } from "./cardinal.js";
import { type Decimal, decimalOf, ONE, product, quotient, shifted } from "./decimal.js";
import type { Numeral } from "./form.js";

const POWER_LIMIT = 400;

/** "4e14", "2.48×10−5", "8x2^10", "1,524e+1", "lima koma empat kali sepuluh pangkat enam". */
export function readPower(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  const { value } = plain;
  if (!value) return null;
  const spoken = lexicon.timesTenToThe.find((phrase) => matches(tokens, plain.end, phrase));
  if (spoken !== undefined) {
    const start = plain.end + spoken.split(" ").length;
    const [sign] = lexicon.cardinals.of(tokens, start) ?? [];
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
  const caret = tokens.isMark(k + 2, "^") ? k + 3 : k + 2;
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
  const [part] = lexicon.cardinals.of(tokens, k) ?? [];
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

function matches(tokens: Tokens, i: number, phrase: string): boolean {
  return phrase.split(" ").every((word, n) => tokens.lower(i + n) === word);
}
