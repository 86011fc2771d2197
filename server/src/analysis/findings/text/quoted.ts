import { isQuotationMark } from "../../../text/characters.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";

/**
 * For each token, whether it may stand between quotation marks: the marks of the paragraph are paired in turn, and
 * what follows an unpaired one counts as quoted. Apostrophes are no marks here.
 */
export function quotedTokens(tokens: Tokens): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let isOpen = false;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind(i) === TokenKind.Mark) {
      const mark = tokens.at(i);
      if (isQuotationMark(mark) && mark !== "'" && mark !== "’" && mark !== "‘")
        isOpen = mark === "“" ? true : !isOpen;
    }
    quoted[i] = isOpen ? 1 : 0;
  }
  return quoted;
}
