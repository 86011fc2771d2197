// Writes the tables that server/src/analysis/entities/tagger/fingerprints.ts reads.
import { fingerprintOf } from "../src/analysis/entities/tagger/fingerprints.ts";

/**
 * @param {Map<number, number[]>} entries bytes for each 32-bit key, one a column
 * @param {number} columns how many bytes each key has
 * @returns {Uint8Array} the table, at a load of at most 0.7; of two keys that cannot be told apart the first wins
 */
export function fingerprintTable(entries, columns) {
  let bits = 4;
  while (entries.size > 0.7 * 2 ** bits) bits++;
  const slots = 2 ** bits;
  const fingerprints = new Uint16Array(slots);
  const values = Array.from({ length: columns }, () => new Uint8Array(slots));
  const sorted = [...entries].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  for (const [key, bytes] of sorted) {
    const fingerprint = fingerprintOf(key);
    let slot = key >>> (32 - bits);
    while (fingerprints[slot] !== 0 && fingerprints[slot] !== fingerprint) slot = (slot + 1) % slots;
    if (fingerprints[slot] === fingerprint) continue;
    fingerprints[slot] = fingerprint;
    bytes.forEach((byte, column) => (values[column][slot] = byte));
  }
  return concat([Uint8Array.of(bits, columns), new Uint8Array(fingerprints.buffer), ...values]);
}

/** Joins blocks of bytes. */
export function concat(blocks) {
  const joined = new Uint8Array(blocks.reduce((length, block) => length + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    joined.set(block, at);
    at += block.length;
  }
  return joined;
}
