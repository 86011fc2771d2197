import type { Range } from "../../text/range.js";

/** Characters of its own line on either side by which a passage is known again. */
const CONTEXT = 48;

/** Words with what stood around them on their line: enough to know them again where they were moved to. */
export interface Passage {
  readonly text: string;
  /** Where the words begin and end within `text`. */
  readonly start: number;
  readonly end: number;
  /** It stood there once, so that finding it once elsewhere tells where it went. */
  readonly isUnique: boolean;
}

/** Remembers the words at `span`. */
export function passageAt(text: string, span: Range): Passage {
  let from = span.start;
  let to = span.end;
  while (from > 0 && span.start - from < CONTEXT && !isLineEnd(text, from - 1)) from--;
  while (to < text.length && to - span.end < CONTEXT && !isLineEnd(text, to)) to++;
  const passage = text.slice(from, to);
  return {
    text: passage,
    start: span.start - from,
    end: span.end - from,
    isUnique: onlyPlace(text, passage) >= 0,
  };
}

/** Where the words stand now; null where the passage is not there, or not once. */
export function findPassage(text: string, passage: Passage): Range | null {
  if (!passage.isUnique) return null;
  const at = onlyPlace(text, passage.text);
  return at < 0 ? null : { start: at + passage.start, end: at + passage.end };
}

function onlyPlace(text: string, words: string): number {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : -1;
}

function isLineEnd(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 10 || code === 13;
}
