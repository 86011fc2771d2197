import { tokenize } from "../../../text/tokens.js";
import type { EntityLexicon, TypeCue } from "../lexicon.js";

const CUE_BITS: Partial<Record<TypeCue["type"], number>> = {
  organisation: 0,
  place: 1,
  facility: 2,
  event: 3,
  law: 4,
};
const PREFIX_SHIFT = 0;
const SUFFIX_SHIFT = 5;

/** What the lexicon says of a word, as bits, by the word's hash. */
export class WordRoles {
  readonly #roles = new Map<number, number>();

  constructor(lexicon: EntityLexicon) {
    for (const [word, cue] of lexicon.prefixes) this.#add(word, cueBit(cue, PREFIX_SHIFT));
    for (const [word, cue] of lexicon.suffixes) this.#add(word, cueBit(cue, SUFFIX_SHIFT));
    const sets: ReadonlySet<string>[] = [
      lexicon.titles,
      lexicon.roleNouns,
      lexicon.particles,
      lexicon.connectors,
      lexicon.generations,
      lexicon.calendar,
      lexicon.plain,
      lexicon.locatives,
      lexicon.placeNouns,
      lexicon.personVerbs,
      lexicon.directions,
    ];
    sets.forEach((set, index) => {
      for (const phrase of set) for (const word of phrase.split(" ")) this.#add(word, 1 << (10 + index));
    });
  }

  /** The bits of the word with that lower-case hash. */
  of(word: number): number {
    return this.#roles.get(word) ?? 0;
  }

  #add(word: string, bit: number): void {
    const [hash] = tokenize(word).hashes;
    if (hash === undefined) return;
    this.#roles.set(hash, (this.#roles.get(hash) ?? 0) | bit);
  }
}

function cueBit({ type }: TypeCue, shift: number): number {
  const bit = CUE_BITS[type];
  return bit === undefined ? 0 : 1 << (shift + bit);
}
