import { type Tokens, TokenKind } from "../../../text/tokens.js";
import { Shape, shapeOf } from "./attributes.js";

const GAP = 2;

/**
 * The stretches of tokens `[from, to)` that can hold a name: runs of capitals over at most two other tokens, with the word
 * before ("kota Semarang", "al-Qaeda") and the token behind (a number, a bracket, a hyphened tail).
 * @returns token indices, start and end of each stretch in turn
 */
export function nameWindows(tokens: Tokens, from: number, to: number): number[] {
  const windows: number[] = [];
  let start = -1;
  let end = -1;
  for (let i = from; i < to; i++) {
    const shape = shapeOf(tokens, i);
    if (shape < Shape.Title || shape > Shape.Mixed) continue;
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
