import type { Tokens } from "../../text/tokens.js";
import type { Amount } from "./amount.js";
import type { NumberDraft } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";

/** What kind of claim an amount with a unit makes: a length of time may be an age. */
export function kindOf(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberDraft["kind"] {
  const kind = amount.unit?.kind;
  if (kind === "duration") return isAge(tokens, amount, grammar) ? "age" : "duration";
  if (kind === "permille") return "percent";
  return kind ?? "count";
}

function isAge(tokens: Tokens, amount: Amount, grammar: NumberGrammar): boolean {
  if (grammar.ageBefore.matchBefore(tokens, amount.start)) return true;
  const k = tokens.isMark(amount.end, "-") ? amount.end + 1 : amount.end;
  return grammar.ageAfter.match(tokens, k) !== null;
}
