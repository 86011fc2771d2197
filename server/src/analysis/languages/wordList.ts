import { WordMap, WordSet } from "../../text/wordSet.js";
/** The words of a list written with blanks or line breaks between them. */
export function wordSet(list: string): WordSet {
  return new WordSet(list.trim().split(/\s+/));
}

/** The same value for every word of such a list. */
export function wordMap<T>(...groups: readonly (readonly [string, T])[]): WordMap<T> {
  return new WordMap(
    groups.flatMap(([list, value]) => [...wordSet(list)].map((word): [string, T] => [word, value])),
  );
}

/** The phrases of a list written one a line. */
export function phraseList(list: string): readonly string[] {
  return list
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
