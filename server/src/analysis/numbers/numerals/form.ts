import type { Cardinal } from "./cardinalBuilder.js";
import { type Decimal, negated } from "./decimal.js";
import type { Evidence } from "./digits.js";

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
  readonly isRounded: boolean;
}

/** The same numeral with the opposite sign. */
export function withSign(numeral: Numeral): Numeral {
  return {
    ...numeral,
    value: numeral.value && negated(numeral.value),
    other: numeral.other && negated(numeral.other),
  };
}

/** How a cardinal is written. */
export function written(cardinal: Cardinal): Numeral["writtenAs"] {
  return cardinal.hasDigits ? (cardinal.hasWords ? "mixed" : "digits") : "words";
}
