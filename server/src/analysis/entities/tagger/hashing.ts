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
