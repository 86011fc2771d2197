import { kept } from "../../text/kept.js";
import { tokenize, type Tokens } from "../../text/tokens.js";
import { WordMap } from "../../text/wordSet.js";

interface PhraseNode<T> {
  value: T | undefined;
  /** By the next word; null where no longer phrase goes on from here. */
  next: WordMap<PhraseNode<T>> | null;
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
  readonly #root: PhraseNode<T> = { value: undefined, next: null };
  readonly #backward: PhraseNode<T> = { value: undefined, next: null };
  readonly #exact: boolean;

  constructor(entries: Iterable<readonly [string, T]>, exact = false) {
    this.#exact = exact;
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    const tokens = tokenize(phrase);
    const words = Array.from({ length: tokens.count }, (_, i) => this.#word(tokens, i));
    insert(this.#root, words, value);
    insert(this.#backward, words.reverse(), value);
  }

  #word(tokens: Tokens, i: number): string {
    return this.#exact ? tokens.at(i) : tokens.lower(i);
  }

  #next(node: PhraseNode<T>, tokens: Tokens, k: number): PhraseNode<T> | undefined {
    const { next } = node;
    if (next === null || !next.mayHold(tokens, k)) return undefined;
    return next.get(this.#word(tokens, k));
  }

  /** The first words of all phrases. */
  get openings(): Iterable<string> {
    return this.#root.next?.keys() ?? [];
  }

  /** The last words of all phrases. */
  get closings(): Iterable<string> {
    return this.#backward.next?.keys() ?? [];
  }

  /** The longest phrase that begins at token `i`. */
  match(tokens: Tokens, i: number): PhraseMatch<T> | null {
    let node = this.#next(this.#root, tokens, i);
    if (node === undefined) return null;
    let value: T | undefined;
    let end = i;
    for (let k = i + 1; node !== undefined; k++) {
      if (node.value !== undefined) {
        value = node.value;
        end = k;
      }
      node = this.#next(node, tokens, k);
    }
    return value === undefined ? null : { value, end };
  }

  /** The longest phrase that ends before token `end`; `end` of the answer is its first token. */
  matchBefore(tokens: Tokens, end: number): PhraseMatch<T> | null {
    let node = this.#next(this.#backward, tokens, end - 1);
    if (node === undefined) return null;
    let value: T | undefined;
    let start = end;
    for (let k = end - 1; node !== undefined; k--) {
      if (node.value !== undefined) {
        value = node.value;
        start = k;
      }
      node = this.#next(node, tokens, k - 1);
    }
    return value === undefined ? null : { value, end: start };
  }
}

/** A table of phrases of which only the place matters, built once for each list. */
export const phraseTable = kept<readonly string[], PhraseTable<true>>(
  (phrases) => new PhraseTable(phrases.map((phrase) => [phrase, true] as const)),
);

function insert<T>(root: PhraseNode<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    node.next ??= new WordMap();
    let next = node.next.get(word);
    if (!next) {
      next = { value: undefined, next: null };
      node.next.set(word, next);
    }
    node = next;
  }
  node.value ??= value;
}
