/**
 * A set of hashed keys with a few bytes for each, in one block of bytes: open addressing with linear probing over 16-bit
 * fingerprints. The slot holds further bits of the key, so that a key which is not in the table is taken for one that is
 * about once in 30,000 at a load of 0.6.
 *
 * Layout, little endian: log2 of the slots (1 byte), columns (1 byte), fingerprints (2 bytes a slot; 0 is empty), then each
 * column (1 byte a slot).
 */
export class FingerprintTable {
  readonly #mask: number;
  readonly #shift: number;
  readonly #fingerprints: Uint16Array;
  readonly #columns: readonly Uint8Array[];
  /** How many bytes of the block the table takes. */
  readonly byteLength: number;

  constructor(bytes: Uint8Array, offset = 0) {
    const bits = bytes[offset] ?? 0;
    const columns = bytes[offset + 1] ?? 0;
    const slots = 1 << bits;
    this.#mask = slots - 1;
    this.#shift = 32 - bits;
    const at = offset + 2 + 2 * slots;
    // Read where they stand, little endian as they are written, where that is at a multiple of two.
    const start = bytes.byteOffset + offset + 2;
    this.#fingerprints =
      start % 2 === 0
        ? new Uint16Array(bytes.buffer, start, slots)
        : new Uint16Array(bytes.slice(offset + 2, at).buffer);
    this.#columns = Array.from({ length: columns }, (_, c) =>
      bytes.subarray(at + c * slots, at + (c + 1) * slots),
    );
    this.byteLength = 2 + slots * (2 + columns);
  }

  /** The slot of a key, -1 when it is not in the table. */
  find(hash: number): number {
    const fingerprint = fingerprintOf(hash);
    for (let slot = hash >>> this.#shift; ; slot = (slot + 1) & this.#mask) {
      const there = this.#fingerprints[slot];
      if (there === fingerprint) return slot;
      if (there === 0) return -1;
    }
  }

  /** The byte that stands for the key of `slot` in `column`. */
  value(slot: number, column: number): number {
    return this.#columns[column]?.[slot] ?? 0;
  }
}

/** 1..65535 from the low bits of a hash; the high bits choose the slot. */
export function fingerprintOf(hash: number): number {
  return ((hash & 0xffff) % 0xffff) + 1;
}
