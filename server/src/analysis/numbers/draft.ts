import type { Range } from "../../text/range.js";
import type { ClaimKind } from "../analysis.js";
import type { ClockTime, DateForm } from "./dates/form.js";
import type { Decimal } from "./numerals/decimal.js";
import type { Evidence } from "./numerals/digits.js";

/** A value in its two readings: by the language's decimal mark, and by the other where the digits leave it open. */
export interface Readings {
  readonly value: Decimal;
  readonly other: Decimal | null;
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
    readonly isAgainstVerb?: true;
    /** Where the old and the new value stand. */
    readonly fromNumber: Range | null;
    readonly toNumber: Range | null;
  } | null;
  readonly score: number;
  readonly writtenAs: "digits" | "words" | "mixed";
  /** The bounds stand the wrong way round in the text. */
  readonly isReversed?: true;
  /** Written with "M", which is million to some readers and thousand million to others. */
  readonly isAmbiguousM?: true;
  /** The same number again, in brackets: "5 (lima)". */
  readonly restated?: { readonly range: Range; readonly value: Decimal };
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

export type ClaimDraft = NumberDraft | DateDraft;

/** What digits of a paragraph tell of the article's decimal mark. */
export type EvidenceCounts = Readonly<Record<Exclude<Evidence, 0>, number>>;
