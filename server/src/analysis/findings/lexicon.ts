import type { WordMap, WordSet } from "../../text/wordSet.js";
/** What the checks know of a language. */
export interface FindingLexicon {
  readonly quotes: QuoteFindingLexicon;
  readonly numbers: NumberFindingLexicon;
  readonly text: TextFindingLexicon;
}

export interface QuoteFindingLexicon {
  /** Words for the dead and the injured, and for killing and injuring. */
  readonly casualties: WordSet;
  /** Words after which such a word is one of sports: "fase gugur". */
  readonly contestWords: WordSet;
  /** Nouns for what is said or written: where one stands beside words in quotation marks, they have an origin. */
  readonly utterances: WordSet;
}

export interface NumberFindingLexicon {
  /** Words that say that percentages are all the parts of one whole: "sisanya", "the rest". */
  readonly restWords: WordSet;
  /** Phrases after which the parts of a stated total are listed: "terdiri atas". */
  readonly partsPhrases: readonly string[];
  /** Phrases right after a percentage that make it a share of a whole: "dari total". */
  readonly ofWholePhrases: readonly string[];
  /** What is said of counted people: "tewas", "injured"; a count is compared where the same is said. */
  readonly predicates: WordMap<string>;
  /** Words that may stand between a counted noun and what is said of it: "were", "telah". */
  readonly auxiliaries: WordSet;
  /** Words that make a count another one: of another time, or a part: "sebelumnya", "lainnya". */
  readonly otherCountWords: WordSet;
  /** Prepositions of place. */
  readonly placeWords: WordSet;
  /** Words before a sum of money: "senilai". */
  readonly worthWords: WordSet;
  /** What "M" is written out: "miliar". */
  readonly millionOrMore: string | null;
}

export interface TextFindingLexicon {
  /** Function words that never stand twice in a row. */
  readonly neverDoubled: WordSet;
  /** Pairs that say one thing twice, with the one to keep: ["dan serta", "dan"]. */
  readonly doubledPairs: readonly (readonly [string, string])[];
  /** Words before reported speech: "bahwa". */
  readonly complementizers: WordSet;
  /** Possessive endings that are doubled after the same letter: "nya" after "pasukan". */
  readonly enclitics: readonly string[];
  /** Endings and beginnings by which two good words differ in one letter. */
  readonly affixLetters: { readonly start: number; readonly end: number };
  /** How often the other word must stand in the article before a word one letter from it is taken for a slip. */
  readonly leastSeen: number;
  /** Letters by which two spellings of one word differ: "favo(u)rable". */
  readonly variantLetters: WordSet;
  /** Good words that lie one letter from another good word; never taken for misspellings. */
  readonly confusable: WordSet;
}
