import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { ClockTime } from "./form.js";

export interface ClockReading {
  readonly start: number;
  readonly end: number;
  readonly time: ClockTime;
  readonly timeTo: ClockTime | null;
}

const HALVES: ReadonlyMap<string, "am" | "pm"> = new Map([
  ["am", "am"],
  ["a.m", "am"],
  ["pm", "pm"],
  ["p.m", "pm"],
]);

/**
 * Reads a time of day at token `i`: "pukul 16.00 WIB", "jam 7.30", "15:30", "2.15pm", "3 o'clock", and a range of two.
 * A bare "16.00" is none: a word, a colon, a half of the day or a zone must say so.
 */
export function readClock(tokens: Tokens, i: number, grammar: NumberGrammar): ClockReading | null {
  const { timeWords } = grammar.lexicon.dates;
  const isNamed = timeWords.has(tokens.lower(i));
  const first = readPoint(tokens, isNamed ? i + 1 : i, isNamed, grammar);
  if (!first) return null;
  const isHour = isNamed && first.isBare && grammar.lexicon.dates.order === "mdy";
  if (isHour && tokens.kind(first.end) === TokenKind.Word) return null;
  const second = readSecond(tokens, first.end, grammar);
  const end = second ? second.end : first.end;
  return { start: i, end, time: first.time, timeTo: second?.time ?? null };
}

function readSecond(tokens: Tokens, k: number, grammar: NumberGrammar): Point | null {
  const mark = tokens.lower(k);
  const isJoin = mark === "-" || mark === "–" || mark === "—" || grammar.lexicon.dates.rangeJoins.has(mark);
  if (!isJoin || mark === "and" || mark === "dan") return null;
  const again = grammar.lexicon.dates.timeWords.has(tokens.lower(k + 1)) ? k + 2 : k + 1;
  const point = readPoint(tokens, again, true, grammar);
  return point && !point.isBare ? point : null;
}

interface Point {
  readonly time: ClockTime;
  readonly end: number;
  readonly isBare: boolean;
}

function readPoint(tokens: Tokens, k: number, isNamed: boolean, grammar: NumberGrammar): Point | null {
  if (tokens.kind(k) !== TokenKind.Number) return null;
  const digits = tokens.at(k);
  const dotted = /^(\d{1,2})[.,](\d{2})$/.exec(digits);
  const plain = /^\d{1,2}$/.test(digits);
  let hour = -1;
  let minute = 0;
  let end = k + 1;
  let isSure = isNamed;
  if (dotted) {
    hour = Number(dotted[1]);
    minute = Number(dotted[2]);
  } else if (
    plain &&
    tokens.at(k + 1) === ":" &&
    tokens.isTight(k + 1) &&
    tokens.isTight(k + 2) &&
    /^\d{2}$/.test(tokens.at(k + 2))
  ) {
    hour = Number(digits);
    minute = Number(tokens.at(k + 2));
    end = k + 3;
    isSure = true;
    if (tokens.at(end) === ":" && tokens.isTight(end) && /^\d{2}$/.test(tokens.at(end + 1))) end += 2;
  } else if (plain) hour = Number(digits);
  else return null;
  const half = readHalf(tokens, end);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.name === "pm" ? 12 : 0);
    end = half.end;
    isSure = true;
  } else if (tokens.lower(end) === "o'clock" || tokens.lower(end) === "o’clock") {
    end++;
    isSure = true;
  }
  const zone = grammar.lexicon.dates.zones.has(tokens.lower(end));
  if (zone && (dotted || isSure)) {
    end++;
    isSure = true;
  }
  if (!isSure || hour > 24 || minute > 59) return null;
  return { time: { hour: hour % 24, minute }, end, isBare: plain && !half && end === k + 1 };
}

function readHalf(tokens: Tokens, k: number): { name: "am" | "pm"; end: number } | null {
  const whole = HALVES.get(tokens.lower(k));
  if (whole) return { name: whole, end: k + 1 };
  const letter = tokens.lower(k);
  if ((letter === "a" || letter === "p") && tokens.at(k + 1) === "." && tokens.lower(k + 2) === "m") {
    const end = tokens.at(k + 3) === "." && tokens.isTight(k + 3) ? k + 4 : k + 3;
    return { name: letter === "a" ? "am" : "pm", end };
  }
  return null;
}
