import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon } from "../lexicon.js";
import { readCardinal } from "./cardinal.js";
import { numeralWordAt } from "./numeralWord.js";
import { type Decimal, decimalOf, ONE, product, quotient, shifted } from "./decimal.js";
import { integerAt } from "./digits.js";
import type { Numeral } from "./form.js";

const POWER_LIMIT = 400;
const POWER_DIGITS = 3;

const LARGE_E = 0x45;
const LARGE_X = 0x58;
const SMALL_E = 0x65;
const SMALL_X = 0x78;
const TIMES = 0xd7;

/** "4e14", "2.48×10−5", "8x2^10", "1,524e+1", "lima koma empat kali sepuluh pangkat enam". */
export function readPower(tokens: Tokens, plain: Numeral, lexicon: NumeralLexicon): Numeral | null {
  const { value } = plain;
  if (!value) return null;
  const start = timesTenEnd(tokens, plain.end, lexicon);
  if (start > 0) {
    const sign = numeralWordAt(tokens, start, lexicon);
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
  const sign = tokens.markCode(k);
  if (sign === SMALL_E || sign === LARGE_E) {
    const power = readExponent(tokens, k + 1);
    if (!power) return null;
    const tail = readMagnitudeTail(tokens, power.end, lexicon);
    return { ...plain, end: tail.end, value: shifted(value, power.value + tail.power), other: null };
  }
  if (sign !== SMALL_X && sign !== LARGE_X && sign !== TIMES) return null;
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
  const part = numeralWordAt(tokens, k, lexicon);
  if (part?.role === "magnitude" && !part.one) return { end: k + 1, power: part.power };
  if (part?.role === "hundred" && !part.one) return { end: k + 1, power: 2 };
  return { end: k, power: 0 };
}

function readExponent(tokens: Tokens, k: number): { end: number; value: number } | null {
  const mark = tokens.at(k);
  const isSigned = mark === "-" || mark === "−" || mark === "–" || mark === "+";
  const n = isSigned ? k + 1 : k;
  if (!tokens.isTight(k) || (isSigned && !tokens.isTight(n))) return null;
  const value = integerAt(tokens, n, 1, POWER_DIGITS);
  return value < 0 || value > POWER_LIMIT
    ? null
    : { end: n + 1, value: isSigned && mark !== "+" ? -value : value };
}

/** The token after "times ten to the" at token `k`; 0 where none stands. */
function timesTenEnd(tokens: Tokens, k: number, lexicon: NumeralLexicon): number {
  if (tokens.kind(k) !== TokenKind.Word) return 0;
  for (const phrase of lexicon.timesTenToThe) {
    if (!phrase.startsWith(tokens.lower(k))) continue;
    const words = phrase.split(" ");
    if (words.every((word, n) => tokens.lower(k + n) === word)) return k + words.length;
  }
  return 0;
}
