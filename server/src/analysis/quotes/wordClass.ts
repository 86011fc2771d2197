import type { WordIndex } from "../../text/wordIndex.js";

declare const wordNumber: unique symbol;

/** A word as the lexicon numbers it; 0 for one that the lexicon does not have. */
export type WordNumber = number & { readonly [wordNumber]: true };

/** Some words of a lexicon and what it says of each; asked by number, which takes no look-up. */
export class WordClass<Value = true> {
  /** 1 for each word of the class, by number. */
  readonly members: Uint8Array;
  readonly #values: readonly (Value | undefined)[];

  constructor(index: WordIndex, entries: Iterable<readonly [string, Value]>) {
    const values = new Array<Value | undefined>(index.size).fill(undefined);
    this.members = new Uint8Array(index.size);
    for (const [word, value] of entries) {
      const number = index.numberOf(word);
      this.members[number] = 1;
      values[number] = value;
    }
    this.#values = values;
  }

  has(word: WordNumber): boolean {
    return this.members[word] !== 0;
  }

  get(word: WordNumber): Value | undefined {
    return this.#values[word];
  }
}

/** The class of words of which nothing but that they belong to it is said. */
export function wordClass(index: WordIndex, words: Iterable<string>): WordClass {
  return new WordClass(
    index,
    Array.from(words, (word) => [word, true] as const),
  );
}
