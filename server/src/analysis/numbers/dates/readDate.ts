import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { DateSpan } from "../lexicon.js";
import { type ClockReading, readClock } from "./clock.js";
import type { DateForm, DateReading } from "./form.js";
import { calendar, readIndex, readNamedDate, readNumericDate, yearAt } from "./readCalendar.js";

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly date: DateForm;
  readonly weekdayToken: number;
  readonly isMisspelt: boolean;
}

const piece = (start: number, end: number, date: DateForm): Piece => ({
  start,
  end,
  date,
  weekdayToken: -1,
  isMisspelt: false,
});

/**
 * Reads the date or time that begins at token `i`: whole or partial dates, weekdays, relative dates, intervals, with
 * the time of day that follows. Null where none begins.
 */
export function readDate(tokens: Tokens, i: number, grammar: NumberGrammar): DateReading | null {
  const clock = readClock(tokens, i, grammar);
  if (clock) return readingOf(timed(tokens, i, clock, grammar), clock);
  const found = readOpened(tokens, i, grammar) ?? readJoined(tokens, i, grammar);
  if (!found) return null;
  const after = clockAfter(tokens, found.end, grammar);
  return readingOf(after ? { ...found, end: after.end } : found, after);
}

/** "5pm on Saturday": a date right after a time. */
function timed(tokens: Tokens, i: number, clock: ClockReading, grammar: NumberGrammar): Piece {
  const on =
    grammar.lexicon.dates.links.has(tokens.lower(clock.end)) && tokens.kind(clock.end) === TokenKind.Word;
  const date = readSimple(tokens, on ? clock.end + 1 : clock.end, grammar);
  return date && date.date.form !== "part" ? { ...date, start: i } : piece(i, clock.end, { form: "time" });
}

function readingOf(found: Piece, clock: ClockReading | null): DateReading {
  const { start, end, date, weekdayToken, isMisspelt } = found;
  return {
    start,
    end,
    date,
    time: clock?.time ?? null,
    timeTo: clock?.timeTo ?? null,
    weekdayToken,
    isMisspelt,
    approximate: false,
  };
}

function clockAfter(tokens: Tokens, k: number, grammar: NumberGrammar): ClockReading | null {
  const at = tokens.at(k) === "," ? k + 1 : k;
  const clock = readClock(tokens, at, grammar);
  return clock && (at === k || grammar.lexicon.dates.timeWords.has(tokens.lower(at))) ? clock : null;
}

/** "antara 24 Maret dan 6 April", "from May to July". */
function readOpened(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { rangeOpenings, rangeJoins } = grammar.lexicon.dates;
  if (!rangeOpenings.has(tokens.lower(i))) return null;
  const from = readSimple(tokens, i + 1, grammar) ?? readBareDay(tokens, i + 1, grammar);
  if (!from || !rangeJoins.has(tokens.lower(from.end))) return null;
  const to = readSimple(tokens, from.end + 1, grammar);
  if (!to) return null;
  return piece(i, to.end, { form: "interval", from: inherit(from.date, to.date), to: to.date });
}

/** The day alone in "dari 17 hingga 30 Januari". */
function readBareDay(tokens: Tokens, k: number, grammar: NumberGrammar): Piece | null {
  const digits = tokens.at(k);
  if (!/^([12]?\d|3[01])$/.test(digits)) {
    const year = yearAt(tokens, k, grammar);
    return year ? piece(k, year.end, calendar(year.year, null, null)) : null;
  }
  const end = grammar.lexicon.numerals.ordinalSuffixes.has(tokens.lower(k + 1)) ? k + 2 : k + 1;
  return piece(k, end, calendar(null, null, Number(digits)));
}

/** The first of two dates takes from the second what it leaves out: month and year. */
function inherit(from: DateForm, to: DateForm): DateForm {
  if (from.form !== "calendar" || to.form !== "calendar") return from;
  return { ...from, month: from.month ?? to.month, year: from.year ?? to.year };
}

function readJoined(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const first = readSimple(tokens, i, grammar);
  if (!first) return null;
  const join = tokens.lower(first.end);
  const isDash = join === "-" || join === "–" || join === "—";
  if (!isDash && (!grammar.lexicon.dates.rangeJoins.has(join) || join === "dan" || join === "and"))
    return first;
  if (first.date.form !== "calendar") return first;
  const second = readSimple(tokens, first.end + 1, grammar) ?? readBareYear(tokens, first, grammar);
  if (second?.date.form !== "calendar" || shape(second.date) < shape(first.date)) return first;
  if (first.date.weekday === null && second.date.weekday !== null) return first;
  return piece(i, second.end, { form: "interval", from: inherit(first.date, second.date), to: second.date });
}

function readBareYear(tokens: Tokens, first: Piece, grammar: NumberGrammar): Piece | null {
  if (first.date.form !== "calendar" || first.date.month !== null) return null;
  const year = yearAt(tokens, first.end + 1, grammar);
  return year && year.year > (first.date.year ?? 0)
    ? piece(first.end + 1, year.end, calendar(year.year, null, null))
    : null;
}

/** How fine a calendar date is: 1 a year, 2 a month, 3 a day. */
function shape(date: DateForm): number {
  if (date.form !== "calendar") return 0;
  return date.day !== null ? 3 : date.month !== null ? 2 : 1;
}

function readSimple(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  if (i >= tokens.count) return null;
  if (tokens.kind(i) === TokenKind.Number) return readDigitDate(tokens, i, grammar);
  return (
    readHoliday(tokens, i, grammar) ??
    readWeekend(tokens, i, grammar) ??
    readRelative(tokens, i, grammar) ??
    readWeekday(tokens, i, grammar) ??
    readShifted(tokens, i, grammar) ??
    readPart(tokens, i, grammar) ??
    readPeriod(tokens, i, grammar) ??
    readIntroduced(tokens, i, grammar) ??
    readSpanShift(tokens, i, grammar) ??
    readSeason(tokens, i, grammar) ??
    readMonthName(tokens, i, grammar)
  );
}

function readDigitDate(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const hyphened =
    tokens.isTight(i + 1) && tokens.at(i + 1) === "-" ? readNumericDate(tokens, i, grammar) : null;
  const named = hyphened ? null : readNamedDate(tokens, i, grammar, false);
  if (named)
    return withShiftAfter(
      tokens,
      withWeekdayAfter(tokens, piece(i, named.end, named.date), grammar),
      grammar,
    );
  const numeric = readNumericDate(tokens, i, grammar);
  if (!numeric) return null;
  const misspelt = misspeltWeekdayBefore(tokens, i, grammar);
  if (misspelt >= 0 && tokens.at(numeric.end) === ")" && numeric.date.form === "calendar") {
    const weekday = nearestWeekday(tokens.lower(misspelt), grammar);
    return {
      start: misspelt,
      end: numeric.end + 1,
      date: { ...numeric.date, weekday },
      weekdayToken: misspelt,
      isMisspelt: true,
    };
  }
  if (!numeric.isFull) {
    const isAlone =
      tokens.at(i - 1) === "(" && tokens.at(numeric.end) === ")" && grammar.lexicon.dates.order === "dmy";
    if (!isAlone) return null;
  }
  return piece(i, numeric.end, numeric.date);
}

/** "24 Februari lalu": the word that says on which side of today it lies. */
function withShiftAfter(tokens: Tokens, found: Piece, grammar: NumberGrammar): Piece {
  const shift = grammar.lexicon.dates.order === "dmy" ? grammar.shiftsAfter.match(tokens, found.end) : null;
  if (!shift || shift.value === 0 || found.date.form !== "calendar") return found;
  return { ...found, end: shift.end, date: { ...found.date, shift: shift.value } };
}

/** "18 February, Monday"; "Jul 18, Fri". */
function withWeekdayAfter(tokens: Tokens, found: Piece, grammar: NumberGrammar): Piece {
  if (found.date.form !== "calendar" || tokens.at(found.end) !== ",") return found;
  const weekday = weekdayAt(tokens, found.end + 1, grammar);
  if (weekday === null || found.date.day === null || grammar.lexicon.dates.order === "dmy") return found;
  return { ...found, end: found.end + 2, date: { ...found.date, weekday }, weekdayToken: found.end + 1 };
}

/** The token of a capitalised word right before "(" that is one edit from a weekday's name; −1 where there is none. */
function misspeltWeekdayBefore(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  if (tokens.at(i - 1) !== "(" || !tokens.isCapitalised(i - 2)) return -1;
  return nearestWeekday(tokens.lower(i - 2), grammar) === null ? -1 : i - 2;
}

const MISSPELT_LENGTH = 4;

function nearestWeekday(word: string, grammar: NumberGrammar): number | null {
  if (word.length < MISSPELT_LENGTH) return null;
  for (const [name, weekday] of grammar.lexicon.dates.weekdays)
    if (name.length >= MISSPELT_LENGTH && isOneEdit(word, name)) return weekday;
  return null;
}

/** True when one insertion, deletion, substitution or exchange of neighbours makes `a` of `b`, and they differ. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (
    tail < a.length - start &&
    tail < b.length - start &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const left = a.length - start - tail;
  const right = b.length - start - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

function weekdayAt(tokens: Tokens, k: number, grammar: NumberGrammar): number | null {
  const { weekdays, capitalWeekdays } = grammar.lexicon.dates;
  const word = tokens.lower(k);
  const weekday = weekdays.get(word);
  if (weekday === undefined) return null;
  return capitalWeekdays.has(word) && !tokens.isCapitalised(k) ? null : weekday;
}

function readHoliday(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const match = grammar.holidays.match(tokens, i);
  if (!match) return null;
  const [month, day] = match.value.split("-");
  const year = yearAt(tokens, match.end, grammar);
  return piece(i, year?.end ?? match.end, calendar(year?.year ?? null, Number(month), Number(day)));
}

function readWeekend(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const before = grammar.shiftsBefore.match(tokens, i);
  const weekend = grammar.weekend.match(tokens, before ? before.end : i);
  if (!weekend) return null;
  const after = grammar.shiftsAfter.match(tokens, weekend.end);
  if (!before && !after) return null;
  return piece(i, after?.end ?? weekend.end, {
    form: "weekend",
    shift: before?.value ?? after?.value ?? 0,
    of: null,
  });
}

function readRelative(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const match = grammar.relativeDates.match(tokens, i);
  if (!match) return readAgo(tokens, i, grammar);
  const { value } = match;
  const date: DateForm =
    "weekend" in value
      ? { form: "weekend", shift: value.weekend, of: null }
      : { form: "offset", unit: value.unit, amount: value.amount, isPoint: true };
  const daypart = grammar.dayparts.match(tokens, match.end);
  const end = daypart?.end ?? match.end;
  return readBracketed(tokens, i, end, grammar) ?? piece(i, end, date);
}

/** "sehari yang lalu": one span ago. */
function readAgo(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const span = grammar.lexicon.dates.oneSpans.get(tokens.lower(i));
  if (span === undefined) return null;
  const ago = grammar.agoAfter.match(tokens, i + 1);
  if (ago) return piece(i, ago.end, { form: "offset", unit: span, amount: -1, isPoint: true });
  const ahead = grammar.aheadAfter.match(tokens, i + 1);
  return ahead && piece(i, ahead.end, { form: "offset", unit: span, amount: 1, isPoint: true });
}

/** "kemarin (11/4)": the date in brackets says which day. */
function readBracketed(tokens: Tokens, start: number, k: number, grammar: NumberGrammar): Piece | null {
  if (tokens.at(k) !== "(") return null;
  const inner = readNumericDate(tokens, k + 1, grammar) ?? readNamedDate(tokens, k + 1, grammar, false);
  if (!inner || tokens.at(inner.end) !== ")") return null;
  return piece(start, inner.end + 1, inner.date);
}

function readWeekday(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { dayWords } = grammar.lexicon.dates;
  const at = dayWords.has(tokens.lower(i)) && weekdayAt(tokens, i + 1, grammar) !== null ? i + 1 : i;
  const weekday = weekdayAt(tokens, at, grammar);
  if (weekday === null) return null;
  const dot =
    tokens.at(at + 1) === "." && tokens.isTight(at + 1) && tokens.lower(at).length <= 4 ? at + 2 : at + 1;
  const daypart = grammar.dayparts.match(tokens, dot);
  const end = daypart?.end ?? dot;
  const dated =
    dateAfterWeekday(tokens, end, weekday, grammar) ?? daysAfterWeekdays(tokens, end, weekday, grammar);
  if (dated) return { start: i, end: dated.end, date: dated.date, weekdayToken: at, isMisspelt: false };
  const week = weekAfter(tokens, end, grammar);
  if (week) {
    const date: DateForm = { form: "weekday-of-week", weekday, week: week.shift };
    return { start: i, end: week.end, date, weekdayToken: at, isMisspelt: false };
  }
  const shift = grammar.shiftsAfter.match(tokens, end);
  const shifted = shift && isShiftHere(tokens, shift.end - 1) ? shift : null;
  const later = shifted ? dateAfterWeekday(tokens, shifted.end, weekday, grammar) : null;
  if (later) return { start: i, end: later.end, date: later.date, weekdayToken: at, isMisspelt: false };
  return {
    start: i,
    end: shifted?.end ?? end,
    date: { form: "weekday", weekday, shift: shifted?.value ?? null },
    weekdayToken: at,
    isMisspelt: false,
  };
}

/** "pekan lalu", "minggu ini" after a weekday: the week it is of. */
function weekAfter(
  tokens: Tokens,
  k: number,
  grammar: NumberGrammar,
): { shift: -1 | 0 | 1; end: number } | null {
  if (grammar.lexicon.dates.spans.get(tokens.lower(k)) !== "week" || tokens.isCapitalised(k)) return null;
  const shift = grammar.shiftsAfter.match(tokens, k + 1);
  return shift && { shift: shift.value, end: shift.end };
}

/** "Sabtu-Minggu (11-12/6/2022)": two weekdays with the days of both. */
function daysAfterWeekdays(
  tokens: Tokens,
  k: number,
  weekday: number,
  grammar: NumberGrammar,
): { end: number; date: DateForm } | null {
  const isJoin = /^[-–—]$/.test(tokens.at(k)) || grammar.lexicon.dates.rangeJoins.has(tokens.lower(k));
  if (!isJoin || weekdayAt(tokens, k + 1, grammar) === null) return null;
  const dated = dateAfterWeekday(tokens, k + 2, weekday, grammar);
  return dated?.date.form === "interval" ? dated : null;
}

function isShiftHere(tokens: Tokens, k: number): boolean {
  return tokens.lower(k) !== "last" || tokens.kind(k + 1) !== TokenKind.Word;
}

/** The calendar date that follows a weekday: "(25/1/2022)", ", 25 Januari 2022", "tanggal 25 Januari". */
function dateAfterWeekday(
  tokens: Tokens,
  k: number,
  weekday: number,
  grammar: NumberGrammar,
): { end: number; date: DateForm } | null {
  const isBracket = tokens.at(k) === "(" || tokens.at(k) === "[";
  let at = isBracket || (tokens.at(k) === "," && tokens.isTight(k)) ? k + 1 : k;
  if (tokens.at(at) === "the") at++;
  if (grammar.lexicon.dates.dateWords.has(tokens.lower(at))) at++;
  const found = readNumericDate(tokens, at, grammar) ?? readNamedDate(tokens, at, grammar, false);
  if (!found) return null;
  let date = found.date;
  if (date.form === "calendar") date = { ...date, weekday };
  else if (date.form === "interval" && date.from.form === "calendar")
    date = { ...date, from: { ...date.from, weekday } };
  const end =
    isBracket && (tokens.at(found.end) === ")" || tokens.at(found.end) === "]") ? found.end + 1 : found.end;
  const daypart = isBracket ? grammar.dayparts.match(tokens, end) : null;
  return { end: daypart?.end ?? end, date };
}

/** "last Monday", "next March", "this week", "past three weeks" (English order). */
function readShifted(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const shift = grammar.shiftsBefore.match(tokens, i);
  if (!shift) return null;
  const weekday = weekdayAt(tokens, shift.end, grammar);
  if (weekday !== null) {
    const daypart = grammar.dayparts.match(tokens, shift.end + 1);
    return {
      ...piece(i, daypart?.end ?? shift.end + 1, { form: "weekday", weekday, shift: shift.value }),
      weekdayToken: shift.end,
    };
  }
  const named = readNamedDate(tokens, shift.end, grammar, true);
  if (named?.date.form === "calendar" && named.date.year === null)
    return piece(i, named.end, { ...named.date, shift: shift.value });
  const season = grammar.lexicon.dates.seasons.get(tokens.lower(shift.end));
  if (season === "spring" || season === "summer" || season === "autumn" || season === "winter")
    return piece(i, shift.end + 1, { form: "season", season, year: null, shift: shift.value });
  const span = grammar.lexicon.dates.spans.get(tokens.lower(shift.end));
  return span === undefined
    ? null
    : piece(i, shift.end + 1, { form: "offset", unit: span, amount: shift.value, isPoint: false });
}

/** "awal tahun", "akhir 2019", "pertengahan Maret", "early April", "the end of 2020", "mid-2017". */
function readPart(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { parts, links } = grammar.lexicon.dates;
  const part = parts.get(tokens.lower(i));
  if (part === undefined) return null;
  let k = i + 1;
  if (tokens.at(k) === "-" && tokens.isTight(k)) k++;
  while (links.has(tokens.lower(k)) && tokens.kind(k) === TokenKind.Word && k < i + 3) k++;
  const inner =
    readPeriod(tokens, k, grammar) ??
    readIntroduced(tokens, k, grammar) ??
    readSpanShift(tokens, k, grammar) ??
    readShifted(tokens, k, grammar) ??
    readMonthName(tokens, k, grammar);
  if (inner) return piece(i, inner.end, { form: "part", part, of: inner.date });
  const year = yearAt(tokens, k, grammar);
  if (year) return piece(i, year.end, { form: "part", part, of: calendar(year.year, null, null) });
  const span = grammar.lexicon.dates.spans.get(tokens.lower(k));
  if ((span !== "year" && span !== "month") || grammar.lexicon.dates.order === "mdy") return null;
  return piece(i, k + 1, {
    form: "part",
    part,
    of: { form: "offset", unit: span, amount: 0, isPoint: false },
  });
}

/** "kuartal III 2021", "triwulan pertama tahun ini", "semester I-2007". */
function readPeriod(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const type = grammar.lexicon.dates.quarters.get(tokens.lower(i));
  if (type === undefined) return readOrdinalPeriod(tokens, i, grammar);
  const index = readIndex(tokens, i + 1, grammar);
  if (!index) return null;
  const k = tokens.at(index.end) === "-" || tokens.at(index.end) === "/" ? index.end + 1 : index.end;
  const year = yearAt(tokens, k, grammar);
  return piece(i, year?.end ?? index.end, {
    form: "period",
    type,
    index: index.index,
    year: year?.year ?? null,
    month: null,
  });
}

/** "the first quarter of 2018", "second half of this year"; without a year it may be of a match. */
function readOrdinalPeriod(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const [part] = grammar.lexicon.numerals.ordinals.get(tokens.lower(i)) ?? [];
  const type = grammar.lexicon.dates.ordinalPeriods.get(tokens.lower(i + 1));
  if (part?.role !== "unit" || type === undefined || part.value > (type === "quarter" ? 4 : 2)) return null;
  const year = yearAt(tokens, i + 2, grammar);
  if (!year) return null;
  return piece(i, year.end, { form: "period", type, index: part.value, year: year.year, month: null });
}

/** "tanggal 14 Februari", "bulan Maret 2020", "tahun 2022", "tahun 1950-an". */
function readIntroduced(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { dateWords, monthWords, yearWords, spans } = grammar.lexicon.dates;
  const word = tokens.lower(i);
  if (dateWords.has(word)) {
    const date = readNamedDate(tokens, i + 1, grammar, false) ?? readNumericDate(tokens, i + 1, grammar);
    return date && piece(i, date.end, date.date);
  }
  if (monthWords.has(word)) {
    const date = readNamedDate(tokens, i + 1, grammar, true);
    return date && piece(i, date.end, date.date);
  }
  if (!yearWords.has(word)) return null;
  const digits = tokens.at(i + 1);
  if (tokens.kind(i + 1) !== TokenKind.Number) return null;
  if (/^\d{2,4}$/.test(digits) && decadeAt(tokens, i + 2, grammar) > 0) return null;
  if (/^([12]\d{3}|[1-9]\d{2})$/.test(digits) && spans.get(tokens.lower(i + 2)) === undefined) {
    const slash =
      tokens.at(i + 2) === "/" && tokens.isTight(i + 2) && /^\d{2}(\d{2})?$/.test(tokens.at(i + 3));
    if (slash) return piece(i, i + 4, yearPair(digits, tokens.at(i + 3)));
    return piece(i, i + 2, calendar(Number(digits), null, null));
  }
  return null;
}

/** Token after "-an" or "s" that makes a decade; 0 where there is none. */
function decadeAt(tokens: Tokens, k: number, grammar: NumberGrammar): number {
  const at = tokens.at(k) === "-" && tokens.isTight(k) ? k + 1 : k;
  return tokens.isTight(at) && grammar.lexicon.numerals.decadeSuffixes.has(tokens.lower(at)) ? at + 1 : 0;
}

/** "2012/13", "2012–2013": an interval of years. */
export function yearPair(first: string, second: string): DateForm {
  const from = Number(first);
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  return { form: "interval", from: calendar(from, null, null), to: calendar(to, null, null) };
}

/** "pekan lalu", "tahun ini", "bulan depan". */
function readSpanShift(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const span: DateSpan | undefined = grammar.lexicon.dates.spans.get(tokens.lower(i));
  if (span === undefined || grammar.lexicon.dates.order === "mdy") return null;
  const shift = grammar.shiftsAfter.match(tokens, i + 1);
  if (!shift || (span === "day" && shift.value === 0)) return null;
  return piece(i, shift.end, { form: "offset", unit: span, amount: shift.value, isPoint: false });
}

function readSeason(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const season = grammar.lexicon.dates.seasons.get(tokens.lower(i));
  if (season !== "spring" && season !== "summer" && season !== "autumn" && season !== "winter") return null;
  const year = yearAt(tokens, i + 1, grammar);
  return year && piece(i, year.end, { form: "season", season, year: year.year, shift: null });
}

function readMonthName(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const date = readNamedDate(tokens, i, grammar, true);
  if (!date) return null;
  const isLone = date.date.form === "calendar" && date.date.day === null && date.date.year === null;
  const shift = isLone ? grammar.shiftsAfter.match(tokens, date.end) : null;
  if (shift && date.date.form === "calendar")
    return piece(i, shift.end, { ...date.date, shift: shift.value });
  return withWeekdayAfter(tokens, piece(i, date.end, date.date), grammar);
}
