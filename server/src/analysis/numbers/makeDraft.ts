import type { Tokens } from "../../text/tokens.js";
import type { ClaimKind } from "../analysis.js";
import type { Amount } from "./amount.js";
import type { Counted } from "./counted.js";
import type { NumberDraft, Readings, Relation } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import type { Modality } from "./lexicon.js";
import { negated, sum } from "./numerals/decimal.js";

/** A draft of which nothing is known yet. */
export const EMPTY: NumberDraft = {
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

/** The paragraph offsets of tokens `[from, to)`. */
export function rangeOf(tokens: Tokens, from: number, to: number): { start: number; end: number } {
  return { start: tokens.start(from), end: tokens.end(to - 1) };
}

/** The draft of one amount with what it counts; how exact it is is read from the words around it. */
export function draftOf(
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
  const tolerated =
    amount.tolerance && value
      ? { low: sum(value.value, negated(amount.tolerance)), high: sum(value.value, amount.tolerance) }
      : null;
  return {
    ...EMPTY,
    kind: kind as NumberDraft["kind"],
    start,
    end: Math.max(tokens.end(amount.end - 1), counted ? tokens.end(counted.end - 1) : 0),
    number: rangeOf(tokens, amount.numberStart, numeral.end),
    value,
    low: tolerated
      ? { value: tolerated.low, other: null }
      : relation === "<" || relation === "<="
        ? null
        : low,
    high: tolerated
      ? { value: tolerated.high, other: null }
      : relation === ">" || relation === ">="
        ? null
        : high,
    relation: tolerated ? "range" : relation,
    approximate: isVague || modality === "about" || numeral.isRounded,
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
