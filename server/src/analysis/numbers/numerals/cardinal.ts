import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumeralLexicon } from "../lexicon.js";
import { type Cardinal, type CardinalBuilder, builderFor } from "./cardinalBuilder.js";
import { type Decimal, product, quotient, sum } from "./decimal.js";
import { numeralWordAt } from "./numeralWord.js";

/**
 * Reads the longest numeral that begins at token `i`: digits, words or both ("9 ratus 90 ribu 2", "3,5 juta",
 * "two hundred and five thousand"). Words add up as they are spoken; a part that does not fit ends the numeral.
 * @param alternate read open digits ("1.234") by the other convention
 */
export function readCardinal(
  tokens: Tokens,
  i: number,
  lexicon: NumeralLexicon,
  alternate: boolean,
): Cardinal | null {
  if (tokens.kind(i) !== TokenKind.Number && !lexicon.cardinals.mayHold(tokens, i)) return null;
  const builder = builderFor(lexicon, alternate);
  let end = builder.read(tokens, i, true);
  if (end < 0) return null;
  for (let k = skipJoint(tokens, end, lexicon, builder); k >= 0 && k < tokens.count; ) {
    const next = builder.read(tokens, k, false);
    if (next < 0) break;
    end = next;
    k = skipJoint(tokens, next, lexicon, builder);
  }
  return builder.isNumber ? builder.cardinal(end) : null;
}

const AMPERSAND = 0x26;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const NO_BREAK_HYPHEN = 0x2011;
const EM_DASH = 0x2014;

/** The next token that may belong to the numeral: past a tight hyphen, or past "and" where one fits. −1: none. */
function skipJoint(tokens: Tokens, k: number, lexicon: NumeralLexicon, builder: CardinalBuilder): number {
  const kind = tokens.kind(k);
  if (kind === TokenKind.Mark) return skipMark(tokens, k, lexicon, builder);
  if (kind !== TokenKind.Word) return k;
  if (numeralWordAt(tokens, k, lexicon)?.role !== "and") return k;
  return builder.isRound ? k + 1 : -1;
}

function skipMark(tokens: Tokens, k: number, lexicon: NumeralLexicon, builder: CardinalBuilder): number {
  const mark = tokens.markCode(k);
  if (mark === HYPHEN || mark === EM_DASH || mark === NO_BREAK_HYPHEN) {
    if (!tokens.isTight(k) || !tokens.isTight(k + 1)) return -1;
    if (tokens.kind(k - 1) === TokenKind.Word) return k + 1;
    const next = tokens.kind(k - 1) === TokenKind.Number ? numeralWordAt(tokens, k + 1, lexicon) : undefined;
    return next?.role === "magnitude" && !next.one ? k + 1 : -1;
  }
  if (mark === COMMA && builder.isAfterMagnitude && tokens.kind(k - 1) === TokenKind.Word)
    return isHundredAhead(tokens, k + 1, lexicon) ? k + 1 : -1;
  return mark === AMPERSAND && builder.isRound ? k + 1 : -1;
}

function isHundredAhead(tokens: Tokens, k: number, lexicon: NumeralLexicon): boolean {
  return (
    numeralWordAt(tokens, k, lexicon)?.role === "unit" &&
    numeralWordAt(tokens, k + 1, lexicon)?.role === "hundred"
  );
}

/** `whole` + `numerator` / `denominator`, exact where it ends, else the nearest double to the true quotient. */
export function mixedFraction(whole: Decimal, numerator: Decimal, denominator: Decimal): Decimal {
  return quotient(sum(product(whole, denominator), numerator), denominator);
}
