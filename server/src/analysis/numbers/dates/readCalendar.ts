import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import { readCardinal } from "../numerals/cardinal.js";
import { numeralWordAt } from "../numerals/numeralWord.js";
import { integerAt } from "../numerals/digits.js";
import type { DateForm } from "./form.js";

/** A calendar date at a place: the token after it. A day range has `to`. */
export interface CalendarReading {
  readonly end: number;
  readonly date: DateForm;
  /** True when the year is written, or day and month are in digits: enough to stand alone. */
  readonly isFull: boolean;
}

type Calendar = Extract<DateForm, { form: "calendar" }>;

/** Makes a calendar form. */
export function calendar(year: number | null, month: number | null, day: number | null): Calendar {
  return { form: "calendar", year, month, day, weekday: null, shift: null };
}

/** "25/1/2022", "2022-01-25", "25.01.2022", "11/4", "31-Oct-74". */
export function readNumericDate(tokens: Tokens, i: number, grammar: NumberGrammar): CalendarReading | null {
  if (tokens.kind(i) !== TokenKind.Number) return null;
  const dotted = readDotted(tokens, i, grammar);
  if (dotted) return dotted;
  const isHyphen = tokens.isMark(i + 1, "-");
  if ((!isHyphen && !tokens.isMark(i + 1, "/")) || !tokens.isTight(i + 1) || !tokens.isTight(i + 2))
    return null;
  const named = grammar.lexicon.dates.months.of(tokens, i + 2);
  if (named !== undefined && integerAt(tokens, i, 1, 2) >= 0) return readNamedMiddle(tokens, i, named);
  const first = integerAt(tokens, i, 1, 4);
  const second = integerAt(tokens, i + 2, 1, 2);
  if (first < 0 || second < 0) return null;
  const days = isHyphen ? readDayRange(tokens, i, grammar) : null;
  if (days) return days;
  const length = tokens.end(i) - tokens.start(i);
  const isThird =
    tokens.isMark(i + 3, isHyphen ? "-" : "/") && tokens.isTight(i + 3) && tokens.isTight(i + 4);
  if (!isThird) {
    if (isHyphen || length > 2) return null;
    const date = orderDayMonth(first, second, null, grammar);
    return date && { end: i + 3, date, isFull: false };
  }
  if (length > 2) {
    const day = length === 4 ? integerAt(tokens, i + 4, 1, 2) : -1;
    return day < 0 ? null : { end: i + 5, date: calendar(first, second, day), isFull: true };
  }
  const year = fullYearAt(tokens, i + 4);
  const date = year < 0 ? null : orderDayMonth(first, second, year, grammar);
  return date && { end: i + 5, date, isFull: true };
}

const SHORTEST_DOTTED = 8;
const LONGEST_DOTTED = 10;

/** "25.01.2022", which is one token. */
function readDotted(tokens: Tokens, i: number, grammar: NumberGrammar): CalendarReading | null {
  const length = tokens.end(i) - tokens.start(i);
  if (length < SHORTEST_DOTTED || length > LONGEST_DOTTED) return null;
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens.at(i));
  if (!match) return null;
  const date = orderDayMonth(Number(match[1]), Number(match[2]), Number(match[3]), grammar);
  return date && { end: i + 1, date, isFull: true };
}

/** "11-12/6/2022": two days of one month. */
function readDayRange(tokens: Tokens, i: number, grammar: NumberGrammar): CalendarReading | null {
  if (!tokens.isMark(i + 3, "/") || grammar.lexicon.dates.order !== "dmy") return null;
  const last = readNumericDate(tokens, i + 2, grammar);
  const day = integerAt(tokens, i, 1, 2);
  if (last?.date.form !== "calendar" || day < 0) return null;
  const from = { ...last.date, day };
  return { end: last.end, date: { form: "interval", from, to: last.date }, isFull: last.isFull };
}

function readNamedMiddle(tokens: Tokens, i: number, month: number): CalendarReading | null {
  const day = integerAt(tokens, i, 1, 2);
  if (day < 1 || day > 31) return null;
  const isSameMark = tokens.at(i + 3) === tokens.at(i + 1) && tokens.isTight(i + 3) && tokens.isTight(i + 4);
  const year = isSameMark ? fullYearAt(tokens, i + 4) : -1;
  return year >= 0
    ? { end: i + 5, date: calendar(year, month, day), isFull: true }
    : { end: i + 3, date: calendar(null, month, day), isFull: true };
}

/**
 * The year that token `k` is in two or four digits; two stand for the century that puts it between 1950 and 2049. −1 for
 * any other token.
 */
function fullYearAt(tokens: Tokens, k: number): number {
  const short = integerAt(tokens, k, 2, 2);
  if (short < 0) return integerAt(tokens, k, 4, 4);
  return short + (short >= 50 ? 1900 : 2000);
}

function orderDayMonth(
  first: number,
  second: number,
  year: number | null,
  grammar: NumberGrammar,
): Calendar | null {
  const isMonthFirst = grammar.lexicon.dates.order === "mdy" && first <= 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  if (grammar.lexicon.dates.order === "mdy" && day > 12 && month > 12) return null;
  if (day > 99 || month > 99 || (year === null && (day > 31 || month > 12 || day < 1 || month < 1)))
    return null;
  return calendar(year, month, day);
}

/** A day of the month at token `k`: "17", "5th", "fifth", "the third"; null for anything else. */
function readDay(
  tokens: Tokens,
  k: number,
  grammar: NumberGrammar,
): { day: number; end: number; isOrdinal: boolean } | null {
  const { numerals } = grammar.lexicon;
  if (tokens.kind(k) === TokenKind.Number) {
    const day = integerAt(tokens, k, 1, 2);
    if (day < 0) return null;
    const isOrdinal = tokens.isTight(k + 1) && numerals.ordinalSuffixes.holds(tokens, k + 1);
    return { day, end: isOrdinal ? k + 2 : k + 1, isOrdinal };
  }
  if (!numerals.spokenHundreds) return null;
  const single = numerals.ordinals.of(tokens, k);
  const part = single?.[0];
  const unit = single?.[1];
  if (part && "value" in part)
    return { day: part.value + (unit && "value" in unit ? unit.value : 0), end: k + 1, isOrdinal: true };
  const tens = numeralWordAt(tokens, k, numerals);
  if (tens?.role !== "tens") return null;
  const last = tokens.isMark(k + 1, "-") ? k + 2 : k + 1;
  const ordinal = numerals.ordinals.of(tokens, last)?.[0];
  return ordinal?.role === "unit"
    ? { day: tens.value + ordinal.value, end: last + 1, isOrdinal: true }
    : null;
}

function monthAt(
  tokens: Tokens,
  k: number,
  grammar: NumberGrammar,
  isSure = false,
): { month: number; end: number } | null {
  const { dates } = grammar.lexicon;
  const month = dates.months.of(tokens, k);
  if (month === undefined || tokens.kind(k) !== TokenKind.Word) return null;
  if (!isSure && dates.capitalMonths.holds(tokens, k) && !tokens.isCapitalised(k)) return null;
  const isShort = tokens.end(k) - tokens.start(k) <= 4 && tokens.isMark(k + 1, ".") && tokens.isTight(k + 1);
  return { month, end: isShort && tokens.count > k + 2 ? k + 2 : k + 1 };
}

/** Four digits that can be a year, with an optional comma, "tahun" or "of" before them. */
export function yearAt(
  tokens: Tokens,
  k: number,
  grammar: NumberGrammar,
): { year: number; end: number } | null {
  let at = k;
  if (tokens.isMark(at, ",") && tokens.isTight(at)) at++;
  if (tokens.kind(at) === TokenKind.Word && isYearOpening(tokens, at, grammar)) at++;
  if ((tokens.isMark(at, "’") || tokens.isMark(at, "'")) && tokens.isTight(at + 1)) {
    const short = integerAt(tokens, at + 1, 2, 2) < 0 ? -1 : fullYearAt(tokens, at + 1);
    if (short >= 0) return { year: short, end: at + 2 };
  }
  const year = integerAt(tokens, at, 4, 4);
  if (year < 1000 || year > 3999) return null;
  if (at > k && tokens.isMark(k, ",") && isUnitAhead(tokens, at + 1, grammar)) return null;
  return { year, end: at + 1 };
}

function isYearOpening(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (grammar.lexicon.dates.yearWords.holds(tokens, k)) return true;
  return tokens.end(k) - tokens.start(k) === 2 && tokens.lower(k) === "of";
}

function isUnitAhead(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  return tokens.kind(k) === TokenKind.Word && grammar.unitNames.match(tokens, k) !== null;
}

/**
 * A date with a month name at token `i`: "14 Februari 2021", "17-30 Januari", "Februari 2021", "March 5th, 2007",
 * "the 5th of March". With `isMonthEnough` false a lone month name is none.
 */
export function readNamedDate(
  tokens: Tokens,
  i: number,
  grammar: NumberGrammar,
  isMonthEnough: boolean,
): CalendarReading | null {
  return readDayFirst(tokens, i, grammar) ?? readMonthFirst(tokens, i, grammar, isMonthEnough);
}

function readDayFirst(tokens: Tokens, i: number, grammar: NumberGrammar): CalendarReading | null {
  const day = readDay(tokens, i, grammar);
  if (!day || day.day > 99) return null;
  let k = day.end;
  const isJoin = isDash(tokens, k) || grammar.lexicon.dates.rangeJoins.holds(tokens, k);
  const joined = isJoin ? k + 1 : joinPhraseEnd(tokens, k, grammar);
  const second = joined < 0 ? null : readDay(tokens, pastThe(tokens, joined), grammar);
  if (second) k = second.end;
  if (tokens.end(k) - tokens.start(k) === 3 && tokens.lower(k) === "day") k++;
  if (grammar.lexicon.dates.links.holds(tokens, k) && !tokens.isMark(k, ",")) k++;
  if (tokens.isMark(k, "-") && tokens.isTight(k)) k++;
  const bulan = grammar.lexicon.dates.monthWords.holds(tokens, k) ? k + 1 : k;
  const month = monthAt(tokens, bulan, grammar, day.isOrdinal || second?.isOrdinal === true);
  if (!month || tokens.start(bulan) - tokens.end(bulan - 1) > 2) return null;
  const year = yearAt(tokens, month.end, grammar);
  const end = year?.end ?? month.end;
  const to = calendar(year?.year ?? null, month.month, second?.day ?? day.day);
  if (!second) return { end, date: to, isFull: true };
  const from = calendar(year?.year ?? null, month.month, day.day);
  return { end, date: { form: "interval", from, to }, isFull: true };
}

/** A hyphen or dash. */
export function isDash(tokens: Tokens, k: number): boolean {
  return tokens.isMark(k, "-") || tokens.isMark(k, "–") || tokens.isMark(k, "—");
}

/** Past "the" at token `k`. */
function pastThe(tokens: Tokens, k: number): number {
  return tokens.end(k) - tokens.start(k) === 3 && tokens.lower(k) === "the" ? k + 1 : k;
}

/** The token after a join of more than one word or mark, "s.d.", "sampai dengan"; −1 where none stands. */
function joinPhraseEnd(tokens: Tokens, k: number, grammar: NumberGrammar): number {
  for (const range of grammar.ranges) {
    const match = range.opening ? null : range.joins.match(tokens, k);
    if (match) return match.end;
  }
  return -1;
}

function readMonthFirst(
  tokens: Tokens,
  i: number,
  grammar: NumberGrammar,
  isMonthEnough: boolean,
): CalendarReading | null {
  const month = monthAt(tokens, i, grammar);
  if (!month) return null;
  const { order } = grammar.lexicon.dates;
  if (order === "mdy") {
    const day = readDay(tokens, pastThe(tokens, month.end), grammar);
    const isDay =
      day &&
      day.day >= 1 &&
      (day.day <= 31 || day.isOrdinal) &&
      isDayHere(tokens, day.end, day.isOrdinal, grammar);
    if (isDay) return withDay(tokens, month.month, day.day, day.end, grammar);
  }
  const year = yearAt(tokens, month.end, grammar);
  if (year) return { end: year.end, date: calendar(year.year, month.month, null), isFull: true };
  return isMonthEnough ? { end: month.end, date: calendar(null, month.month, null), isFull: false } : null;
}

/** In "March 15 people died" the number counts people; digits before a unit or "percent" are no day. */
function isDayHere(tokens: Tokens, k: number, isOrdinal: boolean, grammar: NumberGrammar): boolean {
  if (isOrdinal) return true;
  if (tokens.isMark(k, "%") || (tokens.kind(k) === TokenKind.Word && tokens.isTight(k))) return false;
  if (tokens.isMark(k, ":") && tokens.isTight(k + 1)) return false;
  return numeralWordAt(tokens, k, grammar.lexicon.numerals)?.role !== "magnitude";
}

function withDay(
  tokens: Tokens,
  month: number,
  day: number,
  k: number,
  grammar: NumberGrammar,
): CalendarReading {
  const isJoin =
    isDash(tokens, k) || (grammar.lexicon.dates.rangeJoins.holds(tokens, k) && tokens.lower(k) !== "and");
  const second = isJoin ? readDay(tokens, pastThe(tokens, k + 1), grammar) : null;
  const isSecond = second && second.day > 0 && second.day <= 31 && !tokens.isTight(second.end);
  const end = isSecond ? second.end : k;
  const year = yearAt(tokens, end, grammar);
  const from = calendar(year?.year ?? null, month, day);
  if (!isSecond) return { end: year?.end ?? end, date: from, isFull: true };
  return {
    end: year?.end ?? end,
    date: { form: "interval", from, to: { ...from, day: second.day } },
    isFull: true,
  };
}

/** "I", "3", "pertama": the index of a quarter or semester at token `k`. */
export function readIndex(
  tokens: Tokens,
  k: number,
  grammar: NumberGrammar,
): { index: number; end: number } | null {
  const roman = ["I", "II", "III", "IV"].indexOf(tokens.at(k));
  if (roman >= 0) return { index: roman + 1, end: k + 1 };
  if (tokens.lower(k) === "ke" && tokens.isMark(k + 1, "-") && /^[1-4]$/.test(tokens.at(k + 2)))
    return { index: Number(tokens.at(k + 2)), end: k + 3 };
  if (/^[1-4]$/.test(tokens.at(k))) return { index: Number(tokens.at(k)), end: k + 1 };
  const part = grammar.lexicon.numerals.ordinals.of(tokens, k)?.[0];
  if (part?.role === "unit" && part.value <= 4) return { index: part.value, end: k + 1 };
  const cardinal =
    tokens.kind(k) === TokenKind.Word ? readCardinal(tokens, k, grammar.lexicon.numerals, false) : null;
  const value = cardinal && cardinal.end === k + 1 ? Number(cardinal.value.digits) : 0;
  return value >= 1 && value <= 4 ? { index: value, end: k + 1 } : null;
}
