import { WordMap, WordSet } from "../../text/wordSet.js";
import { tokenize } from "../../text/tokens.js";
import type { Modality, NumberLexicon, NumeralWord, RelativeDate, Unit, VagueMagnitude } from "./lexicon.js";
import { type Decimal, fromNumber } from "./numerals/decimal.js";
import { PhraseTable } from "./phrases.js";
import { UNIT_SYMBOLS } from "./units/symbols.js";

/** A language's number lexicon made ready for looking up: phrase tables and the words that begin a claim. */
export interface NumberGrammar {
  readonly lexicon: NumberLexicon;
  /** What a word may begin: bits of `WordRole`. */
  readonly wordRoles: WordMap<number>;
  /** First words of what joins an amount to a second one: "hingga", "menjadi", "out". */
  readonly joinWords: WordSet;
  /** Words that are a numeral by themselves ("dua", "twelve"), and what they mean. */
  readonly loneNumbers: WordMap<Decimal>;
  /** Words that may go on with a numeral before them; signs of magnitudes in lower case. */
  readonly numeralTails: WordSet;
  readonly vague: PhraseTable<VagueMagnitude>;
  readonly unitNames: PhraseTable<Unit>;
  readonly unitSymbols: PhraseTable<Unit>;
  readonly per: PhraseTable<true>;
  readonly moneyBefore: PhraseTable<string>;
  readonly moneyAfter: PhraseTable<string>;
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

function compile(lexicon: NumberLexicon): NumberGrammar {
  const { numerals, units, modality, counting, dates } = lexicon;
  const vague = new PhraseTable(numerals.vague);
  const relativeDates = new PhraseTable(dates.relative);
  const weekend = flags(dates.weekend);
  const holidays = new PhraseTable(dates.holidays);
  const shiftsBefore = new PhraseTable(dates.shiftsBefore);
  const wordRoles = rolesOf(lexicon, [vague, relativeDates, weekend, holidays, shiftsBefore]);
  return {
    lexicon,
    wordRoles,
    joinWords: joinWordsOf(lexicon),
    loneNumbers: loneNumbersOf(lexicon, vague),
    numeralTails: numeralTailsOf(lexicon),
    vague,
    unitNames: new PhraseTable(units.names),
    unitSymbols: new PhraseTable(UNIT_SYMBOLS, true),
    per: flags(units.per),
    moneyBefore: new PhraseTable(units.moneyBefore),
    moneyAfter: new PhraseTable(units.moneyAfter),
    hundredths: new PhraseTable(units.hundredths),
    ageBefore: flags(units.ageBefore),
    ageAfter: flags(units.ageAfter),
    modalityBefore: new PhraseTable(modality.before),
    modalityAfter: new PhraseTable(modality.after),
    plusMinus: flags(modality.plusMinus),
    ranges: modality.ranges.map((range) => ({
      opening: range.opening === "" ? null : flags([range.opening]),
      mayFall: range.mayFall === true,
      joins: flags(range.joins),
    })),
    changeTo: flags(modality.changeTo),
    changeFrom: flags(modality.changeFrom),
    changeBy: flags(modality.changeBy),
    idioms: flags(counting.idioms),
    outOf: flags(numerals.outOf),
    multiples: flags(numerals.multiples),
    dayparts: flags(dates.dayparts),
    clockParts: new PhraseTable(dates.clockParts),
    relativeDates,
    shiftsAfter: new PhraseTable(dates.shiftsAfter),
    shiftsBefore,
    agoAfter: flags(dates.agoAfter),
    aheadAfter: flags(dates.aheadAfter),
    weekend,
    holidays,
  };
}

/** What a word may begin. */
export const WordRole = { Numeral: 1, Date: 2, Quantifier: 4, Opening: 8, Clock: 16 } as const;

function rolesOf(lexicon: NumberLexicon, phrases: readonly PhraseTable<unknown>[]): WordMap<number> {
  const { numerals, counting, dates } = lexicon;
  const roles = new WordMap<number>();
  const add = (words: Iterable<string>, role: number): void => {
    for (const word of words) roles.set(word, (roles.get(word) ?? 0) | role);
  };
  const [vague, ...dated] = phrases;
  for (const [word, parts] of numerals.cardinals) if (canBegin(parts[0])) add([word], WordRole.Numeral);
  add(numerals.ordinals.keys(), WordRole.Numeral);
  add(numerals.collectives.keys(), WordRole.Numeral);
  add(numerals.ordinalPrefixes, WordRole.Numeral);
  add(vague?.openings ?? [], WordRole.Numeral);
  add(counting.quantifiers, WordRole.Quantifier);
  for (const words of [
    dates.months,
    dates.weekdays,
    dates.parts,
    dates.spans,
    dates.oneSpans,
    dates.quarters,
    dates.seasons,
  ])
    add(words.keys(), WordRole.Date);
  for (const words of [dates.dayWords, dates.dateWords, dates.monthWords, dates.yearWords])
    add(words, WordRole.Date);
  for (const table of dated) add(table.openings, WordRole.Date);
  if (numerals.spokenHundreds) add(numerals.ordinals.keys(), WordRole.Date);
  if (numerals.spokenHundreds)
    for (const [word, [part]] of numerals.cardinals) if (part?.role === "tens") add([word], WordRole.Date);
  add(dates.timeWords, WordRole.Clock);
  add(dates.rangeOpenings.keys(), WordRole.Opening);
  return roles;
}

/** True for a part of a numeral that can be its first. */
function canBegin(part: NumeralWord | undefined): boolean {
  return (
    part !== undefined && part.role !== "and" && part.role !== "teens-suffix" && part.role !== "tens-suffix"
  );
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
