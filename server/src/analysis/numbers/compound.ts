import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Amount } from "./amount.js";
import type { NumberGrammar } from "./grammar.js";
import { numeralWordAt } from "./numerals/numeralWord.js";
import { type Decimal, compare, fromNumber, product, quotient, sum } from "./numerals/decimal.js";
import type { Numeral } from "./numerals/form.js";
import { readNumeral } from "./numerals/numeral.js";
import { dimensionOf, unitRatio } from "./units/conversion.js";
import { type UnitMatch, readUnit } from "./units/unit.js";

const ONE = fromNumber(1);
const HALF = fromNumber(0.5);
const PARTS = 6;

/**
 * Joins the parts of one measure: "7 feet 10 inches", "1 jam 20 menit", "2 years and 3 months", "an hour and a half",
 * "1 hour thirty". Each part is of the same dimension and smaller than the one before; the value is in the last one's unit.
 */
export function compound(tokens: Tokens, first: Amount, grammar: NumberGrammar): Amount {
  if (!first.numeral.value || first.per || first.numeral.form === "vague") return first;
  let whole = first;
  for (let parts = 0; parts < PARTS; parts++) {
    const next = nextPart(tokens, whole, grammar);
    if (!next) break;
    whole = next;
  }
  return withHalf(tokens, whole, grammar) ?? withBareMinutes(tokens, whole, grammar) ?? whole;
}

/** Past "and" and a comma that may stand between two parts. */
function jointEnd(tokens: Tokens, k: number, grammar: NumberGrammar): number {
  const at = tokens.isMark(k, ",") && tokens.isTight(k) ? k + 1 : k;
  const isJoint =
    grammar.lexicon.units.compoundJoints.holds(tokens, at) ||
    numeralWordAt(tokens, at, grammar.lexicon.numerals)?.role === "and";
  return isJoint ? at + 1 : at;
}

function nextPart(tokens: Tokens, whole: Amount, grammar: NumberGrammar): Amount | null {
  const k = jointEnd(tokens, whole.end, grammar);
  const kind = tokens.kind(k);
  if (kind !== TokenKind.Number && kind !== TokenKind.Word) return null;
  const numeral = readNumeral(tokens, k, grammar);
  if (!numeral?.value || numeral.form !== "cardinal" || !whole.unit || !whole.numeral.value) return null;
  const unit =
    inchesAfterFeet(tokens, numeral, whole.unit.id) ??
    readUnit(tokens, numeral.end, numeral.writtenAs !== "words", grammar);
  if (!unit || unit.per) return null;
  const added = addIn(whole.numeral.value, whole.unit.id, numeral.value, unit.unit.id);
  if (!added) return null;
  return {
    ...whole,
    end: unit.end,
    unit: unit.unit,
    numeral: { ...spanning(whole.numeral, numeral), value: added },
  };
}

/** "5 ft 11 in": after feet the word can only be inches. */
function inchesAfterFeet(tokens: Tokens, numeral: Numeral, before: string): UnitMatch | null {
  if (before !== "foot" || tokens.lower(numeral.end) !== "in") return null;
  return { unit: { id: "inch", kind: "measure" }, end: numeral.end + 1, per: null };
}

function spanning(first: Numeral, last: Numeral): Numeral {
  return { ...first, other: null, end: Math.max(first.end, last.end) };
}

const DAYS_IN_YEAR = fromNumber(365);

/** `a` in `from` and `b` in the smaller `to`, together in `to`; null where the two do not measure the same thing. */
function addIn(a: Decimal, from: string, b: Decimal, to: string): Decimal | null {
  const ratio = from === "year" && dimensionOf(to) === "time" ? yearRatio(to) : unitRatio(from, to);
  if (!ratio || dimensionOf(from) === "temperature") return null;
  // "1 metre and 1 foot": any order, but a smaller unit first is two measures.
  if (compare(ratio, ONE) <= 0)
    return compare(ratio, ONE) < 0 && isMixed(from, to) ? sum(product(a, ratio), b) : null;
  return sum(product(a, ratio), b);
}

function yearRatio(to: string): Decimal | null {
  const days = unitRatio("day", to);
  return days && product(DAYS_IN_YEAR, days);
}

function isMixed(from: string, to: string): boolean {
  return from.includes("meter") !== to.includes("meter") && dimensionOf(from) === "length";
}

/** "an hour and a half", "one month and half". */
function withHalf(tokens: Tokens, whole: Amount, grammar: NumberGrammar): Amount | null {
  const { cardinals } = grammar.lexicon.numerals;
  if (cardinals.of(tokens, whole.end)?.[0]?.role !== "and" || !whole.numeral.value) return null;
  const isArticle = cardinals.of(tokens, whole.end + 1)?.[0]?.role === "article";
  const k = isArticle ? whole.end + 2 : whole.end + 1;
  if (cardinals.of(tokens, k)?.[0]?.role !== "half") return null;
  return {
    ...whole,
    end: k + 1,
    numeral: { ...whole.numeral, value: sum(whole.numeral.value, HALF), other: null },
  };
}

const MINUTES = fromNumber(60);

/** "1 hour thirty" at the end of a phrase: minutes. */
function withBareMinutes(tokens: Tokens, whole: Amount, grammar: NumberGrammar): Amount | null {
  if (whole.unit?.id !== "hour" || !whole.numeral.value || !grammar.lexicon.numerals.spokenHundreds)
    return null;
  const k = jointEnd(tokens, whole.end, grammar);
  if (tokens.isMark(k - 1, ",")) return null;
  const numeral = readNumeral(tokens, k, grammar);
  if (!numeral?.value || numeral.form !== "cardinal" || numeral.end < tokens.count) return null;
  if (compare(numeral.value, MINUTES) >= 0 || numeral.value.exponent < 0) return null;
  const value = quotient(sum(product(whole.numeral.value, MINUTES), numeral.value), ONE);
  return {
    ...whole,
    end: numeral.end,
    unit: { id: "minute", kind: "duration" },
    numeral: { ...spanning(whole.numeral, numeral), value },
  };
}
