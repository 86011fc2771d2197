import { tokenize } from "../../text/tokens.js";
import { WordMap } from "../../text/wordSet.js";
import type { NumberLexicon, NumeralWord } from "./lexicon.js";
import { romanValue } from "./numerals/roman.js";
import type { PhraseTable } from "./phrases.js";

/** The words and marks of a phrase in lower case. */
export function wordsOf(phrase: string): string[] {
  const tokens = tokenize(phrase);
  return Array.from({ length: tokens.count }, (_, i) => tokens.lower(i));
}

/**
 * What a word may begin: a date by itself (`Date`) or with a second word of `dateSeconds` alone (`DatePhrase`); a Roman
 * numeral where it stands in capitals.
 */
export const WordRole = {
  Numeral: 1,
  Date: 2,
  Quantifier: 4,
  Opening: 8,
  Clock: 16,
  DatePhrase: 32,
  Roman: 64,
} as const;

/** What each word of a lexicon may begin: bits of `WordRole`. */
export function rolesOf(lexicon: NumberLexicon, vague: PhraseTable<unknown>): WordMap<number> {
  const { numerals, counting, dates } = lexicon;
  const roles = new WordMap<number>();
  const add = (words: Iterable<string>, role: number): void => {
    for (const word of words) roles.set(word, (roles.get(word) ?? 0) | role);
  };
  for (const [word, parts] of numerals.cardinals) if (canBegin(parts[0])) add([word], WordRole.Numeral);
  add(numerals.ordinals.keys(), WordRole.Numeral);
  add(numerals.collectives.keys(), WordRole.Numeral);
  add(numerals.ordinalPrefixes, WordRole.Numeral);
  add(vague.openings, WordRole.Numeral);
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
  for (const { first, second } of datePhrases(lexicon))
    add([first], second === null ? WordRole.Date : WordRole.DatePhrase);
  if (numerals.spokenHundreds) add(numerals.ordinals.keys(), WordRole.Date);
  if (numerals.spokenHundreds)
    for (const [word, [part]] of numerals.cardinals) if (part?.role === "tens") add([word], WordRole.Date);
  add(dates.timeWords, WordRole.Clock);
  add(dates.rangeOpenings.keys(), WordRole.Opening);
  add(romanWords(), WordRole.Roman);
  return roles;
}

/** The first two words of every phrase that begins a date; `second` is null for one word alone. */
export function datePhrases({ dates }: NumberLexicon): { first: string; second: string | null }[] {
  const phrases = [
    ...dates.relative.map(([phrase]) => phrase),
    ...dates.weekend,
    ...dates.holidays.map(([phrase]) => phrase),
    ...dates.shiftsBefore.map(([phrase]) => phrase),
  ];
  return phrases.map((phrase) => {
    const [first = "", second = null] = wordsOf(phrase);
    return { first, second };
  });
}

const ROMAN_MARKS = ["i", "v", "x"];
const ROMAN_LENGTH = 6;

/** Roman numerals of the marks I, V and X, in lower case. */
function romanWords(): string[] {
  let words = ROMAN_MARKS;
  const all: string[] = [];
  for (let length = 1; length <= ROMAN_LENGTH; length++) {
    all.push(...words.filter((word) => romanValue(word.toUpperCase()) > 0));
    words = words.flatMap((word) => ROMAN_MARKS.map((mark) => word + mark));
  }
  return all;
}

/** True for a part of a numeral that can be its first. */
function canBegin(part: NumeralWord | undefined): boolean {
  return (
    part !== undefined && part.role !== "and" && part.role !== "teens-suffix" && part.role !== "tens-suffix"
  );
}
