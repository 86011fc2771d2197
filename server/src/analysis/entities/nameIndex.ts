import { isUpperAt } from "../../text/characters.js";
import { kept } from "../../text/kept.js";
import { TokenKind, tokenize, type Tokens } from "../../text/tokens.js";
import { hashOfWord, WordGate } from "../../text/wordGate.js";
import { WordMap } from "../../text/wordSet.js";
import type { EntityType } from "../analysis.js";
import type { TypeCue } from "./lexicon.js";

/** Something that is known before the article is read: a row of our own tables, or of the newsroom's registry. */
export interface KnownEntity {
  /** Unique among all that is known: the Wikidata item where there is one. */
  readonly key: string;
  readonly type: EntityType;
  readonly subtype?: string;
  /** How an article in the index's language calls it by preference. */
  readonly name: string;
  readonly wikidata?: string;
  readonly description?: string;
  readonly origin: "registry" | "knowledge-base";
  /** The newsroom does not want this tagged. */
  readonly never?: true;
}

/** What is known of an entity's type, made once for each. */
export const cueOfKnown = kept<KnownEntity, TypeCue>(({ type, subtype }) =>
  subtype ? { type, subtype } : { type },
);

/** A known entity with the ways it is written. */
export interface KnownNames {
  readonly entity: KnownEntity;
  readonly names: readonly string[];
}

/** A known name found in a text. */
export interface NameMatch {
  readonly entity: KnownEntity;
  /** Token index behind the name. */
  readonly end: number;
}

/** Where known names are looked up. */
export interface NameLookup {
  /** The longest known name that begins at token `at`, or null. */
  match(tokens: Tokens, at: number): NameMatch | null;
  /** False only when no known name begins at token `at`. */
  mayMatch(tokens: Tokens, at: number): boolean;
}

interface Form {
  readonly words: readonly string[];
  /** In lower case, apostrophes straight. */
  readonly lower: readonly string[];
  /** Of each word in lower case, as tokens carry them; null where letters' cases are not those that hashes know. */
  readonly hashes: readonly (number | null)[];
  /** That of the second word; null where the name has one word, or none is known. */
  readonly secondHash: number | null;
  readonly cases: readonly Case[];
  readonly entity: KnownEntity;
}

interface Named {
  readonly entity: KnownEntity;
  readonly name: string;
}

/** The names that begin with one word. They are cut into words when a text first holds it: a text holds few of them. */
interface Bucket {
  readonly named: Named[];
  forms: readonly Form[] | null;
}

const ACRONYM_LENGTH = 6;
/** Latin, Greek and Cyrillic, but for what changes its length with its case. */
const HASHED = /^[\0-\u02ff\u0370-\u052f]*$/;
/** Letters and single blanks: what the tokenizer would cut at the blanks. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * Known names by their first word. A name is found where its words stand in the text, a hyphen more or less
 * ("Al-Hasakah", "Al Hasakah"), and where each word that begins with a capital in the name does so in the text; a short
 * name all in capitals ("AS") must stand in capitals.
 */
export class NameIndex implements NameLookup {
  readonly #byFirst = new WordMap<Bucket>();
  /** The first words that need no capital in the text. */
  readonly #inSmallLetters = new WordGate();

  constructor(rows: Iterable<KnownNames>) {
    for (const { entity, names } of rows) for (const name of names) this.#add(entity, name);
  }

  #add(entity: KnownEntity, name: string): void {
    const blank = name.indexOf(" ");
    const first = PLAIN.test(name) ? name.slice(0, blank < 0 ? name.length : blank) : firstWord(name);
    if (first === undefined) return;
    const key = straight(first.toLowerCase());
    if (!isUpperAt(first, 0)) this.#inSmallLetters.add(key);
    const bucket = this.#byFirst.get(key);
    if (bucket) bucket.named.push({ entity, name });
    else this.#byFirst.set(key, { named: [{ entity, name }], forms: null });
  }

  get isEmpty(): boolean {
    return this.#byFirst.size === 0;
  }

  mayMatch(tokens: Tokens, at: number): boolean {
    return tokens.isCapitalised(at)
      ? this.#byFirst.mayHold(tokens, at)
      : this.#inSmallLetters.lets(tokens, at);
  }

  match(tokens: Tokens, at: number): NameMatch | null {
    if (!this.mayMatch(tokens, at)) return null;
    const first = tokens.lower(at);
    const bucket = this.#byFirst.get(first) ?? this.#byFirst.get(straight(first));
    if (!bucket) return null;
    bucket.forms ??= formsOf(bucket.named);
    const secondHash = tokens.hashes[wordBehind(tokens, at)];
    for (const form of bucket.forms) {
      if (form.secondHash !== null && form.secondHash !== secondHash) continue;
      const end = matchEnd(tokens, at, form);
      if (end > 0) return { entity: form.entity, end };
    }
    return null;
  }
}

/** Two indexes in one: where the first holds a name, the second is not asked. */
export class LayeredNames implements NameLookup {
  readonly #first: NameIndex;
  readonly #second: NameIndex;

  constructor(first: NameIndex, second: NameIndex) {
    this.#first = first;
    this.#second = second;
  }

  mayMatch(tokens: Tokens, at: number): boolean {
    return this.#first.mayMatch(tokens, at) || this.#second.mayMatch(tokens, at);
  }

  match(tokens: Tokens, at: number): NameMatch | null {
    return this.#first.match(tokens, at) ?? this.#second.match(tokens, at);
  }
}

/** The names in words, the longest first; of two that are written alike the first counts. */
function formsOf(named: readonly Named[]): Form[] {
  const forms: Form[] = [];
  for (const { entity, name } of named) {
    const words = PLAIN.test(name) ? name.split(" ") : wordsOf(tokenize(name));
    const isTaken = forms.some(
      (form) => form.words.length === words.length && form.words.every((word, i) => word === words[i]),
    );
    if (isTaken) continue;
    const lower = words.map((word) => straight(word.toLowerCase()));
    const hashes = lower.map((word) => (HASHED.test(word) ? hashOfWord(word) : null));
    forms.push({
      words,
      lower,
      hashes,
      secondHash: hashes[1] ?? null,
      cases: words.map(caseOf),
      entity,
    });
  }
  return forms.sort((a, b) => b.words.length - a.words.length);
}

function firstWord(name: string): string | undefined {
  return wordsOf(tokenize(name))[0];
}

function wordsOf(tokens: Tokens): string[] {
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) if (!tokens.isMark(i, "-")) words.push(tokens.at(i));
  return words;
}

/** How a word of a name must be written in the text: anyhow, as a word, with a capital first, or all in capitals. */
type Case = "any" | "word" | "capital" | "capitals";

function caseOf(written: string): Case {
  const upper = written.toUpperCase();
  if (written === written.toLowerCase()) return "any";
  if (written === upper && written.length <= ACRONYM_LENGTH && written.length > 1) return "capitals";
  return written.charAt(0) === upper.charAt(0) ? "capital" : "word";
}

function straight(word: string): string {
  return word.includes("’") ? word.replace("’", "'") : word;
}

function matchEnd(tokens: Tokens, at: number, { words, lower, hashes, cases }: Form): number {
  let token = at;
  for (let i = 0; i < words.length; i++) {
    if (i > 0) token = wordBehind(tokens, token);
    // Words of another hash are others: most are told by it.
    if (hashes[i] !== null && tokens.hashes[token] !== hashes[i]) return 0;
    const word = tokens.lower(token);
    if (word !== lower[i] && straight(word) !== lower[i]) return 0;
    if (!isWrittenAs(tokens, token, words[i] as string, cases[i] as Case)) return 0;
  }
  return token + 1;
}

/** The token behind `at`, or behind the hyphen that joins it to `at`. */
function wordBehind(tokens: Tokens, at: number): number {
  const isJoined = tokens.isTight(at + 1) && tokens.isTight(at + 2) && tokens.isMark(at + 1, "-");
  return isJoined ? at + 2 : at + 1;
}

function isWrittenAs(tokens: Tokens, token: number, written: string, as: Case): boolean {
  if (as === "capital") return tokens.isCapitalised(token);
  if (as === "capitals") return tokens.at(token) === written;
  return as === "any" || tokens.kind(token) === TokenKind.Word;
}
