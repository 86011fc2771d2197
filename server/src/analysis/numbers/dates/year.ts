import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import { isNounLike, isVerbAt } from "../counted.js";
import type { DateForm, DateReading } from "./form.js";
import { calendar } from "./readCalendar.js";
import { yearPair } from "./spans.js";

/**
 * Four digits that are a year by where they stand: after a preposition, in brackets, in a pair ("2012–13"); and a
 * decade ("1950-an", "the 1960s"). Null for any other number.
 */
export function readStandaloneYear(tokens: Tokens, i: number, grammar: NumberGrammar): DateReading | null {
  const { yearWords, yearPrepositions } = grammar.lexicon.dates;
  const isNamed = yearWords.holds(tokens, i) && tokens.kind(i) === TokenKind.Word;
  const at = isNamed ? i + 1 : i;
  if (tokens.kind(at) !== TokenKind.Number) return null;
  const digits = tokens.at(at);
  const era = eraYear(tokens, i, at, grammar) ?? eraPair(tokens, i, at, grammar);
  if (era) return era;
  const base = {
    start: i,
    time: null,
    timeTo: null,
    weekdayToken: -1,
    isMisspelt: false,
    approximate: false,
  };
  if (isNamed && /^[1-9]0$/.test(digits)) {
    const end = decadeEnd(tokens, at + 1, grammar);
    return end > 0 ? { ...base, end, date: { form: "decade", year: 1900 + Number(digits) } } : null;
  }
  if (!/^(1\d|20)\d\d$/.test(digits)) return null;
  const decade = decadeEnd(tokens, at + 1, grammar);
  const before = tokens.lower(i - 1);
  const isPlaced = isNamed || yearPrepositions.has(before) || isBracketed(tokens, at) || isCited(tokens, at);
  if (decade > 0 && (isPlaced || digits.endsWith("0"))) {
    return !grammar.lexicon.dates.moneyNouns.has(before)
      ? { ...base, end: decade, date: { form: "decade", year: Number(digits) } }
      : null;
  }
  const past = grammar.lexicon.dates.order === "dmy" ? grammar.shiftsAfter.match(tokens, at + 1) : null;
  if (past?.value === -1) return { ...base, end: past.end, date: calendar(Number(digits), null, null) };
  const spaced = spacedPair(tokens, at);
  if (spaced) return { ...base, end: at + 3, date: spaced };
  if (!isPlaced && !isAfterNoun(tokens, at, grammar) && !isAfterVerb(tokens, at, grammar)) return null;
  const pair = tokens.at(at + 1);
  if ((pair === "-" || pair === "–" || pair === "/") && tokens.isTight(at + 1) && tokens.isTight(at + 2)) {
    const second = tokens.at(at + 2);
    if (/^\d{2}(\d{2})?$/.test(second) && !isCalendarTail(tokens, at + 3))
      return { ...base, end: at + 3, date: yearPair(digits, second) };
    return null;
  }
  if (isNamed || !endsHere(tokens, at + 1, grammar)) return null;
  return { ...base, end: at + 1, date: calendar(Number(digits), null, null) };
}

/** "1993 - 1998": two rising years set apart by a dash. */
function spacedPair(tokens: Tokens, at: number): DateForm | null {
  const first = tokens.at(at);
  const second = tokens.at(at + 2);
  if (!/^[-–—]$/.test(tokens.at(at + 1)) || !/^(1\d|20)\d\d$/.test(second) || second <= first) return null;
  return isCalendarTail(tokens, at + 3) ? null : yearPair(first, second);
}

/** "pemilu 2004", "Fan Expo Canada 2016": a year that names which one, where nothing after it is counted. */
function isAfterNoun(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
  const k = at - 1;
  if (k < 0 || tokens.isTight(at) || !isNounLike(tokens, k, grammar)) return false;
  const isName = tokens.isCapitalised(k) && !grammar.lexicon.counting.labels.holds(tokens, k);
  if (!isName && (grammar.lexicon.counting.head !== "first" || isVerbAt(tokens, k, grammar))) return false;
  if (grammar.lexicon.counting.labels.holds(tokens, k) || grammar.lexicon.counting.codes.holds(tokens, k))
    return false;
  if (grammar.modalityBefore.matchBefore(tokens, at) || grammar.moneyBefore.matchBefore(tokens, at))
    return false;
  return (
    tokens.kind(at + 1) !== TokenKind.Word ||
    tokens.isCapitalised(at + 1) ||
    !isNounLike(tokens, at + 1, grammar)
  );
}

/** "265 SM", "AD 79" has its era after it: a year before the common era counts down from 1 BC, which is year 0. */
function eraYear(tokens: Tokens, i: number, at: number, grammar: NumberGrammar): DateReading | null {
  const isCommon = grammar.lexicon.dates.eras.of(tokens, at + 1);
  if (isCommon === undefined || !tokens.isCapitalised(at + 1) || !/^\d{1,4}$/.test(tokens.at(at)))
    return null;
  const year = isCommon ? Number(tokens.at(at)) : 1 - Number(tokens.at(at));
  return {
    start: i,
    end: at + 2,
    date: calendar(year, null, null),
    time: null,
    timeTo: null,
    weekdayToken: -1,
    isMisspelt: false,
    approximate: false,
  };
}

/** "624–548 SM": two years of one era, joined by a dash. */
function eraPair(tokens: Tokens, i: number, at: number, grammar: NumberGrammar): DateReading | null {
  if (!/^[-–—]$/.test(tokens.at(at + 1)) || !/^\d{1,4}$/.test(tokens.at(at))) return null;
  const second = eraYear(tokens, i, at + 2, grammar);
  if (second?.date.form !== "calendar" || second.date.year === null) return null;
  const first = second.date.year > 0 ? Number(tokens.at(at)) : 1 - Number(tokens.at(at));
  if (first > second.date.year) return null;
  return { ...second, date: { form: "interval", from: calendar(first, null, null), to: second.date } };
}

/** "dibangun 1978": a year right after a verb in the passive, with nothing counted behind it. */
function isAfterVerb(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
  const k = at - 1;
  if (grammar.lexicon.counting.head !== "first" || !/^(19|20)/.test(tokens.at(at))) return false;
  const isVerb = tokens.kind(k) === TokenKind.Word && grammar.lexicon.dates.yearVerbs.holds(tokens, k);
  return isVerb && (tokens.kind(at + 1) !== TokenKind.Word || !isNounLike(tokens, at + 1, grammar));
}

function isCalendarTail(tokens: Tokens, k: number): boolean {
  const mark = tokens.at(k);
  return (
    (mark === "-" || mark === "/") &&
    tokens.isTight(k) &&
    tokens.isTight(k + 1) &&
    tokens.kind(k + 1) === TokenKind.Number
  );
}

function decadeEnd(tokens: Tokens, k: number, grammar: NumberGrammar): number {
  const at = /^[-’'–]$/.test(tokens.at(k)) && tokens.isTight(k) ? k + 1 : k;
  return tokens.isTight(at) && grammar.lexicon.numerals.decadeSuffixes.holds(tokens, at) ? at + 1 : 0;
}

/** "(Rahayu, 2005)", "(gagal; 1349)", "(LKTI) 1998.": a year at the end of brackets, or right after them. */
function isCited(tokens: Tokens, k: number): boolean {
  const before = tokens.at(k - 1);
  const after = tokens.at(k + 1);
  if (before === "," || before === ";") return after === ")" && tokens.kind(k - 2) !== TokenKind.Number;
  return before === ")" && (after === "" || after === "." || after === "," || after === ")");
}

function isBracketed(tokens: Tokens, k: number): boolean {
  return tokens.isMark(k - 1, "(") && tokens.isMark(k + 1, ")");
}

/** A year is followed by a mark, a function word or nothing; "in 2009 people" counts people. */
function endsHere(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (tokens.kind(k) !== TokenKind.Word) return !tokens.isMark(k, "%") && !tokens.isMark(k, "°");
  if (tokens.isTight(k)) return false;
  const word = tokens.lower(k);
  const { counting, numerals } = grammar.lexicon;
  if (numerals.cardinals.get(word)?.[0]?.role === "magnitude") return false;
  if (grammar.unitNames.match(tokens, k) || grammar.moneyAfter.match(tokens, k)) return false;
  return (
    counting.stops.has(word) ||
    counting.verbs.has(word) ||
    tokens.isCapitalised(k) ||
    !counting.plurals.has(word)
  );
}
