import { isQuotationMark } from "../../../text/characters.js";
import { kept } from "../../../text/kept.js";
import type { Paragraph } from "../../../text/paragraphs.js";
import { TokenKind, type Tokens } from "../../../text/tokens.js";
import { WordGate } from "../../../text/wordGate.js";
import type { TextFindingLexicon } from "../lexicon.js";

/** What the checks on the wording look for in one paragraph: it depends on nothing else, and is read in one pass. */
export interface Wording {
  /** Words that stand twice outside of quotation marks, in order. */
  readonly doubled: readonly Doubled[];
  /** Commas, as tokens, between a complementizer and a quotation mark. */
  readonly commas: readonly number[];
  /** The words that are long enough to be looked at for slips, as parallel lists: in lower case, without soft hyphens. */
  readonly words: readonly string[];
  /** The token of each, and in the lowest bits what is to be said of it (`Trait`). */
  readonly places: readonly number[];
}

/** A word that stands twice, or the second of two that say the same. */
export interface Doubled {
  readonly k: number;
  readonly keep: string;
  readonly isPair: boolean;
}

/** `OpensPlainly`: capitalised for opening a sentence alone, since none follows that is. */
export const Trait = { Lower: 1, OpensPlainly: 2, Quoted: 4 } as const;
export const TRAIT_BITS = 3;

/** Shortest and longest word that is kept for comparison. */
export const SHORTEST_KEPT = 6;
const LONGEST_KEPT = 30;
/** A longer word is not doubled by a slip; of a pair neither is longer. */
const LONGEST_DOUBLED = 10;
const LONGEST_FIRST = 12;

const SOFT_HYPHEN = "\u00ad";
const COMMA = ",".charCodeAt(0);
const NO_DOUBLED: readonly Doubled[] = [];
const NO_COMMAS: readonly number[] = [];

/** Reads a paragraph's wording; kept with the paragraph. */
export const wordingOf = kept((paragraph: Paragraph, lexicon: TextFindingLexicon): Wording => {
  const { tokens, sentences } = paragraph;
  const { kinds, starts, ends, count, text } = tokens;
  const pairs = pairsOf(lexicon.doubledPairs);
  const words: string[] = [];
  const places: number[] = [];
  let doubled: Doubled[] | null = null;
  let commas: number[] | null = null;
  let isQuoted = false;
  let sentence = 0;
  for (let k = 0; k < count; k++) {
    const start = starts[k] as number;
    if (kinds[k] === TokenKind.Mark) {
      const code = text.charCodeAt(start);
      if (code === COMMA) {
        if (isBeforeQuote(tokens, k) && lexicon.complementizers.holds(tokens, k - 1)) (commas ??= []).push(k);
      } else if (mayOpenQuote(code)) isQuoted = code === OPENING ? true : !isQuoted;
      continue;
    }
    if (kinds[k] !== TokenKind.Word) continue;
    const length = (ends[k] as number) - start;
    if (length >= SHORTEST_KEPT && length <= LONGEST_KEPT) {
      while (sentence < sentences.length && (sentences[sentence] as number) < k) sentence++;
      const word = tokens.lower(k);
      words.push(word.includes(SOFT_HYPHEN) ? word.replaceAll(SOFT_HYPHEN, "") : word);
      places.push(
        (k << TRAIT_BITS) |
          (tokens.isCapitalised(k) ? 0 : Trait.Lower) |
          (sentences[sentence] === k && !tokens.isCapitalised(k + 1) ? Trait.OpensPlainly : 0) |
          (isQuoted ? Trait.Quoted : 0),
      );
    }
    if (isQuoted || k === 0 || kinds[k - 1] !== TokenKind.Word || length > LONGEST_DOUBLED) continue;
    const twice = doubledAt(tokens, k, lexicon.neverDoubled, pairs);
    if (twice) (doubled ??= []).push(...twice);
  }
  return { doubled: doubled ?? NO_DOUBLED, commas: commas ?? NO_COMMAS, words, places };
});

const OPENING = "“".charCodeAt(0);
const STRAIGHT = '"'.charCodeAt(0);
const FIRST_BEYOND_ASCII = 0x80;

/** Whether the mark may open or close a quotation: the marks of the paragraph are taken in turn. Apostrophes do neither here. */
function mayOpenQuote(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return code === STRAIGHT;
  const mark = String.fromCharCode(code);
  return mark !== "’" && mark !== "‘" && isQuotationMark(mark);
}

/** Whether a blank and a quotation mark follow token `k`. */
function isBeforeQuote(tokens: Tokens, k: number): boolean {
  return k > 0 && k + 1 < tokens.count && !tokens.isTight(k + 1) && isQuotationMark(tokens.at(k + 1));
}

/** Pairs of words that say the same, with the one to keep, and the words that open one. */
interface Pairs {
  readonly firsts: WordGate;
  readonly keep: ReadonlyMap<string, string>;
}

const pairsOf = kept<TextFindingLexicon["doubledPairs"], Pairs>((pairs) => {
  const keep = new Map(pairs);
  return { firsts: new WordGate([...keep.keys()].map((pair) => pair.split(" ")[0] ?? "")), keep };
});

/** What words `k - 1` and `k` say twice; null for nearly all. */
function doubledAt(
  tokens: Tokens,
  k: number,
  neverDoubled: ReadonlySet<string>,
  { firsts, keep: pairs }: Pairs,
): Doubled[] | null {
  const { starts, ends, hashes } = tokens;
  const isAgain = hashes[k] === hashes[k - 1];
  const mayBePair = firsts.lets(tokens, k - 1);
  if (!isAgain && !mayBePair) return null;
  const before = ends[k - 1] as number;
  // One blank between them.
  if ((starts[k] as number) - before !== 1 || before - (starts[k - 1] as number) > LONGEST_FIRST) return null;
  if (tokens.isTight(k - 1) && tokens.kind(k - 2) === TokenKind.Number) return null;
  const found: Doubled[] = [];
  const word = tokens.lower(k);
  if (isAgain && word === tokens.lower(k - 1) && neverDoubled.has(word) && !tokens.isCapitalised(k))
    found.push({ k, keep: word, isPair: false });
  const keep = mayBePair ? pairs.get(`${tokens.lower(k - 1)} ${word}`) : undefined;
  if (keep !== undefined) found.push({ k, keep, isPair: true });
  return found;
}
