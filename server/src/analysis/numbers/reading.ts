import type { LanguageCode, NumericClaim } from "../analysis.js";
import { type CalendarDay, candidateYears, isRealDay, weekdayOf } from "./dates/calendar.js";
import { type Decimal, fromValue, toText } from "./numerals/decimal.js";
import { convert, counterpartUnit } from "./units/conversion.js";

/** A number grouped and marked as readers of that language write it: "1.234.567,5", "1,234,567.5". Exact for any size. */
export function writtenOut(value: Decimal, locale: LanguageCode): string {
  const [group, mark] = locale === "id" ? [".", ","] : [",", "."];
  const text = toText(value);
  const sign = text.startsWith("-") ? "−" : "";
  const [whole = "0", fraction] = text.replace("-", "").split(".");
  return sign + inThousands(whole, group) + (fraction === undefined ? "" : mark + fraction);
}

function inThousands(digits: string, mark: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end));
  return groups.reverse().join(mark);
}

/** A claim's value or bounds written out; null for a date and for a quantifier without a number. */
export function valueText(claim: NumericClaim, locale: LanguageCode): string | null {
  if (claim.kind === "date" || claim.kind === "time") return null;
  const print = (value: NumericClaim["value"]): string | null => {
    const decimal = fromValue(value);
    return decimal && writtenOut(decimal, locale);
  };
  if (claim.relation === "range" && claim.value === null) {
    const [low, high] = [print(claim.low), print(claim.high)];
    return low !== null && high !== null ? `${low}–${high}` : null;
  }
  return print(claim.value);
}

/** A measure in the other system of units. */
export interface Conversion {
  readonly value: string;
  /** CLDR unit id. */
  readonly unit: string;
}

const SIGNIFICANT = 4;

/**
 * A claim's measure in the unit readers of the other system use ("kilometer" in miles), to four significant digits;
 * null for what is no measure or has no counterpart.
 */
export function converted(claim: NumericClaim, locale: LanguageCode): Conversion | null {
  const unit = claim.unit === null ? null : counterpartUnit(claim.unit);
  const value = fromValue(claim.value);
  if (claim.unit === null || unit === null || !value) return null;
  const other = convert(value, claim.unit, unit);
  if (!other) return null;
  const rounded = fromValue(Number(Number(toText(other)).toPrecision(SIGNIFICANT)));
  return rounded && { value: writtenOut(rounded, locale), unit };
}

/** A date for people. */
export interface DateReading {
  /** Days it covers, with their weekdays (0 Monday … 6 Sunday); one for a day. */
  readonly days: readonly { readonly day: CalendarDay; readonly weekday: number }[];
  /** Years in which a date without one falls on its stated weekday; empty where the year is known or no weekday is. */
  readonly candidateYears: readonly number[];
}

const CANDIDATES = 4;

/**
 * What an EDTF value of a claim says: the day, or first and last day, with weekdays; for an open year the years that
 * fit the stated weekday.
 * @param weekday the stated weekday, 0 Monday … 6 Sunday, null where none is stated
 * @param around the year near which candidates are looked for
 */
export function dateReading(
  value: NumericClaim["value"],
  weekday: number | null,
  around: number,
): DateReading | null {
  const text = String(value);
  const open = /^XXXX-(\d{2})-(\d{2})/.exec(text);
  if (open) {
    const years =
      weekday === null ? [] : candidateYears(Number(open[1]), Number(open[2]), weekday, around, CANDIDATES);
    return { days: [], candidateYears: years };
  }
  const days = text.split("/").flatMap((side) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(side);
    if (!match) return [];
    const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
    return isRealDay(day.year, day.month, day.day) ? [{ day, weekday: weekdayOf(day) }] : [];
  });
  return days.length > 0 ? { days, candidateYears: [] } : null;
}
