import type { Tokens } from "../../../text/tokens.js";
import { type Decimal, decimalOf, fromNumber } from "./decimal.js";

/** What a run of digits tells of the decimal mark the article uses. */
export const Evidence = { None: 0, CommaDecimal: 1, DotDecimal: 2 } as const;
export type Evidence = (typeof Evidence)[keyof typeof Evidence];

/** A run of digits read as a number. Where the mark can be either, `other` is the reading by the other convention. */
export interface DigitReading {
  /** The value by the language's own convention. */
  readonly value: Decimal;
  /** The value with the marks' parts exchanged, when both readings are possible. */
  readonly other: Decimal | null;
  readonly evidence: Evidence;
}

const DOT = 46;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;

/**
 * The value of token `k` where it is `least` to `most` (nine at most) digits of ASCII and nothing else; −1 for any other
 * token, and outside the table.
 */
export function integerAt(tokens: Tokens, k: number, least: number, most: number): number {
  if (k < 0 || k >= tokens.count) return -1;
  const start = tokens.starts[k] as number;
  const end = tokens.ends[k] as number;
  if (end - start < least || end - start > most) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = tokens.text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    value = value * 10 + code - ZERO;
  }
  return value;
}

/** Whether token `k` is digits of ASCII and nothing else. */
export function isIntegerAt(tokens: Tokens, k: number): boolean {
  if (k < 0 || k >= tokens.count) return false;
  const end = tokens.ends[k] as number;
  for (let at = tokens.starts[k] as number; at < end; at++) {
    const code = tokens.text.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

/** Integers of so few digits are the same objects each time. */
const FEW_DIGITS = 3;
const few: (DigitReading | undefined)[] = [];

/** Reads token `k`, a number, as `readDigits` does; most are integers of a few digits, for which nothing is made. */
export function readDigitsAt(tokens: Tokens, k: number, decimalMark: "," | "."): DigitReading | null {
  const value = integerAt(tokens, k, 1, FEW_DIGITS);
  if (value < 0) return readDigits(tokens.at(k), decimalMark);
  return (few[value] ??= { value: fromNumber(value), other: null, evidence: Evidence.None });
}

/**
 * Reads one number token ("1.186,2", "16.00", "1,234"): digits with single inner `.` and `,`.
 *
 * Two marks of different kinds, or one repeated before groups of three, decide by themselves. One mark before exactly
 * three digits is open: the language's `decimalMark` gives `value`, the other convention `other`. Any other single
 * mark is a decimal mark, whichever it is. Returns null for what is no number (`1.5.3`, `1,1,1`). Linear.
 */
export function readDigits(text: string, decimalMark: "," | "."): DigitReading | null {
  let dots = 0;
  let commas = 0;
  let lastMark = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT) dots++;
    else if (code === COMMA) commas++;
    else continue;
    lastMark = i;
  }
  const plain = toAscii(text);
  if (lastMark < 0) return { value: decimalOf(plain), other: null, evidence: Evidence.None };
  const last = plain.charCodeAt(lastMark);
  if (dots > 0 && commas > 0) return readBoth(plain, lastMark, last, last === DOT ? dots : commas);
  if (dots + commas > 1) return readGroups(plain, last);
  return readSingle(plain, lastMark, decimalMark);
}

function readBoth(text: string, mark: number, last: number, ofLast: number): DigitReading | null {
  if (ofLast > 1) return null;
  const whole = text.slice(0, mark);
  if (!isGrouped(whole)) return null;
  return {
    value: decimalOf(withoutMarks(whole), text.slice(mark + 1)),
    other: null,
    evidence: last === DOT ? Evidence.DotDecimal : Evidence.CommaDecimal,
  };
}

function readGroups(text: string, mark: number): DigitReading | null {
  if (!isGrouped(text)) return null;
  const evidence = mark === DOT ? Evidence.CommaDecimal : Evidence.DotDecimal;
  return { value: decimalOf(withoutMarks(text)), other: null, evidence };
}

function readSingle(text: string, mark: number, decimalMark: "," | "."): DigitReading {
  const isDot = text.charCodeAt(mark) === DOT;
  const whole = text.slice(0, mark);
  const rest = text.slice(mark + 1);
  const asDecimal = decimalOf(whole, rest);
  if (rest.length !== 3 || mark > 3 || text.charCodeAt(0) === ZERO)
    return {
      value: asDecimal,
      other: null,
      evidence: isDot ? Evidence.DotDecimal : Evidence.CommaDecimal,
    };
  const asGroups = decimalOf(whole + rest);
  const isDecimal = isDot === (decimalMark === ".");
  return {
    value: isDecimal ? asDecimal : asGroups,
    other: isDecimal ? asGroups : asDecimal,
    evidence: Evidence.None,
  };
}

/** Groups of three after a head of one to three; the Indian way (2,2,3) too. */
function isGrouped(text: string): boolean {
  let run = 0;
  let first = true;
  let indian = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : -1;
    if (code >= ZERO && code <= NINE) {
      run++;
      continue;
    }
    if (first ? run === 0 || run > 3 : run !== 3 && !(run === 2 && code !== -1 && (indian = true)))
      return false;
    if (!first && indian && run === 3 && code !== -1) return false;
    first = false;
    run = 0;
  }
  return true;
}

function withoutMarks(text: string): string {
  return text.replace(/[.,]/g, "");
}

const NOT_ASCII = /[^\d.,]/;

/** Digits of other scripts (Arabic-Indic, full-width) as ASCII. */
function toAscii(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return Array.from(text, (character) => (/[\d.,]/.test(character) ? character : digitOf(character))).join(
    "",
  );
}

/** Decimal digits stand in runs of ten that begin at a code point whose predecessor is no digit. */
function digitOf(character: string): string {
  let code = character.codePointAt(0) ?? 48;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return String(value);
}
