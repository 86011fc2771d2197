import { WordMap } from "../../text/wordSet.js";
import type { Outline } from "./outline.js";

/** Phrases by their first word, the longest first. */
export type PhraseTable = WordMap<readonly (readonly string[])[]>;

const tables = new WeakMap<readonly string[], PhraseTable>();

/** The table of a lexicon's list of phrases; made once. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const known = tables.get(phrases);
  if (known) return known;
  const table = new WordMap<(readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    const sameStart = table.get(first);
    if (sameStart) sameStart.push(words);
    else table.set(first, [words]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  tables.set(phrases, table);
  return table;
}

/** How many units the longest phrase of the table that begins at unit `i` takes, within `to`; 0 when none does. */
export function matchPhrase(outline: Outline, i: number, to: number, table: PhraseTable): number {
  for (const words of outline.of(table, i) ?? []) {
    if (i + words.length > to) continue;
    let k = 1;
    while (k < words.length && outline.word(i + k) === words[k]) k++;
    if (k === words.length) return k;
  }
  return 0;
}
