import type { DateForm } from "./form.js";

/** A date found in tokens `[start, end)`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly date: DateForm;
  readonly weekdayToken: number;
  readonly isMisspelt: boolean;
}

/** A date without a weekday over tokens `[start, end)`. */
export const piece = (start: number, end: number, date: DateForm): Piece => ({
  start,
  end,
  date,
  weekdayToken: -1,
  isMisspelt: false,
});
