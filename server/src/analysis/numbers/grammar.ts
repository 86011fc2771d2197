import { WordMap, WordSet } from "../../text/wordSet.js";
import { tokenize } from "../../text/tokens.js";
import type { Modality, NumberLexicon, RelativeDate, Unit, VagueMagnitude } from "./lexicon.js";
import { type Decimal, fromNumber } from "./numerals/decimal.js";
import { PhraseTable } from "./phrases.js";
import { CURRENCY_CODES, moneyUnit } from "./units/currencies.js";
import { UNIT_SYMBOLS } from "./units/symbols.js";
import { WordRole, datePhrases, rolesOf, wordsOf } from "./wordRoles.js";

/** A language's number lexicon made ready for looking up: phrase tables and the words that begin a claim. */
export interface NumberGrammar {
  readonly lexicon: NumberLexicon;
  /** What a word may begin: bits of `WordRole`. */
  readonly wordRoles: WordMap<number>;
  /** First words of what joins an amount to a second one: "hingga", "menjadi", "out". */
  readonly joinWords: WordSet;
  /**
   * Every word and mark right before an amount that says something of it: a sign, a currency, a label's noun, how exact
   * it is, an age, the verb of a change. Most amounts are told by one look to have none.
   */
  readonly beforeAmount: WordSet;
  /** Every word and mark right after a numeral or amount that goes on with it: a unit, a joint, a restatement. */
  readonly afterAmount: WordSet;
  /** All words of `idioms`. */
  readonly idiomWords: WordSet;
  /** Second words of phrases that begin a date: "last" of "the last". */
  readonly dateSeconds: WordSet;
  /** What may follow digits that begin a date: names of months, joints, eras, halves of the day. */
  readonly dateTails: WordSet;
  /** First words of numerals. */
  readonly numeralOpenings: WordSet;
  /** Words that are a numeral by themselves ("dua", "twelve"), and what they mean. */
  readonly loneNumbers: WordMap<Decimal>;
  /** Words that may go on with a numeral before them; signs of magnitudes in lower case. */
  readonly numeralTails: WordSet;
  readonly vague: PhraseTable<VagueMagnitude>;
  readonly unitNames: PhraseTable<Unit>;
  readonly unitSymbols: PhraseTable<Unit>;
  readonly per: PhraseTable<true>;
  readonly moneyBefore: PhraseTable<Unit>;
  readonly moneyAfter: PhraseTable<Unit>;
  readonly hundredths: PhraseTable<string | null>;
  readonly ageBefore: PhraseTable<true>;
  readonly ageAfter: PhraseTable<true>;
  readonly modalityBefore: PhraseTable<Modality>;
  readonly modalityAfter: PhraseTable<Modality>;
  readonly plusMinus: PhraseTable<true>;
  readonly ranges: readonly {
    readonly opening: PhraseTable<true> | null;
    readonly mayFall: boolean;
    readonly joins: PhraseTable<true>;
  }[];
  readonly changeTo: PhraseTable<true>;
  readonly changeFrom: PhraseTable<true>;
  readonly changeBy: PhraseTable<true>;
  readonly idioms: PhraseTable<true>;
  readonly outOf: PhraseTable<true>;
  readonly multiples: PhraseTable<true>;
  readonly dayparts: PhraseTable<true>;
  readonly clockParts: PhraseTable<"morning" | "noon" | "evening" | "night">;
  readonly relativeDates: PhraseTable<RelativeDate>;
  readonly shiftsAfter: PhraseTable<-1 | 0 | 1>;
  readonly shiftsBefore: PhraseTable<-1 | 0 | 1>;
  readonly agoAfter: PhraseTable<true>;
  readonly aheadAfter: PhraseTable<true>;
  readonly weekend: PhraseTable<true>;
  readonly holidays: PhraseTable<string>;
}

const grammars = new WeakMap<NumberLexicon, NumberGrammar>();

/** The grammar of a lexicon; made once. */
export function grammarOf(lexicon: NumberLexicon): NumberGrammar {
  let grammar = grammars.get(lexicon);
  if (!grammar) {
    grammar = compile(lexicon);
    grammars.set(lexicon, grammar);
  }
  return grammar;
}

const flags = (phrases: Iterable<string>): PhraseTable<true> =>
  new PhraseTable([...phrases].map((phrase) => [phrase, true] as const));

const moneyTable = (names: readonly (readonly [string, string])[]): PhraseTable<Unit> =>
  new PhraseTable(names.map(([name, code]) => [name, moneyUnit(code)] as const));

function compile(lexicon: NumberLexicon): NumberGrammar {
  const { numerals, units, modality, counting, dates } = lexicon;
  const vague = new PhraseTable(numerals.vague);
  const wordRoles = rolesOf(lexicon, vague);
  const joinWords = joinWordsOf(lexicon);
  const tables = {
    vague,
    unitNames: new PhraseTable(units.names),
    unitSymbols: new PhraseTable(UNIT_SYMBOLS, true),
    per: flags(units.per),
    moneyBefore: moneyTable(units.moneyBefore),
    moneyAfter: moneyTable(units.moneyAfter),
    hundredths: new PhraseTable(units.hundredths),
    ageBefore: flags(units.ageBefore),
    ageAfter: flags(units.ageAfter),
    modalityBefore: new PhraseTable(modality.before),
    modalityAfter: new PhraseTable(modality.after),
    plusMinus: flags(modality.plusMinus),
    changeTo: flags(modality.changeTo),
    changeFrom: flags(modality.changeFrom),
    changeBy: flags(modality.changeBy),
    idioms: flags(counting.idioms),
    outOf: flags(numerals.outOf),
    multiples: flags(numerals.multiples),
    dayparts: flags(dates.dayparts),
    clockParts: new PhraseTable(dates.clockParts),
    relativeDates: new PhraseTable(dates.relative),
    shiftsAfter: new PhraseTable(dates.shiftsAfter),
    shiftsBefore: new PhraseTable(dates.shiftsBefore),
    agoAfter: flags(dates.agoAfter),
    aheadAfter: flags(dates.aheadAfter),
    weekend: flags(dates.weekend),
    holidays: new PhraseTable(dates.holidays),
  };
  return {
    lexicon,
    wordRoles,
    joinWords,
    ...tables,
    beforeAmount: new WordSet([
      ...["-", "−", ".", ":", "(", ",", "+"],
      ...[...CURRENCY_CODES].map((code) => code.toLowerCase()),
      ...tables.moneyBefore.closings,
      ...tables.ageBefore.closings,
      ...tables.modalityBefore.closings,
      ...tables.changeTo.closings,
      ...tables.changeFrom.closings,
      ...tables.changeBy.closings,
      ...[counting.codes, counting.labels, counting.magnitudeNouns, modality.up, modality.down].flatMap(
        (words) => [...words],
      ),
    ]),
    afterAmount: new WordSet([
      ...["-", "(", "x", "×", "%", "％", "of"],
      ...[...CURRENCY_CODES].map((code) => code.toLowerCase()),
      ...joinWords,
      ...units.powersBefore.keys(),
      ...tables.unitNames.openings,
      ...[...tables.unitSymbols.openings].map((symbol) => symbol.toLowerCase()),
      ...tables.moneyAfter.openings,
      ...tables.hundredths.openings,
      ...tables.modalityAfter.openings,
      ...tables.plusMinus.openings,
      ...tables.multiples.openings,
    ]),
    idiomWords: new WordSet(counting.idioms.flatMap((idiom) => wordsOf(idiom))),
    numeralOpenings: new WordSet(
      [...wordRoles].filter(([, role]) => (role & WordRole.Numeral) !== 0).map(([word]) => word),
    ),
    loneNumbers: loneNumbersOf(lexicon, vague),
    numeralTails: numeralTailsOf(lexicon),
    dateSeconds: new WordSet(datePhrases(lexicon).flatMap(({ second }) => second ?? [])),
    dateTails: dateTailsOf(lexicon, wordRoles, joinWords),
    ranges: modality.ranges.map((range) => ({
      opening: range.opening === "" ? null : flags([range.opening]),
      mayFall: range.mayFall === true,
      joins: flags(range.joins),
    })),
  };
}

function loneNumbersOf({ numerals }: NumberLexicon, vague: PhraseTable<unknown>): WordMap<Decimal> {
  const others = new Set([...vague.openings, ...numerals.ordinals.keys(), ...numerals.ordinalPrefixes]);
  const lone = new WordMap<Decimal>();
  for (const [word, [part, ...rest]] of numerals.cardinals) {
    const isAlone = part?.role === "unit" || part?.role === "teen" || part?.role === "tens";
    if (isAlone && rest.length === 0 && !others.has(word)) lone.set(word, fromNumber(part.value));
  }
  return lone;
}

function numeralTailsOf({ numerals }: NumberLexicon): WordSet {
  return new WordSet([
    ...numerals.cardinals.keys(),
    ...numerals.ordinals.keys(),
    ...numerals.roundedMagnitudes.keys(),
    ...[...numerals.magnitudeSigns.keys()].map((sign) => sign.toLowerCase()),
    ...numerals.timesTenToThe.map((phrase) => tokenize(phrase).lower(0)),
  ]);
}

/** Words that begin "am", "pm" and "o'clock" after digits. */
const HALVES = ["am", "pm", "a", "p", "a.m", "p.m", "o'clock", "o’clock"];
const DATE_ROLES =
  WordRole.Date | WordRole.Quantifier | WordRole.Opening | WordRole.Clock | WordRole.DatePhrase;

function dateTailsOf(
  { dates, numerals }: NumberLexicon,
  roles: ReadonlyMap<string, number>,
  joinWords: WordSet,
): WordSet {
  const tails = new WordSet(HALVES);
  for (const [word, role] of roles) if ((role & DATE_ROLES) !== 0) tails.add(word);
  for (const words of [dates.months, dates.eras, dates.monthWords, joinWords, dates.rangeJoins, dates.links])
    for (const word of words.keys()) tails.add(word);
  for (const word of [...dates.zones, ...numerals.ordinalSuffixes]) tails.add(word);
  return tails;
}

function joinWordsOf({ numerals, modality }: NumberLexicon): WordSet {
  const phrases = [
    ...numerals.outOf,
    ...modality.changeTo,
    ...modality.changeFrom,
    ...modality.ranges.flatMap(({ joins }) => joins),
  ];
  const dashes = ["-", "–", "—", "‑"];
  return new WordSet([...phrases.map((phrase) => tokenize(phrase).lower(0)), ...dashes]);
}
