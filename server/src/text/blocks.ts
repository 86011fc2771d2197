import { BLANK, isLineBreak } from "./paragraphs.js";
import type { Range } from "./range.js";

/**
 * The lines around `[start, end)` up to blank lines on both sides, those of the edit apart: what `paragraphRanges` reads
 * of them depends on nothing else. Null where they are more than `most` units.
 */
export function blockAround(text: string, { start, end }: Range, most: number): Range | null {
  let from = lineStart(text, start);
  while (from > 0 && end - from <= most) {
    const previous = lineStart(text, from - (isPair(text, from - 2) ? 2 : 1));
    if (isBlank(text, previous, from)) break;
    from = previous;
  }
  let to = lineEnd(text, end);
  while (to < text.length && to - from <= most) {
    const next = lineEnd(text, to + (isPair(text, to) ? 2 : 1));
    if (isBlank(text, to, next)) break;
    to = next;
  }
  return to - from > most ? null : { start: from, end: to };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = Math.min(at, text.length);
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Whether a carriage return and the line feed that belongs to it stand there. */
function isPair(text: string, at: number): boolean {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!BLANK.test(text.charAt(i))) return false;
  return true;
}
