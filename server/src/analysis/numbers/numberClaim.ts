import { TokenKind, type Tokens } from "../../text/tokens.js";
import { type Amount, readAmount } from "./amount.js";
import { type Counted, endsInEnclitic, nounBefore, nounPhrase, readCounted } from "./counted.js";
import { type NumberDraft, type NumberReading, readingOf } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { kindOf } from "./kind.js";
import { readBracketedAge } from "./ages.js";
import { readChange, withDirection } from "./changes.js";
import { idiomAround, readLabel, seriesLabel } from "./labels.js";
import { draftOf, rangeOf } from "./makeDraft.js";
import type { Making } from "./making.js";
import { numeralWordAt } from "./numerals/numeralWord.js";
import { fromNumber } from "./numerals/decimal.js";
import { readRange } from "./ranges.js";
import { readRestatement } from "./restatement.js";
import { readShare } from "./shares.js";
import { YEARS } from "./units/unit.js";

/**
 * Reads the numeric claim whose numeral begins at token `i`: amount, range, what it counts, how exact it is. A numeral
 * that only labels (Pasal 365, Covid-19, 2-1) is read and given no claim. Null where no numeral begins.
 */
export function readNumberClaim(tokens: Tokens, i: number, grammar: NumberGrammar): NumberReading | null {
  const amount = readAmount(tokens, i, grammar);
  if (!amount) return readBareQuantifier(tokens, i, grammar);
  const idiom = idiomAround(tokens, i, grammar);
  if (idiom >= 0) return readingOf(null, Math.max(idiom, amount.end));
  if (amount.numeral.form === "ordinal" || amount.numeral.form === "collective")
    return ordinalClaim(tokens, amount, grammar);
  const reading =
    readLabel(tokens, amount, grammar) ??
    readBracketedAge(tokens, amount, grammar) ??
    readJoined(tokens, amount, grammar) ??
    singleClaim(tokens, amount, grammar);
  reading.evidence = amount.numeral.evidence;
  return reading;
}

/** A share, change or range: only where a joining word or dash follows the amount. */
function readJoined(tokens: Tokens, amount: Amount, grammar: NumberGrammar): Making<NumberReading> | null {
  if (!grammar.joinWords.holds(tokens, amount.end)) return null;
  return (
    readShare(tokens, amount, grammar) ??
    readChange(tokens, amount, grammar) ??
    readRange(tokens, amount, grammar)
  );
}

function ordinalClaim(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberReading {
  const { numeral } = amount;
  const collective =
    numeral.writtenAs === "words"
      ? grammar.lexicon.numerals.collectives.of(tokens, numeral.start)
      : undefined;
  if (collective !== undefined && numeral.end === numeral.start + 1) {
    const counted = readCounted(tokens, numeral.end, false, grammar);
    const noun = nounBefore(tokens, numeral.start, grammar);
    // "keduanya": the two of them.
    const isPlain = noun < 0 && (counted !== null || endsInEnclitic(tokens, numeral.start, grammar));
    if (isPlain) {
      const value = fromNumber(collective);
      const whole = { ...amount, numeral: { ...numeral, value, form: "cardinal" as const } };
      const draft = draftOf(tokens, whole, counted, "count", grammar);
      if (!counted) draft.score = 0.5;
      return readingOf(draft, counted?.end ?? amount.end);
    }
  }
  const noun = nounBefore(tokens, numeral.start, grammar);
  const draft = draftOf(tokens, amount, null, "ordinal", grammar);
  if (noun >= 0) {
    draft.start = tokens.start(noun);
    draft.head = rangeOf(tokens, noun, noun + 1);
  }
  draft.score = 0.5;
  return readingOf(draft, amount.end);
}

function singleClaim(tokens: Tokens, amount: Amount, grammar: NumberGrammar): Making<NumberReading> {
  if (amount.coinStart >= 0) {
    const coin = nounPhrase(amount.coinStart, amount.end);
    return readingOf(draftOf(tokens, amount, coin, "money", grammar), amount.end);
  }
  if (amount.unit) return unitClaim(tokens, amount, grammar);
  const isLed = grammar.beforeAmount.mayHold(tokens, amount.start - 1);
  if (isLed && grammar.lexicon.counting.magnitudeNouns.holds(tokens, amount.start - 1)) {
    const draft = draftOf(tokens, amount, null, "measure", grammar);
    draft.start = tokens.start(amount.start - 1);
    return readingOf(draft, amount.end);
  }
  const isFollowed = grammar.afterAmount.mayHold(tokens, amount.end);
  const multiple = isFollowed ? grammar.multiples.match(tokens, amount.end) : null;
  if (multiple) {
    const draft = draftOf(tokens, { ...amount, end: multiple.end }, null, "ratio", grammar);
    return readingOf(withDirection(tokens, draft, amount, grammar), multiple.end);
  }
  const label = seriesLabel(tokens, amount, grammar);
  if (label) return readingOf(label, amount.end);
  if (isLed && grammar.ageBefore.matchBefore(tokens, amount.start)) {
    const years = { ...amount, unit: YEARS };
    return readingOf(draftOf(tokens, years, null, "age", grammar), amount.end);
  }
  return countClaim(tokens, amount, isFollowed, grammar);
}

/** A measure, length of time, age, share or sum of money. */
function unitClaim(tokens: Tokens, amount: Amount, grammar: NumberGrammar): Making<NumberReading> {
  const kind = kindOf(tokens, amount, grammar);
  const unitEnd = kind === "age" ? ageEnd(tokens, amount.end, grammar) : amount.end;
  const counted = kind === "percent" || kind === "measure" ? readOf(tokens, amount.end, grammar) : null;
  const again = readRestatement(tokens, unitEnd, amount, grammar);
  const end = again?.end ?? unitEnd;
  const whole = end === amount.end ? amount : { ...amount, end };
  const draft = draftOf(tokens, whole, counted, kind, grammar);
  if (again) draft.restated = again.restated;
  return readingOf(withDirection(tokens, draft, amount, grammar), counted?.end ?? end);
}

/** @param isFollowed whether something of `afterAmount` may follow */
function countClaim(
  tokens: Tokens,
  amount: Amount,
  isFollowed: boolean,
  grammar: NumberGrammar,
): Making<NumberReading> {
  const one = amount.numeral.value;
  const isOne = one !== null && one.digits === "1" && one.exponent === 0;
  const again = isFollowed ? readRestatement(tokens, amount.end, amount, grammar) : null;
  const whole = again ? { ...amount, end: again.end } : amount;
  const from = isFollowed ? ofGroup(tokens, whole, grammar) : whole.end;
  const counted = readCounted(tokens, from, isOne, grammar) ?? postposed(tokens, amount, grammar);
  const kind = amount.numeral.form === "fraction" ? "ratio" : "count";
  const draft = draftOf(tokens, whole, counted, kind, grammar);
  if (again) draft.restated = again.restated;
  const end = counted ? Math.max(counted.end, whole.end) : whole.end;
  return readingOf(withDirection(tokens, draft, amount, grammar), end);
}

/** Past "of" after a group: "a couple of truces", "two dozen of them". */
function ofGroup(tokens: Tokens, amount: Amount, grammar: NumberGrammar): number {
  if (grammar.lexicon.counting.head !== "last" || !isWord(tokens, amount.end, "of")) return amount.end;
  const last = numeralWordAt(tokens, amount.end - 1, grammar.lexicon.numerals);
  return last?.role === "dozen" ? amount.end + 1 : amount.end;
}

function postposed(tokens: Tokens, amount: Amount, grammar: NumberGrammar): Counted | null {
  if (amount.numeral.writtenAs !== "words" || amount.numeral.form !== "cardinal") return null;
  const noun = nounBefore(tokens, amount.start, grammar);
  return noun < 0 ? null : nounPhrase(noun, noun + 1);
}

/** "50% of our budget", "12 persen penduduk": what a share is of, what a measure is of. */
function readOf(tokens: Tokens, k: number, grammar: NumberGrammar): Counted | null {
  if (grammar.lexicon.counting.head === "first")
    return isWord(tokens, k, "dari") ? null : readCounted(tokens, k, false, grammar);
  return isWord(tokens, k, "of") && tokens.kind(k + 1) === TokenKind.Word
    ? readCounted(tokens, k + 1, false, grammar)
    : null;
}

function isWord(tokens: Tokens, k: number, word: string): boolean {
  return tokens.end(k) - tokens.start(k) === word.length && tokens.lower(k) === word;
}

function ageEnd(tokens: Tokens, end: number, grammar: NumberGrammar): number {
  const k = tokens.isMark(end, "-") ? end + 1 : end;
  return grammar.ageAfter.match(tokens, k)?.end ?? end;
}

function readBareQuantifier(tokens: Tokens, i: number, grammar: NumberGrammar): NumberReading | null {
  if (!grammar.lexicon.counting.quantifiers.holds(tokens, i)) return null;
  const counted = readCounted(tokens, i + 1, false, grammar);
  const unit = grammar.unitNames.match(tokens, i + 1);
  const end = unit && (!counted || unit.end >= counted.end) ? unit.end : (counted?.end ?? i + 1);
  const draft: NumberDraft = {
    type: "number",
    start: tokens.start(i),
    end: tokens.end(end - 1),
    kind: "quantifier",
    number: null,
    value: null,
    low: null,
    high: null,
    relation: "=",
    approximate: true,
    unit: unit && end === unit.end ? unit.value.id : null,
    per: null,
    counted: counted && rangeOf(tokens, counted.start, counted.end),
    head: counted && rangeOf(tokens, counted.headStart, counted.headEnd),
    change: null,
    score: 0.4,
    writtenAs: "words",
    isReversed: false,
    isAmbiguousM: false,
    restated: null,
  };
  return readingOf(draft, end);
}
