import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Amount } from "./amount.js";
import { readCounted } from "./counted.js";
import type { NumberDraft } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { draftOf, rangeOf } from "./makeDraft.js";
import { compare, quotient } from "./numerals/decimal.js";
import { readNumeral } from "./numerals/numeral.js";

/** "7 dari 10 pelanggan", "one in three visits": one number out of a greater one, a ratio over both. */
export function readShare(
  tokens: Tokens,
  amount: Amount,
  grammar: NumberGrammar,
): { draft: NumberDraft; end: number; evidence: 0 } | null {
  const { numeral } = amount;
  if (amount.unit || numeral.form !== "cardinal" || !numeral.value) return null;
  const join = grammar.outOf.match(tokens, amount.end);
  if (!join) return null;
  const of = readNumeral(tokens, join.end, grammar);
  if (!of?.value || of.form !== "cardinal" || of.value.digits === "0") return null;
  if (compare(numeral.value, of.value) >= 0 || isYear(tokens, of.start)) return null;
  const counted = readCounted(tokens, of.end, false, grammar);
  if (!counted) return null;
  const value = { value: quotient(numeral.value, of.value), other: null };
  const whole = { ...amount, end: of.end };
  const draft: NumberDraft = {
    ...draftOf(tokens, whole, counted, "ratio", grammar),
    number: rangeOf(tokens, amount.numberStart, of.end),
    value,
    low: value,
    high: value,
  };
  return { draft, end: counted.end, evidence: 0 };
}

function isYear(tokens: Tokens, k: number): boolean {
  return tokens.kind(k) === TokenKind.Number && /^(1[89]|20)\d\d$/.test(tokens.at(k));
}
