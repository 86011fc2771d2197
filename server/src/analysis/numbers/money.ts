import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Amount } from "./amount.js";
import type { NumberGrammar } from "./grammar.js";
import type { Unit } from "./lexicon.js";
import { numeralWordAt } from "./numerals/numeralWord.js";
import { shifted, sum } from "./numerals/decimal.js";
import { type Numeral, withSign } from "./numerals/form.js";
import { readNumeral } from "./numerals/numeral.js";
import { readPer } from "./units/unit.js";

const PAREN = 0x28;
const HYPHEN = 0x2d;
const LARGE_M = 0x4d;
const MINUS = 0x2212;

/**
 * The amount of money whose numeral is `plain`, with what stands around it.
 * @param start the currency's first token
 */
export function readMoney(
  tokens: Tokens,
  start: number,
  currency: Unit,
  plain: Numeral,
  numberStart: number,
  grammar: NumberGrammar,
): Amount {
  const numeral = withLooseSign(tokens, plain, grammar);
  const outer = tokens.markCode(start - 1);
  const isOuterMinus =
    (outer === HYPHEN || outer === MINUS) && tokens.isTight(start) && !tokens.isTight(start - 1);
  const isBracketed =
    outer === PAREN && tokens.isMark(numeral.end, ")") && tokens.isTight(start) && currency.id === "USD";
  let value = isOuterMinus || (isBracketed && isAccounting(tokens, start - 1)) ? withSign(numeral) : numeral;
  let { end } = numeral;
  let unit = currency;
  const named = grammar.moneyAfter.match(tokens, end);
  if (named) {
    unit = named.value;
    end = named.end;
  } else if (tokens.end(end) - tokens.start(end) === unit.id.length && tokens.at(end) === unit.id) end++;
  const hundredths = readHundredths(tokens, end, value, grammar);
  if (hundredths) ({ value, end } = hundredths);
  const rate = readPer(tokens, end, grammar);
  return {
    start: isOuterMinus ? start - 1 : start,
    end: rate?.end ?? end,
    numeral: value,
    numberStart,
    unit,
    per: rate?.name ?? null,
    isAmbiguousM: isAmbiguousMillion(tokens, numeral, grammar),
    tolerance: null,
    coinStart: -1,
  };
}

/** "Rp 5 M", "€6.5m": after a currency a one-letter magnitude may stand behind a blank. */
function withLooseSign(tokens: Tokens, numeral: Numeral, grammar: NumberGrammar): Numeral {
  const k = numeral.end;
  if (numeral.writtenAs !== "digits" || k !== numeral.start + 1 || tokens.markCode(k) < 0) return numeral;
  if (tokens.kind(k + 1) === TokenKind.Number) return numeral;
  const sign = tokens.at(k);
  const { magnitudeSigns, moneySigns } = grammar.lexicon.numerals;
  const power = (tokens.isTight(k) ? moneySigns.get(sign) : undefined) ?? magnitudeSigns.get(sign);
  if (power === undefined) return numeral;
  const value = numeral.value && shifted(numeral.value, power);
  return { ...numeral, end: k + 1, value, other: numeral.other && shifted(numeral.other, power) };
}

/** "($99.99)" alone after a word is an accountant's minus; after another amount it restates it. */
function isAccounting(tokens: Tokens, bracket: number): boolean {
  return tokens.kind(bracket - 1) === TokenKind.Word && grammarlessVerb(tokens.lower(bracket - 1));
}

function grammarlessVerb(word: string): boolean {
  return word === "is" || word === "was" || word === "of" || word === "adalah";
}

/** "Rp 5 M": million to some, thousand million to others. */
export function isAmbiguousMillion(tokens: Tokens, numeral: Numeral, grammar: NumberGrammar): boolean {
  return (
    tokens.markCode(numeral.end - 1) === LARGE_M &&
    numeral.end > numeral.start + 1 &&
    grammar.lexicon.numerals.decimalMark === ","
  );
}

/** "20 dollars and 43 cents", "3 CAD 3 cents", "$20 43c": the hundredths after whole units. */
export function readHundredths(
  tokens: Tokens,
  k: number,
  whole: Numeral,
  grammar: NumberGrammar,
): { value: Numeral; end: number } | null {
  const isJoined = numeralWordAt(tokens, k, grammar.lexicon.numerals)?.role === "and";
  const at = isJoined ? k + 1 : k;
  const part =
    tokens.kind(at) === TokenKind.Number || isJoined || tokens.kind(at) === TokenKind.Word
      ? readNumeral(tokens, at, grammar)
      : null;
  if (!part?.value || !whole.value || part.form !== "cardinal" || part.value.exponent < 0) return null;
  if (part.value.digits.length + part.value.exponent > 2) return null;
  const name = grammar.hundredths.match(tokens, part.end);
  if (!name && !isSpokenHundredths(tokens, part, isJoined, grammar)) return null;
  return {
    value: {
      ...whole,
      value: sum(whole.value, shifted(part.value, -2)),
      other: null,
      end: name?.end ?? part.end,
    },
    end: name?.end ?? part.end,
  };
}

/** "20 dollars 43", "US$3 and fourteen", where the amount ends the text: the hundredths as they are spoken. */
function isSpokenHundredths(
  tokens: Tokens,
  part: Numeral,
  isJoined: boolean,
  grammar: NumberGrammar,
): boolean {
  if (!grammar.lexicon.numerals.spokenHundreds || part.end < tokens.count) return false;
  return isJoined || part.writtenAs !== "words";
}
