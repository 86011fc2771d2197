import type { Range } from "../../text/range.js";
import type { ClaimKind } from "../analysis.js";
import type { ClockTime, DateForm } from "./dates/form.js";
import type { Making } from "./making.js";
import { type Decimal, smallInteger } from "./numerals/decimal.js";
import type { Evidence } from "./numerals/digits.js";

/** A value in its two readings: by the language's decimal mark, and by the other where the digits leave it open. */
export interface Readings {
  readonly value: Decimal;
  readonly other: Decimal | null;
}

const kept: (Readings | undefined)[] = [];

/** A value in its readings; those of a small integer are the same object each time. */
export function readings(value: Decimal, other: Decimal | null): Readings {
  const integer = other ? -1 : smallInteger(value);
  return integer < 0 ? { value, other } : (kept[integer] ??= { value, other: null });
}

export type Relation = "=" | "<" | "<=" | ">" | ">=" | "range";

/** A numeric claim of one paragraph before the article decides what is open. Offsets relative to the paragraph. */
export interface NumberDraft extends Range {
  readonly type: "number";
  readonly kind: Exclude<ClaimKind, "date" | "time">;
  readonly number: Range | null;
  readonly value: Readings | null;
  readonly low: Readings | null;
  readonly high: Readings | null;
  readonly relation: Relation;
  readonly approximate: boolean;
  readonly unit: string | null;
  readonly per: string | null;
  readonly counted: Range | null;
  readonly head: Range | null;
  readonly change: {
    readonly direction: "up" | "down";
    readonly from: Readings | null;
    readonly to: Readings | null;
    readonly by: Readings | null;
    /** What the verb right before says, where it says the other way round. */
    readonly isAgainstVerb: boolean;
    /** Where the old and the new value stand. */
    readonly fromNumber: Range | null;
    readonly toNumber: Range | null;
  } | null;
  readonly score: number;
  readonly writtenAs: "digits" | "words" | "mixed";
  /** The bounds stand the wrong way round in the text. */
  readonly isReversed: boolean;
  /** Written with "M", which is million to some readers and thousand million to others. */
  readonly isAmbiguousM: boolean;
  /** The same number again, in brackets: "5 (lima)". */
  readonly restated: { readonly range: Range; readonly value: Decimal } | null;
}

/** A date or time of one paragraph as written. */
export interface DateDraft extends Range {
  readonly type: "date";
  readonly date: DateForm;
  readonly time: ClockTime | null;
  readonly timeTo: ClockTime | null;
  readonly number: Range | null;
  /** Where the weekday stands, and whether it is misspelt. */
  readonly weekday: Range | null;
  readonly isMisspelt: boolean;
  readonly approximate: boolean;
  /** Words of the future stand before it in the sentence. */
  readonly isFuture: boolean;
  /** Stands in a place that tells when the article was published: after an outlet, in a dateline, in brackets. */
  readonly score: number;
}

/** What was read at a place: the claim, or null where the number is none; and the token to go on from. */
export interface NumberReading {
  readonly draft: NumberDraft | null;
  readonly end: number;
  readonly evidence: Evidence;
}

/** A reading that tells nothing of the decimal mark. */
export function readingOf(draft: NumberDraft | null, end: number): Making<NumberReading> {
  return { draft, end, evidence: 0 };
}

export type ClaimDraft = NumberDraft | DateDraft;
