import { TokenKind, type Tokens } from "../../text/tokens.js";
import { type Amount, isTimes } from "./amount.js";
import { endsInEnclitic, isNounLike, isVerbAt, readCounted } from "./counted.js";
import { type NumberDraft, type NumberReading, readingOf } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { draftOf, rangeOf } from "./makeDraft.js";
import type { Making } from "./making.js";
import { fromNumber } from "./numerals/decimal.js";
import { integerAt, isIntegerAt } from "./numerals/digits.js";
import { romanValue } from "./numerals/roman.js";

/** The token after a set phrase around token `i` that counts nothing ("salah satu"), −1 where there is none. */
export function idiomAround(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  if (!grammar.idiomWords.mayHold(tokens, i)) return -1;
  const ahead = grammar.idioms.match(tokens, i);
  if (ahead) return ahead.end;
  for (let back = 1; back <= 3; back++) {
    const behind = i - back >= 0 ? grammar.idioms.match(tokens, i - back) : null;
    if (behind && behind.end > i) return behind.end;
  }
  return -1;
}

/** How sure a number that names rather than counts may be: below what is shown. */
export const LABEL_SCORE = 0.2;

/**
 * Tells numbers that count nothing: parts of names ("G20", "Covid-19") and telephone numbers: no claim at all; codes, list
 * numbers, articles of a law and the like ("7B", "kode pos 40115", "Pasal 365"): an ordinal of label score. Null where
 * the number may count.
 */
export function readLabel(
  tokens: Tokens,
  amount: Amount,
  grammar: NumberGrammar,
): Making<NumberReading> | null {
  const { numeral, start, end } = amount;
  if (numeral.writtenAs === "words") return null;
  const first = numeral.start;
  if (amount.start === first && isGluedBefore(tokens, amount)) return readingOf(null, end);
  if (isGluedAfter(tokens, amount)) {
    const isWhole = !tokens.isTight(numeral.end + 1) || tokens.kind(numeral.end + 1) === TokenKind.Mark;
    return readingOf(isWhole ? labelOf(tokens, amount, first, numeral.end + 1, grammar) : null, end);
  }
  if (grammar.lexicon.counting.codes.holds(tokens, first - 1)) {
    const draft = labelOf(tokens, amount, first - 1, numeral.end, grammar);
    return readingOf(draft, phoneEnd(tokens, first));
  }
  if (amount.unit && !isLawYear(tokens, numeral.end, grammar)) return null;
  if (isListNumber(tokens, amount))
    return readingOf(labelOf(tokens, amount, first, numeral.end, grammar), end);
  const noun = lawNoun(tokens, first, grammar);
  if (noun >= 0) {
    const draft = labelOf(tokens, amount, nameStart(tokens, noun, grammar), numeral.end, grammar);
    return readingOf(draft, labelEnd(tokens, numeral.end));
  }
  return isPhone(tokens, start) ? readingOf(null, phoneEnd(tokens, start)) : null;
}

/** The label over tokens `[from, to)`. */
function labelOf(
  tokens: Tokens,
  amount: Amount,
  from: number,
  to: number,
  grammar: NumberGrammar,
): NumberDraft {
  const draft = draftOf(tokens, { ...amount, unit: null, end: to }, null, "ordinal", grammar);
  draft.start = tokens.start(from);
  draft.score = LABEL_SCORE;
  return draft;
}

/** "Nomor 11 Tahun 2020": the year of a law, no length of time. */
function isLawYear(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (!grammar.lexicon.dates.yearWords.holds(tokens, k)) return false;
  const year = integerAt(tokens, k + 1, 4, 4);
  return year >= 1000 && year < 3000;
}

/** "G20", "Covid-19": digits tight after letters. */
function isGluedBefore(tokens: Tokens, amount: Amount): boolean {
  const first = amount.numeral.start;
  if (!tokens.isTight(first)) return false;
  if (tokens.kind(first - 1) === TokenKind.Word)
    return !(isTimes(tokens, first - 1) && tokens.kind(first - 2) === TokenKind.Number);
  const isHyphen = tokens.isMark(first - 1, "-") && tokens.isTight(first - 1);
  return isHyphen && tokens.kind(first - 2) === TokenKind.Word && amount.numberStart === first;
}

/** The noun of a law or label before a number, past "." or ":": −1 where there is none. */
function lawNoun(tokens: Tokens, first: number, grammar: NumberGrammar): number {
  const { labels } = grammar.lexicon.counting;
  if (tokens.kind(first - 1) === TokenKind.Word) return labels.holds(tokens, first - 1) ? first - 1 : -1;
  const isStop =
    (tokens.isMark(first - 1, ".") || tokens.isMark(first - 1, ":")) && tokens.isTight(first - 1);
  if (!isStop && !tokens.isMark(first - 1, "(")) return -1;
  return labels.holds(tokens, first - 2) ? first - 2 : -1;
}

/** "COVID19A", "7B": letters right after the digits that are no unit. */
function isGluedAfter(tokens: Tokens, amount: Amount): boolean {
  if (amount.unit || amount.numeral.writtenAs !== "digits") return false;
  const { end } = amount.numeral;
  return (
    tokens.kind(end) === TokenKind.Word && tokens.isTight(end) && tokens.end(end) - tokens.start(end) <= 2
  );
}

/** "1. Menteri …", "(2) …" at the start of a paragraph. */
function isListNumber(tokens: Tokens, amount: Amount): boolean {
  const { start, end } = amount;
  if (start > 1) return false;
  const isBracket = tokens.isMark(end, ")");
  if (start === 0 && (isBracket || tokens.isMark(end, ".")) && tokens.isTight(end))
    return tokens.kind(end + 1) === TokenKind.Word && !amount.unit;
  return start === 1 && tokens.isMark(0, "(") && isBracket;
}

function labelEnd(tokens: Tokens, end: number): number {
  let k = end;
  while (
    k < tokens.count &&
    (tokens.isMark(k, "/") || tokens.isMark(k, "-")) &&
    tokens.isTight(k) &&
    tokens.isTight(k + 1)
  )
    k += 2;
  return k;
}

/** Three or more groups of digits joined by hyphens or dots, or a run that opens with 0 or +: a telephone number. */
function isPhone(tokens: Tokens, i: number): boolean {
  if (tokens.isMark(i - 1, "+") && tokens.isTight(i)) return true;
  const isZeroed = tokens.text.charCodeAt(tokens.start(i)) === ZERO_DIGIT && isIntegerAt(tokens, i);
  const length = tokens.end(i) - tokens.start(i);
  if (isZeroed && length >= LEAST_PHONE) return true;
  if (!isGroupAhead(tokens, i + 1)) return false;
  return isGroupAhead(tokens, i + 3) || (isZeroed && (length === 3 || length === 4));
}

const ZERO_DIGIT = 0x30;
const LEAST_PHONE = 7;

/** A tight hyphen at token `k`, and digits tight after it. */
function isGroupAhead(tokens: Tokens, k: number): boolean {
  return (
    tokens.isMark(k, "-") &&
    tokens.isTight(k) &&
    tokens.isTight(k + 1) &&
    tokens.kind(k + 1) === TokenKind.Number
  );
}

function phoneEnd(tokens: Tokens, i: number): number {
  let k = i + 1;
  while (
    k < tokens.count &&
    (tokens.isMark(k, "-") || tokens.kind(k) === TokenKind.Number) &&
    (tokens.isTight(k) || tokens.kind(k) === TokenKind.Number)
  )
    k++;
  return k;
}

/**
 * One of a numbered series: "Perang Dunia II", "SMA Negeri 2", "Internet Explorer 6", "soket 7": an ordinal of low
 * score. A noun before bare digits that no noun follows, or a capitalised one before a capitalised one.
 */
export function seriesLabel(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberDraft | null {
  const { numeral, start } = amount;
  if (numeral.end !== start + 1 || numeral.form !== "cardinal" || !isIntegerAt(tokens, start)) return null;
  const isHyphened = isAfterHyphen(tokens, start);
  const k = isHyphened ? start - 2 : start - 1;
  const { counting } = grammar.lexicon;
  const isSeries = counting.series.holds(tokens, k);
  if (!isSeries && !isLabelNoun(tokens, k, grammar)) return null;
  const isName = isHyphened || (tokens.isCapitalised(k) && tokens.isCapitalised(amount.end));
  if (!isSeries && !isName && readCounted(tokens, amount.end, false, grammar)) return null;
  const draft = draftOf(tokens, amount, null, "ordinal", grammar);
  draft.start = tokens.start(nameStart(tokens, k, grammar));
  draft.score = 0.3;
  return draft;
}

const NAME_WORDS = 5;

/** The first word of the name or noun phrase that ends at token `k`: capitalised words, or a noun and its modifier. */
function nameStart(tokens: Tokens, k: number, grammar: NumberGrammar): number {
  let start = k;
  if (!tokens.isCapitalised(k) || grammar.lexicon.counting.head === "first") {
    const isNoun = isNounLike(tokens, k - 1, grammar) && !isVerbAt(tokens, k - 1, grammar) && k > 0;
    if (isNoun && grammar.lexicon.counting.head === "first" && !tokens.isCapitalised(k - 1)) return k - 1;
  }
  while (
    start > 0 &&
    k - start < NAME_WORDS &&
    tokens.isCapitalised(start) &&
    tokens.isCapitalised(start - 1)
  )
    start--;
  return start;
}

/** The first token of the noun phrase before token `i`, or `i` itself where none stands there. */
export function labelStart(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  return i > 0 && isLabelNoun(tokens, i - 1, grammar) ? nameStart(tokens, i - 1, grammar) : i;
}

/** Whether a capitalised word and a hyphen between blanks stand before a number: "MPEG - 4". */
function isAfterHyphen(tokens: Tokens, start: number): boolean {
  return (
    tokens.isMark(start - 1, "-") &&
    !tokens.isTight(start) &&
    !tokens.isTight(start - 1) &&
    tokens.isCapitalised(start - 2)
  );
}

function isLabelNoun(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (k < 0 || !isNounLike(tokens, k, grammar)) return false;
  if (endsInEnclitic(tokens, k, grammar)) return false;
  if (tokens.isCapitalised(k)) return k >= 1 || grammar.lexicon.counting.head === "first";
  return grammar.lexicon.counting.head === "first" && !isVerbAt(tokens, k, grammar);
}

const ROMAN_SHORT = 1;

/** The word that a Roman numeral follows, past the stop of "No." and the slash of a file number; −1 where none is. */
function romanNoun(tokens: Tokens, i: number, isShort: boolean): number {
  if (tokens.kind(i - 1) === TokenKind.Word) return tokens.isTight(i) ? -1 : i - 1;
  const mark = tokens.at(i - 1);
  const isFile = mark === "/" || (mark === "-" && !tokens.isTight(i));
  const isStop = mark === "." && !isShort && tokens.isTight(i - 1);
  if (!isFile && !isStop) return -1;
  return tokens.kind(i - 2) === TokenKind.Word && tokens.isCapitalised(i - 2) ? i - 2 : -1;
}

/** "Abad XX", "Bab II", "komisi II": a Roman numeral after a noun. One letter needs a noun that opens a series. */
export function readRoman(tokens: Tokens, i: number, grammar: NumberGrammar): NumberReading | null {
  const value = romanValue(tokens.at(i));
  if (value === 0) return null;
  const isShort = tokens.end(i) - tokens.start(i) === ROMAN_SHORT;
  const noun = romanNoun(tokens, i, isShort);
  if (noun < 0) return null;
  const before = tokens.lower(noun);
  const { series, labels, stops } = grammar.lexicon.counting;
  if (stops.has(before)) return null;
  const isSeries = series.has(before) || labels.has(before);
  if (isShort && !isSeries && (tokens.at(i) === "I" || !tokens.isCapitalised(noun))) return null;
  const number = rangeOf(tokens, i, i + 1);
  const readings = { value: fromNumber(value), other: null };
  const draft: NumberDraft = {
    type: "number",
    start: tokens.start(nameStart(tokens, noun, grammar)),
    end: number.end,
    kind: "ordinal",
    number,
    value: readings,
    low: readings,
    high: readings,
    relation: "=",
    approximate: false,
    unit: null,
    per: null,
    counted: null,
    head: null,
    change: null,
    score: 0.3,
    writtenAs: "words",
    isReversed: false,
    isAmbiguousM: false,
    restated: null,
  };
  return readingOf(draft, i + 1);
}
