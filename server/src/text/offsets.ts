import { widthAt } from "./characters.js";

/** The units in which a position in a text can be told. `byte`: of its UTF-8 form. */
export type OffsetUnit = "utf16" | "codepoint" | "byte";

/**
 * Converts UTF-16 offsets into another unit, for many offsets of one text in one pass each way.
 * A lone surrogate counts as one code point and, as U+FFFD when written, three bytes.
 */
export class OffsetConverter {
  readonly #text: string;
  readonly #unit: OffsetUnit;
  /** Every `STRIDE` code units: how many target units stand before. */
  readonly #checkpoints: number[] = [];

  constructor(text: string, unit: OffsetUnit) {
    this.#text = text;
    this.#unit = unit;
    if (unit !== "utf16") this.#index();
  }

  /** Target-unit offset of the UTF-16 offset `at`. An offset inside a surrogate pair counts as after the pair. */
  fromUtf16(at: number): number {
    if (this.#unit === "utf16") return at;
    const target = Math.max(0, Math.min(at, this.#text.length));
    const checkpoint = Math.min(Math.floor(target / STRIDE), this.#checkpoints.length - 1);
    let i = checkpoint * STRIDE;
    if (i > 0 && isLowOfPair(this.#text, i)) i++;
    let units = this.#checkpoints[checkpoint] ?? 0;
    while (i < target) {
      units += unitsAt(this.#text, i, this.#unit);
      i += widthAt(this.#text, i);
    }
    return units;
  }

  /** UTF-16 offset of the target-unit offset `at`; the text's length beyond its end. */
  toUtf16(at: number): number {
    if (this.#unit === "utf16") return Math.max(0, Math.min(at, this.#text.length));
    let low = 0;
    let high = this.#checkpoints.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#checkpoints[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    let i = low * STRIDE;
    if (i > 0 && isLowOfPair(this.#text, i)) i++;
    let units = this.#checkpoints[low] ?? 0;
    while (i < this.#text.length && units < at) {
      units += unitsAt(this.#text, i, this.#unit);
      i += widthAt(this.#text, i);
    }
    return i;
  }

  #index(): void {
    let units = 0;
    let next = 0;
    for (let i = 0; i < this.#text.length; ) {
      while (i >= next) {
        this.#checkpoints.push(units);
        next += STRIDE;
      }
      units += unitsAt(this.#text, i, this.#unit);
      i += widthAt(this.#text, i);
    }
    if (this.#checkpoints.length === 0) this.#checkpoints.push(0);
  }
}

const STRIDE = 256;

function isLowOfPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff && widthAt(text, index - 1) === 2;
}

function unitsAt(text: string, index: number, unit: OffsetUnit): number {
  if (unit === "codepoint") return 1;
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return widthAt(text, index) === 2 ? 4 : 3;
}

/** A text as the sidecar counts it: without a BOM, every CRLF or lone CR one LF (W3C Web Annotation, 4.2.4). */
export interface NormalisedText {
  readonly text: string;
  /** UTF-16 offset in the normalised text of a UTF-16 offset in the given text. */
  toNormalised(offset: number): number;
  /** The way back: the first offset in the given text that maps onto `offset`. */
  fromNormalised(offset: number): number;
}

/** Makes the sidecar's reading of `text` and the two mappings. */
export function normaliseText(text: string): NormalisedText {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (bom === 0 && !text.includes("\r")) return { text, toNormalised: (o) => o, fromNormalised: (o) => o };
  const dropped: number[] = bom ? [0] : [];
  for (let i = text.indexOf("\r\n"); i >= 0; i = text.indexOf("\r\n", i + 2)) dropped.push(i);
  const normalised = text.slice(bom).replace(/\r\n?/g, "\n");
  return {
    text: normalised,
    toNormalised: (offset) => offset - countBelow(dropped, offset),
    fromNormalised: (offset) => restore(dropped, offset),
  };
}

function countBelow(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The n-th dropped unit stands at normalised offset `dropped[n] - n`; an offset at or after it moves by one more. */
function restore(dropped: readonly number[], offset: number): number {
  let low = 0;
  let high = dropped.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dropped[middle] as number) - middle < offset || (dropped[middle] === 0 && offset === 0))
      low = middle + 1;
    else high = middle;
  }
  return offset + low;
}
