import { TokenKind, type Tokens } from "../../text/tokens.js";
import { type Amount, readAmount } from "./amount.js";
import { type Counted, nounBefore, readCounted } from "./counted.js";
import type { NumberDraft } from "./draft.js";
import type { NumberGrammar } from "./grammar.js";
import { kindOf } from "./kind.js";
import { readBracketedAge } from "./ages.js";
import { readChange, withDirection } from "./changes.js";
import { idiomAround, readLabel, seriesLabel } from "./labels.js";
import { EMPTY, draftOf, rangeOf } from "./makeDraft.js";
import { fromNumber } from "./numerals/decimal.js";
import type { Numeral } from "./numerals/form.js";
import { readRange } from "./ranges.js";
import { readRestatement } from "./restatement.js";
import { readShare } from "./shares.js";

/** What was read at a place: the claim, or null where the number is none; and the token to go on from. */
export interface NumberReading {
  readonly draft: NumberDraft | null;
  readonly end: number;
  readonly evidence: Numeral["evidence"];
}

const NOTHING = (end: number): NumberReading => ({ draft: null, end, evidence: 0 });

/**
 * Reads the numeric claim whose numeral begins at token `i`: amount, range, what it counts, how exact it is. A numeral
 * that only labels (Pasal 365, Covid-19, 2-1) is read and given no claim. Null where no numeral begins.
 */
export function readNumberClaim(tokens: Tokens, i: number, grammar: NumberGrammar): NumberReading | null {
  const amount = readAmount(tokens, i, grammar);
  if (!amount) return readBareQuantifier(tokens, i, grammar);
  const idiom = idiomAround(tokens, i, grammar);
  if (idiom >= 0) return NOTHING(Math.max(idiom, amount.end));
  if (amount.numeral.form === "ordinal" || amount.numeral.form === "collective")
    return ordinalClaim(tokens, amount, grammar);
  const { evidence } = amount.numeral;
  const label = readLabel(tokens, amount, grammar);
  if (label) return { ...label, evidence };
  const reading =
    readBracketedAge(tokens, amount, grammar) ??
    readJoined(tokens, amount, grammar) ??
    singleClaim(tokens, amount, grammar);
  return { ...reading, evidence };
}

/** A share, change or range: only where a joining word or dash follows the amount. */
function readJoined(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberReading | null {
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
    if (!counted && noun < 0 && isPronoun(tokens, numeral.start, grammar)) {
      const value = fromNumber(collective);
      const whole = { ...amount, numeral: { ...numeral, value, form: "cardinal" as const } };
      return {
        draft: { ...draftOf(tokens, whole, null, "count", grammar), score: 0.5 },
        end: amount.end,
        evidence: 0,
      };
    }
    if (noun < 0 && counted) {
      const value = fromNumber(collective);
      return {
        draft: draftOf(
          tokens,
          { ...amount, numeral: { ...numeral, value, form: "cardinal" } },
          counted,
          "count",
          grammar,
        ),
        end: counted.end,
        evidence: 0,
      };
    }
  }
  const noun = nounBefore(tokens, numeral.start, grammar);
  const draft = draftOf(tokens, amount, null, "ordinal", grammar);
  const start = noun >= 0 ? tokens.start(noun) : draft.start;
  return {
    draft: { ...draft, start, score: 0.5, head: noun >= 0 ? rangeOf(tokens, noun, noun + 1) : null },
    end: amount.end,
    evidence: 0,
  };
}

/** "keduanya": the two of them. */
function isPronoun(tokens: Tokens, k: number, grammar: NumberGrammar): boolean {
  const word = tokens.lower(k);
  return grammar.lexicon.counting.enclitics.some((enclitic) => word.endsWith(enclitic));
}

function singleClaim(tokens: Tokens, amount: Amount, grammar: NumberGrammar): NumberReading {
  const { unit, coin } = amount;
  if (coin) {
    const counted = { ...coin, headStart: coin.start, headEnd: coin.end };
    return { draft: draftOf(tokens, amount, counted, "money", grammar), end: amount.end, evidence: 0 };
  }
  if (unit) {
    const kind = kindOf(tokens, amount, grammar);
    const end = kind === "age" ? ageEnd(tokens, amount.end, grammar) : amount.end;
    const counted = kind === "percent" || kind === "measure" ? readOf(tokens, amount.end, grammar) : null;
    const again = readRestatement(tokens, end, amount, grammar);
    const whole = again ? { ...amount, end: again.end } : { ...amount, end };
    const draft = withDirection(tokens, draftOf(tokens, whole, counted, kind, grammar), amount, grammar);
    return {
      draft: again ? { ...draft, restated: again.restated } : draft,
      end: counted?.end ?? whole.end,
      evidence: 0,
    };
  }
  if (grammar.lexicon.counting.magnitudeNouns.holds(tokens, amount.start - 1)) {
    const draft = draftOf(tokens, amount, null, "measure", grammar);
    return { draft: { ...draft, start: tokens.start(amount.start - 1) }, end: amount.end, evidence: 0 };
  }
  const multiple = grammar.multiples.match(tokens, amount.end);
  if (multiple) {
    const whole = { ...amount, end: multiple.end };
    const draft = withDirection(tokens, draftOf(tokens, whole, null, "ratio", grammar), amount, grammar);
    return { draft, end: multiple.end, evidence: 0 };
  }
  const label = seriesLabel(tokens, amount, grammar);
  if (label) return { draft: label, end: amount.end, evidence: 0 };
  if (grammar.ageBefore.matchBefore(tokens, amount.start)) {
    const draft = draftOf(
      tokens,
      { ...amount, unit: { id: "year", kind: "duration" } },
      null,
      "age",
      grammar,
    );
    return { draft, end: amount.end, evidence: 0 };
  }
  const one = amount.numeral.value;
  const isOne = one !== null && one.digits === "1" && one.exponent === 0;
  const again = readRestatement(tokens, amount.end, amount, grammar);
  const whole = again ? { ...amount, end: again.end } : amount;
  const counted =
    readCounted(tokens, ofGroup(tokens, whole, grammar), isOne, grammar) ??
    postposed(tokens, amount, grammar);
  const kind = amount.numeral.form === "fraction" ? "ratio" : "count";
  const draft = withDirection(tokens, draftOf(tokens, whole, counted, kind, grammar), amount, grammar);
  return {
    draft: again ? { ...draft, restated: again.restated } : draft,
    end: Math.max(counted?.end ?? 0, whole.end),
    evidence: 0,
  };
}

/** Past "of" after a group: "a couple of truces", "two dozen of them". */
function ofGroup(tokens: Tokens, amount: Amount, grammar: NumberGrammar): number {
  const isOf = tokens.lower(amount.end) === "of" && grammar.lexicon.counting.head === "last";
  const last = grammar.lexicon.numerals.cardinals.of(tokens, amount.end - 1)?.[0];
  return isOf && last?.role === "dozen" ? amount.end + 1 : amount.end;
}

function postposed(tokens: Tokens, amount: Amount, grammar: NumberGrammar): Counted | null {
  if (amount.numeral.writtenAs !== "words" || amount.numeral.form !== "cardinal") return null;
  const noun = nounBefore(tokens, amount.start, grammar);
  return noun < 0 ? null : { start: noun, end: noun + 1, headStart: noun, headEnd: noun + 1 };
}

/** "50% of our budget", "12 persen penduduk": what a share is of, what a measure is of. */
function readOf(tokens: Tokens, k: number, grammar: NumberGrammar): Counted | null {
  if (grammar.lexicon.counting.head === "first")
    return tokens.lower(k) === "dari" ? null : readCounted(tokens, k, false, grammar);
  return tokens.lower(k) === "of" && tokens.kind(k + 1) === TokenKind.Word
    ? readCounted(tokens, k + 1, false, grammar)
    : null;
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
  return {
    draft: {
      ...EMPTY,
      kind: "quantifier",
      start: tokens.start(i),
      end: tokens.end(end - 1),
      approximate: true,
      unit: unit && end === unit.end ? unit.value.id : null,
      counted: counted ? rangeOf(tokens, counted.start, counted.end) : null,
      head: counted ? rangeOf(tokens, counted.headStart, counted.headEnd) : null,
      score: 0.4,
    },
    end,
    evidence: 0,
  };
}
