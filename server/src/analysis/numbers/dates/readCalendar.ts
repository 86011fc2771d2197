import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import { readCardinal } from "../numerals/cardinal.js";
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
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens.at(i));
  if (dotted) {
    const date = orderDayMonth(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), grammar);
    return date && { end: i + 1, date, isFull: true };
  }
  const mark = tokens.at(i + 1);
  if ((mark !== "/" && mark !== "-") || !tokens.isTight(i + 1) || !tokens.isTight(i + 2)) return null;
  const named = grammar.lexicon.dates.months.of(tokens, i + 2);
  if (named !== undefined && /^\d{1,2}$/.test(tokens.at(i))) return readNamedMiddle(tokens, i, named);
  const [a, b] = [tokens.at(i), tokens.at(i + 2)];
  if (tokens.kind(i + 2) !== TokenKind.Number || !/^\d{1,4}$/.test(a) || !/^\d{1,2}$/.test(b)) return null;
  const days = mark === "-" ? readDayRange(tokens, i, grammar) : null;
  if (days) return days;
  const isThird = tokens.at(i + 3) === mark && tokens.isTight(i + 3) && tokens.isTight(i + 4);
  const c = isThird ? tokens.at(i + 4) : "";
  if (!isThird) {
    if (mark !== "/" || a.length > 2) return null;
    const date = orderDayMonth(Number(a), Number(b), null, grammar);
    return date && { end: i + 3, date, isFull: false };
  }
  if (a.length === 4 && /^\d{1,2}$/.test(c))
    return { end: i + 5, date: calendar(Number(a), Number(b), Number(c)), isFull: true };
  if (a.length > 2 || !/^(\d{2}|\d{4})$/.test(c)) return null;
  const date = orderDayMonth(Number(a), Number(b), fullYear(c), grammar);
  return date && { end: i + 5, date, isFull: true };
}

/** "11-12/6/2022": two days of one month. */
function readDayRange(tokens: Tokens, i: number, grammar: NumberGrammar): CalendarReading | null {
  if (!tokens.isMark(i + 3, "/") || grammar.lexicon.dates.order !== "dmy") return null;
  const last = readNumericDate(tokens, i + 2, grammar);
  if (last?.date.form !== "calendar" || !/^\d{1,2}$/.test(tokens.at(i))) return null;
  const from = { ...last.date, day: Number(tokens.at(i)) };
  return { end: last.end, date: { form: "interval", from, to: last.date }, isFull: last.isFull };
}

function readNamedMiddle(tokens: Tokens, i: number, month: number): CalendarReading | null {
  const day = Number(tokens.at(i));
  if (day < 1 || day > 31) return null;
  const year = tokens.at(i + 4);
  const isYear =
    tokens.at(i + 3) === tokens.at(i + 1) &&
    tokens.isTight(i + 3) &&
    tokens.isTight(i + 4) &&
    /^(\d{2}|\d{4})$/.test(year);
  return isYear
    ? { end: i + 5, date: calendar(fullYear(year), month, day), isFull: true }
    : { end: i + 3, date: calendar(null, month, day), isFull: true };
}

/** Two digits stand for the century that puts the year between 1950 and 2049. */
function fullYear(digits: string): number {
  const value = Number(digits);
  return digits.length === 4 ? value : value + (value >= 50 ? 1900 : 2000);
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
    if (!/^\d{1,2}$/.test(tokens.at(k))) return null;
    const isOrdinal = tokens.isTight(k + 1) && numerals.ordinalSuffixes.holds(tokens, k + 1);
    return { day: Number(tokens.at(k)), end: isOrdinal ? k + 2 : k + 1, isOrdinal };
  }
  if (!numerals.spokenHundreds) return null;
  const single = numerals.ordinals.of(tokens, k);
  const [part, unit] = single ?? [];
  if (part && "value" in part)
    return { day: part.value + (unit && "value" in unit ? unit.value : 0), end: k + 1, isOrdinal: true };
  const tens = numerals.cardinals.of(tokens, k)?.[0];
  if (tens?.role !== "tens") return null;
  const last = tokens.isMark(k + 1, "-") ? k + 2 : k + 1;
  const [ordinal] = numerals.ordinals.of(tokens, last) ?? [];
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
  const word = tokens.lower(k);
  const month = dates.months.get(word);
  if (month === undefined || tokens.kind(k) !== TokenKind.Word) return null;
  if (!isSure && dates.capitalMonths.has(word) && !tokens.isCapitalised(k)) return null;
  const isShort = word.length <= 4 && tokens.isMark(k + 1, ".") && tokens.isTight(k + 1);
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
  if (grammar.lexicon.dates.yearWords.holds(tokens, at) || tokens.lower(at) === "of") at++;
  const digits = tokens.at(at);
  if (
    tokens.kind(at) === TokenKind.Mark &&
    (digits === "’" || digits === "'") &&
    /^\d{2}$/.test(tokens.at(at + 1)) &&
    tokens.isTight(at + 1)
  )
    return { year: fullYear(tokens.at(at + 1)), end: at + 2 };
  if (tokens.kind(at) !== TokenKind.Number || !/^[12]\d{3}$|^3\d{3}$/.test(digits)) return null;
  if (at > k && tokens.isMark(k, ",") && isUnitAhead(tokens, at + 1, grammar)) return null;
  return { year: Number(digits), end: at + 1 };
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
  const join = tokens.lower(k);
  const isJoin = join === "-" || join === "–" || join === "—" || grammar.lexicon.dates.rangeJoins.has(join);
  const joined = isJoin ? k + 1 : joinPhraseEnd(tokens, k, grammar);
  const second =
    joined < 0 ? null : readDay(tokens, tokens.lower(joined) === "the" ? joined + 1 : joined, grammar);
  if (second) k = second.end;
  if (tokens.lower(k) === "day") k++;
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
    const at = tokens.lower(month.end) === "the" ? month.end + 1 : month.end;
    const day = readDay(tokens, at, grammar);
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
  return grammar.lexicon.numerals.cardinals.of(tokens, k)?.[0]?.role !== "magnitude";
}

function withDay(
  tokens: Tokens,
  month: number,
  day: number,
  k: number,
  grammar: NumberGrammar,
): CalendarReading {
  const join = tokens.lower(k);
  const isJoin =
    join === "-" ||
    join === "–" ||
    join === "—" ||
    (grammar.lexicon.dates.rangeJoins.has(join) && join !== "and");
  const second = isJoin ? readDay(tokens, tokens.lower(k + 1) === "the" ? k + 2 : k + 1, grammar) : null;
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
  const [part] = grammar.lexicon.numerals.ordinals.of(tokens, k) ?? [];
  if (part?.role === "unit" && part.value <= 4) return { index: part.value, end: k + 1 };
  const cardinal =
    tokens.kind(k) === TokenKind.Word ? readCardinal(tokens, k, grammar.lexicon.numerals, false) : null;
  const value = cardinal && cardinal.end === k + 1 ? Number(cardinal.value.digits) : 0;
  return value >= 1 && value <= 4 ? { index: value, end: k + 1 } : null;
}
