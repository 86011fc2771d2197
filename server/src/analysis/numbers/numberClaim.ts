import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { ClaimKind } from "../analysis.js";
import { type Amount, readAmount } from "./amount.js";
import { type Counted, nounBefore, readCounted } from "./counted.js";
import type { NumberDraft, Readings, Relation } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import type { Modality } from "./lexicon.js";
import { compare, fromNumber } from "./numerals/decimal.js";
import { type Numeral, readNumeral, romanValue } from "./numerals/numeral.js";

/** What was read at a place: the claim, or null where the number is none; and the token to go on from. */
export interface NumberReading {
  readonly draft: NumberDraft | null;
  readonly end: number;
  readonly evidence: Numeral["evidence"];
}

const NOTHING = (end: number): NumberReading => ({ draft: null, end, evidence: 0 });

/**
 * Reads the numeric claim whose numeral begins at token `i`: amount, range, what it counts, how exact it is. A numeral
 * that only labels (Pasal 365, Covid-19, 2-1) is read and given no claim. Null where no numeral begins.
 */
export function readNumberClaim(tokens: Tokens, i: number, grammar: NumberGrammar): NumberReading | null {
  const amount = readAmount(tokens, i, grammar);
  if (!amount) return readBareQuantifier(tokens, i, grammar);
  const idiom = idiomAround(tokens, i, grammar);
  if (idiom >= 0) return NOTHING(Math.max(idiom, amount.end));
  if (amount.numeral.form === "ordinal" || amount.numeral.form === "collective")
    return ordinalClaim(tokens, amount, grammar);
  const { evidence } = amount.numeral;
  const skipped = notClaim(tokens, amount, grammar);
  if (skipped > 0) return { draft: null, end: skipped, evidence };
  const range = readRange(tokens, amount, grammar);
  if (range === "score") return { draft: null, end: scoreEnd(tokens, amount), evidence };
  const reading = range ?? singleClaim(tokens, amount, grammar);
  return { ...reading, evidence };
}

function idiomAround(tokens: Tokens, i: number, grammar: NumberGrammar): number {
  const ahead = grammar.idioms.match(tokens, i);
  if (ahead) return ahead.end;
  for (let back = 1; back <= 3; back++) {
    const behind = i - back >= 0 ? grammar.idioms.match(tokens, i - back) : null;
    if (behind && behind.end > i) return behind.end;
  }
  return -1;
}

/** The token after a numeral that is no claim, 0 where it may be one. */
function notClaim(tokens: Tokens, amount: Amount, grammar: NumberGrammar): number {
  const { numeral, start, end } = amount;
  const { counting } = grammar.lexicon;
  if (numeral.writtenAs === "words") return 0;
  const first = numeral.start;
  const before = tokens.lower(first - 1);
  const isGlued =
    tokens.isTight(first) && tokens.kind(first - 1) === TokenKind.Word && amount.start === first;
  if (isGlued) return end;
  if (isGluedAfter(tokens, amount)) return end;
  if (
    tokens.at(first - 1) === "-" &&
    tokens.isTight(first) &&
    tokens.isTight(first - 1) &&
    tokens.kind(first - 2) === TokenKind.Word &&
    amount.numberStart === first
  )
    return end;
  if (amount.unit?.kind === "money") return 0;
  if (isListNumber(tokens, amount)) return end;
  const labelAt = tokens.at(first - 1) === "." || tokens.at(first - 1) === ":" ? first - 2 : first - 1;
  if (tokens.kind(first - 1) === TokenKind.Word && counting.labels.has(before)) return labelEnd(tokens, end);
  if (labelAt === first - 2 && tokens.isTight(first - 1) && counting.labels.has(tokens.lower(labelAt)))
    return labelEnd(tokens, end);
  if (isPhone(tokens, start)) return phoneEnd(tokens, start);
  return 0;
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
  return start === 1 && tokens.at(0) === "(" && mark === ")";
}

function labelEnd(tokens: Tokens, end: number): number {
  let k = end;
  while (
    k < tokens.count &&
    (tokens.at(k) === "/" || tokens.at(k) === "-") &&
    tokens.isTight(k) &&
    tokens.isTight(k + 1)
  )
    k += 2;
  return k;
}

/** Three or more groups of digits joined by hyphens or dots, or a run that opens with 0 or +: a telephone number. */
function isPhone(tokens: Tokens, i: number): boolean {
  const digits = tokens.at(i);
  if (tokens.at(i - 1) === "+" && tokens.isTight(i)) return true;
  if (/^0\d{6,}$/.test(digits)) return true;
  const isJoined = (k: number): boolean =>
    tokens.at(k) === "-" &&
    tokens.isTight(k) &&
    tokens.isTight(k + 1) &&
    tokens.kind(k + 1) === TokenKind.Number;
  return isJoined(i + 1) && (isJoined(i + 3) || /^0\d{2,3}$/.test(digits));
}

function phoneEnd(tokens: Tokens, i: number): number {
  let k = i + 1;
  while (
    k < tokens.count &&
    (tokens.at(k) === "-" || tokens.kind(k) === TokenKind.Number) &&
    (tokens.isTight(k) || tokens.kind(k) === TokenKind.Number)
  )
    k++;
  return k;
}

function ordinalClaim(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberReading {
  const { numeral } = amount;
  const collective =
    numeral.writtenAs === "words"
      ? grammar.lexicon.numerals.collectives.get(tokens.lower(numeral.start))
      : undefined;
  if (collective !== undefined && numeral.end === numeral.start + 1) {
    const counted = readCounted(tokens, numeral.end, false, grammar);
    const noun = nounBefore(tokens, numeral.start, grammar);
    if (noun < 0 && (counted || tokens.lower(numeral.start).endsWith("nya"))) {
      const value = fromNumber(collective);
      return {
        draft: draftOf(
          tokens,
          { ...amount, numeral: { ...numeral, value, form: "cardinal" } },
          counted,
          "count",
          grammar,
        ),
        end: counted?.end ?? amount.end,
        evidence: 0,
      };
    }
  }
  const noun = nounBefore(tokens, numeral.start, grammar);
  const draft = draftOf(tokens, amount, null, "ordinal", grammar);
  const start = noun >= 0 ? tokens.start(noun) : draft.start;
  return {
    draft: { ...draft, start, score: 0.5, head: noun >= 0 ? rangeOf(tokens, noun, noun + 1) : null },
    end: amount.end,
    evidence: 0,
  };
}

function singleClaim(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberReading {
  const { unit } = amount;
  if (unit) {
    const kind = kindOf(tokens, amount, grammar);
    const end = kind === "age" ? ageEnd(tokens, amount.end, grammar) : amount.end;
    const counted = kind === "percent" || kind === "measure" ? readOf(tokens, amount.end, grammar) : null;
    const draft = draftOf(tokens, { ...amount, end }, counted, kind, grammar);
    return { draft, end: counted?.end ?? end, evidence: 0 };
  }
  const label = seriesLabel(tokens, amount, grammar);
  if (label) return { draft: label, end: amount.end, evidence: 0 };
  if (grammar.ageBefore.matchBefore(tokens, amount.start)) {
    const draft = draftOf(
      tokens,
      { ...amount, unit: { id: "year", kind: "duration" } },
      null,
      "age",
      grammar,
    );
    return { draft, end: amount.end, evidence: 0 };
  }
  const one = amount.numeral.value;
  const isOne = one !== null && one.digits === "1" && one.exponent === 0;
  const counted = readCounted(tokens, amount.end, isOne, grammar) ?? postposed(tokens, amount, grammar);
  return {
    draft: draftOf(tokens, amount, counted, amount.numeral.form === "fraction" ? "ratio" : "count", grammar),
    end: Math.max(counted?.end ?? 0, amount.end),
    evidence: 0,
  };
}

function postposed(tokens: Tokens, amount: Amount, grammar: NumberGrammar): Counted | null {
  if (amount.numeral.writtenAs !== "words" || amount.numeral.form !== "cardinal") return null;
  const noun = nounBefore(tokens, amount.start, grammar);
  return noun < 0 ? null : { start: noun, end: noun + 1, headStart: noun, headEnd: noun + 1 };
}

/** "50% of our budget", "12 persen penduduk": what a share is of, what a measure is of. */
function readOf(tokens: Tokens, k: number, grammar: NumberGrammar): Counted | null {
  if (grammar.lexicon.counting.head === "first")
    return tokens.lower(k) === "dari" ? null : readCounted(tokens, k, false, grammar);
  return tokens.lower(k) === "of" && tokens.kind(k + 1) === TokenKind.Word
    ? readCounted(tokens, k + 1, false, grammar)
    : null;
}

function kindOf(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberDraft["kind"] {
  const kind = amount.unit?.kind;
  if (kind === "duration") return isAge(tokens, amount, grammar) ? "age" : "duration";
  if (kind === "permille") return "percent";
  return kind ?? "count";
}

function isAge(tokens: Tokens, amount: Amount, grammar: NumberGrammar): boolean {
  if (grammar.ageBefore.matchBefore(tokens, amount.start)) return true;
  const k = tokens.at(amount.end) === "-" ? amount.end + 1 : amount.end;
  return grammar.ageAfter.match(tokens, k) !== null;
}

function ageEnd(tokens: Tokens, end: number, grammar: NumberGrammar): number {
  const k = tokens.at(end) === "-" ? end + 1 : end;
  return grammar.ageAfter.match(tokens, k)?.end ?? end;
}

/** One of a numbered series: "Perang Dunia II", "SMA Negeri 2", "Internet Explorer 6": an ordinal of low score. */
function seriesLabel(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberDraft | null {
  const { numeral, start } = amount;
  if (numeral.writtenAs === "words" || numeral.form !== "cardinal") return null;
  const before = tokens.lower(start - 1);
  const isSeries = grammar.lexicon.counting.series.has(before);
  const isNamed =
    tokens.isCapitalised(start - 1) && start >= 2 && !grammar.lexicon.counting.stops.has(before);
  if (!isSeries && !isNamed) return null;
  if (!isSeries && readCounted(tokens, amount.end, false, grammar)) return null;
  return { ...draftOf(tokens, amount, null, "ordinal", grammar), start: tokens.start(start - 1), score: 0.3 };
}

/** "Abad XX", "Bab II", "Perang Dunia II": a Roman numeral after a noun. */
export function readRoman(tokens: Tokens, i: number): NumberReading | null {
  const value = romanValue(tokens.at(i));
  const isLong = tokens.end(i) - tokens.start(i) > 1;
  if (value === 0 || tokens.kind(i - 1) !== TokenKind.Word || tokens.isTight(i)) return null;
  if (
    !tokens.isCapitalised(i - 1) ||
    (!isLong && tokens.kind(i + 1) === TokenKind.Mark && tokens.at(i + 1) === ".")
  )
    return null;
  const number = rangeOf(tokens, i, i + 1);
  const readings = { value: fromNumber(value), other: null };
  const draft: NumberDraft = {
    ...EMPTY,
    kind: "ordinal",
    start: tokens.start(i - 1),
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

function readBareQuantifier(tokens: Tokens, i: number, grammar: NumberGrammar): NumberReading | null {
  if (!grammar.lexicon.counting.quantifiers.has(tokens.lower(i))) return null;
  const counted = readCounted(tokens, i + 1, false, grammar);
  const unit = grammar.unitNames.match(tokens, i + 1);
  const end = unit && (!counted || unit.end >= counted.end) ? unit.end : (counted?.end ?? i + 1);
  return {
    draft: {
      ...EMPTY,
      kind: "quantifier",
      start: tokens.start(i),
      end: tokens.end(end - 1),
      approximate: true,
      unit: unit && end === unit.end ? unit.value.id : null,
      counted: counted ? rangeOf(tokens, counted.start, counted.end) : null,
      head: counted ? rangeOf(tokens, counted.headStart, counted.headEnd) : null,
      score: 0.4,
    },
    end,
    evidence: 0,
  };
}

const EMPTY: NumberDraft = {
  type: "number",
  start: 0,
  end: 0,
  kind: "count",
  number: null,
  value: null,
  low: null,
  high: null,
  relation: "=",
  approximate: false,
  unit: null,
  per: null,
  counted: null,
  head: null,
  change: null,
  score: 0.9,
  writtenAs: "words",
};

function rangeOf(tokens: Tokens, from: number, to: number): { start: number; end: number } {
  return { start: tokens.start(from), end: tokens.end(to - 1) };
}

function draftOf(
  tokens: Tokens,
  amount: Amount,
  counted: Counted | null,
  kind: ClaimKind,
  grammar: NumberGrammar,
): NumberDraft {
  const { numeral } = amount;
  const modality = modalityAround(tokens, amount, grammar);
  const value: Readings | null = numeral.value && { value: numeral.value, other: numeral.other };
  const isVague = numeral.form === "vague" || numeral.form === "decade";
  const low = isVague && numeral.low ? { value: numeral.low, other: null } : value;
  const high = isVague && numeral.high ? { value: numeral.high, other: null } : value;
  const relation = isVague ? "range" : relationOf(modality);
  const start = Math.min(
    tokens.start(amount.start),
    counted ? tokens.start(counted.start) : Number.POSITIVE_INFINITY,
  );
  const rate = counted && !amount.per ? null : amount.per;
  return {
    ...EMPTY,
    kind: kind as NumberDraft["kind"],
    start,
    end: Math.max(tokens.end(amount.end - 1), counted ? tokens.end(counted.end - 1) : 0),
    number: rangeOf(tokens, amount.numberStart, numeral.end),
    value,
    low: relation === "<" || relation === "<=" ? null : low,
    high: relation === ">" || relation === ">=" ? null : high,
    relation,
    approximate: isVague || modality === "about",
    unit: amount.unit?.id ?? null,
    per: rate,
    counted: counted ? rangeOf(tokens, counted.start, counted.end) : null,
    head: counted ? rangeOf(tokens, counted.headStart, counted.headEnd) : null,
    writtenAs: numeral.writtenAs,
    ...(amount.isAmbiguousM ? { isAmbiguousM: true as const } : {}),
  };
}

function relationOf(modality: Modality | null): Relation {
  switch (modality) {
    case "at-least":
      return ">=";
    case "at-most":
      return "<=";
    case "more":
      return ">";
    case "less":
      return "<";
    default:
      return "=";
  }
}

function modalityAround(tokens: Tokens, amount: Amount, grammar: NumberGrammar): Modality | null {
  const before = grammar.modalityBefore.matchBefore(tokens, amount.start);
  if (before) return before.value === "exact" ? null : before.value;
  const after =
    grammar.modalityAfter.match(tokens, amount.end) ??
    grammar.modalityAfter.match(tokens, amount.numeral.end);
  return after?.value ?? null;
}

/** A range over two amounts, "score" for a result such as 2-1, null where no second amount is joined. */
function readRange(tokens: Tokens, first: Amount, grammar: NumberGrammar): NumberReading | "score" | null {
  if (first.numeral.form === "vague" || first.numeral.form === "decade") return null;
  const join = readJoin(tokens, first, grammar);
  if (!join) return null;
  const second = secondAmount(tokens, join.end, grammar);
  if (!second?.numeral.value || !first.numeral.value || second.numeral.form === "ordinal") return null;
  if (first.unit && second.unit && first.unit.id !== second.unit.id) return null;
  if (first.unit && !second.unit && first.unit.kind !== "money") return null;
  const order = compare(first.numeral.value, second.numeral.value);
  const unit = second.unit ?? first.unit;
  const counted = unit ? null : readCounted(tokens, second.end, false, grammar);
  if (join.isDash && !unit && (order >= 0 || !counted)) return "score";
  if (order === 0) return null;
  if (!unit && !counted && !join.opening && order > 0) return null;
  const whole = {
    ...second,
    start: join.opening ? join.opening.start : first.start,
    unit,
    numberStart: first.numberStart,
  };
  const kind = unit ? kindOf(tokens, { ...whole, start: first.start }, grammar) : "count";
  const base = draftOf(tokens, { ...whole, start: first.start }, counted, kind, grammar);
  const lower = { value: first.numeral.value, other: first.numeral.other };
  const upper = { value: second.numeral.value, other: second.numeral.other };
  const [low, high] = order > 0 ? [upper, lower] : [lower, upper];
  const draft: NumberDraft = {
    ...base,
    start: tokens.start(whole.start),
    number: { start: tokens.start(first.numberStart), end: tokens.end(second.numeral.end - 1) },
    value: null,
    low,
    high,
    relation: "range",
    ...(order > 0 ? { isReversed: true as const } : {}),
  };
  return { draft, end: counted?.end ?? second.end, evidence: 0 };
}

function readJoin(
  tokens: Tokens,
  first: Amount,
  grammar: NumberGrammar,
): { end: number; isDash: boolean; opening: { start: number } | null } | null {
  const k = first.end;
  const mark = tokens.at(k);
  if (mark === "-" || mark === "–" || mark === "—" || mark === "‑") {
    const isSpaced = !tokens.isTight(k) && !tokens.isTight(k + 1);
    if (isSpaced && mark === "—") return null;
    const hasTo = tokens.lower(k + 1) === "to" ? k + 2 : k + 1;
    return { end: hasTo, isDash: true, opening: null };
  }
  for (const range of grammar.ranges) {
    const join = range.joins.match(tokens, k);
    if (!join) continue;
    const before = range.opening?.matchBefore(tokens, first.start) ?? null;
    if (range.opening && !before) continue;
    return { end: join.end, isDash: false, opening: before ? { start: before.end } : null };
  }
  return null;
}

/** The second amount of a range: past an approximator or tilde. */
function secondAmount(tokens: Tokens, k: number, grammar: NumberGrammar): Amount | null {
  const mark = tokens.at(k);
  let at = mark === "~" ? k + 1 : k;
  for (let ahead = 0; ahead < 3; ahead++) {
    if (grammar.modalityBefore.matchBefore(tokens, at + 1)?.end === at) at++;
    else break;
  }
  for (let ahead = 0; ahead < 4 && at + ahead < tokens.count; ahead++) {
    const numeral = readNumeral(tokens, at + ahead, grammar);
    if (!numeral) continue;
    const amount = readAmount(tokens, at + ahead, grammar);
    return amount && amount.start <= at ? amount : null;
  }
  return null;
}

function scoreEnd(tokens: Tokens, amount: Amount): number {
  return Math.min(tokens.count, amount.end + 2);
}
