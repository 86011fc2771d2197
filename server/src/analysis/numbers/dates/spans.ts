import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { DateSpan } from "../lexicon.js";
import type { DateForm } from "./form.js";
import { type Piece, piece } from "./piece.js";
import { calendar, readIndex, readNamedDate, readNumericDate, yearAt } from "./readCalendar.js";
import { weekdayAt, withWeekdayAfter } from "./weekdays.js";

/** "24 Februari lalu": the word that says on which side of today it lies. */
export function withShiftAfter(tokens: Tokens, found: Piece, grammar: NumberGrammar): Piece {
  const shift = grammar.lexicon.dates.order === "dmy" ? grammar.shiftsAfter.match(tokens, found.end) : null;
  if (!shift || shift.value === 0 || found.date.form !== "calendar") return found;
  return { ...found, end: shift.end, date: { ...found.date, shift: shift.value } };
}

/** A day of fixed date by its name, with its year where one follows. */
export function readHoliday(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const match = grammar.holidays.match(tokens, i);
  if (!match) return null;
  const [month, day] = match.value.split("-");
  const year = yearAt(tokens, match.end, grammar);
  return piece(i, year?.end ?? match.end, calendar(year?.year ?? null, Number(month), Number(day)));
}

/** "akhir pekan lalu", "last weekend". */
export function readWeekend(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
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

/** "kemarin", "tadi malam", "today": a phrase that counts from the day of publication. */
export function readRelative(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
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
  const span = grammar.lexicon.dates.oneSpans.of(tokens, i);
  if (span === undefined) return null;
  const ago = grammar.agoAfter.match(tokens, i + 1);
  if (ago) return piece(i, ago.end, { form: "offset", unit: span, amount: -1, isPoint: true });
  const ahead = grammar.aheadAfter.match(tokens, i + 1);
  return ahead && piece(i, ahead.end, { form: "offset", unit: span, amount: 1, isPoint: true });
}

/** "kemarin (11/4)": the date in brackets says which day. */
function readBracketed(tokens: Tokens, start: number, k: number, grammar: NumberGrammar): Piece | null {
  if (!tokens.isMark(k, "(")) return null;
  const inner = readNumericDate(tokens, k + 1, grammar) ?? readNamedDate(tokens, k + 1, grammar, false);
  if (!inner || !tokens.isMark(inner.end, ")")) return null;
  return piece(start, inner.end + 1, inner.date);
}

/** "last Monday", "next March", "this week", "past three weeks" (English order). */
export function readShifted(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
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
  const season = grammar.lexicon.dates.seasons.of(tokens, shift.end);
  if (season === "spring" || season === "summer" || season === "autumn" || season === "winter")
    return piece(i, shift.end + 1, { form: "season", season, year: null, shift: shift.value });
  const span = grammar.lexicon.dates.spans.of(tokens, shift.end);
  return span === undefined
    ? null
    : piece(i, shift.end + 1, { form: "offset", unit: span, amount: shift.value, isPoint: false });
}

/** "awal tahun", "akhir 2019", "pertengahan Maret", "early April", "the end of 2020", "mid-2017". */
export function readPart(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { parts, links } = grammar.lexicon.dates;
  const part = parts.of(tokens, i);
  if (part === undefined) return null;
  let k = i + 1;
  if (tokens.isMark(k, "-") && tokens.isTight(k)) k++;
  while (links.holds(tokens, k) && tokens.kind(k) === TokenKind.Word && k < i + 3) k++;
  const inner =
    readPeriod(tokens, k, grammar) ??
    readIntroduced(tokens, k, grammar) ??
    readSpanShift(tokens, k, grammar) ??
    readShifted(tokens, k, grammar) ??
    readMonthName(tokens, k, grammar);
  if (inner) return piece(i, inner.end, { form: "part", part, of: inner.date });
  const year = yearAt(tokens, k, grammar);
  const decade = year ? decadeAt(tokens, year.end, grammar) : 0;
  if (year && decade > 0)
    return piece(i, decade, { form: "part", part, of: { form: "decade", year: year.year } });
  if (year) return piece(i, year.end, { form: "part", part, of: calendar(year.year, null, null) });
  const span = grammar.lexicon.dates.spans.of(tokens, k);
  if ((span !== "year" && span !== "month") || grammar.lexicon.dates.order === "mdy") return null;
  return piece(i, k + 1, {
    form: "part",
    part,
    of: { form: "offset", unit: span, amount: 0, isPoint: false },
  });
}

/** "kuartal III 2021", "triwulan pertama tahun ini", "semester I-2007". */
export function readPeriod(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const type = grammar.lexicon.dates.quarters.of(tokens, i);
  if (type === undefined) return readOrdinalPeriod(tokens, i, grammar);
  const index = readIndex(tokens, i + 1, grammar);
  if (!index) return null;
  const k = tokens.isMark(index.end, "-") || tokens.isMark(index.end, "/") ? index.end + 1 : index.end;
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
  const type = grammar.lexicon.dates.ordinalPeriods.of(tokens, i + 1);
  if (type === undefined) return null;
  const part = grammar.lexicon.numerals.ordinals.of(tokens, i)?.[0];
  if (part?.role !== "unit" || part.value > (type === "quarter" ? 4 : 2)) return null;
  const year = yearAt(tokens, i + 2, grammar);
  if (!year) return null;
  return piece(i, year.end, { form: "period", type, index: part.value, year: year.year, month: null });
}

/** "tanggal 14 Februari", "bulan Maret 2020", "tahun 2022", "tahun 1950-an". */
export function readIntroduced(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { dateWords, monthWords, yearWords, spans } = grammar.lexicon.dates;
  if (dateWords.holds(tokens, i)) {
    const date = readNamedDate(tokens, i + 1, grammar, false) ?? readNumericDate(tokens, i + 1, grammar);
    return date && piece(i, date.end, date.date);
  }
  if (monthWords.holds(tokens, i)) {
    const date = readNamedDate(tokens, i + 1, grammar, true);
    return date && piece(i, date.end, date.date);
  }
  if (!yearWords.holds(tokens, i) || tokens.kind(i + 1) !== TokenKind.Number) return null;
  const digits = tokens.at(i + 1);
  if (/^\d{2,4}$/.test(digits) && decadeAt(tokens, i + 2, grammar) > 0) return null;
  if (/^([12]\d{3}|[1-9]\d{2})$/.test(digits) && spans.of(tokens, i + 2) === undefined) {
    const slash =
      tokens.isMark(i + 2, "/") && tokens.isTight(i + 2) && /^\d{2}(\d{2})?$/.test(tokens.at(i + 3));
    if (slash) return piece(i, i + 4, yearPair(digits, tokens.at(i + 3)));
    return piece(i, i + 2, calendar(Number(digits), null, null));
  }
  return null;
}

/** Token after "-an" or "s" that makes a decade; 0 where there is none. */
function decadeAt(tokens: Tokens, k: number, grammar: NumberGrammar): number {
  const at = tokens.isMark(k, "-") && tokens.isTight(k) ? k + 1 : k;
  return tokens.isTight(at) && grammar.lexicon.numerals.decadeSuffixes.holds(tokens, at) ? at + 1 : 0;
}

/** "2012/13", "2012–2013": an interval of years. */
export function yearPair(first: string, second: string): DateForm {
  const from = Number(first);
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  return { form: "interval", from: calendar(from, null, null), to: calendar(to, null, null) };
}

/** "pekan lalu", "tahun ini", "bulan depan". */
export function readSpanShift(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const span: DateSpan | undefined = grammar.lexicon.dates.spans.of(tokens, i);
  if (span === undefined || grammar.lexicon.dates.order === "mdy") return null;
  const shift = grammar.shiftsAfter.match(tokens, i + 1);
  if (!shift || (span === "day" && shift.value === 0)) return null;
  return piece(i, shift.end, { form: "offset", unit: span, amount: shift.value, isPoint: false });
}

/** "summer 2019". */
export function readSeason(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const season = grammar.lexicon.dates.seasons.of(tokens, i);
  if (season !== "spring" && season !== "summer" && season !== "autumn" && season !== "winter") return null;
  const year = yearAt(tokens, i + 1, grammar);
  return year && piece(i, year.end, { form: "season", season, year: year.year, shift: null });
}

/** A date that begins with a month's name, or the month alone. */
export function readMonthName(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const date = readNamedDate(tokens, i, grammar, true);
  if (!date) return null;
  const isLone = date.date.form === "calendar" && date.date.day === null && date.date.year === null;
  const shift = isLone ? grammar.shiftsAfter.match(tokens, date.end) : null;
  if (shift && date.date.form === "calendar")
    return piece(i, shift.end, { ...date.date, shift: shift.value });
  return withWeekdayAfter(tokens, piece(i, date.end, date.date), grammar);
}
