import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { NumberGrammar } from "./grammar.js";
import type { Unit } from "./lexicon.js";
import type { Making } from "./making.js";
import { isAmbiguousMillion, readHundredths, readMoney } from "./money.js";
import { numeralWordAt } from "./numerals/numeralWord.js";
import { isIntegerAt } from "./numerals/digits.js";
import { type Numeral, withSign } from "./numerals/form.js";
import { isVulgarFraction } from "./numerals/fractions.js";
import { readNumeral } from "./numerals/numeral.js";
import { compound } from "./compound.js";
import { dimensionOf } from "./units/conversion.js";
import { type Decimal, ONE, shifted } from "./numerals/decimal.js";
import { type UnitMatch, moneyBefore, readUnit } from "./units/unit.js";

/** A numeral with the currency before it and the unit after it: tokens `[start, end)`. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  /** First token of the numerals, with their sign. */
  readonly numberStart: number;
  readonly unit: Unit | null;
  readonly per: string | null;
  readonly isAmbiguousM: boolean;
  /** Plus or minus this much. */
  readonly tolerance: Decimal | null;
  /** The name of a coin whose currency is not told: the last tokens, from this one on; −1 without one. */
  readonly coinStart: number;
}

const PAREN = 0x28;
const TILDE = 0x7e;
const HYPHEN = 0x2d;
const MINUS = 0x2212;
const DOLLAR = 0x24;
const POUND = 0xa3;
const EURO = 0x20ac;
const SMALL_X = 0x78;
const LARGE_X = 0x58;
const TIMES = 0xd7;

/** Reads the amount whose numeral begins at token `i`. */
export function readAmount(tokens: Tokens, i: number, grammar: NumberGrammar): Amount | null {
  const read = readNumeral(tokens, i, grammar);
  if (!read) return readArticleUnit(tokens, i, grammar);
  if (!grammar.beforeAmount.mayHold(tokens, i - 1)) return readMeasured(tokens, read, i, grammar);
  const isPoint = hasLeadingPoint(tokens, i, read, grammar);
  const numeral = isPoint ? withPoint(tokens, read) : read;
  const at = isPoint ? i - 1 : i;
  const isMinus = hasMinus(tokens, at);
  const numberStart = isMinus ? at - 1 : at;
  const signed = isMinus ? withSign(numeral) : numeral;
  const money = moneyBefore(tokens, numberStart, grammar);
  if (money) return readMoney(tokens, money.end, money.value, signed, numberStart, grammar);
  return readMeasured(tokens, signed, numberStart, grammar);
}

/** ".77": a decimal mark before digits that nothing stands tight before, but a sign. */
function hasLeadingPoint(tokens: Tokens, i: number, numeral: Numeral, grammar: NumberGrammar): boolean {
  if (numeral.writtenAs === "words" || grammar.lexicon.numerals.decimalMark !== ".") return false;
  if (!tokens.isMark(i - 1, ".") || !tokens.isTight(i)) return false;
  if (tokens.kind(i) !== TokenKind.Number || !isIntegerAt(tokens, i)) return false;
  return !tokens.isTight(i - 1) || i === 1 || tokens.kind(i - 2) === TokenKind.Mark;
}

function withPoint(tokens: Tokens, numeral: Numeral): Numeral {
  return {
    ...numeral,
    value: numeral.value && shifted(numeral.value, -tokens.at(numeral.start).length),
    other: null,
  };
}

/** A minus right before digits, that is no hyphen between words or numbers. */
function hasMinus(tokens: Tokens, i: number): boolean {
  const mark = tokens.markCode(i - 1);
  if ((mark !== HYPHEN && mark !== MINUS) || !tokens.isTight(i)) return false;
  if (tokens.kind(i) !== TokenKind.Number && !isVulgarFraction(tokens, i) && !tokens.isMark(i, "."))
    return false;
  if (mark === MINUS) return true;
  if (!tokens.isTight(i - 1)) return i - 1 === 0 || tokens.kind(i - 2) !== TokenKind.Number;
  const before = tokens.markCode(i - 2);
  return before === PAREN || before === DOLLAR || before === EURO || before === POUND || before === TILDE;
}

function readMeasured(tokens: Tokens, numeral: Numeral, numberStart: number, grammar: NumberGrammar): Amount {
  const amount: Making<Amount> = {
    start: numberStart,
    end: numeral.end,
    numeral,
    numberStart,
    unit: null,
    per: null,
    isAmbiguousM: isAmbiguousMillion(tokens, numeral, grammar),
    tolerance: null,
    coinStart: -1,
  };
  if (numeral.form === "ordinal" || numeral.form === "collective") return amount;
  if (!grammar.afterAmount.mayHold(tokens, numeral.end) && numeral.form !== "fraction") return amount;
  const isHyphen = tokens.isMark(numeral.end, "-") && tokens.isTight(numeral.end + 1);
  const k = isHyphen ? numeral.end + 1 : numeral.end;
  const digits = numeral.writtenAs !== "words";
  const tolerance = readTolerance(tokens, numeral.end, grammar);
  const found = readUnit(tokens, tolerance?.end ?? ofAt(tokens, k, numeral, grammar), digits, grammar);
  if (found && isHalfOfDay(found.unit.id, numeral)) return amount;
  amount.tolerance = tolerance?.value ?? null;
  if (!found) {
    if (tolerance) amount.end = tolerance.end;
    else amount.unit = digits ? unitOfSides(tokens, numeral.end, grammar) : null;
    return tolerance || amount.unit ? amount : withCoin(tokens, amount, grammar);
  }
  const sterling = toSterling(found, numeral);
  amount.end = sterling.end;
  amount.unit = sterling.unit;
  amount.per = sterling.per;
  if (tolerance) return amount;
  if (sterling.unit.kind !== "money") return compound(tokens, amount, grammar);
  const hundredths = readHundredths(tokens, sterling.end, numeral, grammar);
  if (hundredths) {
    amount.numeral = hundredths.value;
    amount.end = hundredths.end;
  }
  return amount;
}

const MOST_SIDES = 3;

/** "2 x 7 meter": the length that the last side is measured in is that of the others; null where no sides follow. */
function unitOfSides(tokens: Tokens, k: number, grammar: NumberGrammar): Unit | null {
  let at = k;
  for (let sides = 1; sides < MOST_SIDES && isTimes(tokens, at); sides++) {
    const next = readNumeral(tokens, at + 1, grammar);
    if (next?.writtenAs !== "digits") return null;
    at = next.end;
    const found = readUnit(tokens, at, true, grammar);
    if (found)
      return found.unit.kind === "measure" && dimensionOf(found.unit.id) === "length" ? found.unit : null;
  }
  return null;
}

/** Whether token `k` is the sign between two sides. */
export function isTimes(tokens: Tokens, k: number): boolean {
  const sign = tokens.markCode(k);
  const isSign = sign === SMALL_X || sign === LARGE_X || sign === TIMES;
  return isSign && tokens.kind(k + 1) === TokenKind.Number;
}

/** "±0.01", "+/- 1e-5", "plus minus 1" after a value: how far off it may be. */
function readTolerance(
  tokens: Tokens,
  k: number,
  grammar: NumberGrammar,
): { value: Decimal; end: number } | null {
  const join = grammar.plusMinus.match(tokens, k);
  if (!join) return null;
  const numeral = readNumeral(tokens, join.end, grammar);
  return numeral?.value ? { value: numeral.value, end: numeral.end } : null;
}

/** "one third of a mile": a fraction's unit stands after "of a". */
function ofAt(tokens: Tokens, k: number, numeral: Numeral, grammar: NumberGrammar): number {
  if (numeral.form !== "fraction") return k;
  const isOf = tokens.lower(k) === "of";
  const at = isOf ? k + 1 : k;
  const isArticle = numeralWordAt(tokens, at, grammar.lexicon.numerals)?.role === "article";
  const isUnit = isOf && grammar.unitNames.match(tokens, at)?.value.kind === "duration";
  return isArticle ? at + 1 : isOf && !isUnit ? k : at;
}

/** "7pm": whole hours before am or pm are no picometres. */
function isHalfOfDay(unit: string, numeral: Numeral): boolean {
  return (unit === "picometer" || unit === "attometer") && (numeral.value?.exponent ?? 0) >= 0;
}

/** A million pounds is money; a few are a weight. */
function toSterling(found: UnitMatch, numeral: Numeral): UnitMatch {
  const size = numeral.value ? numeral.value.digits.length + numeral.value.exponent : 0;
  return found.unit.id === "pound" && size > 6 ? { ...found, unit: { id: "GBP", kind: "money" } } : found;
}

/** "10 cents": the currency is not told, so the coin is what is counted. */
function withCoin(tokens: Tokens, amount: Making<Amount>, grammar: NumberGrammar): Amount {
  const name = grammar.hundredths.match(tokens, amount.end);
  if (!name || !amount.numeral.value) return amount;
  amount.coinStart = amount.end;
  amount.end = name.end;
  return amount;
}

const ARTICLE_KINDS: ReadonlySet<string> = new Set(["measure", "duration", "money"]);

/** "a gallon", "an hour and a half", "a dollar": the article stands for one. */
function readArticleUnit(tokens: Tokens, i: number, grammar: NumberGrammar): Amount | null {
  const lexicon = grammar.lexicon.numerals;
  if (!grammar.afterAmount.mayHold(tokens, i + 1)) return null;
  if (numeralWordAt(tokens, i, lexicon)?.role !== "article") return null;
  if (tokens.kind(i + 1) !== TokenKind.Word) return null;
  if (grammar.lexicon.units.noArticle.holds(tokens, i + 1)) return null;
  const found = readUnit(tokens, i + 1, false, grammar);
  const coin = found ? null : grammar.hundredths.match(tokens, i + 1);
  if (!found && !coin) return null;
  if (found && !ARTICLE_KINDS.has(found.unit.kind)) return null;
  const end = found?.end ?? coin?.end ?? i + 1;
  const isFollowed = numeralWordAt(tokens, end, lexicon)?.role === "and";
  const isDuration = found?.unit.kind === "duration";
  if (isDuration && !isFollowed && i > 0 && !grammar.lexicon.units.articleBefore.holds(tokens, i - 1))
    return null;
  if (tokens.kind(end) === TokenKind.Word && !isFollowed && isPlainNoun(tokens, end, grammar)) return null;
  const numeral: Numeral = {
    start: i,
    end: i + 1,
    form: "cardinal",
    writtenAs: "words",
    value: ONE,
    other: null,
    low: null,
    high: null,
    evidence: 0,
    isRounded: false,
  };
  const plain: Amount = {
    start: i,
    end,
    numeral,
    numberStart: i,
    unit: found?.unit ?? null,
    per: found?.per ?? null,
    isAmbiguousM: false,
    tolerance: null,
    coinStart: found ? -1 : i + 1,
  };
  return found ? compound(tokens, plain, grammar) : plain;
}

/** "a dollar sign", "a foot soldier": the unit's name is part of a longer noun. */
function isPlainNoun(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  const { stops } = grammar.lexicon.counting;
  return !stops.holds(tokens, k) && !grammar.ageAfter.match(tokens, k) && !grammar.agoAfter.match(tokens, k);
}
