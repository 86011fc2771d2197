import { type Tokens, TokenKind, Written } from "../../../text/tokens.js";
import { type Gazetteer, isAcronym, longestAt, NAME_FLAGS } from "./gazetteer.js";
import { KnownWords } from "./knownWords.js";
import type { WordClasses } from "./wordClasses.js";
import type { WordRoles } from "./wordRoles.js";

/** How a word is written. */
export const Shape = { Lower: 1, Title: 2, Initial: 3, Upper: 4, Mixed: 5, Number: 6, Mark: 64 } as const;

/** The tables that tell of words in one language. */
export interface WordTables {
  readonly gazetteer: Gazetteer;
  readonly classes: WordClasses;
  readonly roles: WordRoles;
}

/** Where in a gazetteer name a token stands, in the lowest two bits of `Attributes.names`. */
const NamePosition = { First: 1, Later: 2, Only: 3 } as const;

/** Token `i` is at index `i + PAD` of every array, so that what stands before the first token has a place too. */
export const PAD = 2;
/** How a word is written, in its packed classes; see `WordClasses`. */
const WRITING_SHIFT = 14;
const SMALL = 1;
const BEFORE = 0x1234567;
const AFTER = 0x7654321;
const LONGEST_RUN = 6;

/**
 * What can be said of single tokens, in parallel arrays that are reused from text to text. Only the tokens that were
 * asked for are filled in, and two more on either side; what lies outside their sentence is marked as such.
 */
export class Attributes {
  words = new Int32Array(0);
  shapes = new Uint8Array(0);
  /** Packed clusters. */
  classes = new Uint16Array(0);
  /** The lexicon's bits. */
  roles = new Int32Array(0);
  /** The longest gazetteer name that covers the token: its flags above, the token's place in it in two bits. */
  names = new Uint16Array(0);
  /** Flags of the token's word as a name by itself. */
  singles = new Uint8Array(0);
  /** How many capitalised tokens stand before the token, and behind it, in its run of capitals. */
  runBefore = new Uint8Array(0);
  runAfter = new Uint8Array(0);
  readonly #tables: WordTables;
  readonly #known: KnownWords;

  constructor(tables: WordTables) {
    this.#tables = tables;
    this.#known = new KnownWords(tables);
  }

  /**
   * Reads tokens `[from, to)` and two on either side, as far as the sentence `[sentence, end)` goes.
   * @param casing "strict": only a capitalised word begins a name; "loose": any may; "none": any may, and the shape of
   *   words is left aside
   */
  read(
    tokens: Tokens,
    from: number,
    to: number,
    sentence: number,
    end: number,
    casing: "strict" | "loose" | "none",
  ): void {
    const first = Math.max(sentence, from - PAD);
    const last = Math.min(end, to + PAD);
    const known = this.#known;
    let nameEnd = 0;
    let nameValue = 0;
    for (let i = first; i < last; i++) {
      const at = i + PAD;
      const word = tokens.hashes[i] as number;
      const shape = shapeOf(tokens, i);
      this.words[at] = word;
      this.shapes[at] = casing === "none" ? 0 : shape;
      const slot = known.slotOf(word);
      this.classes[at] = known.classes[slot] as number;
      this.roles[at] = known.roles[slot] as number;
      this.singles[at] = 0;
      this.names[at] = 0;
      const mayName = shape < Shape.Mark && (casing !== "strict" || isCapital(shape));
      const opening = known.flags[slot] as number;
      if (mayName) {
        this.singles[at] = isAcronym(tokens, i) ? (known.acronyms[slot] as number) : opening & NAME_FLAGS;
      }
      if (i < nameEnd) {
        this.names[at] = nameValue | NamePosition.Later;
      } else if (mayName) {
        const alone = this.singles[at];
        const found = longestAt(this.#tables.gazetteer, tokens, i, last, word, opening, alone);
        if (found === 0) continue;
        nameEnd = found >> 8;
        nameValue = (found & NAME_FLAGS) << 2;
        this.names[at] = nameValue | (nameEnd === i + 1 ? NamePosition.Only : NamePosition.First);
      }
    }
    for (let i = from - PAD; i < first; i++) this.#blank(i + PAD, BEFORE);
    for (let i = last; i < to + PAD; i++) this.#blank(i + PAD, AFTER);
    this.#measureRuns(from + PAD, to + PAD);
  }

  /** Whether token `i` is of a word that is written small inside sentences. */
  isCommon(tokens: Tokens, i: number): boolean {
    const word = tokens.hashes[i] as number;
    return (this.#known.classes[this.#known.slotOf(word)] as number) >> WRITING_SHIFT === SMALL;
  }

  #blank(at: number, word: number): void {
    this.words[at] = word;
    this.shapes[at] = 0;
    this.classes[at] = 0;
    this.roles[at] = 0;
    this.singles[at] = 0;
    this.names[at] = 0;
  }

  #measureRuns(from: number, to: number): void {
    let run = 0;
    for (let at = from; at < to; at++) {
      const capital = isCapital(this.shapes[at] as number);
      this.runBefore[at] = capital ? Math.min(run, LONGEST_RUN) : 0;
      run = capital ? run + 1 : 0;
    }
    run = 0;
    for (let at = to - 1; at >= from; at--) {
      const capital = isCapital(this.shapes[at] as number);
      this.runAfter[at] = capital ? Math.min(run, LONGEST_RUN) : 0;
      run = capital ? run + 1 : 0;
    }
  }

  /** Makes room for a text of `count` tokens. */
  reserve(count: number): void {
    if (this.words.length >= count + 2 * PAD) return;
    const padded = Math.max(256, count * 2) + 2 * PAD;
    this.words = new Int32Array(padded);
    this.shapes = new Uint8Array(padded);
    this.classes = new Uint16Array(padded);
    this.roles = new Int32Array(padded);
    this.names = new Uint16Array(padded);
    this.singles = new Uint8Array(padded);
    this.runBefore = new Uint8Array(padded);
    this.runAfter = new Uint8Array(padded);
  }
}

/** True for the shape of a word that holds a capital. */
export function isCapital(shape: number): boolean {
  return shape >= Shape.Title && shape <= Shape.Mixed;
}

/** The shape of token `i`; a mark's is 64 and the low six bits of its code. */
export function shapeOf(tokens: Tokens, i: number): number {
  const kind = tokens.kinds[i];
  const start = tokens.starts[i] as number;
  if (kind === TokenKind.Number) return Shape.Number;
  if (kind !== TokenKind.Word) return Shape.Mark | (tokens.text.charCodeAt(start) & 63);
  const written = tokens.written[i] as number;
  const hasLater = (written & Written.LaterUpper) !== 0;
  if ((written & Written.FirstUpper) === 0) return hasLater ? Shape.Mixed : Shape.Lower;
  if (tokens.ends[i] === start + 1) return Shape.Initial;
  if (!hasLater) return Shape.Title;
  return (written & Written.AllLaterUpper) === 0 ? Shape.Mixed : Shape.Upper;
}
