import type { Tokens } from "../../../text/tokens.js";
import { FingerprintTable } from "./fingerprints.js";
import { acronymHash, finish, joinHash } from "./hashing.js";

/** What a name in the gazetteer can be; a name may be several things. */
export const GazetteerFlag = {
  MajorPlace: 1,
  MinorPlace: 2,
  Organisation: 4,
  GivenName: 8,
  FamilyName: 16,
  CuratedOrganisation: 32,
  CuratedPerson: 64,
  /** Some longer name begins with these words. */
  Prefix: 128,
} as const;

/** What the gazetteer knows of a place. */
export interface GazetteerPlace {
  /** ISO 3166-1, "ID"; null where several countries have a place of that name and none is by far the largest. */
  readonly country: string | null;
  /** Inhabitants, rounded to about one part in twelve; 0 where unknown. */
  readonly population: number;
}

/** The flags that say what a name is. */
export const NAME_FLAGS = 127;
const LONGEST = 7;
const COUNTRY_LETTERS = 26;

/**
 * Names of places, brands and operators, people's names and the curated table, by the hash of their words.
 *
 * Layout: a fingerprint table of three columns (flags, country, population), then the number of items (4 bytes), then for
 * each its key's hash (4 bytes, sorted as unsigned) and then for each its Wikidata number (4 bytes).
 */
export class Gazetteer {
  readonly #table: FingerprintTable;
  readonly #bytes: DataView;
  readonly #items: number;
  readonly #itemsAt: number;

  constructor(bytes: Uint8Array) {
    this.#table = new FingerprintTable(bytes);
    this.#bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#items = this.#bytes.getUint32(this.#table.byteLength, true);
    this.#itemsAt = this.#table.byteLength + 4;
  }

  /** Flags of the words hashed to `hash`, 0 when there is no such name. */
  flags(hash: number): number {
    const slot = this.#table.find(hash);
    return slot < 0 ? 0 : this.#table.value(slot, 0);
  }

  /** What is known of the place of that name, null when it is none. */
  place(name: Tokens): GazetteerPlace | null {
    const slot = this.#table.find(keyOf(name, 0, name.count));
    if (slot < 0) return null;
    const flags = this.#table.value(slot, 0);
    if ((flags & (GazetteerFlag.MajorPlace | GazetteerFlag.MinorPlace)) === 0) return null;
    const country = this.#table.value(slot, 1) * 4 + (this.#table.value(slot, 2) & 3);
    const size = this.#table.value(slot, 2) >> 2;
    return { country: countryCode(country), population: populationOf(size) };
  }

  /** The Wikidata item of the brand or operator of that name, null where none or several bear it. */
  item(name: Tokens): string | null {
    const hash = keyOf(name, 0, name.count) >>> 0;
    let low = 0;
    let high = this.#items;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#bytes.getUint32(this.#itemsAt + middle * 4, true) < hash) low = middle + 1;
      else high = middle;
    }
    if (low >= this.#items || this.#bytes.getUint32(this.#itemsAt + low * 4, true) !== hash) return null;
    return `Q${this.#bytes.getUint32(this.#itemsAt + (this.#items + low) * 4, true)}`;
  }
}

/** The hash by which the name in tokens `[from, to)` is kept; hyphens count for nothing. */
export function keyOf(tokens: Tokens, from: number, to: number): number {
  let hash = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (isHyphen(tokens, i)) continue;
    const word = tokens.hashes[i] as number;
    hash = words === 0 ? firstHash(tokens, i, word, to - from === 1) : joinHash(hash, word);
    words++;
  }
  return hash;
}

/** Hash of a name of one word, or of the first word of several. A short word in capitals alone is a key of its own. */
function firstHash(tokens: Tokens, at: number, word: number, alone: boolean): number {
  return alone && isAcronym(tokens, at) ? acronymHash(word) : finish(word);
}

const ACRONYM_LENGTH = 4;

/** True for two to four letters, all capitals. */
export function isAcronym(tokens: Tokens, at: number): boolean {
  const start = tokens.start(at);
  const length = tokens.end(at) - start;
  if (length < 2 || length > ACRONYM_LENGTH) return false;
  for (let i = start; i < start + length; i++) {
    const code = tokens.text.charCodeAt(i);
    if (code < 65 || code > 90) return false;
  }
  return true;
}

export function isHyphen(tokens: Tokens, at: number): boolean {
  return tokens.text.charCodeAt(tokens.start(at)) === 45 && tokens.end(at) - tokens.start(at) === 1;
}

/**
 * The longest name that begins at token `at`: its flags in the low byte, the token behind it above; 0 for none.
 * @param word hash of the token's letters
 * @param opening flags of the word, `Prefix` among them
 * @param alone flags of the word as a name by itself
 */
export function longestAt(
  gazetteer: Gazetteer,
  tokens: Tokens,
  at: number,
  to: number,
  word: number,
  opening: number,
  alone: number,
): number {
  let best = alone === 0 ? 0 : ((at + 1) << 8) | alone;
  if ((opening & GazetteerFlag.Prefix) === 0) return best;
  let hash = finish(word);
  let flags = opening;
  for (let i = at + 1, words = 1; (flags & GazetteerFlag.Prefix) !== 0 && i < to && words < LONGEST; i++) {
    if (isHyphen(tokens, i)) continue;
    hash = joinHash(hash, tokens.hashes[i] as number);
    flags = gazetteer.flags(hash);
    if ((flags & NAME_FLAGS) !== 0) best = ((i + 1) << 8) | (flags & NAME_FLAGS);
    words++;
  }
  return best;
}

/** A country's number, 1..676 by its two letters; 0 for none. */
export function countryNumber(code: string): number {
  return (code.charCodeAt(0) - 65) * COUNTRY_LETTERS + (code.charCodeAt(1) - 65) + 1;
}

function countryCode(number: number): string | null {
  if (number === 0) return null;
  const index = number - 1;
  return String.fromCharCode(65 + Math.floor(index / COUNTRY_LETTERS), 65 + (index % COUNTRY_LETTERS));
}

const SIZE_BASE = 1.18;

/** A number of inhabitants as one of 64 sizes. */
export function sizeOf(population: number): number {
  if (population < 1000) return 0;
  return Math.min(63, 1 + Math.round(Math.log(population / 1000) / Math.log(SIZE_BASE)));
}

function populationOf(size: number): number {
  return size === 0 ? 0 : Math.round(1000 * SIZE_BASE ** (size - 1));
}
