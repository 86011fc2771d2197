import type { Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon, NumeralWord } from "../lexicon.js";

/** The word of a numeral at token `k`, the first of a joined spelling; undefined for any other token. */
export function numeralWordAt(tokens: Tokens, k: number, lexicon: NumeralLexicon): NumeralWord | undefined {
  return lexicon.cardinals.of(tokens, k)?.[0];
}
