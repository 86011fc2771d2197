import { type Tokens, TokenKind } from "../../../text/tokens.js";
import type { Paragraph } from "../../../text/paragraphs.js";
import { isCapital, Shape, shapeOf } from "./attributes.js";

const GAP = 2;

/**
 * The stretches of tokens `[from, to)` that can hold a name: runs of capitals over at most two other tokens, with the word
 * before ("kota Semarang", "al-Qaeda") and the token behind (a number, a bracket, a hyphened tail). A common word that opens
 * the sentence and has no capital behind it is no such capital ("Dalam hal itu").
 * @param isCommon whether the word of a token is written small inside sentences
 * @returns token indices, start and end of each stretch in turn
 */
export function nameWindows(
  tokens: Tokens,
  from: number,
  to: number,
  isCommon: (token: number) => boolean,
): number[] {
  const windows: number[] = [];
  let start = -1;
  let end = -1;
  let isFirst = true;
  for (let i = from; i < to; i++) {
    if (tokens.kinds[i] !== TokenKind.Word) continue;
    const opens = isFirst;
    isFirst = false;
    if (!isCapital(shapeOf(tokens, i))) continue;
    if (opens && !isCapitalAt(tokens, i + 1, to) && isCommon(i)) continue;
    if (start >= 0 && i - end > GAP) {
      windows.push(start, tailEnd(tokens, end, to));
      start = -1;
    }
    if (start < 0) start = headStart(tokens, i, windows.at(-1) ?? from);
    end = i + 1;
  }
  if (start >= 0) windows.push(start, tailEnd(tokens, end, to));
  return windows;
}

/**
 * True for a paragraph whose writer begins a sentence in small letters: capitals tell little there, and the whole of each
 * sentence can hold a name.
 */
export function isCareless({ tokens, sentences }: Paragraph): boolean {
  for (const first of sentences) {
    if (tokens.kind(first) === TokenKind.Word && shapeOf(tokens, first) === Shape.Lower) return true;
  }
  return false;
}

function isCapitalAt(tokens: Tokens, i: number, to: number): boolean {
  return i < to && tokens.kinds[i] === TokenKind.Word && isCapital(shapeOf(tokens, i));
}

function headStart(tokens: Tokens, i: number, from: number): number {
  if (i - 2 >= from && tokens.isTight(i) && tokens.isTight(i - 1) && isHyphen(tokens, i - 1)) return i - 2;
  return i - 1 >= from && tokens.kind(i - 1) === TokenKind.Word ? i - 1 : i;
}

function tailEnd(tokens: Tokens, end: number, to: number): number {
  if (end + 1 < to && tokens.isTight(end) && tokens.isTight(end + 1) && isHyphen(tokens, end)) return end + 2;
  return Math.min(end + 1, to);
}

function isHyphen(tokens: Tokens, i: number): boolean {
  return tokens.text.charCodeAt(tokens.start(i)) === 45;
}
