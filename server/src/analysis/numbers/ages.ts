import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Amount } from "./amount.js";
import { type NumberReading, readingOf } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { draftOf } from "./makeDraft.js";
import type { Making } from "./making.js";
import { compare, fromNumber } from "./numerals/decimal.js";
import { YEARS } from "./units/unit.js";

const YOUNGEST = fromNumber(1);
const OLDEST = fromNumber(115);

/** "Roland (56)", "Daniel Montalvo, 19,": an age set off after a name. */
export function readBracketedAge(
  tokens: Tokens,
  amount: Amount,
  grammar: NumberGrammar,
): Making<NumberReading> | null {
  const { numeral, start, end } = amount;
  const isBare =
    numeral.writtenAs === "digits" && numeral.form === "cardinal" && !amount.unit && end === start + 1;
  if (!isBare || !numeral.value) return null;
  const isBracketed = tokens.isMark(start - 1, "(") && tokens.isMark(end, ")");
  const isCommas = tokens.isMark(start - 1, ",") && tokens.isMark(end, ",") && grammar.lexicon.units.commaAge;
  if (!isBracketed && !isCommas) return null;
  if (numeral.value.exponent < 0) return null;
  if (compare(numeral.value, YOUNGEST) < 0 || compare(numeral.value, OLDEST) > 0) return null;
  if (tokens.kind(start - 2) !== TokenKind.Word) return null;
  const isNamed = tokens.isCapitalised(start - 2) && (isBracketed || tokens.isCapitalised(start - 3));
  if (!isNamed && !isPerson(tokens, start - 2, grammar)) return null;
  return readingOf(draftOf(tokens, { ...amount, unit: YEARS }, null, "age", grammar), end);
}

/** "the woman, 29,": a person by a noun after an article. */
function isPerson(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  return grammar.lexicon.units.persons.holds(tokens, k);
}
