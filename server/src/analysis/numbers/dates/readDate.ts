import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import { integerAt } from "../numerals/digits.js";
import { type ClockReading, readClock } from "./clock.js";
import type { DateForm, DateReading } from "./form.js";
import { type Piece, piece } from "./piece.js";
import { calendar, isDash, readNamedDate, readNumericDate, yearAt } from "./readCalendar.js";
import {
  readHoliday,
  readIntroduced,
  readMonthName,
  readPart,
  readPeriod,
  readRelative,
  readSeason,
  readShifted,
  readSpanShift,
  readWeekend,
  withShiftAfter,
} from "./spans.js";
import { misspeltWeekdayBefore, nearestWeekday, readWeekday, withWeekdayAfter } from "./weekdays.js";

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
    grammar.lexicon.dates.links.holds(tokens, clock.end) && tokens.kind(clock.end) === TokenKind.Word;
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
  const at = tokens.isMark(k, ",") ? k + 1 : k;
  const clock = readClock(tokens, at, grammar);
  return clock && (at === k || grammar.lexicon.dates.timeWords.holds(tokens, at)) ? clock : null;
}

/** "antara 24 Maret dan 6 April", "from May to July". */
function readOpened(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { rangeOpenings, rangeJoins } = grammar.lexicon.dates;
  if (!rangeOpenings.holds(tokens, i)) return null;
  const from = readSimple(tokens, i + 1, grammar) ?? readBareDay(tokens, i + 1, grammar);
  if (!from || !rangeJoins.holds(tokens, from.end)) return null;
  const isYear = from.date.form === "calendar" && from.date.month === null && from.date.day === null;
  const to =
    readSimple(tokens, from.end + 1, grammar) ?? (isYear ? readBareYear(tokens, from, grammar) : null);
  if (!to) return null;
  return piece(i, to.end, { form: "interval", from: inherit(from.date, to.date), to: to.date });
}

/** The day alone in "dari 17 hingga 30 Januari". */
function readBareDay(tokens: Tokens, k: number, grammar: NumberGrammar): Piece | null {
  const day = bareDay(tokens, k);
  if (day < 0) {
    const year = yearAt(tokens, k, grammar);
    return year ? piece(k, year.end, calendar(year.year, null, null)) : null;
  }
  const end = grammar.lexicon.numerals.ordinalSuffixes.holds(tokens, k + 1) ? k + 2 : k + 1;
  return piece(k, end, calendar(null, null, day));
}

/** "0" to "31", without a zero before a digit; −1 for any other token. */
function bareDay(tokens: Tokens, k: number): number {
  const day = integerAt(tokens, k, 1, 2);
  const isShort = tokens.end(k) - tokens.start(k) === 1;
  return day <= 31 && (isShort || day >= 10) ? day : -1;
}

/** The first of two dates takes from the second what it leaves out: month and year. */
function inherit(from: DateForm, to: DateForm): DateForm {
  if (from.form !== "calendar" || to.form !== "calendar") return from;
  return { ...from, month: from.month ?? to.month, year: from.year ?? to.year };
}

function readJoined(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const first = readSimple(tokens, i, grammar);
  if (!first) return null;
  if (!isDash(tokens, first.end) && !isRangeJoin(tokens, first.end, grammar)) return first;
  if (first.date.form !== "calendar") return first;
  const second = readSimple(tokens, first.end + 1, grammar) ?? readBareYear(tokens, first, grammar);
  if (second?.date.form !== "calendar" || shape(second.date) < shape(first.date)) return first;
  if (first.date.weekday === null && second.date.weekday !== null) return first;
  return piece(i, second.end, { form: "interval", from: inherit(first.date, second.date), to: second.date });
}

/** "to", "hingga": a joint that "and" is none of. */
function isRangeJoin(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (!grammar.lexicon.dates.rangeJoins.holds(tokens, k)) return false;
  const join = tokens.lower(k);
  return join !== "dan" && join !== "and";
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
    tokens.isTight(i + 1) && tokens.isMark(i + 1, "-") ? readNumericDate(tokens, i, grammar) : null;
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
  if (misspelt >= 0 && tokens.isMark(numeric.end, ")") && numeric.date.form === "calendar") {
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
      tokens.isMark(i - 1, "(") && tokens.isMark(numeric.end, ")") && grammar.lexicon.dates.order === "dmy";
    if (!isAlone) return null;
  }
  return piece(i, numeric.end, numeric.date);
}
