/** The proleptic Gregorian calendar. Days are counted from 1970-01-01; weekdays are 0 Monday … 6 Sunday. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a leap year. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** True for a day that exists. A null year allows 29 February. */
export function isRealDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** Days since 1970-01-01, after Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day of that number; the inverse of `dayNumber`. */
export function dayOf(number: number): CalendarDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return weekdayOfNumber(dayNumber(day));
}

/** 0 Monday … 6 Sunday, of the day of that number. */
export function weekdayOfNumber(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The day `amount` days on. */
export function addDays(day: CalendarDay, amount: number): CalendarDay {
  return dayOf(dayNumber(day) + amount);
}

/** The same day `amount` months on, or the last of a shorter month. */
export function addMonths(day: CalendarDay, amount: number): CalendarDay {
  const months = day.year * 12 + day.month - 1 + amount;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Of days and months. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => pad(value, 2));
const pad2 = (value: number): string => TWO_DIGITS[value] ?? pad(value, 2);

/** "2019", "2019-04", "2019-04-11"; a missing year is "XXXX". */
export function edtf(year: number | null, month?: number | null, day?: number | null): string {
  const y = year === null ? "XXXX" : year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
  if (!month) return y;
  return day ? `${y}-${pad2(month)}-${pad2(day)}` : `${y}-${pad2(month)}`;
}

/** "2019-04-11" of a day. */
export function isoDay(day: CalendarDay): string {
  return edtf(day.year, day.month, day.day);
}

/** The day of an ISO date or date-time text; null for anything else, and for a day that does not exist. */
export function parseIsoDay(text: string | null): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? "");
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day.year, day.month, day.day) ? day : null;
}

/** Years near `around` in which the day of that month falls on the weekday, nearest first at most `count`. */
export function candidateYears(
  month: number,
  day: number,
  weekday: number,
  around: number,
  count: number,
): number[] {
  const years: number[] = [];
  for (let distance = 0; distance <= 30 && years.length < count; distance++) {
    for (const year of distance === 0 ? [around] : [around - distance, around + distance]) {
      if (isRealDay(year, month, day) && weekdayOf({ year, month, day }) === weekday) years.push(year);
    }
  }
  return years.slice(0, count).sort((a, b) => a - b);
}
