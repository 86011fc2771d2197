import { TokenKind, type Tokens } from "../../text/tokens.js";
import { readDate } from "./dates/readDate.js";
import type { ClaimDraft, DateDraft, NumberDraft } from "./draft.js";
import type { DateReading } from "./dates/form.js";
import { type NumberGrammar, WordRole } from "./grammar.js";
import { readRoman } from "./labels.js";
import { readNumberClaim } from "./numberClaim.js";
import { Evidence } from "./numerals/digits.js";
import { isVulgarFraction } from "./numerals/fractions.js";
import { readAgo } from "./dates/ago.js";
import { readStandaloneYear } from "./dates/year.js";

/** The claims of one paragraph in text order, and what its digits tell of the decimal mark. */
export interface ParagraphClaims {
  readonly drafts: readonly ClaimDraft[];
  readonly dotDecimals: number;
  readonly commaDecimals: number;
}

const NO_CLAIMS: ParagraphClaims = { drafts: [], dotDecimals: 0, commaDecimals: 0 };

/** Reads all claims of a token table in one pass: most tokens are passed over by their kind or a few characters. */
export function scanClaims(tokens: Tokens, grammar: NumberGrammar): ParagraphClaims {
  const drafts: ClaimDraft[] = [];
  let dotDecimals = 0;
  let commaDecimals = 0;
  const { kinds, count } = tokens;
  let i = 0;
  while (i < count) {
    const kind = kinds[i];
    const role = kind === TokenKind.Word ? (grammar.wordRoles.of(tokens, i) ?? 0) : -1;
    if (
      role === 0
        ? !isRomanStart(tokens, i)
        : kind !== TokenKind.Number && role < 0 && !isVulgarFraction(tokens, i)
    ) {
      i++;
      continue;
    }
    const date = mayBeDate(tokens, i, role, grammar)
      ? (readStandaloneYear(tokens, i, grammar) ?? readDate(tokens, i, grammar))
      : null;
    if (date && date.end > i) {
      dropOverlapping(drafts, tokens.start(date.start));
      drafts.push(dateDraft(tokens, date, grammar));
      i = date.end;
      continue;
    }
    if (role > 0 && (role & NOT_DATE) === 0 && !isRomanStart(tokens, i)) {
      i++;
      continue;
    }
    const number =
      readNumberClaim(tokens, i, grammar) ?? (isRomanStart(tokens, i) ? readRoman(tokens, i, grammar) : null);
    if (!number) {
      i++;
      continue;
    }
    if (number.evidence === Evidence.DotDecimal) dotDecimals++;
    else if (number.evidence === Evidence.CommaDecimal) commaDecimals++;
    const relative = number.draft ? readAgo(tokens, number.draft, number.end, grammar) : null;
    if (relative) drafts.push(relative.draft);
    else if (number.draft) drafts.push(afterLast(number.draft, drafts));
    i = Math.max(relative?.end ?? number.end, i + 1);
  }
  return drafts.length === 0 && dotDecimals + commaDecimals === 0
    ? NO_CLAIMS
    : { drafts, dotDecimals, commaDecimals };
}

const NOT_DATE = WordRole.Numeral | WordRole.Quantifier;

/** A cheap look whether a date, year or time may begin at token `i`. `role`: bits of the word, −1 for digits. */
function mayBeDate(tokens: Tokens, i: number, role: number, grammar: NumberGrammar): boolean {
  if (role === -1) return mayBeDigitDate(tokens, i, grammar);
  if ((role & WordRole.Date) !== 0) return true;
  if ((role & WordRole.Clock) !== 0 && tokens.kind(i + 1) === TokenKind.Number) return true;
  if ((role & WordRole.Opening) === 0) return false;
  return tokens.kind(i + 1) === TokenKind.Number || grammar.wordRoles.holds(tokens, i + 1);
}

/** Digits begin a date where they can be a year, or a month, a mark or a half of the day follows. */
function mayBeDigitDate(tokens: Tokens, i: number, grammar: NumberGrammar): boolean {
  const length = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0);
  if (tokens.kinds[i] !== TokenKind.Number || length > 10) return false;
  if (length === 4 || length >= 8) return true;
  const next = tokens.kind(i + 1);
  if (next === TokenKind.Mark) {
    const code = tokens.text.charCodeAt(tokens.starts[i + 1] ?? 0);
    // - / : , . and the dashes
    return code === 45 || code === 47 || code === 58 || code === 0x2013 || code === 0x2014;
  }
  if (next !== TokenKind.Word) return false;
  const word = tokens.lower(i + 1);
  const { dates, numerals } = grammar.lexicon;
  return (
    (grammar.wordRoles.get(word) ?? 0) >= WordRole.Date ||
    dates.months.has(word) ||
    dates.monthWords.has(word) ||
    grammar.joinWords.has(word) ||
    dates.rangeJoins.has(word) ||
    dates.links.has(word) ||
    dates.zones.has(word) ||
    dates.eras.has(word) ||
    numerals.ordinalSuffixes.has(word) ||
    HALVES.has(word)
  );
}

/** Words that begin "am", "pm" and "o'clock" after digits. */
const HALVES: ReadonlySet<string> = new Set(["am", "pm", "a", "p", "a.m", "p.m", "o'clock", "o’clock"]);

/** A claim that reaches back for its noun leaves what another claim already holds. */
function afterLast(draft: NumberDraft, drafts: readonly ClaimDraft[]): NumberDraft {
  const last = drafts[drafts.length - 1];
  if (!last || draft.start >= last.end) return draft;
  const start = Math.max(last.end, draft.number?.start ?? draft.start);
  const isOwn = draft.counted !== null && draft.counted.start >= start;
  return { ...draft, start, counted: isOwn ? draft.counted : null, head: isOwn ? draft.head : null };
}

/** A date may begin before the token that gave it away: "Selas (25/1/2022)". */
function dropOverlapping(drafts: ClaimDraft[], start: number): void {
  while (drafts.length > 0 && (drafts[drafts.length - 1]?.end ?? 0) > start) drafts.pop();
}

/** A word of Roman numerals in capitals. */
function isRomanStart(tokens: Tokens, i: number): boolean {
  const start = tokens.starts[i] ?? 0;
  const first = tokens.text.charCodeAt(start);
  if (first !== 73 && first !== 86 && first !== 88) return false;
  const length = (tokens.ends[i] ?? 0) - start;
  if (length > 6 || i === 0) return false;
  for (let k = start; k < start + length; k++) {
    const code = tokens.text.charCodeAt(k);
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
