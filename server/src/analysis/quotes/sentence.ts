import type { Range } from "../../text/range.js";

import type { IndexedLexicon } from "./indexedLexicon.js";
import type { Outline } from "./outline.js";
import { isTime, isVerbForm } from "./phraseWords.js";
import { COLON, COMMA, EM_DASH, EN_DASH, HYPHEN, QUOTED } from "./signs.js";
import type { WordNumber } from "./wordClass.js";

/** One sentence while it is read: its units `[from, to)`, what is still free of them, and questions about them. */
export class Sentence {
  readonly outline: Outline;
  readonly lexicon: IndexedLexicon;

  readonly from: number;
  /** Without final stop and outlet at the end. */
  readonly to: number;
  /** First unit that no attribution has taken. */
  free: number;
  /** The printed origin of all that the sentence attributes. */
  outlet: Range | null;

  constructor(outline: Outline, lexicon: IndexedLexicon, from: number, to: number, outlet: Range | null) {
    this.outline = outline;
    this.lexicon = lexicon;

    this.from = from;
    this.to = to;
    this.free = from;
    this.outlet = outlet;
  }

  /** Whether a tag at unit `to` finds all that it attributes before it: a quotation or a main clause. */
  isWhole(from: number, to: number): boolean {
    const outline = this.outline;
    const end = this.trimLeft(to);
    if (end > from && outline.isQuoted(end - 1)) return true;
    const first = outline.word(from);
    if (end - from < 3 || this.opensSubordinate(first) || this.lexicon.adjunctOpenings.has(first))
      return false;
    return this.isClause(from, end);
  }

  /** Whether a clause with a finite verb begins at `start`. */
  isClause(start: number, to = this.to): boolean {
    const outline = this.outline;
    const lexicon = this.lexicon;
    if (outline.holds(lexicon.pronouns, start)) return true;
    if (!lexicon.clausesNeedSubject && isVerbForm(outline, lexicon, start)) return true;
    const limit = Math.min(to, start + 30);
    for (let i = start; i < limit; i++) {
      if (outline.isQuoted(i)) continue;
      const word = outline.word(i);
      if (word === COMMA && i > start + 12) return false;
      if (i > start && this.opensSubordinate(word)) return false;
      // A verb joined to the one before the clause: `mencatat tujuh gol dan menciptakan peluang`.
      if (lexicon.coordinators.has(word) && this.#isPredicate(i + 1)) return false;
      if (lexicon.clausesNeedSubject && lexicon.relativizers.has(word) && word !== outline.word(start))
        return false;
      if (outline.holds(lexicon.relativizers, i - 1)) continue;
      if (lexicon.finiteWords.has(word)) return true;
      if (
        i > start &&
        outline.word(i - 1) !== COMMA &&
        isVerbForm(outline, lexicon, i) &&
        !outline.holds(lexicon.innerPrepositions, i - 1) &&
        !outline.holds(lexicon.adjunctOpenings, i - 1)
      )
        return true;
    }
    return false;
  }

  #isPredicate(i: number): boolean {
    const { outline, lexicon } = this;
    if (isVerbForm(outline, lexicon, i)) return true;
    return lexicon.clausesNeedSubject && outline.holds(lexicon.finiteWords, i);
  }

  /** Whether the word opens a subordinate clause: meski, because. */
  opensSubordinate(word: WordNumber): boolean {
    const { clauseOpenings, coordinators, relativizers, finiteWords } = this.lexicon;
    return (
      clauseOpenings.has(word) && !coordinators.has(word) && !relativizers.has(word) && !finiteWords.has(word)
    );
  }

  /** Whether an adjunct begins at unit `i`: a preposition, a day. */
  opensAdjunct(i: number): boolean {
    const { adjunctOpenings, hearerPrepositions } = this.lexicon;
    const word = this.outline.word(i);
    return i < this.to && (adjunctOpenings.has(word) || hearerPrepositions.has(word) || this.isTime(i));
  }

  /** The next comma, colon or quotation from unit `from` on. */
  chunkEnd(from: number): number {
    for (let end = from; end < this.to; end++) {
      const word = this.outline.word(end);
      if (word === COMMA || word === COLON || word === QUOTED) return end;
    }
    return Math.max(from, this.to);
  }

  /** A few capitalised words, numbers and words of time: `Jawa Barat`, `Senin (21/2)`. */
  isPlaceOrTime(from: number, to: number): boolean {
    const outline = this.outline;
    if (to - from > 10) return false;
    for (let i = from; i < to; i++)
      if (outline.isWord(i) && !outline.isCapitalised(i) && !outline.holds(this.lexicon.timeWords, i))
        return false;
    return to > from;
  }

  /** Whether unit `i` is the capitalised name of a day or month. */
  isTime(i: number): boolean {
    return i < this.to && this.outline.isCapitalised(i) && isTime(this.outline, this.lexicon, i);
  }

  /** The unit before which the free part ends that runs up to `to`, without its commas and dashes. */
  trimLeft(to: number): number {
    let end = to;
    while (
      end > this.free &&
      (this.outline.word(end - 1) === COMMA ||
        this.outline.word(end - 1) === HYPHEN ||
        this.outline.word(end - 1) === EN_DASH ||
        this.outline.word(end - 1) === EM_DASH)
    )
      end--;
    return end;
  }

  /** Offsets in the paragraph of units `[from, to)` without a comma at their end. */
  range(from: number, to: number): Range {
    let end = to;
    while (end > from + 1 && this.outline.word(end - 1) === COMMA) end--;
    return { start: this.outline.start(from), end: this.outline.end(end - 1) };
  }

  /** Offsets in the paragraph of the stretch between quotation marks at unit `i`, marks included. */
  quotedRange(i: number): Range {
    return { start: this.outline.start(i), end: this.outline.end(i) };
  }
}
