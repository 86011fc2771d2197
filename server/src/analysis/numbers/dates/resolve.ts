import type { DatePart, DateSpan } from "../lexicon.js";
import {
  type CalendarDay,
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  edtf,
  isRealDay,
  isoDay,
  parseIsoDay,
  weekdayOf,
} from "./calendar.js";
import type { ClockTime, DateForm } from "./form.js";

/** What an article knows when it reads its dates. */
export interface DateContext {
  /** Publication day, null where neither the caller nor the article tells it. */
  readonly published: CalendarDay | null;
  /** The year that a date without one stands in, where other dates of the article decide it. */
  readonly year: number | null;
  /** A day of a fitting but arbitrary year, where weekday, day and month of publication are known and no year is. */
  readonly anchor: CalendarDay | null;
}

/** Days from first to last, both in; `value` is EDTF. */
export interface ResolvedDate {
  readonly value: string;
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
}

type Span = { readonly first: CalendarDay; readonly last: CalendarDay };

const NEXT_MONTHS_AHEAD = 6;
const RECENT_DAYS = 45;
/** As far ahead a date is still one of these weeks where the sentence does not look ahead. */
const AHEAD_DAYS = 14;

/**
 * The EDTF value of a date form, read on the publication day. Null where it cannot be told: a relative date without a
 * publication day, a day that does not exist.
 */
export function resolveDate(form: DateForm, context: DateContext, isFuture: boolean): ResolvedDate | null {
  if (context.published || !context.anchor || !isRelative(form)) return resolveForm(form, context, isFuture);
  // The article's own day is known but for its year: what lies relative to it is known as far.
  const found = resolveForm(form, { ...context, published: context.anchor }, isFuture);
  if (!found || !/^\d{4}-\d{2}-\d{2}/.test(found.value)) return null;
  return { value: found.value.replace(/\d{4}(?=-)/g, "XXXX"), first: null, last: null };
}

function isRelative({ form }: DateForm): boolean {
  return form === "weekday" || form === "weekday-of-week" || form === "offset" || form === "weekend";
}

function resolveForm(form: DateForm, context: DateContext, isFuture: boolean): ResolvedDate | null {
  switch (form.form) {
    case "calendar":
      return resolveCalendar(form, context, isFuture);
    case "weekday":
      return context.published && ofDay(weekdayNear(form.weekday, form.shift, context.published, isFuture));
    case "weekday-of-week":
      return (
        context.published &&
        ofDay(addDays(context.published, form.week * 7 + form.weekday - weekdayOf(context.published)))
      );
    case "offset":
      return context.published && resolveOffset(form.unit, form.amount, form.isPoint, context.published);
    case "weekend":
      return context.published && ofSpan(weekendNear(form.shift, context.published));
    case "part":
      return resolvePart(form.part, form.of, context, isFuture);
    case "period":
      return resolvePeriod(form, context);
    case "season":
      return resolveSeason(form, context);
    case "decade":
      return {
        value: `${Math.floor(form.year / 10)}X`,
        first: { year: form.year, month: 1, day: 1 },
        last: { year: form.year + 9, month: 12, day: 31 },
      };
    case "interval":
      return resolveInterval(form.from, form.to, context, isFuture);
    case "time":
      return null;
  }
}

/** Adds a time of day to a resolved date; a time alone is "T15:00". */
export function withTime(
  date: ResolvedDate | null,
  time: ClockTime | null,
  timeTo: ClockTime | null,
): string | null {
  if (!time) return date?.value ?? null;
  const day = date && /^[\dX]{4}-\d{2}-\d{2}$/.test(date.value) ? date.value : "";
  if (date && !day) return date.value;
  const from = `${day}T${clock(time)}`;
  return timeTo ? `${from}/${day}T${clock(timeTo)}` : from;
}

function clock({ hour, minute }: ClockTime): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function ofDay(day: CalendarDay): ResolvedDate {
  return { value: isoDay(day), first: day, last: day };
}

function ofSpan({ first, last }: Span): ResolvedDate {
  return { value: `${isoDay(first)}/${isoDay(last)}`, first, last };
}

function resolveCalendar(
  form: Extract<DateForm, { form: "calendar" }>,
  context: DateContext,
  isFuture: boolean,
): ResolvedDate | null {
  const { month, day } = form;
  if (month !== null && (month < 1 || month > 12)) return null;
  const year = form.year ?? missingYear(form, context, isFuture);
  if (day !== null && (month === null || !isRealDay(year, month, day))) return null;
  const value = edtf(year, month, day);
  if (year === null) return { value, first: null, last: null };
  const first = { year, month: month ?? 1, day: day ?? 1 };
  const last = { year, month: month ?? 12, day: day ?? daysInMonth(year, month ?? 12) };
  return { value, first, last };
}

/**
 * The year of a date without one: that in which it lies nearest before the publication day, for a future one after it;
 * a stated weekday must fit. Without a publication day, the year the article's other dates decide.
 */
function missingYear(
  form: Extract<DateForm, { form: "calendar" }>,
  context: DateContext,
  isFuture: boolean,
): number | null {
  const { published } = context;
  const { month, day, weekday } = form;
  if (month === null) return null;
  if (!published) return fitsWeekday(context.year, month, day, weekday) ? context.year : null;
  if (form.shift !== null && day === null)
    return published.year + shiftedYear(form.shift, month, published.month);
  const isAhead = form.shift === null ? isFuture : form.shift > 0;
  const distance = (year: number): number => dayNumber({ year, month, day: day ?? 1 }) - dayNumber(published);
  const years = [published.year - 1, published.year, published.year + 1];
  const nearest = [...years].sort((a, b) => cost(distance(a), isAhead) - cost(distance(b), isAhead));
  const first = nearest[0] ?? published.year;
  // A day of these weeks with another weekday is a slip; one farther off may be of another year.
  const recent = distance(first) > 0 && !isAhead ? AHEAD_DAYS : RECENT_DAYS;
  if (day === null || weekday === null || Math.abs(distance(first)) <= recent) return first;
  return nearest.find((year) => fitsWeekday(year, month, day, weekday)) ?? first;
}

/** True where the day of that year falls on the stated weekday, or none is stated. */
function fitsWeekday(
  year: number | null,
  month: number,
  day: number | null,
  weekday: number | null,
): boolean {
  if (year === null || day === null || weekday === null) return true;
  return isRealDay(year, month, day) && weekdayOf({ year, month, day }) === weekday;
}

/** Days away; the side that news does not mean counts threefold: a date ahead unless the sentence looks ahead. */
function cost(days: number, isFuture: boolean): number {
  const isWrongSide = isFuture ? days < 0 : days > 0;
  return Math.abs(days) * (isWrongSide ? 3 : 1);
}

function shiftedYear(shift: -1 | 0 | 1, month: number, current: number): number {
  if (shift < 0) return month < current ? 0 : -1;
  if (shift > 0) return month > current ? 0 : 1;
  return month - current > NEXT_MONTHS_AHEAD ? -1 : 0;
}

/** The weekday on or before the day of publication; "next" and sentences that look ahead take the one after it. */
function weekdayNear(
  weekday: number,
  shift: -1 | 0 | 1 | null,
  published: CalendarDay,
  isFuture: boolean,
): CalendarDay {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (shift === 1 || (shift === null && isFuture))
    return addDays(published, back === 0 ? (shift === 1 ? 7 : 0) : 7 - back);
  if (shift === -1) return addDays(published, back === 0 ? -7 : -back);
  return addDays(published, -back);
}

function resolveOffset(
  unit: DateSpan,
  amount: number,
  isPoint: boolean,
  published: CalendarDay,
): ResolvedDate | null {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return ofDay(published);
    case "day":
      return ofDay(addDays(published, amount));
    case "week": {
      const day = addDays(published, amount * 7);
      if (isPoint) return { ...ofDay(day), value: `${isoDay(day)}~` };
      const first = addDays(day, -weekdayOf(day));
      return ofSpan({ first, last: addDays(first, 6) });
    }
    case "month": {
      const day = addMonths(published, amount);
      return monthOf(day.year, day.month);
    }
    case "year":
      return yearOf(published.year + amount);
    case "decade":
      return { value: `${Math.floor(published.year / 10) + amount}X`, first: null, last: null };
    case "century":
      return { value: `${Math.floor(published.year / 100) + amount}XX`, first: null, last: null };
  }
}

function monthOf(year: number, month: number): ResolvedDate {
  return {
    value: edtf(year, month),
    first: { year, month, day: 1 },
    last: { year, month, day: daysInMonth(year, month) },
  };
}

function yearOf(year: number): ResolvedDate {
  return { value: edtf(year), first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 } };
}

/** Saturday and Sunday: the last ones before the day of publication, those of its week, or the next. */
function weekendNear(shift: -1 | 0 | 1, published: CalendarDay): Span {
  const saturday = addDays(published, 5 - weekdayOf(published));
  const isWeekend = weekdayOf(published) >= 5;
  const first = addDays(saturday, shift * 7 + (shift > 0 && !isWeekend ? -7 : 0));
  return {
    first: shift > 0 && !isWeekend ? addDays(first, 7) : first,
    last: addDays(shift > 0 && !isWeekend ? addDays(first, 7) : first, 1),
  };
}

function resolvePart(
  part: DatePart,
  of: DateForm,
  context: DateContext,
  isFuture: boolean,
): ResolvedDate | null {
  const whole = resolveDate(of, context, isFuture);
  if (!whole?.first || !whole.last) return whole && { ...whole, value: `${whole.value}~` };
  const length = dayNumber(whole.last) - dayNumber(whole.first) + 1;
  if (length > DECADE_DAYS) return ofSpan(partOfDecade(part, whole.first.year));
  if (length > 300) return ofSpan(partOfYear(part, whole.first.year));
  const third = Math.max(1, Math.floor(length / 3));
  const offset = part === "start" ? 0 : part === "middle" ? third : length - third;
  const first = addDays(whole.first, offset);
  return ofSpan({ first, last: addDays(first, third - 1) });
}

const DECADE_DAYS = 3000;

/** Early, middle and late years of a decade: 0 to 3, 4 to 6, 7 to 9. */
function partOfDecade(part: DatePart, year: number): Span {
  const [from, to] = part === "start" ? [0, 3] : part === "middle" ? [4, 6] : [7, 9];
  return { first: { year: year + from, month: 1, day: 1 }, last: { year: year + to, month: 12, day: 31 } };
}

/** A year's beginning and end are its first and last four months' outer part: January to March, May to August, October to December. */
function partOfYear(part: DatePart, year: number): Span {
  const [from, to] = part === "start" ? [1, 3] : part === "middle" ? [5, 8] : [10, 12];
  return { first: { year, month: from, day: 1 }, last: { year, month: to, day: daysInMonth(year, to) } };
}

function resolvePeriod(
  form: Extract<DateForm, { form: "period" }>,
  context: DateContext,
): ResolvedDate | null {
  const year = form.year ?? context.published?.year ?? context.year;
  if (year === null || form.type === "week") return null;
  const months = form.type === "quarter" ? 3 : 6;
  const from = (form.index - 1) * months + 1;
  const to = from + months - 1;
  if (to > 12) return null;
  return ofSpan({
    first: { year, month: from, day: 1 },
    last: { year, month: to, day: daysInMonth(year, to) },
  });
}

const SEASON_MONTHS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

function resolveSeason(
  form: Extract<DateForm, { form: "season" }>,
  context: DateContext,
): ResolvedDate | null {
  const base = form.year ?? context.published?.year ?? context.year;
  if (base === null) return null;
  const month = SEASON_MONTHS[form.season];
  const year = base + (form.year === null ? (form.shift ?? 0) : 0);
  const last = addDays(addMonths({ year, month, day: 21 }, 3), -1);
  return ofSpan({ first: { year, month, day: 21 }, last });
}

function resolveInterval(
  from: DateForm,
  to: DateForm,
  context: DateContext,
  isFuture: boolean,
): ResolvedDate | null {
  const last = resolveDate(to, context, isFuture);
  if (!last) return null;
  const first = resolveDate(from, context, isFuture);
  if (!first) return null;
  // A start without a year of its own is that before the end: "24 Desember hingga 2 Januari".
  const isLater = first.first && last.first && dayNumber(first.first) > dayNumber(last.first);
  const isOpen = from.form === "calendar" && from.year === null;
  const start =
    isLater && isOpen
      ? {
          ...first,
          value: first.value.replace(/^\d{4}/, String(first.first.year - 1)),
          first: { ...first.first, year: first.first.year - 1 },
        }
      : first;
  return { value: `${start.value}/${last.value}`, first: start.first, last: last.last };
}

/** The day an ISO text names, for a context. */
export function contextOf(date: string | null, year: number | null, anchor: CalendarDay | null): DateContext {
  return { published: parseIsoDay(date), year, anchor };
}
