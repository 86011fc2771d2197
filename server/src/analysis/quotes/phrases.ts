import type { WordIndex } from "../../text/wordIndex.js";
import type { Outline } from "./outline.js";
import { WordClass, type WordNumber } from "./wordClass.js";

/** Phrases by their first word, the longest first. */
export type PhraseTable = WordClass<readonly (readonly WordNumber[])[]>;

/** The words of a list of phrases. */
export function wordsOfPhrases(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => phrase.split(" "));
}

/** The table of a list of phrases whose words are all in the index. */
export function phraseTable(index: WordIndex, phrases: readonly string[]): PhraseTable {
  const table = new Map<string, WordNumber[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    const numbers = words.map((word) => index.numberOf(word) as WordNumber);
    const sameStart = table.get(first);
    if (sameStart) sameStart.push(numbers);
    else table.set(first, [numbers]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return new WordClass(index, table);
}

/** How many units the longest phrase of the table that begins at unit `i` takes, within `to`; 0 when none does. */
export function matchPhrase(outline: Outline, i: number, to: number, table: PhraseTable): number {
  const phrases = table.get(outline.word(i));
  if (phrases === undefined) return 0;
  for (const words of phrases) {
    if (i + words.length > to) continue;
    let k = 1;
    while (k < words.length && outline.word(i + k) === words[k]) k++;
    if (k === words.length) return k;
  }
  return 0;
}
