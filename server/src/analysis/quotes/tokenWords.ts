import { isUpperAt } from "../../text/characters.js";
import { TokenKind, type Tokens } from "../../text/tokens.js";
import type { IndexedLexicon } from "./indexedLexicon.js";

/** What a token or a unit of a paragraph is, as bits. */
export const WORD = 1;
export const CAPITALISED = 2;
export const NUMBER = 4;
export const ENCLITIC = 8;
/** A stretch between quotation marks. */
export const FOLDED = 16;

/** Tokens of a very long paragraph; tables for more are not kept. */
const MOST_KEPT = 1 << 16;

/** Tables with a row for each token or unit. */
export class WordTables {
  readonly size: number;
  /** What stands there, as bits. */
  readonly kinds: Uint8Array;
  /** The number of the word in the lexicon; an acronym has none, so that `WHO` and `US` are no pronouns. */
  readonly words: Uint16Array;
  /** As `words`, acronyms too: for names of offices and bodies. */
  readonly lowerWords: Uint16Array;
  /** The token, of a unit its first one; that of the same row as long as nothing else is written. */
  readonly tokens: Int32Array;
  /** Where sentences begin, of units. */
  readonly sentences: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.kinds = new Uint8Array(size);
    this.words = new Uint16Array(size);
    this.lowerWords = new Uint16Array(size);
    this.tokens = new Int32Array(size);
    for (let i = 0; i < size; i++) this.tokens[i] = i;
    this.sentences = new Int32Array(size);
  }
}

/** Makes tables of at least the size that is asked for, the same ones again and again. */
export function reusedTables(): (size: number) => WordTables {
  let kept = new WordTables(1024);
  return (size) => {
    if (size <= kept.size) return kept;
    const tables = new WordTables(Math.max(size, kept.size * 2));
    if (tables.size <= MOST_KEPT) kept = tables;
    return tables;
  };
}

const tablesFor = reusedTables();

/**
 * Looks up each token of a paragraph once. The tables are written over by the next paragraph: one is read at a time.
 */
export function tokenWords(tokens: Tokens, lexicon: IndexedLexicon): WordTables {
  const tables = tablesFor(tokens.count);
  const { kinds, words, lowerWords } = tables;
  for (let i = 0; i < tokens.count; i++) {
    const word = lexicon.index.of(tokens, i);
    const kind = kindOf(tokens, i);
    kinds[i] = kind;
    lowerWords[i] = word;
    words[i] = word !== 0 && (kind & CAPITALISED) !== 0 && isAcronym(tokens, i) ? 0 : word;
  }
  return tables;
}

function kindOf(tokens: Tokens, i: number): number {
  const kind = tokens.kinds[i];
  if (kind === TokenKind.Word)
    return isUpperAt(tokens.text, tokens.starts[i] as number) ? WORD | CAPITALISED : WORD;
  if (kind === TokenKind.Number) return NUMBER;
  return kind === TokenKind.Enclitic ? ENCLITIC : 0;
}

const LONGEST_ACRONYM = 6;

/** Whether the capitalised word at token `i` is short and has no small letter. */
export function isAcronym(tokens: Tokens, i: number): boolean {
  const length = tokens.end(i) - tokens.start(i);
  if (length < 2 || length > LONGEST_ACRONYM) return false;
  const second = tokens.text.charCodeAt(tokens.start(i) + 1);
  // Most are told by their second letter.
  if (second >= 0x61 && second <= 0x7a) return false;
  const text = tokens.at(i);
  return text === text.toUpperCase();
}
