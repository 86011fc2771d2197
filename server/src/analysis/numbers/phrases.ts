import { kept } from "../../text/kept.js";
import { tokenize, type Tokens } from "../../text/tokens.js";
import { WordGate } from "../../text/wordGate.js";

interface PhraseNode<T> {
  value: T | undefined;
  readonly next: Map<string, PhraseNode<T>>;
}

/** What a phrase table found: the value, and the token after the phrase. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly end: number;
}

/**
 * Phrases of one or more words or marks, found at a place in a token table in time proportional to the phrase. The
 * phrases are cut by the same tokenizer as the text. Lower-cased unless `exact`.
 */
export class PhraseTable<T> {
  readonly #root: PhraseNode<T> = { value: undefined, next: new Map() };
  readonly #backward: PhraseNode<T> = { value: undefined, next: new Map() };
  readonly #exact: boolean;
  readonly #first = new WordGate();
  readonly #last = new WordGate();

  constructor(entries: Iterable<readonly [string, T]>, exact = false) {
    this.#exact = exact;
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    const tokens = tokenize(phrase);
    const words = Array.from({ length: tokens.count }, (_, i) => this.#word(tokens, i));
    this.#first.add(words[0] ?? "");
    this.#last.add(words[words.length - 1] ?? "");
    insert(this.#root, words, value);
    insert(this.#backward, words.reverse(), value);
  }

  #word(tokens: Tokens, i: number): string {
    return this.#exact ? tokens.at(i) : tokens.lower(i);
  }

  /** The first words of all phrases. */
  get openings(): Iterable<string> {
    return this.#root.next.keys();
  }

  /** The longest phrase that begins at token `i`. */
  match(tokens: Tokens, i: number): PhraseMatch<T> | null {
    if (!this.#first.lets(tokens, i)) return null;
    let node: PhraseNode<T> | undefined = this.#root;
    let found: PhraseMatch<T> | null = null;
    for (let k = i; k < tokens.count; k++) {
      node = node.next.get(this.#word(tokens, k));
      if (!node) break;
      if (node.value !== undefined) found = { value: node.value, end: k + 1 };
    }
    return found;
  }

  /** The longest phrase that ends before token `end`; `end` of the answer is its first token. */
  matchBefore(tokens: Tokens, end: number): PhraseMatch<T> | null {
    if (!this.#last.lets(tokens, end - 1)) return null;
    let node: PhraseNode<T> | undefined = this.#backward;
    let found: PhraseMatch<T> | null = null;
    for (let k = end - 1; k >= 0; k--) {
      node = node.next.get(this.#word(tokens, k));
      if (!node) break;
      if (node.value !== undefined) found = { value: node.value, end: k };
    }
    return found;
  }
}

/** A table of phrases of which only the place matters, built once for each list. */
export const phraseTable = kept<readonly string[], PhraseTable<true>>(
  (phrases) => new PhraseTable(phrases.map((phrase) => [phrase, true] as const)),
);

function insert<T>(root: PhraseNode<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = { value: undefined, next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  node.value ??= value;
}
