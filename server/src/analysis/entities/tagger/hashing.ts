/** FNV-1a over lower-cased UTF-16 code units, so that no substring has to be made to look a word up. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const LOWER_TABLE = 0x530;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

const lowerTable = Uint16Array.from({ length: LOWER_TABLE }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});

/** The code unit in lower case (Latin, Greek and Cyrillic; others as they are), a curly apostrophe straight. */
export function lowerUnit(code: number): number {
  if (code < LOWER_TABLE) return lowerTable[code] as number;
  return code === CURLY_APOSTROPHE ? APOSTROPHE : code;
}

/** Hash of `text` from `start` to `end` in lower case, 32 bits signed. */
export function hashLower(text: string, start: number, end: number): number {
  let hash = OFFSET | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lowerUnit(text.charCodeAt(i)), PRIME);
  return hash;
}

/** Joins the hash of a word to that of the words before it. */
export function joinHash(before: number, word: number): number {
  return finish(Math.imul(before, 31) ^ word);
}

/** Spreads all bits over all bits (the finaliser of MurmurHash3, public domain). */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Set apart from the same letters in lower case: "AS" against "as". */
export function acronymHash(lowerHash: number): number {
  return finish(lowerHash ^ 0x5bd1e995);
}
