import { spanOf } from "../../analysis.js";
import type { Article } from "../../article.js";
import type { Language } from "../../languages/language.js";
import type { Check } from "../check.js";
import { findingAt } from "../finding.js";
import type { TextFindingLexicon } from "../lexicon.js";
import { type Message, tell } from "../messages.js";
import { isKnownWord } from "./knownWords.js";
import { SHORTEST_KEPT, Trait, TRAIT_BITS, wordingOf } from "./wording.js";

const MESSAGE: Message = {
  en: "Seen once; elsewhere the article writes “{word}”.",
  id: "Hanya sekali; di bagian lain tertulis “{word}”.",
};

const ENCLITIC: Message = {
  en: "The form of “{stem}” with this ending is “{word}”.",
  id: "Bentuk yang tepat dari “{stem}” adalah “{word}”.",
};

const FIX: Message = { en: "Change to “{word}”", id: "Ganti menjadi “{word}”" };

/** Shortest word looked at; a shorter one is too often one letter from another good word. */
const SHORTEST = 8;
/** Shortest for a changed letter: of these many pairs of good words exist. */
const SHORTEST_CHANGED = 10;
/** Shortest where the other word, too, is seen once. */
const SHORTEST_ONCE = 9;
/** A word that is no common one must stand in the article so often to be taken for the right spelling. */
const OFTEN = 3;
/** Articles with more different words than this are no articles. */
const MOST_WORDS = 20_000;

interface Place {
  readonly start: number;
  readonly end: number;
  count: number;
  /** Stands in a sentence in lower case, outside quotes: an ordinary word, no name. */
  isPlain: boolean;
  isQuoted: boolean;
  /** Seen in lower case. */
  isLower: boolean;
}

/**
 * `text/misspelt`: a word seen once that is one letter from a word used elsewhere in the article, or from the regular
 * form of one with its ending ("pasukanya"). Never a name, never a common word of the language, never inside quotation
 * marks.
 */
export const misspelt: Check = ({ article, locale }) => {
  const words = wordsOf(article);
  if (words.size > MOST_WORDS) return [];
  const lexicon = article.language.findings.text;
  let neighbours: Neighbours | null = null;
  const found = [];
  for (const [word, place] of words) {
    if (place.count !== 1 || !place.isPlain || place.isQuoted || lexicon.confusable.has(word)) continue;
    if (isKnownWord(word, article.language.code)) continue;
    neighbours ??= new Neighbours(words, lexicon);
    const right = encliticForm(word, words, lexicon) ?? nearWord(word, neighbours, article.language);
    if (!right) continue;
    const written = article.text.slice(place.start, place.end);
    const isCapital = written.charAt(0) !== word.charAt(0);
    const newText = isCapital ? right.word.charAt(0).toUpperCase() + right.word.slice(1) : right.word;
    const message = tell(right.stem ? ENCLITIC : MESSAGE, locale, {
      word: right.word,
      stem: right.stem ?? "",
    });
    const other = words.get(right.stem ?? right.word);
    const related = other ? [spanOf(article.text, other.start, other.end)] : [];
    found.push(
      findingAt(article.text, place, "text/misspelt", "warning", message, related, {
        title: tell(FIX, locale, { word: newText }),
        newText,
      }),
    );
  }
  return found;
};

function wordsOf(article: Article): Map<string, Place> {
  const words = new Map<string, Place>();
  for (const { paragraph, offset, section } of article.paragraphs) {
    if (section === "boilerplate") continue;
    const { tokens } = paragraph;
    const { words: own, places } = wordingOf(paragraph, article.language.findings.text);
    for (let n = 0; n < own.length; n++) {
      const word = own[n] as string;
      const place = places[n] as number;
      const token = place >> TRAIT_BITS;
      const trait = place & ((1 << TRAIT_BITS) - 1);
      const isLower = (trait & Trait.Lower) !== 0;
      const isQuoted = (trait & Trait.Quoted) !== 0;
      const isPlain = isLower || ((trait & Trait.OpensPlainly) !== 0 && section !== "headline");
      const known = words.get(word);
      if (known) {
        known.count++;
        known.isPlain ||= isPlain;
        known.isQuoted &&= isQuoted;
        known.isLower ||= isLower;
      } else
        words.set(word, {
          start: offset + tokens.start(token),
          end: offset + tokens.end(token),
          count: 1,
          isPlain,
          isQuoted,
          isLower,
        });
    }
  }
  return words;
}

interface Right {
  readonly word: string;
  /** The word it is a form of, where it does not itself stand in the article. */
  readonly stem?: string;
}

/** "pasukanya": the ending after a stem in its own first letter, where the article has the stem. */
function encliticForm(
  word: string,
  words: ReadonlyMap<string, Place>,
  lexicon: TextFindingLexicon,
): Right | null {
  for (const enclitic of lexicon.enclitics) {
    const rest = enclitic.slice(1);
    const stem = word.slice(0, -rest.length);
    if (!word.endsWith(rest) || !stem.endsWith(enclitic.charAt(0)) || stem.length < SHORTEST_KEPT) continue;
    // The stem without its last letter would be the word with the ending written in full: "laporan" + "nya" is not "lapora".
    if (words.has(stem) && !words.has(stem.slice(0, -1))) return { word: stem + enclitic, stem };
  }
  return null;
}

/** A word that another may be a slip for. */
interface Model {
  readonly word: string;
  readonly place: Place;
}

const NO_MODELS: readonly Model[] = [];

/**
 * The words of an article that another may be a slip for, by their first and last letters, in which a slip never lies: a word
 * is compared with few others, not with all.
 */
class Neighbours {
  readonly #byEnds = new Map<string, Model[]>();
  readonly #affixLetters: TextFindingLexicon["affixLetters"];

  constructor(words: ReadonlyMap<string, Place>, { affixLetters, leastSeen }: TextFindingLexicon) {
    this.#affixLetters = affixLetters;
    for (const [word, place] of words) {
      if (word.length < SHORTEST - 1 || !place.isPlain || !place.isLower || place.count < leastSeen) continue;
      const key = this.#endsOf(word);
      const list = this.#byEnds.get(key);
      if (list) list.push({ word, place });
      else this.#byEnds.set(key, [{ word, place }]);
    }
  }

  /** Every such word that may be one letter away, in the order in which the article first has them. */
  of(word: string): readonly Model[] {
    return this.#byEnds.get(this.#endsOf(word)) ?? NO_MODELS;
  }

  #endsOf(word: string): string {
    return word.slice(0, this.#affixLetters.start) + word.slice(-this.#affixLetters.end);
  }
}

/**
 * The word that `word` is a slip for. Of several one with a letter more, then one as long, then one with a letter less;
 * of those the one that differs first; then the one that stands first in the article.
 */
function nearWord(word: string, neighbours: Neighbours, language: Language): Right | null {
  if (word.length < SHORTEST) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const model of neighbours.of(word)) {
    const other = model.word;
    if (other === word || Math.abs(other.length - word.length) > 1) continue;
    if (!isSlip(word, model, language)) continue;
    const longer = 1 + word.length - other.length;
    const rank = longer * word.length + (longer === 0 ? 0 : differingLetter(word, other));
    if (rank >= least) continue;
    nearest = other;
    least = rank;
  }
  return nearest === null ? null : { word: nearest };
}

/** The first letter that may be taken out of `word` to come nearer to `other`: of several alike in a row the first. */
function differingLetter(word: string, other: string): number {
  let at = 0;
  while (at < other.length && word[at] === other[at]) at++;
  while (at > 0 && word[at - 1] === word[at]) at--;
  return at;
}

/**
 * Whether `word` is a slip for `other`: a letter left out, put in or two exchanged inside the stem, or one vowel for
 * another in a long word. Differences near the beginning and the end are other forms of a word, not slips.
 */
function isSlip(word: string, { word: other, place }: Model, language: Language): boolean {
  const lexicon = language.findings.text;
  if (
    (place.count < OFTEN && !isKnownWord(other, language.code)) ||
    (lexicon.confusable.has(other) && lexicon.confusable.has(word))
  )
    return false;
  let start = 0;
  while (start < word.length && start < other.length && word[start] === other[start]) start++;
  let tail = 0;
  while (
    tail < word.length - start &&
    tail < other.length - start &&
    word[word.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail++;
  if (start < lexicon.affixLetters.start || tail < lexicon.affixLetters.end) return false;
  const left = word.slice(start, word.length - tail);
  const right = other.slice(start, other.length - tail);
  if (lexicon.variantLetters.has(left + right)) return false;
  // A letter left out: the one word against the other once each only where both are long and no letter is doubled.
  if (left === "" && right.length === 1)
    return (
      place.count > 1 ||
      (word.length >= SHORTEST_ONCE && other[start - 1] !== right && other[start + 1] !== right)
    );
  if (left.length === 1 && right === "") return true;
  if (left.length === 2 && right.length === 2)
    return left[0] === right[1] && left[1] === right[0] && place.count > 1;
  if (left.length !== 1 || right.length !== 1) return false;
  return word.length >= SHORTEST_CHANGED && place.count > 1 && isVowel(left) && isVowel(right);
}

function isVowel(letter: string): boolean {
  return "aeiou".includes(letter);
}
