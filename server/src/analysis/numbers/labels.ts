import { TokenKind, type Tokens } from "../../text/tokens.js";
import { type Amount, isTimes } from "./amount.js";
import { isNounLike, isVerbAt, readCounted } from "./counted.js";
import type { NumberDraft } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { EMPTY, draftOf, rangeOf } from "./makeDraft.js";
import { fromNumber } from "./numerals/decimal.js";
import { romanValue } from "./numerals/roman.js";

/** The token after a set phrase around token `i` that counts nothing ("salah satu"), −1 where there is none. */
export function idiomAround(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  const ahead = grammar.idioms.match(tokens, i);
  if (ahead) return ahead.end;
  for (let back = 1; back <= 3; back++) {
    const behind = i - back >= 0 ? grammar.idioms.match(tokens, i - back) : null;
    if (behind && behind.end > i) return behind.end;
  }
  return -1;
}

/** A number that only names: the token to go on from, and its claim of low score; null for part of a name ("G20"). */
export interface LabelReading {
  readonly draft: NumberDraft | null;
  readonly end: number;
}

/** How sure a number that names rather than counts may be: below what is shown. */
export const LABEL_SCORE = 0.2;

/**
 * Tells numbers that count nothing: parts of names ("G20", "Covid-19") and telephone numbers: no claim at all; codes, list
 * numbers, articles of a law and the like ("7B", "kode pos 40115", "Pasal 365"): an ordinal of label score. Null where
 * the number may count.
 */
export function readLabel(tokens: Tokens, amount: Amount, grammar: NumberGrammar): LabelReading | null {
  const { numeral, start, end } = amount;
  if (numeral.writtenAs === "words") return null;
  const first = numeral.start;
  if (amount.start === first && isGluedBefore(tokens, amount)) return { draft: null, end };
  const label = (from: number, to: number): NumberDraft => ({
    ...draftOf(tokens, { ...amount, unit: null, end: to }, null, "ordinal", grammar),
    start: tokens.start(from),
    score: LABEL_SCORE,
  });
  if (isGluedAfter(tokens, amount)) {
    const isWhole = !tokens.isTight(numeral.end + 1) || tokens.kind(numeral.end + 1) === TokenKind.Mark;
    return { draft: isWhole ? label(first, numeral.end + 1) : null, end };
  }
  if (grammar.lexicon.counting.codes.holds(tokens, first - 1))
    return { draft: label(first - 1, numeral.end), end: phoneEnd(tokens, first) };
  if (amount.unit && !isLawYear(tokens, numeral.end, grammar)) return null;
  if (isListNumber(tokens, amount)) return { draft: label(first, numeral.end), end };
  const noun = lawNoun(tokens, first, grammar);
  if (noun >= 0)
    return {
      draft: label(nameStart(tokens, noun, grammar), numeral.end),
      end: labelEnd(tokens, numeral.end),
    };
  return isPhone(tokens, start) ? { draft: null, end: phoneEnd(tokens, start) } : null;
}

/** "Nomor 11 Tahun 2020": the year of a law, no length of time. */
function isLawYear(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  return grammar.lexicon.dates.yearWords.holds(tokens, k) && /^[12]\d{3}$/.test(tokens.at(k + 1));
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
  const mark = tokens.at(first - 1);
  if (mark === "(") return labels.holds(tokens, first - 2) ? first - 2 : -1;
  const isMark = (mark === "." || mark === ":") && tokens.isTight(first - 1);
  return isMark && labels.holds(tokens, first - 2) ? first - 2 : -1;
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
  const mark = tokens.at(end);
  if (start === 0 && (mark === "." || mark === ")") && tokens.isTight(end))
    return tokens.kind(end + 1) === TokenKind.Word && !amount.unit;
  return start === 1 && tokens.isMark(0, "(") && mark === ")";
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
  const digits = tokens.at(i);
  if (tokens.isMark(i - 1, "+") && tokens.isTight(i)) return true;
  if (/^0\d{6,}$/.test(digits)) return true;
  const isJoined = (k: number): boolean =>
    tokens.isMark(k, "-") &&
    tokens.isTight(k) &&
    tokens.isTight(k + 1) &&
    tokens.kind(k + 1) === TokenKind.Number;
  return isJoined(i + 1) && (isJoined(i + 3) || /^0\d{2,3}$/.test(digits));
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
  if (!/^\d+$/.test(tokens.at(start)) || numeral.end !== start + 1 || numeral.form !== "cardinal")
    return null;
  const { k, isTight } = labelNoun(tokens, start);
  const { counting } = grammar.lexicon;
  const isSeries = counting.series.holds(tokens, k);
  if (!isSeries && !isLabelNoun(tokens, k, grammar)) return null;
  const isName = isTight || (tokens.isCapitalised(k) && tokens.isCapitalised(amount.end));
  if (!isSeries && !isName && readCounted(tokens, amount.end, false, grammar)) return null;
  return {
    ...draftOf(tokens, amount, null, "ordinal", grammar),
    start: tokens.start(nameStart(tokens, k, grammar)),
    score: 0.3,
  };
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

/** The word a number follows, past a hyphen set between blanks: "MPEG - 4". */
function labelNoun(tokens: Tokens, start: number): { k: number; isTight: boolean } {
  const isHyphen = tokens.isMark(start - 1, "-") && !tokens.isTight(start) && !tokens.isTight(start - 1);
  return isHyphen && tokens.isCapitalised(start - 2)
    ? { k: start - 2, isTight: true }
    : { k: start - 1, isTight: false };
}

function isLabelNoun(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  if (k < 0 || !isNounLike(tokens, k, grammar)) return false;
  if (grammar.lexicon.counting.enclitics.some((enclitic) => tokens.lower(k).endsWith(enclitic))) return false;
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
export function readRoman(
  tokens: Tokens,
  i: number,
  grammar: NumberGrammar,
): { draft: NumberDraft; end: number; evidence: 0 } | null {
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
    ...EMPTY,
    kind: "ordinal",
    start: tokens.start(nameStart(tokens, noun, grammar)),
    end: number.end,
    number,
    value: readings,
    low: readings,
    high: readings,
    score: 0.3,
    writtenAs: "words",
  };
  return { draft, end: i + 1, evidence: 0 };
}
