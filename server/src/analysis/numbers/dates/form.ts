import type { DatePart, DateSpan } from "../lexicon.js";

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** A date as it is written, before anything around it is asked. */
export type DateForm =
  | {
      readonly form: "calendar";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      /** 0 Monday … 6 Sunday, as stated. */
      readonly weekday: number | null;
      readonly shift: -1 | 0 | 1 | null;
    }
  | { readonly form: "weekday"; readonly weekday: number; readonly shift: -1 | 0 | 1 | null }
  | { readonly form: "weekday-of-week"; readonly weekday: number; readonly week: -1 | 0 | 1 }
  | { readonly form: "offset"; readonly unit: DateSpan; readonly amount: number; readonly isPoint: boolean }
  | { readonly form: "weekend"; readonly shift: -1 | 0 | 1; readonly of: DateForm | null }
  | { readonly form: "part"; readonly part: DatePart; readonly of: DateForm }
  | {
      readonly form: "period";
      readonly type: "quarter" | "semester" | "week";
      readonly index: number;
      readonly year: number | null;
      readonly month: number | null;
    }
  | {
      readonly form: "season";
      readonly season: "spring" | "summer" | "autumn" | "winter";
      readonly year: number | null;
      readonly shift: -1 | 0 | 1 | null;
    }
  | { readonly form: "decade"; readonly year: number }
  | { readonly form: "interval"; readonly from: DateForm; readonly to: DateForm }
  | { readonly form: "time" };

/** A date or time in a paragraph: tokens `[start, end)`, what it says, the time of day with it. */
export interface DateReading {
  readonly start: number;
  readonly end: number;
  readonly date: DateForm;
  readonly time: ClockTime | null;
  readonly timeTo: ClockTime | null;
  /** The stated weekday's token and that of the word which misspells it, for findings. */
  readonly weekdayToken: number;
  readonly isMisspelt: boolean;
  readonly approximate: boolean;
}
