import type { Value } from "../../analysis.js";

/**
 * An exact decimal of any size: `digits` × 10^`exponent`. Digits have no leading zero and end in none ("0" is zero
 * itself), so two equal decimals have equal members. Powers of ten cost nothing; sums and products go through BigInt.
 */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

export const ZERO: Decimal = { negative: false, digits: "0", exponent: 0 };
export const ONE: Decimal = { negative: false, digits: "1", exponent: 0 };

/** Makes a decimal of digits without separators, before and after the decimal mark. */
export function decimalOf(integer: string, fraction = "", negative = false): Decimal {
  return normal(integer + fraction, -fraction.length, negative);
}

/** Digits that every double below ten to this power has all of. */
const EXACT_DIGITS = 15;
const LEAST_INEXACT = 10 ** EXACT_DIGITS;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

const SMALL_DIGITS = 3;
const SMALL = 10 ** SMALL_DIGITS;
const small: (Decimal | undefined)[] = [];

/** The decimal that a double prints as. */
export function fromNumber(value: number): Decimal {
  if (!Number.isInteger(value) || value < 0 || value >= LEAST_INEXACT) return ofPrinted(value);
  if (value >= SMALL) return decimalOf(String(value));
  return (small[value] ??= decimalOf(String(value)));
}

function ofPrinted(value: number): Decimal {
  const [mantissa = "0", power = "0"] = String(Math.abs(value)).split("e");
  const [integer = "0", fraction = ""] = mantissa.split(".");
  return shifted(decimalOf(integer, fraction, value < 0), Number(power));
}

function normal(all: string, exponent: number, negative: boolean): Decimal {
  let start = 0;
  while (start < all.length - 1 && all.charCodeAt(start) === 48) start++;
  let end = all.length;
  while (end > start + 1 && all.charCodeAt(end - 1) === 48) end--;
  const digits = all.slice(start, end);
  if (digits === "0" || digits === "") return ZERO;
  return { negative, digits, exponent: exponent + all.length - end };
}

/** The value of a whole number from 0 to 999; −1 for any other. */
export function smallInteger({ negative, digits, exponent }: Decimal): number {
  if (negative || exponent < 0 || digits.length + exponent > SMALL_DIGITS) return -1;
  return Number(digits) * (POWERS[exponent] ?? 0);
}

/** `value` × 10^`power`. */
export function shifted(value: Decimal, power: number): Decimal {
  if (value === ZERO || value.digits === "0") return ZERO;
  const { negative, digits, exponent } = value;
  return power === 0 ? value : { negative, digits, exponent: exponent + power };
}

/** −`value`. */
export function negated(value: Decimal): Decimal {
  const { negative, digits, exponent } = value;
  return digits === "0" ? value : { negative: !negative, digits, exponent };
}

/** `value` as a whole number of 10^`exponent`, which is no greater than its own; NaN where a double may not hold it. */
function smallScaled(value: Decimal, exponent: number): number {
  const power = value.exponent - exponent;
  if (value.digits.length + power > EXACT_DIGITS) return Number.NaN;
  const whole = Number(value.digits) * (POWERS[power] ?? Number.NaN);
  return value.negative ? -whole : whole;
}

function scaled(value: Decimal, exponent: number): bigint {
  const whole = BigInt(value.digits) * 10n ** BigInt(value.exponent - exponent);
  return value.negative ? -whole : whole;
}

function fromBigInt(value: bigint, exponent: number): Decimal {
  const text = (value < 0n ? -value : value).toString();
  return normal(text, exponent, value < 0n);
}

/** The exact sum. */
export function sum(a: Decimal, b: Decimal): Decimal {
  if (a.digits === "0") return b;
  if (b.digits === "0") return a;
  const exponent = Math.min(a.exponent, b.exponent);
  const small = smallScaled(a, exponent) + smallScaled(b, exponent);
  if (!Number.isNaN(small)) return normal(String(Math.abs(small)), exponent, small < 0);
  return fromBigInt(scaled(a, exponent) + scaled(b, exponent), exponent);
}

/** The exact product. */
export function product(a: Decimal, b: Decimal): Decimal {
  const sign = a.negative !== b.negative;
  const digits =
    a.digits.length + b.digits.length <= EXACT_DIGITS
      ? String(Number(a.digits) * Number(b.digits))
      : (BigInt(a.digits) * BigInt(b.digits)).toString();
  return normal(digits, a.exponent + b.exponent, sign);
}

/** One divided by the digits that most fractions have below. */
const INVERSES: ReadonlyMap<string, Decimal> = new Map([
  ["2", { negative: false, digits: "5", exponent: -1 }],
  ["4", { negative: false, digits: "25", exponent: -2 }],
  ["5", { negative: false, digits: "2", exponent: -1 }],
  ["8", { negative: false, digits: "125", exponent: -3 }],
]);

const QUOTIENT_PLACES = 30;
const QUOTIENT_SCALE = 10n ** BigInt(QUOTIENT_PLACES);

/** `a` / `b`: exact where the quotient ends within 30 places, else the nearest double. `b` is not zero. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  const sign = a.negative !== b.negative;
  if (b.digits === "1") return normal(a.digits, a.exponent - b.exponent, sign);
  const inverse = INVERSES.get(b.digits);
  if (inverse) return shifted(product(a, b.negative ? negated(inverse) : inverse), -b.exponent);
  const dividend = BigInt(a.digits) * QUOTIENT_SCALE;
  const divisor = BigInt(b.digits);
  if (dividend % divisor === 0n)
    return normal((dividend / divisor).toString(), a.exponent - b.exponent - QUOTIENT_PLACES, sign);
  return fromNumber(toNumber(a) / toNumber(b));
}

/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const sign = a.negative ? -1 : 1;
  const lengthA = a.digits === "0" ? Number.NEGATIVE_INFINITY : a.digits.length + a.exponent;
  const lengthB = b.digits === "0" ? Number.NEGATIVE_INFINITY : b.digits.length + b.exponent;
  if (lengthA !== lengthB) return lengthA < lengthB ? -sign : sign;
  if (a.digits === b.digits) return 0;
  const width = Math.max(a.digits.length, b.digits.length);
  const left = a.digits.padEnd(width, "0");
  const right = b.digits.padEnd(width, "0");
  return left === right ? 0 : left < right ? -sign : sign;
}

/** The nearest double. */
export function toNumber(value: Decimal): number {
  const short = shortNumber(value);
  if (short !== null) return short;
  return Number(`${value.negative ? "-" : ""}${value.digits}e${value.exponent}`);
}

const PLAIN_LENGTH = 4_000_000;

/** The decimal written out: "1500000", "-0.25". */
export function toText(value: Decimal): string {
  const sign = value.negative ? "-" : "";
  const { digits, exponent } = value;
  if (Math.abs(exponent) > PLAIN_LENGTH) return `${sign}${digits}e${exponent}`;
  if (exponent >= 0) return sign + digits + "0".repeat(exponent);
  const point = digits.length + exponent;
  if (point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${sign}0.${"0".repeat(-point)}${digits}`;
}

/** From 10^-6 on a double prints as a plain decimal. */
const LEAST_PLACE = -6;

/** The number itself where a double surely prints as the canonical decimal: both factors are exact, so is the rounding. */
function shortNumber({ negative, digits, exponent }: Decimal): number | null {
  const length = digits.length + Math.max(exponent, 0);
  const power = POWERS[Math.abs(exponent)];
  if (length >= POWERS.length || power === undefined || digits.length + exponent <= LEAST_PLACE) return null;
  const magnitude = exponent >= 0 ? Number(digits) * power : Number(digits) / power;
  return negative ? -magnitude : magnitude;
}

/** A number where `String(Number(text))` gives back the canonical decimal, else that decimal as text. */
export function toValue(value: Decimal): Value {
  const short = shortNumber(value);
  if (short !== null) return short;
  const text = toText(value);
  const number = Number(text);
  return String(number) === text ? number : text;
}

/** The decimal of a public value; null for what is no plain decimal (a date). */
export function fromValue(value: Value | null): Decimal | null {
  if (value === null) return null;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return typeof value === "number" ? fromNumber(value) : null;
  return decimalOf(match[2] ?? "0", match[3] ?? "", match[1] === "-");
}
