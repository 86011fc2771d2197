import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { WordGate } from "../../text/wordGate.js";
import type { WordMap, WordSet } from "../../text/wordSet.js";

/** A stretch of a paragraph between quotation marks (marks included), as token indices, `last` inclusive. */
export interface QuotedStretch {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** The closing mark is missing: the stretch runs to where it probably belongs. */
  readonly open?: true;
}

/** The word that stands for a stretch between quotation marks. */
export const QUOTED = "“”";

/** Words of a lexicon, whatever it says of them. */
export type Lexicon = Pick<WordSet, "mayHold" | "has">;

/**
 * A paragraph with each quoted stretch folded into one unit, so that the grammar around it reads like a sentence
 * without it. Units are tokens or folded stretches; `[from, to)` are unit indices; offsets are the paragraph's.
 */
export class Outline {
  readonly paragraph: Paragraph;
  readonly count: number;
  /** Unit indices at which a sentence begins, and last the count. */
  readonly sentences: readonly number[];
  readonly stretches: readonly QuotedStretch[];
  readonly #tokens: Int32Array;
  /** Words that were asked for. */
  readonly #words: (string | undefined)[];
  /** One more than the index of the stretch that a unit stands for; 0 for a token. */
  readonly #stretchOf: Int32Array;

  constructor(paragraph: Paragraph, stretches: readonly QuotedStretch[]) {
    this.paragraph = paragraph;
    this.stretches = stretches;
    const { tokens } = paragraph;
    const units = new Int32Array(tokens.count);
    const stretchOf = new Int32Array(tokens.count);
    const sentences: number[] = [];
    let count = 0;
    let nextStretch = 0;
    let nextSentence = 0;
    for (let token = 0; token < tokens.count; ) {
      if (paragraph.sentences[nextSentence] === token) {
        sentences.push(count);
        nextSentence++;
      }
      const stretch = stretches[nextStretch];
      units[count] = token;
      if (stretch?.first === token) {
        stretchOf[count] = ++nextStretch;
        token = stretch.last + 1;
        while ((paragraph.sentences[nextSentence] ?? Infinity) < token) nextSentence++;
      } else token++;
      count++;
    }
    sentences.push(count);
    this.count = count;
    this.sentences = sentences;
    this.#tokens = units;
    this.#words = new Array<string | undefined>(count);
    this.#stretchOf = stretchOf;
  }

  /**
   * The unit in lower case, `QUOTED` for a folded stretch, "" outside. An acronym keeps its capitals, so that `WHO` and
   * `US` are no pronouns.
   */
  word(i: number): string {
    if (i < 0 || i >= this.count) return "";
    return (this.#words[i] ??= this.isQuoted(i)
      ? QUOTED
      : wordAt(this.paragraph.tokens, this.#tokens[i] as number));
  }

  /** The unit in lower case, acronyms too: for names of offices and bodies. */
  lower(i: number): string {
    if (i < 0 || i >= this.count) return "";
    return this.isQuoted(i) ? QUOTED : this.paragraph.tokens.lower(this.#tokens[i] as number);
  }

  /** Whether `words` has `word(i)`. */
  holds(words: Lexicon, i: number): boolean {
    return this.#mayBeIn(words, i) && words.has(this.word(i));
  }

  /** What `words` says of `word(i)`. */
  of<T>(words: WordMap<T>, i: number): T | undefined {
    return this.#mayBeIn(words, i) ? words.get(this.word(i)) : undefined;
  }

  #mayBeIn(words: Lexicon, i: number): boolean {
    if (i < 0 || i >= this.count) return false;
    if (this.isQuoted(i)) return words.has(QUOTED);
    return words.mayHold(this.paragraph.tokens, this.#tokens[i] as number);
  }

  /** False only when unit `i` is surely none of the gate's words. */
  mayBe(gate: WordGate, i: number): boolean {
    return (
      i >= 0 &&
      i < this.count &&
      !this.isQuoted(i) &&
      gate.lets(this.paragraph.tokens, this.#tokens[i] as number)
    );
  }

  /** Whether a folded stretch stands in units `[from, to)`. */
  holdsQuoted(from: number, to: number): boolean {
    if (this.stretches.length === 0) return false;
    for (let i = from; i < to; i++) if (this.isQuoted(i)) return true;
    return false;
  }

  isQuoted(i: number): boolean {
    return i >= 0 && i < this.count && this.#stretchOf[i] !== 0;
  }

  stretch(i: number): QuotedStretch | undefined {
    return this.stretches[(this.#stretchOf[i] ?? 0) - 1];
  }

  start(i: number): number {
    return i >= this.count ? this.paragraph.text.length : this.paragraph.tokens.start(this.#tokens[i] ?? 0);
  }

  end(i: number): number {
    const stretch = this.stretch(i);
    return stretch ? stretch.end : this.paragraph.tokens.end(this.#tokens[i] ?? 0);
  }

  /** True for a word (not a mark, number or folded stretch). */
  isWord(i: number): boolean {
    return i >= 0 && i < this.count && !this.isQuoted(i) && this.#kind(i) === TokenKind.Word;
  }

  isNumber(i: number): boolean {
    return i >= 0 && i < this.count && !this.isQuoted(i) && this.#kind(i) === TokenKind.Number;
  }

  isEnclitic(i: number): boolean {
    return i >= 0 && i < this.count && !this.isQuoted(i) && this.#kind(i) === TokenKind.Enclitic;
  }

  isCapitalised(i: number): boolean {
    return (
      i >= 0 &&
      i < this.count &&
      !this.isQuoted(i) &&
      this.paragraph.tokens.isCapitalised(this.#tokens[i] ?? 0)
    );
  }

  #kind(i: number): number | undefined {
    return this.paragraph.tokens.kind(this.#tokens[i] ?? 0);
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

const LONGEST_ACRONYM = 6;

function wordAt(tokens: Tokens, i: number): string {
  const length = tokens.end(i) - tokens.start(i);
  if (length < 2 || length > LONGEST_ACRONYM || !tokens.isCapitalised(i)) return tokens.lower(i);
  const text = tokens.at(i);
  return text === text.toUpperCase() ? text : tokens.lower(i);
}
