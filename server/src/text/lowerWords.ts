/** FNV-1a over lower-cased UTF-16 code units, so that no substring has to be made to look a word up. */
export const HASH_START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const TABLE_SIZE = 0x530;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const CAPITAL_SIGMA = 0x3a3;

/** Stands for a code unit whose lower case is longer, or depends on what stands around. */
const NOT_BY_ITSELF = 0xffff;

const hashUnits = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});

const exactUnits = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 && code !== CAPITAL_SIGMA ? lower.charCodeAt(0) : NOT_BY_ITSELF;
});

/** The code unit in lower case (Latin, Greek and Cyrillic; others as they are), a curly apostrophe straight. */
export function lowerUnit(code: number): number {
  if (code < TABLE_SIZE) return hashUnits[code] as number;
  return code === CURLY_APOSTROPHE ? APOSTROPHE : code;
}

/** `hash`, with one more code unit of the word. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ lowerUnit(code), PRIME);
}

/** As `addToHash`, for a letter of ASCII in lower case. */
export function addAsciiLetter(hash: number, lower: number): number {
  return Math.imul(hash ^ lower, PRIME);
}

const SLOTS = 1 << 15;
/** From this length on a slice keeps its whole text alive (V8). */
const SLICED = 13;

const words = new Array<string | undefined>(SLOTS);

/**
 * The word at `[start, end)` of `text` in lower case. Words are kept, as many as there are slots, so that a frequent word
 * is made once and its look-ups are by one string; what is given does not depend on what is kept.
 * @param hash of the word, as `addToHash` makes it
 */
export function lowerWord(text: string, start: number, end: number, hash: number): string {
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const word = words[slot];
  if (word !== undefined && isLowerOf(word, text, start, end)) return word;
  const lower = text.slice(start, end).toLowerCase();
  return (words[slot] = lower.length < SLICED ? lower : ` ${lower}`.slice(1));
}

function isLowerOf(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const folded = code | 0x20;
    const expected = word.charCodeAt(i - start);
    if (folded === expected && folded >= 0x61 && folded <= 0x7a) continue;
    const lower = code < TABLE_SIZE ? exactUnits[code] : code === CURLY_APOSTROPHE ? code : NOT_BY_ITSELF;
    if (lower !== expected) return false;
  }
  return true;
}
