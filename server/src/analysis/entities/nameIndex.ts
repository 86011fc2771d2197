import { kept } from "../../text/kept.js";
import { TokenKind, tokenize, type Tokens } from "../../text/tokens.js";
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

interface Form {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly entity: KnownEntity;
}

const ACRONYM_LENGTH = 6;
/** Letters and single blanks: what the tokenizer would cut at the blanks. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * Known names by their first word. A name is found where its words stand in the text, a hyphen more or less
 * ("Al-Hasakah", "Al Hasakah"), and where each word that begins with a capital in the name does so in the text; a short
 * name all in capitals ("AS") must stand in capitals.
 */
export class NameIndex {
  readonly #forms = new Map<string, Form[]>();

  constructor(rows: Iterable<KnownNames>) {
    for (const { entity, names } of rows) for (const name of names) this.#add(entity, name);
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  #add(entity: KnownEntity, name: string): void {
    const words = PLAIN.test(name) ? name.split(" ") : wordsOf(tokenize(name));
    const first = words[0]?.toLowerCase();
    if (first === undefined) return;
    const forms = this.#forms.get(first) ?? [];
    const lower = words.map((word) => word.toLowerCase());
    const taken = forms.some(
      (form) => form.words.length === words.length && form.words.every((word, i) => word === words[i]),
    );
    if (taken) return;
    forms.push({ words, lower, entity });
    this.#forms.set(first, forms);
  }

  /** The longest known name that begins at token `at`, or null. `lower`: token `at` in lower case. */
  match(tokens: Tokens, at: number, lower: string): NameMatch | null {
    const forms = this.#forms.get(lower.replace("’", "'"));
    if (!forms) return null;
    for (const form of forms) {
      const end = matchEnd(tokens, at, form);
      if (end > 0) return { entity: form.entity, end };
    }
    return null;
  }
}

function wordsOf(tokens: Tokens): string[] {
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) if (tokens.at(i) !== "-") words.push(tokens.at(i));
  return words;
}

function matchEnd(tokens: Tokens, at: number, { words, lower }: Form): number {
  let token = at;
  for (let i = 0; i < words.length; i++) {
    if (i > 0 && tokens.at(token) === "-" && tokens.isTight(token) && tokens.isTight(token + 1)) token++;
    const written = words[i] as string;
    if (tokens.lower(token).replace("’", "'") !== lower[i]) return 0;
    if (!isWrittenAs(tokens, token, written)) return 0;
    token++;
  }
  return token;
}

function isWrittenAs(tokens: Tokens, token: number, written: string): boolean {
  const upper = written.toUpperCase();
  if (written === written.toLowerCase()) return true;
  if (written === upper && written.length <= ACRONYM_LENGTH && written.length > 1)
    return tokens.at(token) === upper;
  if (written.charAt(0) !== upper.charAt(0)) return tokens.kind(token) === TokenKind.Word;
  return tokens.isCapitalised(token);
}
