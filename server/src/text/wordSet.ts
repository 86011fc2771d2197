import type { Tokens } from "./tokens.js";
import { WordGate } from "./wordGate.js";

/** Words in lower case, of a lexicon: filled when it is made. `holds` asks for a token and costs next to nothing for most. */
export class WordSet extends Set<string> {
  readonly #gate: WordGate;

  constructor(words: Iterable<string> = []) {
    super();
    this.#gate = new WordGate();
    for (const word of words) this.add(word);
  }

  override add(word: string): this {
    this.#gate.add(word);
    return super.add(word);
  }

  /** False only when token `i` is surely not in the set: for those who then look it up in a form of their own. */
  mayHold(tokens: Tokens, i: number): boolean {
    return this.#gate.lets(tokens, i);
  }

  /** Whether token `i`, in lower case, is in the set; false outside of the table. */
  holds(tokens: Tokens, i: number): boolean {
    return this.#gate.lets(tokens, i) && this.has(tokens.lower(i));
  }

  /** The first token from `from` on that is in the set in lower case; `tokens.count` when there is none. */
  next(tokens: Tokens, from: number): number {
    let i = this.#gate.next(tokens, from);
    while (i < tokens.count && !this.has(tokens.lower(i))) i = this.#gate.next(tokens, i + 1);
    return i;
  }
}

/** What a lexicon says of words in lower case: filled when it is made. */
export class WordMap<T> extends Map<string, T> {
  readonly #gate: WordGate;

  constructor(entries: Iterable<readonly [string, T]> = []) {
    super();
    this.#gate = new WordGate();
    for (const [word, value] of entries) this.set(word, value);
  }

  override set(word: string, value: T): this {
    this.#gate.add(word);
    return super.set(word, value);
  }

  /** False only when nothing is said of token `i`: for those who then look it up in a form of their own. */
  mayHold(tokens: Tokens, i: number): boolean {
    return this.#gate.lets(tokens, i);
  }

  /** What is said of token `i` in lower case; undefined outside of the table. */
  of(tokens: Tokens, i: number): T | undefined {
    return this.#gate.lets(tokens, i) ? this.get(tokens.lower(i)) : undefined;
  }

  /** Whether anything is said of token `i` in lower case. */
  holds(tokens: Tokens, i: number): boolean {
    return this.#gate.lets(tokens, i) && this.has(tokens.lower(i));
  }
}
