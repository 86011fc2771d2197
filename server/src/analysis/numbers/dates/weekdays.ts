import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { DateForm } from "./form.js";
import type { Piece } from "./piece.js";
import { isDash, readNamedDate, readNumericDate } from "./readCalendar.js";

/** "18 February, Monday"; "Jul 18, Fri". */
export function withWeekdayAfter(tokens: Tokens, found: Piece, grammar: NumberGrammar): Piece {
  if (found.date.form !== "calendar" || !tokens.isMark(found.end, ",")) return found;
  const weekday = weekdayAt(tokens, found.end + 1, grammar);
  if (weekday === null || found.date.day === null || grammar.lexicon.dates.order === "dmy") return found;
  return { ...found, end: found.end + 2, date: { ...found.date, weekday }, weekdayToken: found.end + 1 };
}

/** The token of a capitalised word right before "(" that is one edit from a weekday's name; −1 where there is none. */
export function misspeltWeekdayBefore(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  if (!tokens.isMark(i - 1, "(") || !tokens.isCapitalised(i - 2)) return -1;
  return nearestWeekday(tokens.lower(i - 2), grammar) === null ? -1 : i - 2;
}

const MISSPELT_LENGTH = 4;

/** The weekday whose name is one edit from a word; null where none is, or the word is short. */
export function nearestWeekday(word: string, grammar: NumberGrammar): number | null {
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

/** The weekday that token `k` names, 0 Monday … 6 Sunday; null for any other word. */
export function weekdayAt(tokens: Tokens, k: number, grammar: NumberGrammar): number | null {
  const { weekdays, capitalWeekdays } = grammar.lexicon.dates;
  const weekday = weekdays.of(tokens, k);
  if (weekday === undefined) return null;
  return capitalWeekdays.holds(tokens, k) && !tokens.isCapitalised(k) ? null : weekday;
}

/** A weekday at token `i`, with the part of the day, the date and the week that may follow it. */
export function readWeekday(tokens: Tokens, i: number, grammar: NumberGrammar): Piece | null {
  const { dayWords } = grammar.lexicon.dates;
  const at = dayWords.holds(tokens, i) && weekdayAt(tokens, i + 1, grammar) !== null ? i + 1 : i;
  const weekday = weekdayAt(tokens, at, grammar);
  if (weekday === null) return null;
  const isShort = tokens.end(at) - tokens.start(at) <= 4;
  const dot = isShort && tokens.isMark(at + 1, ".") && tokens.isTight(at + 1) ? at + 2 : at + 1;
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
  if (grammar.lexicon.dates.spans.of(tokens, k) !== "week" || tokens.isCapitalised(k)) return null;
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
  const isJoin = isDash(tokens, k) || grammar.lexicon.dates.rangeJoins.holds(tokens, k);
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
  const isBracket = tokens.isMark(k, "(") || tokens.isMark(k, "[");
  let at = isBracket || (tokens.isMark(k, ",") && tokens.isTight(k)) ? k + 1 : k;
  if (tokens.end(at) - tokens.start(at) === 3 && tokens.at(at) === "the") at++;
  if (grammar.lexicon.dates.dateWords.holds(tokens, at)) at++;
  const found = readNumericDate(tokens, at, grammar) ?? readNamedDate(tokens, at, grammar, false);
  if (!found) return null;
  let date = found.date;
  if (date.form === "calendar") date = { ...date, weekday };
  else if (date.form === "interval" && date.from.form === "calendar")
    date = { ...date, from: { ...date.from, weekday } };
  const end =
    isBracket && (tokens.isMark(found.end, ")") || tokens.isMark(found.end, "]")) ? found.end + 1 : found.end;
  const daypart = isBracket ? grammar.dayparts.match(tokens, end) : null;
  return { end: daypart?.end ?? end, date };
}
