import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { NumberGrammar } from "./grammar.js";
import type { Modality, Unit } from "./lexicon.js";
import { type Numeral, isVulgarFraction, readNumeral, withSign } from "./numerals/numeral.js";
import { fromNumber, shifted, sum } from "./numerals/decimal.js";
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
}

/** Reads the amount whose numeral begins at token `i`. */
export function readAmount(tokens: Tokens, i: number, grammar: NumberGrammar): Amount | null {
  const numeral = readNumeral(tokens, i, grammar);
  if (!numeral) return null;
  const isMinus = hasMinus(tokens, i);
  const numberStart = isMinus ? i - 1 : i;
  const signed = isMinus ? withSign(numeral) : numeral;
  const money = moneyBefore(tokens, numberStart, grammar);
  if (money) return readMoney(tokens, { ...money, end: numeral.end }, signed, numberStart, grammar);
  return readMeasured(tokens, signed, numberStart, grammar);
}

/** A minus right before digits, that is no hyphen between words or numbers. */
function hasMinus(tokens: Tokens, i: number): boolean {
  const mark = tokens.at(i - 1);
  if ((mark !== "-" && mark !== "−") || !tokens.isTight(i)) return false;
  if (tokens.kind(i) !== TokenKind.Number && !isVulgarFraction(tokens.at(i))) return false;
  if (!tokens.isTight(i - 1)) return mark === "−" || i - 1 === 0 || tokens.kind(i - 2) !== TokenKind.Number;
  const before = tokens.at(i - 2);
  return (
    before === "(" || before === "$" || before === "€" || before === "£" || before === "~" || mark === "−"
  );
}

function readMoney(
  tokens: Tokens,
  money: { code: string; start: number; end: number },
  numeral: Numeral,
  numberStart: number,
  grammar: NumberGrammar,
): Amount {
  const outer = tokens.at(money.start - 1);
  const isOuterMinus =
    (outer === "-" || outer === "−") && tokens.isTight(money.start) && !tokens.isTight(money.start - 1);
  const isBracketed =
    outer === "(" && tokens.at(numeral.end) === ")" && tokens.isTight(money.start) && money.code === "USD";
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
  const joint = grammar.lexicon.numerals.cardinals.get(tokens.lower(k))?.[0];
  const isJoined = joint?.role === "and";
  const at = isJoined ? k + 1 : k;
  const part =
    tokens.kind(at) === TokenKind.Number || isJoined || tokens.kind(at) === TokenKind.Word
      ? readNumeral(tokens, at, grammar)
      : null;
  if (!part?.value || !whole.value || part.form !== "cardinal" || part.value.exponent < 0) return null;
  if (part.value.digits.length + part.value.exponent > 2) return null;
  const name = grammar.hundredths.match(tokens, part.end);
  if (!name) return null;
  return {
    value: { ...whole, value: sum(whole.value, shifted(part.value, -2)), other: null, end: name.end },
    end: name.end,
  };
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
  const isHyphen = tokens.at(numeral.end) === "-" && tokens.isTight(numeral.end + 1);
  const k = isHyphen ? numeral.end + 1 : numeral.end;
  const digits = numeral.writtenAs !== "words";
  const found = readUnit(tokens, ofAt(tokens, k, numeral, grammar), digits, grammar);
  if (!found) return hundredthsOnly(tokens, plain, grammar);
  const sterling = toSterling(found, numeral);
  if (sterling.unit.kind === "duration")
    return compoundDuration(
      tokens,
      { ...plain, end: sterling.end, unit: sterling.unit, per: sterling.per },
      grammar,
    );
  const whole = { ...plain, end: sterling.end, unit: sterling.unit, per: sterling.per };
  if (sterling.unit.kind !== "money") return whole;
  const hundredths = readHundredths(tokens, sterling.end, numeral, grammar);
  return hundredths ? { ...whole, numeral: hundredths.value, end: hundredths.end } : whole;
}

/** "one third of a mile": a fraction's unit stands after "of a". */
function ofAt(tokens: Tokens, k: number, numeral: Numeral, grammar: NumberGrammar): number {
  if (numeral.form !== "fraction") return k;
  const isOf = tokens.lower(k) === "of";
  const at = isOf ? k + 1 : k;
  const isArticle = grammar.lexicon.numerals.cardinals.get(tokens.lower(at))?.[0]?.role === "article";
  return isArticle ? at + 1 : isOf ? k : at;
}

/** A million pounds is money; a few are a weight. */
function toSterling(found: UnitMatch, numeral: Numeral): UnitMatch {
  const size = numeral.value ? numeral.value.digits.length + numeral.value.exponent : 0;
  return found.unit.id === "pound" && size > 6 ? { ...found, unit: { id: "GBP", kind: "money" } } : found;
}

function hundredthsOnly(tokens: Tokens, plain: Amount, grammar: NumberGrammar): Amount {
  const name = grammar.hundredths.match(tokens, plain.end);
  if (!name || !plain.numeral.value) return plain;
  return {
    ...plain,
    end: name.end,
    unit: { id: name.value ?? "USD", kind: "money" },
    numeral: { ...plain.numeral, value: shifted(plain.numeral.value, -2), other: null },
  };
}

const PARTS: readonly string[] = ["year", "month", "week", "day", "hour", "minute", "second"];
const SIXTIETHS: ReadonlyMap<string, number> = new Map([
  ["hour", 60],
  ["minute", 60],
]);

/** "1 jam 20 menit", "2 hours and 10 minutes": one length of time in the smaller unit. */
function compoundDuration(tokens: Tokens, whole: Amount, grammar: NumberGrammar): Amount {
  const factor = SIXTIETHS.get(whole.unit?.id ?? "");
  if (factor === undefined || !whole.numeral.value || whole.per) return whole;
  const joint = grammar.lexicon.numerals.cardinals.get(tokens.lower(whole.end))?.[0];
  const k = joint?.role === "and" ? whole.end + 1 : whole.end;
  if (tokens.kind(k) !== TokenKind.Number && tokens.kind(k) !== TokenKind.Word) return whole;
  const numeral = readNumeral(tokens, k, grammar);
  if (!numeral?.value || numeral.form !== "cardinal") return whole;
  const unit = readUnit(tokens, numeral.end, numeral.writtenAs !== "words", grammar);
  const next = PARTS[PARTS.indexOf(whole.unit?.id ?? "") + 1];
  if (!unit || unit.unit.id !== next) return whole;
  const value = sum(scaled(whole.numeral.value, factor), numeral.value);
  return { ...whole, end: unit.end, unit: unit.unit, numeral: { ...whole.numeral, value, other: null } };
}

function scaled(value: NonNullable<Numeral["value"]>, factor: number): NonNullable<Numeral["value"]> {
  let total = fromNumber(0);
  for (let bit = factor, power = value; bit > 0; bit >>= 1, power = sum(power, power))
    if (bit & 1) total = sum(total, power);
  return total;
}
