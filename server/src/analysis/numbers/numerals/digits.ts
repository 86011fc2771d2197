import { type Decimal, decimalOf } from "./decimal.js";

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
  /** Digits after the decimal mark; 0 for an integer. */
  readonly decimals: number;
  /** True when a mark groups thousands. */
  readonly grouped: boolean;
}

const DOT = 46;
const COMMA = 44;

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
  if (lastMark < 0)
    return { value: decimalOf(plain), other: null, evidence: Evidence.None, decimals: 0, grouped: false };
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
    decimals: text.length - mark - 1,
    grouped: true,
  };
}

function readGroups(text: string, mark: number): DigitReading | null {
  if (!isGrouped(text)) return null;
  const evidence = mark === DOT ? Evidence.CommaDecimal : Evidence.DotDecimal;
  return { value: decimalOf(withoutMarks(text)), other: null, evidence, decimals: 0, grouped: true };
}

function readSingle(text: string, mark: number, decimalMark: "," | "."): DigitReading {
  const glyph = text.charAt(mark);
  const whole = text.slice(0, mark);
  const rest = text.slice(mark + 1);
  const asDecimal = decimalOf(whole, rest);
  if (rest.length !== 3 || mark > 3 || text.charCodeAt(0) === 48) {
    const evidence = glyph === "." ? Evidence.DotDecimal : Evidence.CommaDecimal;
    return { value: asDecimal, other: null, evidence, decimals: rest.length, grouped: false };
  }
  const asGroups = decimalOf(whole + rest);
  const isDecimal = glyph === decimalMark;
  return {
    value: isDecimal ? asDecimal : asGroups,
    other: isDecimal ? asGroups : asDecimal,
    evidence: Evidence.None,
    decimals: isDecimal ? 3 : 0,
    grouped: !isDecimal,
  };
}

/** Groups of three after a head of one to three; the Indian way (2,2,3) too. */
function isGrouped(text: string): boolean {
  let run = 0;
  let first = true;
  let indian = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : -1;
    if (code >= 48 && code <= 57) {
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
