import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { NumberGrammar } from "./grammar.js";
import type { Modality, Unit } from "./lexicon.js";
import { type Numeral, withSign } from "./numerals/form.js";
import { isVulgarFraction } from "./numerals/fractions.js";
import { readNumeral } from "./numerals/numeral.js";
import { compound } from "./compound.js";
import { dimensionOf } from "./units/conversion.js";
import { type Decimal, ONE, shifted, sum } from "./numerals/decimal.js";
import { type UnitMatch, moneyBefore, readPer, readUnit } from "./units/unit.js";

/** A numeral with the currency before it and the unit after it: tokens `[start, end)`. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  /** First token of the numerals, with their sign. */
  readonly numberStart: number;
  readonly unit: Unit | null;
  readonly per: string | null;
  /** Approximators found before it, joined. */
  readonly modality: Modality | null;
  readonly isAmbiguousM: boolean;
  /** Plus or minus this much. */
  readonly tolerance?: Decimal;
  /** The name of a coin whose currency is not told: tokens. */
  readonly coin?: { readonly start: number; readonly end: number };
}

/** Reads the amount whose numeral begins at token `i`. */
export function readAmount(tokens: Tokens, i: number, grammar: NumberGrammar): Amount | null {
  const read = readNumeral(tokens, i, grammar);
  if (!read) return readArticleUnit(tokens, i, grammar);
  const isPoint = hasLeadingPoint(tokens, i, read, grammar);
  const numeral = isPoint ? withPoint(tokens, read) : read;
  const at = isPoint ? i - 1 : i;
  const isMinus = hasMinus(tokens, at);
  const numberStart = isMinus ? at - 1 : at;
  const signed = isMinus ? withSign(numeral) : numeral;
  const money = moneyBefore(tokens, numberStart, grammar);
  if (money) return readMoney(tokens, { ...money, end: numeral.end }, signed, numberStart, grammar);
  return readMeasured(tokens, signed, numberStart, grammar);
}

/** ".77": a decimal mark before digits that nothing stands tight before, but a sign. */
function hasLeadingPoint(tokens: Tokens, i: number, numeral: Numeral, grammar: NumberGrammar): boolean {
  if (numeral.writtenAs === "words" || grammar.lexicon.numerals.decimalMark !== ".") return false;
  if (
    !tokens.isMark(i - 1, ".") ||
    !tokens.isTight(i) ||
    tokens.kind(i) !== TokenKind.Number ||
    !/^\d+$/.test(tokens.at(i))
  )
    return false;
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
  const mark = tokens.at(i - 1);
  if ((mark !== "-" && mark !== "−") || !tokens.isTight(i)) return false;
  if (tokens.kind(i) !== TokenKind.Number && !isVulgarFraction(tokens, i) && !tokens.isMark(i, "."))
    return false;
  if (!tokens.isTight(i - 1)) return mark === "−" || i - 1 === 0 || tokens.kind(i - 2) !== TokenKind.Number;
  const before = tokens.at(i - 2);
  return (
    before === "(" || before === "$" || before === "€" || before === "£" || before === "~" || mark === "−"
  );
}

function readMoney(
  tokens: Tokens,
  money: { code: string; start: number; end: number },
  plain: Numeral,
  numberStart: number,
  grammar: NumberGrammar,
): Amount {
  const numeral = withLooseSign(tokens, plain, grammar);
  const outer = tokens.at(money.start - 1);
  const isOuterMinus =
    (outer === "-" || outer === "−") && tokens.isTight(money.start) && !tokens.isTight(money.start - 1);
  const isBracketed =
    outer === "(" && tokens.isMark(numeral.end, ")") && tokens.isTight(money.start) && money.code === "USD";
  let value =
    isOuterMinus || (isBracketed && isAccounting(tokens, money.start - 1)) ? withSign(numeral) : numeral;
  let { end } = numeral;
  let unit: Unit = { id: money.code, kind: "money" };
  const named = grammar.moneyAfter.match(tokens, end);
  const code = tokens.at(end);
  if (named) {
    unit = { id: named.value, kind: "money" };
    end = named.end;
  } else if (code === unit.id) end++;
  const hundredths = readHundredths(tokens, end, value, grammar);
  if (hundredths) ({ value, end } = hundredths);
  const rate = readPer(tokens, end, grammar);
  return {
    start: isOuterMinus ? money.start - 1 : money.start,
    end: rate?.end ?? end,
    numeral: value,
    numberStart,
    unit,
    per: rate?.name ?? null,
    modality: null,
    isAmbiguousM: isAmbiguousMillion(tokens, numeral, grammar),
  };
}

/** "Rp 5 M", "€6.5m": after a currency a one-letter magnitude may stand behind a blank. */
function withLooseSign(tokens: Tokens, numeral: Numeral, grammar: NumberGrammar): Numeral {
  const sign = tokens.at(numeral.end);
  const { magnitudeSigns, moneySigns } = grammar.lexicon.numerals;
  const power = (tokens.isTight(numeral.end) ? moneySigns.get(sign) : undefined) ?? magnitudeSigns.get(sign);
  const isHere = sign.length === 1 && numeral.writtenAs === "digits" && numeral.end === numeral.start + 1;
  if (power === undefined || !isHere || tokens.kind(numeral.end + 1) === TokenKind.Number) return numeral;
  const value = numeral.value && shifted(numeral.value, power);
  return { ...numeral, end: numeral.end + 1, value, other: numeral.other && shifted(numeral.other, power) };
}

/** "($99.99)" alone after a word is an accountant's minus; after another amount it restates it. */
function isAccounting(tokens: Tokens, bracket: number): boolean {
  return tokens.kind(bracket - 1) === TokenKind.Word && grammarlessVerb(tokens.lower(bracket - 1));
}

function grammarlessVerb(word: string): boolean {
  return word === "is" || word === "was" || word === "of" || word === "adalah";
}

function isAmbiguousMillion(tokens: Tokens, numeral: Numeral, grammar: NumberGrammar): boolean {
  return (
    tokens.at(numeral.end - 1) === "M" &&
    numeral.end > numeral.start + 1 &&
    grammar.lexicon.numerals.decimalMark === ","
  );
}

/** "20 dollars and 43 cents", "3 CAD 3 cents", "$20 43c": the hundredths after whole units. */
function readHundredths(
  tokens: Tokens,
  k: number,
  whole: Numeral,
  grammar: NumberGrammar,
): { value: Numeral; end: number } | null {
  const joint = grammar.lexicon.numerals.cardinals.of(tokens, k)?.[0];
  const isJoined = joint?.role === "and";
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

function readMeasured(
  tokens: Tokens,
  numeral: Numeral,
  numberStart: number,
  grammar: NumberGrammar,
): Amount | null {
  const plain: Amount = {
    start: numberStart,
    end: numeral.end,
    numeral,
    numberStart,
    unit: null,
    per: null,
    modality: null,
    isAmbiguousM: isAmbiguousMillion(tokens, numeral, grammar),
  };
  if (numeral.form === "ordinal" || numeral.form === "collective") return plain;
  const isHyphen = tokens.isMark(numeral.end, "-") && tokens.isTight(numeral.end + 1);
  const k = isHyphen ? numeral.end + 1 : numeral.end;
  const digits = numeral.writtenAs !== "words";
  const tolerance = readTolerance(tokens, numeral.end, grammar);
  const found = readUnit(tokens, tolerance?.end ?? ofAt(tokens, k, numeral, grammar), digits, grammar);
  if (found && isHalfOfDay(found.unit.id, numeral)) return plain;
  if (!found && tolerance) return { ...plain, end: tolerance.end, tolerance: tolerance.value };
  const sides = found || !digits ? null : unitOfSides(tokens, numeral.end, grammar);
  if (sides) return { ...plain, unit: sides };
  if (!found) return hundredthsOnly(tokens, plain, grammar);
  const sterling = toSterling(found, numeral);
  const whole = { ...plain, end: sterling.end, unit: sterling.unit, per: sterling.per };
  if (tolerance) return { ...whole, tolerance: tolerance.value };
  if (sterling.unit.kind !== "money") return compound(tokens, whole, grammar);
  const hundredths = readHundredths(tokens, sterling.end, numeral, grammar);
  return hundredths ? { ...whole, numeral: hundredths.value, end: hundredths.end } : whole;
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
  const sign = tokens.lower(k);
  return (sign === "x" || sign === "×") && tokens.kind(k + 1) === TokenKind.Number;
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
  const isArticle = grammar.lexicon.numerals.cardinals.of(tokens, at)?.[0]?.role === "article";
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
function hundredthsOnly(tokens: Tokens, plain: Amount, grammar: NumberGrammar): Amount {
  const name = grammar.hundredths.match(tokens, plain.end);
  if (!name || !plain.numeral.value) return plain;
  return { ...plain, end: name.end, coin: { start: plain.end, end: name.end } };
}

const ARTICLE_KINDS: ReadonlySet<string> = new Set(["measure", "duration", "money"]);

/** "a gallon", "an hour and a half", "a dollar": the article stands for one. */
function readArticleUnit(tokens: Tokens, i: number, grammar: NumberGrammar): Amount | null {
  const { cardinals } = grammar.lexicon.numerals;
  if (cardinals.of(tokens, i)?.[0]?.role !== "article") return null;
  if (tokens.kind(i + 1) !== TokenKind.Word) return null;
  if (grammar.lexicon.units.noArticle.holds(tokens, i + 1)) return null;
  const found = readUnit(tokens, i + 1, false, grammar);
  const coin = found ? null : grammar.hundredths.match(tokens, i + 1);
  if (!found && !coin) return null;
  if (found && !ARTICLE_KINDS.has(found.unit.kind)) return null;
  const end = found?.end ?? coin?.end ?? i + 1;
  const isFollowed = cardinals.of(tokens, end)?.[0]?.role === "and";
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
    modality: null,
    isAmbiguousM: false,
  };
  return found ? compound(tokens, plain, grammar) : { ...plain, coin: { start: i + 1, end } };
}

/** "a dollar sign", "a foot soldier": the unit's name is part of a longer noun. */
function isPlainNoun(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  const { stops } = grammar.lexicon.counting;
  return !stops.holds(tokens, k) && !grammar.ageAfter.match(tokens, k) && !grammar.agoAfter.match(tokens, k);
}
