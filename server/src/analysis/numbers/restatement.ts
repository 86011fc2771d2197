import type { Tokens } from "../../text/tokens.js";
import { type Amount, readAmount } from "./amount.js";
import type { NumberDraft } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { rangeOf } from "./makeDraft.js";
import { integerAt } from "./numerals/digits.js";
import { readNumeral } from "./numerals/numeral.js";

/** The same number once more in brackets, in words after digits or digits after words: "5 (lima) desa". */
export function readRestatement(
  tokens: Tokens,
  k: number,
  first: Amount,
  grammar: NumberGrammar,
): { end: number; restated: NonNullable<NumberDraft["restated"]> } | null {
  if (!tokens.isMark(k, "(") || !first.numeral.value) return null;
  const numeral = readNumeral(tokens, k + 1, grammar);
  if (!numeral?.value || numeral.form !== "cardinal") return null;
  // "Satu (1999)": a title with its year.
  if (isYear(tokens, k + 1) && first.numeral.value.digits !== numeral.value.digits) return null;
  const isOther = (numeral.writtenAs === "words") !== (first.numeral.writtenAs === "words");
  const amount = isOther ? readAmount(tokens, k + 1, grammar) : null;
  if (!amount || !tokens.isMark(amount.end, ")") || amount.start !== k + 1) return null;
  if (amount.unit && first.unit && amount.unit.id !== first.unit.id) return null;
  return {
    end: amount.end + 1,
    restated: { range: rangeOf(tokens, k + 1, amount.end), value: numeral.value },
  };
}

function isYear(tokens: Tokens, k: number): boolean {
  const year = integerAt(tokens, k, 4, 4);
  return year >= 1800 && year < 2100;
}
