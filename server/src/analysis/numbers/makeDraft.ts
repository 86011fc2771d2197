import type { Tokens } from "../../text/tokens.js";
import type { Amount } from "./amount.js";
import { type Counted, isAllHead } from "./counted.js";
import { type NumberDraft, type Relation, readings } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import type { Modality } from "./lexicon.js";
import type { Making } from "./making.js";
import { negated, sum } from "./numerals/decimal.js";

/** The paragraph offsets of tokens `[from, to)`. */
export function rangeOf(tokens: Tokens, from: number, to: number): { start: number; end: number } {
  return { start: tokens.start(from), end: tokens.end(to - 1) };
}

/** The draft of one amount with what it counts; how exact it is is read from the words around it. */
export function draftOf(
  tokens: Tokens,
  amount: Amount,
  counted: Counted | null,
  kind: NumberDraft["kind"],
  grammar: NumberGrammar,
): Making<NumberDraft> {
  const { numeral, tolerance } = amount;
  const modality = modalityAround(tokens, amount, grammar);
  const value = numeral.value && readings(numeral.value, numeral.other);
  const isVague = numeral.form === "vague" || numeral.form === "decade";
  const relation = isVague ? "range" : relationOf(modality);
  const start = tokens.start(amount.start);
  const end = tokens.end(amount.end - 1);
  const range = counted && rangeOf(tokens, counted.start, counted.end);
  const draft: Making<NumberDraft> = {
    type: "number",
    start: counted ? Math.min(start, tokens.start(counted.start)) : start,
    end: counted ? Math.max(end, tokens.end(counted.end - 1)) : end,
    kind,
    number: rangeOf(tokens, amount.numberStart, numeral.end),
    value,
    low: relation === "<" || relation === "<=" ? null : value,
    high: relation === ">" || relation === ">=" ? null : value,
    relation,
    approximate: isVague || modality === "about" || numeral.isRounded,
    unit: amount.unit?.id ?? null,
    per: amount.per,
    counted: range,
    head: counted && (isAllHead(counted) ? range : rangeOf(tokens, counted.headStart, counted.headEnd)),
    change: null,
    score: 0.9,
    writtenAs: numeral.writtenAs,
    isReversed: false,
    isAmbiguousM: amount.isAmbiguousM,
    restated: null,
  };
  if (isVague) {
    if (numeral.low) draft.low = readings(numeral.low, null);
    if (numeral.high) draft.high = readings(numeral.high, null);
  }
  if (tolerance && value) {
    draft.relation = "range";
    draft.low = { value: sum(value.value, negated(tolerance)), other: null };
    draft.high = { value: sum(value.value, tolerance), other: null };
  }
  return draft;
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
