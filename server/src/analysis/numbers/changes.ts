import { TokenKind, type Tokens } from "../../text/tokens.js";
import { type Amount, readAmount } from "./amount.js";
import { type NumberDraft, type NumberReading, readingOf } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { kindOf } from "./kind.js";
import { draftOf, rangeOf } from "./makeDraft.js";
import type { Making } from "./making.js";
import { compare } from "./numerals/decimal.js";
import { readNumeral } from "./numerals/numeral.js";

const VERB_REACH = 8;

/**
 * A change told by its two ends, one claim over both: "dari 10,9 persen menjadi 11,4 persen", "menjadi Rp106,93 miliar
 * dari Rp94,77 miliar", "reduced from 44 mg to 50 mg". Its value is the new one.
 */
export function readChange(
  tokens: Tokens,
  first: Amount,
  grammar: NumberGrammar,
): Making<NumberReading> | null {
  if (!first.numeral.value || first.numeral.form !== "cardinal") return null;
  const joined = joinedAmount(tokens, first, grammar);
  if (!joined) return null;
  const { second, isOldFirst } = joined;
  if (!second.numeral.value || second.numeral.form !== "cardinal") return null;
  if ((first.unit?.id ?? null) !== (second.unit?.id ?? null) && (first.unit || !second.unit)) return null;
  const unit = second.unit ?? first.unit;
  const [from, to] = isOldFirst ? [first, second] : [second, first];
  if (!from.numeral.value || !to.numeral.value) return null;
  const order = compare(to.numeral.value, from.numeral.value);
  if (order === 0) return null;
  const whole = { ...to, start: first.start, end: second.end, unit };
  const draft = draftOf(tokens, whole, null, unit ? kindOf(tokens, whole, grammar) : "count", grammar);
  const opening =
    grammar.changeFrom.matchBefore(tokens, first.start) ?? grammar.changeTo.matchBefore(tokens, first.start);
  const stated = opening ? directionBefore(tokens, opening.end, grammar, 1) : null;
  const number = rangeOf(tokens, to.numberStart, to.numeral.end);
  draft.change = {
    direction: order > 0 ? "up" : "down",
    from: { value: from.numeral.value, other: from.numeral.other },
    to: { value: to.numeral.value, other: to.numeral.other },
    by: null,
    isAgainstVerb: stated !== null && (stated === "up") !== order > 0,
    fromNumber: rangeOf(tokens, from.numberStart, from.numeral.end),
    toNumber: number,
  };
  draft.number = number;
  return readingOf(draft, second.end);
}

interface Joined {
  readonly second: Amount;
  readonly isOldFirst: boolean;
}

function joinedAmount(tokens: Tokens, first: Amount, grammar: NumberGrammar): Joined | null {
  const isFrom = grammar.changeFrom.matchBefore(tokens, first.start) !== null;
  const isTo = grammar.changeTo.matchBefore(tokens, first.start) !== null;
  const to = isFrom ? grammar.changeTo.match(tokens, first.end) : null;
  // Where the old value's word also opens plain ranges, only a verb of change makes it one.
  const needsVerb = grammar.ranges.some(
    (range) => to !== null && range.joins.match(tokens, first.end) !== null,
  );
  const hasVerb = (): boolean => directionBefore(tokens, first.start, grammar, VERB_REACH) !== null;
  if (to && (!needsVerb || hasVerb())) {
    const second = amountAt(tokens, to.end, grammar);
    return second && { second, isOldFirst: true };
  }
  const from = isTo ? grammar.changeFrom.match(tokens, first.end) : null;
  if (!from || !hasVerb()) return null;
  const second = amountAt(tokens, from.end, grammar);
  return second && { second, isOldFirst: false };
}

/** The amount that begins at token `k`, currency before its numeral and all. */
function amountAt(tokens: Tokens, k: number, grammar: NumberGrammar): Amount | null {
  for (let at = k; at < k + 4 && at < tokens.count; at++) {
    if (!readNumeral(tokens, at, grammar)) continue;
    const amount = readAmount(tokens, at, grammar);
    return amount && amount.start <= k ? amount : null;
  }
  return null;
}

function directionBefore(
  tokens: Tokens,
  start: number,
  grammar: NumberGrammar,
  reach: number,
): "up" | "down" | null {
  const { up, down } = grammar.lexicon.modality;
  for (let k = start - 1; k >= 0 && k >= start - reach; k--) {
    if (tokens.isMark(k, ".") || tokens.isMark(k, ";")) return null;
    if (tokens.kind(k) !== TokenKind.Word) continue;
    if (up.holds(tokens, k)) return "up";
    if (down.holds(tokens, k)) return "down";
  }
  return null;
}

/** Marks a single amount as the difference of a change where its verb stands right before it: "naik 5 persen". */
export function withDirection(
  tokens: Tokens,
  draft: Making<NumberDraft>,
  amount: Amount,
  grammar: NumberGrammar,
): NumberDraft {
  let { start } = amount;
  if (!grammar.beforeAmount.mayHold(tokens, start - 1)) return draft;
  const modality = grammar.modalityBefore.matchBefore(tokens, start);
  if (modality) start = modality.end;
  const to = grammar.changeTo.matchBefore(tokens, start);
  const isTo = to !== null;
  const joint = to ?? grammar.changeBy.matchBefore(tokens, start);
  const direction = directionBefore(tokens, joint ? joint.end : start, grammar, 1);
  if (!direction || !draft.value) return draft;
  draft.change = {
    direction,
    from: null,
    to: isTo ? draft.value : null,
    by: isTo ? null : draft.value,
    isAgainstVerb: false,
    fromNumber: null,
    toNumber: isTo ? draft.number : null,
  };
  return draft;
}
