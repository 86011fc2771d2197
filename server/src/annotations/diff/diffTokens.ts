import { CharClass, classAt, widthAt } from "../../text/characters.js";
import type { Range } from "../../text/range.js";

/** A text cut without gaps: item `i` is `text.slice(bounds[i], bounds[i + 1])`. */
export interface TextItems {
  readonly text: string;
  readonly bounds: Int32Array;
  readonly count: number;
}

/** Words, numbers, runs of blanks, and every other character by itself; of `range`, or of the whole text. */
export function diffTokens(text: string, range: Range = { start: 0, end: text.length }): TextItems {
  let bounds = new Int32Array(((range.end - range.start) >> 1) + 16);
  let count = 0;
  let i = range.start;
  while (i < range.end) {
    if (count + 2 >= bounds.length) bounds = grown(bounds);
    bounds[count++] = i;
    i = tokenEnd(text, i, range.end);
  }
  bounds[count] = range.end;
  return { text, bounds, count };
}

function tokenEnd(text: string, start: number, limit: number): number {
  const cls = classAt(text, start);
  let i = start + widthAt(text, start);
  if (cls !== CharClass.Letter && cls !== CharClass.Digit && cls !== CharClass.Blank)
    return Math.min(i, limit);
  while (i < limit && classAt(text, i) === cls) i += widthAt(text, i);
  return Math.min(i, limit);
}

/**
 * The lines that say something, each without its line end. Blank lines are passed over and belong, with the line ends (LF,
 * CRLF, CR), to the gaps: they are all alike, and a diff that aligns them pulls the paragraphs between them apart.
 */
export interface TextLines {
  readonly text: string;
  readonly starts: Int32Array;
  /** Without the line end. */
  readonly ends: Int32Array;
  readonly count: number;
}

export function diffLines(text: string, range: Range = { start: 0, end: text.length }): TextLines {
  let starts = new Int32Array(64);
  let ends = new Int32Array(64);
  let count = 0;
  let start = range.start;
  let isBlank = true;
  for (let i = range.start; i <= range.end; i++) {
    const code = i < range.end ? text.charCodeAt(i) : 10;
    if (code !== 10 && code !== 13) {
      isBlank &&= code === 32 || code === 9;
      continue;
    }
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    if (!isBlank) {
      starts[count] = start;
      ends[count++] = i;
    }
    start = i + 1;
    isBlank = true;
  }
  return { text, starts: starts.subarray(0, count), ends: ends.subarray(0, count), count };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Gives equal strings equal numbers. */
export class Interner {
  readonly #numbers = new Map<string, number>();

  number(item: string): number {
    const known = this.#numbers.get(item);
    if (known !== undefined) return known;
    const fresh = this.#numbers.size;
    this.#numbers.set(item, fresh);
    return fresh;
  }

  tokens(items: TextItems): Int32Array {
    const numbers = new Int32Array(items.count);
    for (let i = 0; i < items.count; i++) {
      numbers[i] = this.number(items.text.slice(items.bounds[i], items.bounds[i + 1]));
    }
    return numbers;
  }

  lines(lines: TextLines): Int32Array {
    const numbers = new Int32Array(lines.count);
    for (let i = 0; i < lines.count; i++) {
      numbers[i] = this.number(lines.text.slice(lines.starts[i], lines.ends[i]));
    }
    return numbers;
  }
}
