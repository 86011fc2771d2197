import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { Modality, NumberLexicon, RelativeDate, Unit, VagueMagnitude } from "./lexicon.js";
import { PhraseTable } from "./phrases.js";
import { UNIT_SYMBOLS } from "./units/symbols.js";

/** A language's number lexicon made ready for looking up: phrase tables and a filter for words that begin a claim. */
export interface NumberGrammar {
  readonly lexicon: NumberLexicon;
  readonly triggers: WordFilter;
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
    readonly joins: PhraseTable<true>;
  }[];
  readonly changeTo: PhraseTable<true>;
  readonly changeFrom: PhraseTable<true>;
  readonly changeBy: PhraseTable<true>;
  readonly idioms: PhraseTable<true>;
  readonly outOf: PhraseTable<true>;
  readonly multiples: PhraseTable<true>;
  readonly dayparts: PhraseTable<true>;
  readonly relativeDates: PhraseTable<RelativeDate>;
  readonly shiftsAfter: PhraseTable<-1 | 0 | 1>;
  readonly shiftsBefore: PhraseTable<-1 | 0 | 1>;
  readonly agoAfter: PhraseTable<true>;
  readonly aheadAfter: PhraseTable<true>;
  readonly aheadBefore: PhraseTable<true>;
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
  const aheadBefore = flags(dates.aheadBefore);
  return {
    lexicon,
    triggers: new WordFilter([
      ...numerals.cardinals.keys(),
      ...numerals.ordinals.keys(),
      ...numerals.collectives.keys(),
      ...numerals.ordinalPrefixes,
      ...vague.openings,
      ...counting.quantifiers,
      ...counting.romanNouns,
      ...counting.series,
      ...dates.months.keys(),
      ...dates.weekdays.keys(),
      ...dates.dayWords,
      ...dates.dateWords,
      ...dates.monthWords,
      ...dates.yearWords,
      ...dates.parts.keys(),
      ...dates.spans.keys(),
      ...dates.oneSpans.keys(),
      ...dates.quarters.keys(),
      ...dates.seasons.keys(),
      ...dates.timeWords,
      ...dates.rangeOpenings.keys(),
      ...dates.dayparts.map((phrase) => phrase.split(" ")[0] ?? phrase),
      ...relativeDates.openings,
      ...weekend.openings,
      ...holidays.openings,
      ...shiftsBefore.openings,
      ...aheadBefore.openings,
    ]),
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
      joins: flags(range.joins),
    })),
    changeTo: flags(modality.changeTo),
    changeFrom: flags(modality.changeFrom),
    changeBy: flags(modality.changeBy),
    idioms: flags(counting.idioms),
    outOf: flags(numerals.outOf),
    multiples: flags(numerals.multiples),
    dayparts: flags(dates.dayparts),
    relativeDates,
    shiftsAfter: new PhraseTable(dates.shiftsAfter),
    shiftsBefore,
    agoAfter: flags(dates.agoAfter),
    aheadAfter: flags(dates.aheadAfter),
    aheadBefore,
    weekend,
    holidays,
  };
}

const FILTER_BITS = 1 << 15;

/**
 * Says of most words, by their length and four of their characters alone, that they are not in a set; no substring is
 * made. A word that passes must still be looked up.
 */
export class WordFilter {
  readonly #bits = new Uint32Array(FILTER_BITS >> 5);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const slot = slotOf(word, 0, word.length);
      this.#bits[slot >> 5] = (this.#bits[slot >> 5] ?? 0) | (1 << (slot & 31));
    }
  }

  /** False only when token `i`, lower-cased, is surely not in the set. */
  mayHold(tokens: Tokens, i: number): boolean {
    if (tokens.kinds[i] !== TokenKind.Word) return false;
    const slot = slotOf(tokens.text, tokens.starts[i] ?? 0, tokens.ends[i] ?? 0);
    return ((this.#bits[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }
}

/** ASCII letters fold to lower case by one bit; other letters may collide, never be missed for those in the lexicons. */
function slotOf(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start) | 32;
  const second = text.charCodeAt(start + (length > 1 ? 1 : 0)) | 32;
  const middle = text.charCodeAt(start + (length >> 1)) | 32;
  const last = text.charCodeAt(end - 1) | 32;
  return (
    ((first * 0x2f + second * 0x1c9 + middle * 0x8f5 + last * 0x2a31 + length * 0x4d) >>> 0) &
    (FILTER_BITS - 1)
  );
}
