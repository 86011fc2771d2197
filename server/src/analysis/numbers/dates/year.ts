import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import { isNounLike, isVerbAt } from "../counted.js";
import { numeralWordAt } from "../numerals/numeralWord.js";
import { integerAt } from "../numerals/digits.js";
import type { DateForm, DateReading } from "./form.js";
import { calendar, isDash } from "./readCalendar.js";
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
  const era = eraYear(tokens, i, at, grammar) ?? eraPair(tokens, i, at, grammar);
  if (era) return era;
  if (isNamed && isShortDecade(tokens, at)) {
    const end = decadeEnd(tokens, at + 1, grammar);
    return end > 0 ? yearReading(i, end, { form: "decade", year: 1900 + integerAt(tokens, at, 2, 2) }) : null;
  }
  const year = fourDigitYear(tokens, at);
  if (year < 0) return null;
  const decade = decadeEnd(tokens, at + 1, grammar);
  const isPlaced =
    isNamed || yearPrepositions.holds(tokens, i - 1) || isBracketed(tokens, at) || isCited(tokens, at);
  if (decade > 0 && (isPlaced || year % 10 === 0)) {
    return !grammar.lexicon.dates.moneyNouns.holds(tokens, i - 1)
      ? yearReading(i, decade, { form: "decade", year })
      : null;
  }
  const past = grammar.lexicon.dates.order === "dmy" ? grammar.shiftsAfter.match(tokens, at + 1) : null;
  if (past?.value === -1) return yearReading(i, past.end, calendar(year, null, null));
  const spaced = spacedPair(tokens, at);
  if (spaced) return yearReading(i, at + 3, spaced);
  if (!isPlaced && !isAfterNoun(tokens, at, grammar) && !isAfterVerb(tokens, at, grammar)) return null;
  const isPair = isPairMark(tokens, at + 1) || tokens.isMark(at + 1, "/");
  if (isPair && tokens.isTight(at + 1) && tokens.isTight(at + 2)) {
    const second = tokens.at(at + 2);
    if (/^\d{2}(\d{2})?$/.test(second) && !isCalendarTail(tokens, at + 3))
      return yearReading(i, at + 3, yearPair(tokens.at(at), second));
    return null;
  }
  if (isNamed || !endsHere(tokens, at + 1, grammar)) return null;
  return yearReading(i, at + 1, calendar(year, null, null));
}

function yearReading(start: number, end: number, date: DateForm): DateReading {
  return {
    start,
    end,
    date,
    time: null,
    timeTo: null,
    weekdayToken: -1,
    isMisspelt: false,
    approximate: false,
  };
}

/** "tahun 60-an": the tens of a decade. */
function isShortDecade(tokens: Tokens, k: number): boolean {
  const tens = integerAt(tokens, k, 2, 2);
  return tens > 0 && tens % 10 === 0;
}

/** A year from 1000 to 2099; −1 for any other token. */
function fourDigitYear(tokens: Tokens, k: number): number {
  const year = integerAt(tokens, k, 4, 4);
  return year >= 1000 && year < 2100 ? year : -1;
}

/** A hyphen or en dash between two years. */
function isPairMark(tokens: Tokens, k: number): boolean {
  return tokens.isMark(k, "-") || tokens.isMark(k, "–");
}

/** "1993 - 1998": two rising years set apart by a dash. */
function spacedPair(tokens: Tokens, at: number): DateForm | null {
  if (!isDash(tokens, at + 1) || fourDigitYear(tokens, at + 2) <= fourDigitYear(tokens, at)) return null;
  return isCalendarTail(tokens, at + 3) ? null : yearPair(tokens.at(at), tokens.at(at + 2));
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
  if (isCommon === undefined || !tokens.isCapitalised(at + 1)) return null;
  const number = integerAt(tokens, at, 1, 4);
  return number < 0 ? null : yearReading(i, at + 2, calendar(isCommon ? number : 1 - number, null, null));
}

/** "624–548 SM": two years of one era, joined by a dash. */
function eraPair(tokens: Tokens, i: number, at: number, grammar: NumberGrammar): DateReading | null {
  const number = isDash(tokens, at + 1) ? integerAt(tokens, at, 1, 4) : -1;
  if (number < 0) return null;
  const second = eraYear(tokens, i, at + 2, grammar);
  if (second?.date.form !== "calendar" || second.date.year === null) return null;
  const first = second.date.year > 0 ? number : 1 - number;
  if (first > second.date.year) return null;
  return { ...second, date: { form: "interval", from: calendar(first, null, null), to: second.date } };
}

/** "dibangun 1978": a year right after a verb in the passive, with nothing counted behind it. */
function isAfterVerb(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
  const k = at - 1;
  if (grammar.lexicon.counting.head !== "first" || fourDigitYear(tokens, at) < 1900) return false;
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
  const isMark = isPairMark(tokens, k) || tokens.isMark(k, "’") || tokens.isMark(k, "'");
  const at = isMark && tokens.isTight(k) ? k + 1 : k;
  return tokens.isTight(at) && grammar.lexicon.numerals.decadeSuffixes.holds(tokens, at) ? at + 1 : 0;
}

/** "(Rahayu, 2005)", "(gagal; 1349)", "(LKTI) 1998.": a year at the end of brackets, or right after them. */
function isCited(tokens: Tokens, k: number): boolean {
  const isClosed = tokens.isMark(k + 1, ")");
  if (tokens.isMark(k - 1, ",") || tokens.isMark(k - 1, ";"))
    return isClosed && tokens.kind(k - 2) !== TokenKind.Number;
  if (!tokens.isMark(k - 1, ")")) return false;
  return isClosed || k + 1 >= tokens.count || tokens.isMark(k + 1, ".") || tokens.isMark(k + 1, ",");
}

function isBracketed(tokens: Tokens, k: number): boolean {
  return tokens.isMark(k - 1, "(") && tokens.isMark(k + 1, ")");
}

/** A year is followed by a mark, a function word or nothing; "in 2009 people" counts people. */
function endsHere(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (tokens.kind(k) !== TokenKind.Word) return !tokens.isMark(k, "%") && !tokens.isMark(k, "°");
  if (tokens.isTight(k)) return false;
  const { counting, numerals } = grammar.lexicon;
  if (numeralWordAt(tokens, k, numerals)?.role === "magnitude") return false;
  if (grammar.unitNames.match(tokens, k) || grammar.moneyAfter.match(tokens, k)) return false;
  return (
    !counting.plurals.holds(tokens, k) ||
    tokens.isCapitalised(k) ||
    counting.stops.holds(tokens, k) ||
    counting.verbs.holds(tokens, k)
  );
}
