import { WordSet } from "../../../text/wordSet.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { NumberGrammar } from "../grammar.js";
import type { Unit } from "../lexicon.js";
import type { PhraseMatch } from "../phrases.js";
import { currencyCodeAt, moneyUnit } from "./currencies.js";
import { MARK_SYMBOLS, WORDLIKE_SYMBOLS } from "./symbols.js";

/** A unit in the text: the token after it, and what it is counted per. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
  readonly per: string | null;
}

/**
 * Reads the unit that begins at token `k`, after a numeral: a name ("meter persegi"), a symbol ("km²"), a quotient
 * ("km/jam", "kilometres per hour"), a currency ("dolar AS") or percent.
 * @param afterDigits whether digits stand before it: symbols of one letter need them
 */
export function readUnit(
  tokens: Tokens,
  k: number,
  afterDigits: boolean,
  grammar: NumberGrammar,
): UnitMatch | null {
  const single = readSingle(tokens, k, afterDigits, grammar);
  if (!single) return null;
  const { value: unit, end } = single;
  const rate = readPer(tokens, end, grammar);
  if (!rate) return { unit, end, per: null };
  if (unit.kind === "measure" && rate.unit && rate.unit.kind !== "money") {
    const again = readPer(tokens, rate.end, grammar);
    const id = `${unit.id}-per-${rate.unit.id}${again?.unit ? `-per-${again.unit.id}` : ""}`;
    return { unit: { id, kind: "measure" }, end: again?.unit ? again.end : rate.end, per: null };
  }
  return { unit, end: rate.end, per: rate.name };
}

interface Rate {
  readonly unit: Unit | null;
  readonly name: string;
  readonly end: number;
}

/** "per hari", "/kg", "a barrel" after an amount. */
export function readPer(tokens: Tokens, k: number, grammar: NumberGrammar): Rate | null {
  const per = grammar.per.match(tokens, k);
  if (!per) return null;
  const isSlash = tokens.isMark(k, "/");
  if (isSlash && !tokens.isTight(k)) return null;
  const unit = readSingle(tokens, per.end, isSlash, grammar);
  if (unit && grammar.agoAfter.match(tokens, unit.end)) return null;
  if (unit && unit.value.kind !== "percent" && unit.value.kind !== "money")
    return { unit: unit.value, name: unit.value.id, end: unit.end };
  const noun = grammar.lexicon.units.perNouns.of(tokens, per.end);
  return noun === undefined ? null : { unit: null, name: noun, end: per.end + 1 };
}

/** A unit without what it is counted per. */
function readSingle(
  tokens: Tokens,
  k: number,
  afterDigits: boolean,
  grammar: NumberGrammar,
): PhraseMatch<Unit> | null {
  if (k >= tokens.count) return null;
  return readCurrency(tokens, k, grammar) ?? readPowered(tokens, k, afterDigits, grammar);
}

function readCurrency(tokens: Tokens, k: number, grammar: NumberGrammar): PhraseMatch<Unit> | null {
  const named = grammar.moneyAfter.match(tokens, k);
  if (named) return named;
  const code = currencyCodeAt(tokens, k);
  return code === null ? null : { value: moneyUnit(code), end: k + 1 };
}

function readPowered(
  tokens: Tokens,
  k: number,
  afterDigits: boolean,
  grammar: NumberGrammar,
): PhraseMatch<Unit> | null {
  const { powersBefore, powersAfter } = grammar.lexicon.units;
  const before = powersBefore.of(tokens, k);
  let start = k;
  if (before !== undefined) start = tokens.isMark(k + 1, ".") || tokens.isMark(k + 1, "-") ? k + 2 : k + 1;
  const plain = readPlain(tokens, start, afterDigits, grammar);
  if (!plain) return null;
  if (before !== undefined) return { value: powered(plain.value, before), end: plain.end };
  if (plain.value.kind !== "measure") return plain;
  const after = powersAfter.of(tokens, plain.end);
  if (after) return { value: powered(plain.value, after), end: plain.end + 1 };
  return readExponent(tokens, plain) ?? plain;
}

function readExponent(tokens: Tokens, plain: PhraseMatch<Unit>): PhraseMatch<Unit> | null {
  const caret = tokens.isMark(plain.end, "^") ? plain.end + 1 : plain.end;
  if (!tokens.isTight(caret) || !isLength(plain.value.id)) return null;
  const mark = tokens.at(caret);
  if (mark === "²" || mark === "2") return { value: powered(plain.value, "square"), end: caret + 1 };
  if (mark === "³" || mark === "3") return { value: powered(plain.value, "cubic"), end: caret + 1 };
  return null;
}

function isLength(id: string): boolean {
  return /(meter|foot|inch|mile|yard|second)$/.test(id);
}

function powered(unit: Unit, power: "square" | "cubic"): Unit {
  return { id: `${power}-${unit.id}`, kind: "measure" };
}

/** The unit of ages. */
export const YEARS: Unit = { id: "year", kind: "duration" };

const PERCENT: Unit = { id: "percent", kind: "percent" };

function readPlain(
  tokens: Tokens,
  k: number,
  afterDigits: boolean,
  grammar: NumberGrammar,
): PhraseMatch<Unit> | null {
  const name = grammar.unitNames.match(tokens, k);
  const symbol = afterDigits ? grammar.unitSymbols.match(tokens, k) : null;
  if (symbol && (!name || symbol.end > name.end) && isSymbolHere(tokens, k, symbol.end)) return symbol;
  if (name) return name;
  return tokens.isMark(k, "%") || tokens.isMark(k, "％") ? { value: PERCENT, end: k + 1 } : null;
}

/** Marks must be tight; a symbol that is a word too stands where a phrase ends; one letter is not followed by more. */
function isSymbolHere(tokens: Tokens, k: number, end: number): boolean {
  const text = tokens.at(k);
  if (MARK_SYMBOLS.has(text)) return tokens.isTight(k);
  const isTight = tokens.isTight(k);
  if (WORDLIKE_SYMBOLS.has(text)) {
    if (text === "in") return isTight || isPhraseEnd(tokens, end) || DIMENSIONS.holds(tokens, end);
    return isTight || (text !== "a" && text !== "as");
  }
  if (isTight) return true;
  if (
    text.length === 1 &&
    tokens.kind(end) === TokenKind.Mark &&
    tokens.isTight(end) &&
    tokens.isMark(end, "-")
  )
    return false;
  return text !== "b" && text !== "A" && text !== "B" && text !== "F" && text !== "T";
}

const DIMENSIONS = new WordSet(["thick", "long", "wide", "tall", "high", "deep", "x", "by"]);

function isPhraseEnd(tokens: Tokens, k: number): boolean {
  return k >= tokens.count || tokens.kind(k) === TokenKind.Mark;
}

/** The currency told before a numeral at token `i`; `end` of the answer is its first token. */
export function moneyBefore(tokens: Tokens, i: number, grammar: NumberGrammar): PhraseMatch<Unit> | null {
  const sign = signBefore(tokens, i, grammar);
  if (sign && !isInsideWord(tokens, sign.end)) return sign;
  const code = currencyCodeAt(tokens, i - 1);
  return code === null ? null : { value: moneyUnit(code), end: i - 1 };
}

/** The currency before token `i`; of "a $" only the sign, for its parts stand apart. */
function signBefore(tokens: Tokens, i: number, grammar: NumberGrammar): PhraseMatch<Unit> | null {
  const sign = grammar.moneyBefore.matchBefore(tokens, i);
  if (!sign || sign.end === i - 1 || tokens.kind(i - 1) !== TokenKind.Mark || tokens.isTight(i - 1))
    return sign;
  const alone = grammar.moneyBefore.match(tokens, i - 1);
  return alone && { value: alone.value, end: i - 1 };
}

function isInsideWord(tokens: Tokens, k: number): boolean {
  return tokens.kind(k) === TokenKind.Word && tokens.isTight(k) && tokens.kind(k - 1) === TokenKind.Word;
}
