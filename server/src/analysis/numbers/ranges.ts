import { TokenKind, type Tokens } from "../../text/tokens.js";
import { type Amount, readAmount } from "./amount.js";
import { readCounted } from "./counted.js";
import { type NumberReading, readingOf } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { kindOf } from "./kind.js";
import { LABEL_SCORE, labelStart } from "./labels.js";
import { draftOf, rangeOf } from "./makeDraft.js";
import type { Making } from "./making.js";
import { compare } from "./numerals/decimal.js";
import { readNumeral } from "./numerals/numeral.js";
import { readPer } from "./units/unit.js";

/** A range over two amounts, a ratio of label score for a result such as 2-1, null where no second amount is joined. */
export function readRange(
  tokens: Tokens,
  first: Amount,
  grammar: NumberGrammar,
): Making<NumberReading> | null {
  if (first.numeral.form === "vague" || first.numeral.form === "decade") return null;
  const join = readJoin(tokens, first, grammar);
  if (!join) return null;
  const second = secondAmount(tokens, join.end, grammar);
  if (!second?.numeral.value || !first.numeral.value || second.numeral.form === "ordinal") return null;
  if (first.unit && second.unit && first.unit.id !== second.unit.id) return null;
  if (first.unit && !second.unit && first.unit.kind !== "money") return null;
  if (join.isDash && (first.numeral.writtenAs === "words" || second.numeral.writtenAs === "words"))
    return null;
  if (!second.unit && grammar.lexicon.dates.months.holds(tokens, second.end)) return null;
  const order = compare(first.numeral.value, second.numeral.value);
  const unit = second.unit ?? first.unit;
  const counted = unit ? null : readCounted(tokens, second.end, false, grammar);
  if (join.isDash && !unit && (order >= 0 || !counted)) return scoreOf(tokens, first, second, grammar);
  if (order === 0) return null;
  if (!unit && !counted && !join.opening && order > 0) return null;
  const rate = unit && !second.per ? readPer(tokens, second.end, grammar) : null;
  const whole = {
    ...second,
    end: rate?.end ?? second.end,
    per: rate?.name ?? second.per,
    start: join.opening ? join.opening.start : first.start,
    unit,
    numberStart: first.numberStart,
  };
  const kind = unit ? kindOf(tokens, { ...whole, start: first.start }, grammar) : "count";
  const draft = draftOf(tokens, { ...whole, start: first.start }, counted, kind, grammar);
  const lower = { value: first.numeral.value, other: first.numeral.other };
  const upper = { value: second.numeral.value, other: second.numeral.other };
  const [low, high] = order > 0 ? [upper, lower] : [lower, upper];
  draft.start = tokens.start(whole.start);
  draft.number = rangeOf(tokens, first.numberStart, second.numeral.end);
  draft.value = null;
  draft.low = low;
  draft.high = high;
  draft.relation = "range";
  draft.isReversed =
    order > 0 && unit !== null && join.isExact && grammar.shiftsAfter.match(tokens, whole.end) === null;
  return readingOf(draft, counted?.end ?? whole.end);
}

function readJoin(
  tokens: Tokens,
  first: Amount,
  grammar: NumberGrammar,
): { end: number; isDash: boolean; isExact: boolean; opening: { start: number } | null } | null {
  const k = first.end;
  const mark = tokens.at(k);
  if (mark === "-" || mark === "–" || mark === "—" || mark === "‑") {
    const isSpaced = !tokens.isTight(k) && !tokens.isTight(k + 1);
    if (isSpaced && (mark === "—" || isAside(tokens, k + 1, grammar))) return null;
    const hasTo = tokens.lower(k + 1) === "to" ? k + 2 : k + 1;
    return { end: hasTo, isDash: true, isExact: !isSpaced, opening: null };
  }
  for (const range of grammar.ranges) {
    const join = range.joins.match(tokens, k);
    if (!join) continue;
    const before = range.opening?.matchBefore(tokens, first.start) ?? null;
    if (range.opening && !before) continue;
    const opening = before ? { start: before.end } : null;
    return { end: join.end, isDash: false, isExact: opening !== null && !range.mayFall, opening };
  }
  return null;
}

/** A dash between blanks before a word that is no currency opens an aside: "$65 - nearly 12 …". */
function isAside(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  return (
    tokens.kind(k) === TokenKind.Word && !grammar.moneyBefore.match(tokens, k) && tokens.lower(k) !== "to"
  );
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

/** A result of a game, or a label of two numbers: not a range, and not counted. */
function scoreOf(
  tokens: Tokens,
  first: Amount,
  second: Amount,
  grammar: NumberGrammar,
): Making<NumberReading> {
  const draft = draftOf(tokens, { ...first, end: second.end }, null, "ratio", grammar);
  draft.start = tokens.start(labelStart(tokens, first.start, grammar));
  draft.number = rangeOf(tokens, first.start, second.end);
  draft.value = null;
  draft.low = null;
  draft.high = null;
  draft.score = LABEL_SCORE;
  return readingOf(draft, second.end);
}
