import type { Paragraph } from "../../text/paragraphs.js";
import { type QuotedStretch, foldedUnits, type Units } from "./foldedUnits.js";
import { QUOTED, UNKNOWN } from "./signs.js";
import { CAPITALISED, ENCLITIC, FOLDED, isAcronym, NUMBER, WORD, type WordTables } from "./tokenWords.js";
import type { WordClass, WordNumber } from "./wordClass.js";

/**
 * A paragraph with each quoted stretch folded into one unit, so that the grammar around it reads like a sentence
 * without it. Units are tokens or folded stretches; `[from, to)` are unit indices; offsets are the paragraph's.
 *
 * An outline is for the moment: its tables are written over by the next one.
 */
export class Outline {
  readonly paragraph: Paragraph;
  readonly count: number;
  readonly stretches: readonly QuotedStretch[];
  /** How many sentences begin at a unit; what begins within a folded stretch is none. */
  readonly sentences: number;
  readonly #starts: Int32Array;
  readonly #tokens: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #words: Uint16Array;
  readonly #lowerWords: Uint16Array;

  /** @param read the tables of the paragraph's tokens */
  constructor(paragraph: Paragraph, read: WordTables, stretches: readonly QuotedStretch[]) {
    this.paragraph = paragraph;
    this.stretches = stretches;
    const units = stretches.length > 0 ? foldedUnits(paragraph, read, stretches) : unfolded(paragraph, read);
    this.count = units.count;
    this.sentences = units.sentenceCount;
    this.#starts = units.sentences;
    this.#tokens = units.tables.tokens;
    this.#kinds = units.tables.kinds;
    this.#words = units.tables.words;
    this.#lowerWords = units.tables.lowerWords;
  }

  /** The unit at which sentence `s` begins; the count for what is behind the last. */
  sentenceStart(s: number): number {
    return s < this.sentences ? (this.#starts[s] as number) : this.count;
  }

  /**
   * The word of the unit: `QUOTED` for a folded stretch, `UNKNOWN` outside. An acronym keeps its capitals, so that `WHO`
   * and `US` are no pronouns.
   */
  word(i: number): WordNumber {
    return this.#isUnit(i) ? (this.#words[i] as WordNumber) : UNKNOWN;
  }

  /** The word of the unit, acronyms too: for names of offices and bodies. */
  lower(i: number): WordNumber {
    return this.#isUnit(i) ? (this.#lowerWords[i] as WordNumber) : UNKNOWN;
  }

  /** The letters of `word(i)`, which no lexicon need have: in lower case, an acronym as it is. */
  spelling(i: number): string {
    if (!this.#isUnit(i) || this.isQuoted(i)) return "";
    const { tokens } = this.paragraph;
    const token = this.#tokens[i] as number;
    return this.isCapitalised(i) && isAcronym(tokens, token) ? tokens.at(token) : tokens.lower(token);
  }

  /** Whether `words` has `word(i)`. */
  holds(words: WordClass<unknown>, i: number): boolean {
    return this.#isUnit(i) && words.members[this.#words[i] as number] !== 0;
  }

  /** What `words` says of `word(i)`. */
  of<Value>(words: WordClass<Value>, i: number): Value | undefined {
    return this.holds(words, i) ? words.get(this.word(i)) : undefined;
  }

  /** The first of units `[from, to)` of which `words` has the word; -1 when there is none. */
  indexOf(words: WordClass<unknown>, from: number, to: number): number {
    const end = Math.min(to, this.count);
    for (let i = Math.max(0, from); i < end; i++) if (words.members[this.#words[i] as number] !== 0) return i;
    return -1;
  }

  /** The first of units `[from, to)` that is that word; -1 when there is none. */
  find(word: WordNumber, from: number, to: number): number {
    const end = Math.min(to, this.count);
    for (let i = Math.max(0, from); i < end; i++) if (this.#words[i] === word) return i;
    return -1;
  }

  /** Whether a folded stretch stands in units `[from, to)`. */
  holdsQuoted(from: number, to: number): boolean {
    return this.stretches.length > 0 && this.find(QUOTED, from, to) >= 0;
  }

  isQuoted(i: number): boolean {
    return this.#is(FOLDED, i);
  }

  stretch(i: number): QuotedStretch | undefined {
    if (!this.isQuoted(i)) return undefined;
    const token = this.#tokens[i] as number;
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stretches[middle]?.first ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return this.stretches[low];
  }

  start(i: number): number {
    const { text, tokens } = this.paragraph;
    if (this.#isUnit(i)) return tokens.starts[this.#tokens[i] as number] as number;
    return i < 0 ? tokens.start(0) : text.length;
  }

  end(i: number): number {
    const { tokens } = this.paragraph;
    if (!this.#isUnit(i)) return tokens.end(0);
    return this.stretch(i)?.end ?? (tokens.ends[this.#tokens[i] as number] as number);
  }

  /** True for a word (not a mark, number or folded stretch). */
  isWord(i: number): boolean {
    return this.#is(WORD, i);
  }

  isNumber(i: number): boolean {
    return this.#is(NUMBER, i);
  }

  isEnclitic(i: number): boolean {
    return this.#is(ENCLITIC, i);
  }

  isCapitalised(i: number): boolean {
    return this.#is(CAPITALISED, i);
  }

  #is(kind: number, i: number): boolean {
    return this.#isUnit(i) && ((this.#kinds[i] as number) & kind) !== 0;
  }

  #isUnit(i: number): boolean {
    return i >= 0 && i < this.count;
  }

  /** A capitalised word, and no letter of it small: an acronym. */
  isAcronym(i: number): boolean {
    if (!this.isCapitalised(i)) return false;
    const text = this.text(i, i + 1);
    return text.length > 1 && text === text.toUpperCase();
  }

  /** True when no blank stands before unit `i`. */
  isTight(i: number): boolean {
    return i > 0 && this.start(i) === this.end(i - 1);
  }

  /** The characters from unit `from` up to unit `to`, exclusive. */
  text(from: number, to: number): string {
    return from >= to ? "" : this.paragraph.text.slice(this.start(from), this.end(to - 1));
  }
}

function unfolded({ tokens, sentences }: Paragraph, tables: WordTables): Units {
  return { tables, count: tokens.count, sentences, sentenceCount: sentences.length };
}
