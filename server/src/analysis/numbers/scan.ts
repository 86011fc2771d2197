import { TokenKind, type Tokens } from "../../text/tokens.js";
import { readDate } from "./dates/readDate.js";
import type { ClaimDraft, DateDraft } from "./draft.js";
import { DraftSheet } from "./draftSheet.js";
import type { DateReading } from "./dates/form.js";
import type { NumberGrammar } from "./grammar.js";
import { readRoman } from "./labels.js";
import { readNumberClaim } from "./numberClaim.js";
import { Evidence } from "./numerals/digits.js";
import { isVulgarFraction } from "./numerals/fractions.js";
import { readAgo } from "./dates/ago.js";
import { readStandaloneYear } from "./dates/year.js";
import { WordRole } from "./wordRoles.js";

/** The claims of one paragraph in text order, and what its digits tell of the decimal mark. */
export interface ParagraphClaims {
  readonly drafts: readonly ClaimDraft[];
  /** Those that are dates. */
  readonly dates: readonly DateDraft[];
  readonly dotDecimals: number;
  readonly commaDecimals: number;
}

const NO_CLAIMS: ParagraphClaims = { drafts: [], dates: [], dotDecimals: 0, commaDecimals: 0 };

/** Reads all claims of a token table in one pass: most tokens are passed over by their kind or a few bits of their hash. */
export function scanClaims(tokens: Tokens, grammar: NumberGrammar): ParagraphClaims {
  const sheet = new DraftSheet();
  let dotDecimals = 0;
  let commaDecimals = 0;
  const { count } = tokens;
  let i = 0;
  while (i < count) {
    const role = roleAt(tokens, i, grammar);
    if (role === 0) {
      i++;
      continue;
    }
    const date = mayBeDate(tokens, i, role, grammar)
      ? (readStandaloneYear(tokens, i, grammar) ?? readDate(tokens, i, grammar))
      : null;
    if (date && date.end > i) {
      sheet.addDate(dateDraft(tokens, date, grammar));
      i = date.end;
      continue;
    }
    if ((role & NOT_DATE) === 0) {
      i++;
      continue;
    }
    const number =
      ((role & AMOUNT) === 0 ? null : readNumberClaim(tokens, i, grammar)) ??
      ((role & WordRole.Roman) === 0 ? null : readRoman(tokens, i, grammar));
    if (!number) {
      i++;
      continue;
    }
    if (number.evidence === Evidence.DotDecimal) dotDecimals++;
    else if (number.evidence === Evidence.CommaDecimal) commaDecimals++;
    const relative = number.draft ? readAgo(tokens, number.draft, number.end, grammar) : null;
    if (relative) sheet.addAgo(relative.draft);
    else if (number.draft) sheet.addNumber(number.draft);
    i = Math.max(relative?.end ?? number.end, i + 1);
  }
  if (sheet.isEmpty && dotDecimals + commaDecimals === 0) return NO_CLAIMS;
  const { drafts, dates } = sheet.take();
  return { drafts, dates, dotDecimals, commaDecimals };
}

/** Beside the bits of `WordRole`: digits, and a mark that is a fraction by itself. */
const DIGITS = 128;
const FRACTION_MARK = 256;

const AMOUNT = DIGITS | FRACTION_MARK | WordRole.Numeral | WordRole.Quantifier;
const NOT_DATE = AMOUNT | WordRole.Roman;

/** What token `i` may begin; 0 for nearly all. */
function roleAt(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  const kind = tokens.kinds[i];
  if (kind === TokenKind.Word) {
    const role = grammar.wordRoles.of(tokens, i) ?? 0;
    return (role & WordRole.Roman) === 0 || isCapitals(tokens, i) ? role : role & ~WordRole.Roman;
  }
  if (kind === TokenKind.Number) return DIGITS;
  return isVulgarFraction(tokens, i) ? FRACTION_MARK : 0;
}

/** A cheap look whether a date, year or time may begin at token `i`. `role`: what `roleAt` says of it. */
function mayBeDate(tokens: Tokens, i: number, role: number, grammar: NumberGrammar): boolean {
  if (role === DIGITS) return mayBeDigitDate(tokens, i, grammar);
  if ((role & WordRole.Date) !== 0) return true;
  if ((role & WordRole.DatePhrase) !== 0 && grammar.dateSeconds.holds(tokens, i + 1)) return true;
  if ((role & WordRole.Clock) !== 0 && tokens.kind(i + 1) === TokenKind.Number) return true;
  if ((role & WordRole.Opening) === 0) return false;
  return tokens.kind(i + 1) === TokenKind.Number || grammar.wordRoles.holds(tokens, i + 1);
}

/** Digits begin a date where they can be a year, or a month, a mark or a half of the day follows. */
function mayBeDigitDate(tokens: Tokens, i: number, grammar: NumberGrammar): boolean {
  const length = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0);
  if (length > 10) return false;
  if (length === 4 || length >= 8) return true;
  const next = tokens.kind(i + 1);
  if (next === TokenKind.Mark) {
    const code = tokens.text.charCodeAt(tokens.starts[i + 1] ?? 0);
    // - / : , . and the dashes
    return code === 45 || code === 47 || code === 58 || code === 0x2013 || code === 0x2014;
  }
  return next === TokenKind.Word && grammar.dateTails.holds(tokens, i + 1);
}

/** Whether every letter of a word of I, V and X is a capital; the first of a text is no Roman numeral. */
function isCapitals(tokens: Tokens, i: number): boolean {
  if (i === 0) return false;
  const end = tokens.ends[i] ?? 0;
  for (let at = tokens.starts[i] ?? 0; at < end; at++) {
    const code = tokens.text.charCodeAt(at);
    if (code !== 73 && code !== 86 && code !== 88) return false;
  }
  return true;
}

function dateDraft(tokens: Tokens, reading: DateReading, grammar: NumberGrammar): DateDraft {
  const start = tokens.start(reading.start);
  const number = firstNumber(tokens, reading.start, reading.end);
  return {
    type: "date",
    start,
    end: tokens.end(reading.end - 1),
    date: reading.date,
    time: reading.time,
    timeTo: reading.timeTo,
    number,
    weekday:
      reading.weekdayToken < 0
        ? null
        : { start: tokens.start(reading.weekdayToken), end: tokens.end(reading.weekdayToken) },
    isMisspelt: reading.isMisspelt,
    approximate: reading.approximate,
    isFuture: isFuture(tokens, reading.start, grammar),
    score: 0.9,
  };
}

function firstNumber(tokens: Tokens, from: number, to: number): { start: number; end: number } | null {
  let first = -1;
  let last = -1;
  for (let k = from; k < to; k++) {
    if (tokens.kind(k) !== TokenKind.Number) continue;
    if (first < 0) first = k;
    last = k;
  }
  return first < 0 ? null : { start: tokens.start(first), end: tokens.end(last) };
}

const FUTURE_REACH = 14;

/** Words of the future before the date in its own sentence. */
function isFuture(tokens: Tokens, start: number, grammar: NumberGrammar): boolean {
  const { future } = grammar.lexicon.dates;
  for (let k = start - 1; k >= 0 && k >= start - FUTURE_REACH; k--) {
    const kind = tokens.kinds[k];
    if (kind === TokenKind.Word ? future.holds(tokens, k) : false) return true;
    if (kind === TokenKind.Mark && isStop(tokens, k)) return false;
  }
  return false;
}

function isStop(tokens: Tokens, k: number): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[k] ?? 0);
  return (code === 46 || code === 33 || code === 63) && !tokens.isTight(k + 1);
}
