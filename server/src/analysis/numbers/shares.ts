import type { Tokens } from "../../text/tokens.js";
import type { Amount } from "./amount.js";
import { readCounted } from "./counted.js";
import { type NumberReading, readingOf } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { draftOf, rangeOf } from "./makeDraft.js";
import type { Making } from "./making.js";
import { compare, quotient } from "./numerals/decimal.js";
import { integerAt } from "./numerals/digits.js";
import { readNumeral } from "./numerals/numeral.js";

/** "7 dari 10 pelanggan", "one in three visits": one number out of a greater one, a ratio over both. */
export function readShare(
  tokens: Tokens,
  amount: Amount,
  grammar: NumberGrammar,
): Making<NumberReading> | null {
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
  const draft = draftOf(tokens, { ...amount, end: of.end }, counted, "ratio", grammar);
  draft.number = rangeOf(tokens, amount.numberStart, of.end);
  draft.value = value;
  draft.low = value;
  draft.high = value;
  return readingOf(draft, counted.end);
}

function isYear(tokens: Tokens, k: number): boolean {
  const year = integerAt(tokens, k, 4, 4);
  return year >= 1800 && year < 2100;
}
