import { WordMap, WordSet } from "../../../text/wordSet.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import { integerAt } from "../numerals/digits.js";
import type { ClockTime } from "./form.js";
import { isDash } from "./readCalendar.js";

export interface ClockReading {
  readonly start: number;
  readonly end: number;
  readonly time: ClockTime;
  readonly timeTo: ClockTime | null;
}

const HALVES = new WordMap<"am" | "pm">([
  ["am", "am"],
  ["a.m", "am"],
  ["pm", "pm"],
  ["p.m", "pm"],
]);

/**
 * Reads a time of day at token `i`: "pukul 16.00 WIB", "jam 7.30", "15:30", "2.15pm", "3 o'clock", "pukul 7 malam", and a
 * range of two: "5 to 7pm". A bare "16.00" is none: a word, a colon, a half of the day or a zone must say so.
 */
export function readClock(tokens: Tokens, i: number, grammar: NumberGrammar): ClockReading | null {
  const isNamed = grammar.lexicon.dates.timeWords.holds(tokens, i);
  if (!isNamed && tokens.kind(i) !== TokenKind.Number) return null;
  const first = readPoint(tokens, isNamed ? i + 1 : i, isNamed, grammar) ?? readShared(tokens, i, grammar);
  if (!first) return null;
  const isHour = isNamed && first.isBare && grammar.lexicon.dates.order === "mdy";
  const second = readSecond(tokens, first.end, isNamed, grammar);
  if (isHour && !second && tokens.kind(first.end) === TokenKind.Word) return null;
  const time = second ? sharingHalf(first, second) : first.time;
  return { start: i, end: second?.end ?? first.end, time, timeTo: second?.time ?? null };
}

/** The hour that opens a range whose second time alone names the half of the day: "5" of "5 to 7pm". */
function readShared(tokens: Tokens, i: number, grammar: NumberGrammar): Point | null {
  if (integerAt(tokens, i, 1, 2) < 0) return null;
  const first = readPoint(tokens, i, true, grammar);
  if (!first || first.time.hour > 12) return null;
  const second = readSecond(tokens, first.end, false, grammar);
  return second?.hasHalf ? first : null;
}

/** The first time in the half of the day that the second one names, where it lies before that; else in the other half. */
function sharingHalf(first: Point, second: Point): ClockTime {
  const { hour, minute } = first.time;
  if (first.hasHalf || !second.hasHalf || hour > 12) return first.time;
  const half = second.time.hour >= 12 ? 12 : 0;
  const inSame = { hour: (hour % 12) + half, minute };
  const isBefore = inSame.hour * 60 + minute < second.time.hour * 60 + second.time.minute;
  return isBefore ? inSame : { hour: (hour % 12) + (12 - half), minute };
}

function readSecond(tokens: Tokens, k: number, isNamed: boolean, grammar: NumberGrammar): Point | null {
  if (!isDash(tokens, k) && !grammar.lexicon.dates.rangeJoins.holds(tokens, k)) return null;
  const join = tokens.lower(k);
  const isAnd = join === "and" || join === "dan";
  if (isAnd && !isNamed && !grammar.lexicon.dates.rangeOpenings.holds(tokens, k - 2)) return null;
  const again = grammar.lexicon.dates.timeWords.holds(tokens, k + 1) ? k + 2 : k + 1;
  const point = readPoint(tokens, again, true, grammar);
  return point && !point.isBare && (!isAnd || point.hasHalf) ? point : null;
}

interface Point {
  readonly time: ClockTime;
  readonly end: number;
  readonly isBare: boolean;
  /** am, pm or a part of the day tells which twelve hours are meant. */
  readonly hasHalf: boolean;
}

function readPoint(tokens: Tokens, k: number, isNamed: boolean, grammar: NumberGrammar): Point | null {
  if (tokens.kind(k) !== TokenKind.Number) return null;
  const plain = integerAt(tokens, k, 1, 2);
  const dotted = plain < 0 ? dottedTime(tokens, k) : -1;
  let hour = plain;
  let minute = 0;
  let end = k + 1;
  let isSure = isNamed;
  if (dotted >= 0) {
    hour = Math.floor(dotted / 100);
    minute = dotted % 100;
  } else if (plain < 0) return null;
  else if (isMinutes(tokens, k + 1) && tokens.isTight(k + 2)) {
    minute = integerAt(tokens, k + 2, 2, 2);
    end = isMinutes(tokens, k + 3) ? k + 5 : k + 3;
    isSure = true;
  }
  const half = readHalf(tokens, end);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.name === "pm" ? 12 : 0);
    end = half.end;
    isSure = true;
  } else if (OCLOCK.holds(tokens, end)) {
    end++;
    isSure = true;
  }
  const zone = grammar.lexicon.dates.zones.holds(tokens, end);
  if (zone && (dotted >= 0 || isSure)) {
    end++;
    isSure = true;
  }
  const part = !half && isSure && hour >= 1 && hour <= 12 ? grammar.clockParts.match(tokens, end) : null;
  if (part) {
    hour = hourIn(part.value, hour);
    end = part.end;
  }
  if (!isSure || hour > 24 || minute > 59) return null;
  const hasHalf = half !== null || part !== null;
  return { time: { hour: hour % 24, minute }, end, isBare: plain >= 0 && !hasHalf && end === k + 1, hasHalf };
}

const OCLOCK = new WordSet(["o'clock", "o’clock"]);

/** The hundreds of "16.30" or "7,05" are the hour, the rest the minute; −1 for any other number. */
function dottedTime(tokens: Tokens, k: number): number {
  const length = tokens.end(k) - tokens.start(k);
  if (length !== 4 && length !== 5) return -1;
  const match = /^(\d{1,2})[.,](\d{2})$/.exec(tokens.at(k));
  return match ? Number(match[1]) * 100 + Number(match[2]) : -1;
}

/** A tight colon at token `k` with two digits after it. */
function isMinutes(tokens: Tokens, k: number): boolean {
  return tokens.isMark(k, ":") && tokens.isTight(k) && integerAt(tokens, k + 1, 2, 2) >= 0;
}

/** The hour of the day that `hour` of a part of it means: 7 at night is 19, 2 at night is 2, 12 at night is 0. */
function hourIn(part: "morning" | "noon" | "evening" | "night", hour: number): number {
  switch (part) {
    case "morning":
      return hour === 12 ? 0 : hour;
    case "noon":
      return hour >= 9 ? hour : hour + 12;
    case "evening":
      return (hour % 12) + 12;
    case "night":
      return hour === 12 || hour < 5 ? hour % 12 : hour + 12;
  }
}

function readHalf(tokens: Tokens, k: number): { name: "am" | "pm"; end: number } | null {
  const whole = HALVES.of(tokens, k);
  if (whole) return { name: whole, end: k + 1 };
  if (!tokens.isMark(k + 1, ".")) return null;
  const letter = tokens.lower(k);
  if ((letter === "a" || letter === "p") && tokens.lower(k + 2) === "m") {
    const end = tokens.isMark(k + 3, ".") && tokens.isTight(k + 3) ? k + 4 : k + 3;
    return { name: letter === "a" ? "am" : "pm", end };
  }
  return null;
}
