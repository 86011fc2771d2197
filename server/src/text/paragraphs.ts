import type { Range } from "./range.js";
import { sentenceStarts } from "./sentences.js";
import { tokenize, type Tokens } from "./tokens.js";

/**
 * A paragraph read by itself: all offsets inside are relative to its own text, so that a paragraph which only moved
 * keeps its analysis.
 */
export interface Paragraph {
  readonly text: string;
  readonly tokens: Tokens;
  /** Token indices at which a sentence begins; see `sentenceStarts`. */
  readonly sentences: Int32Array;
}

/** Reads one paragraph's text. `abbreviations`: see `sentenceStarts`. */
export function readParagraph(text: string, abbreviations: ReadonlySet<string>): Paragraph {
  const tokens = tokenize(text);
  return { text, tokens, sentences: sentenceStarts(tokens, abbreviations) };
}

const WRAP_MIN = 50;
const WRAP_MAX = 110;

/**
 * The paragraphs of a text, in order, without the blanks around them; UTF-16 offsets.
 *
 * A paragraph is a line, as content systems write it. Only where a block between blank lines is visibly hard-wrapped
 * (three or more lines, all but the last of 50 to 110 characters, most of them not ending a sentence) its lines are
 * one paragraph, as in e-mail and wire copy. The decision needs the block alone.
 */
export function paragraphRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let block: Range[] = [];
  let lineStart = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (!isLineBreak(code)) continue;
    const isCrLf = code === 10 && i > 0 && i < text.length && text.charCodeAt(i - 1) === 13;
    if (!isCrLf) {
      const line = trimmed(text, lineStart, i);
      if (line.start === line.end) {
        flush(text, block, ranges);
        block = [];
      } else block.push(line);
    }
    lineStart = i + 1;
  }
  flush(text, block, ranges);
  return ranges;
}

function flush(text: string, block: readonly Range[], into: Range[]): void {
  const first = block[0];
  const last = block[block.length - 1];
  if (!first || !last) return;
  if (isHardWrapped(text, block)) into.push({ start: first.start, end: last.end });
  else into.push(...block);
}

function isHardWrapped(text: string, block: readonly Range[]): boolean {
  if (block.length < 3) return false;
  let unfinished = 0;
  for (let i = 0; i < block.length - 1; i++) {
    const line = block[i] as Range;
    const length = line.end - line.start;
    if (length < WRAP_MIN || length > WRAP_MAX) return false;
    if (!/[.?!…:”"»)]/.test(text.charAt(line.end - 1))) unfinished++;
  }
  return unfinished * 2 > block.length - 1;
}

/** Whether a code unit ends a line: line feed, carriage return, line and paragraph separator. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** What a blank line consists of. */
export const BLANK = /[\s\u200b\ufeff]/;

function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return { start, end };
}
