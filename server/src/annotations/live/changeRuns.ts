import { widthAt } from "../../text/characters.js";
import type { Range } from "../../text/range.js";
import type { CommonRun } from "../diff/sequenceDiff.js";
import { diffLinesWithin } from "../diff/textDiff.js";

/** A change of a text: `[start, end)` gives way to `newText`. UTF-16 units of the text before it. */
export interface TextChange extends Range {
  readonly newText: string;
}

/** Takes from both ends of a change what it leaves as it was, without cutting a surrogate pair. */
export function trimChange(text: string, change: TextChange): TextChange {
  const { newText } = change;
  const shortest = Math.min(change.end - change.start, newText.length);
  let head = 0;
  while (head < shortest && text.charCodeAt(change.start + head) === newText.charCodeAt(head)) head++;
  if (head > 0 && (cutsPair(text, change.start + head) || cutsPair(newText, head))) head--;
  let tail = 0;
  while (
    tail < shortest - head &&
    text.charCodeAt(change.end - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  ) {
    tail++;
  }
  if (tail > 0 && (cutsPair(text, change.end - tail) || cutsPair(newText, newText.length - tail))) tail--;
  return {
    start: change.start + head,
    end: change.end - tail,
    newText: newText.slice(head, newText.length - tail),
  };
}

function cutsPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff && widthAt(text, at - 1) === 2;
}

/** The common runs of a change, everything in `[start, end)` counting as gone. */
export function plainRuns(text: string, change: TextChange): CommonRun[] {
  return surrounded(text, change, []);
}

/** The same, with what the old and the new words have in common inside. */
export function refinedRuns(text: string, change: TextChange): CommonRun[] {
  const { start, newText } = change;
  const inner = diffLinesWithin(text, change, newText, { start: 0, end: newText.length });
  return surrounded(
    text,
    change,
    inner.map((run) => ({ ...run, b: run.b + start })),
  );
}

function surrounded(text: string, change: TextChange, inner: readonly CommonRun[]): CommonRun[] {
  const { start, end, newText } = change;
  const head = { a: 0, b: 0, length: start };
  const tail = { a: end, b: start + newText.length, length: text.length - end };
  return [head, ...inner, tail].filter((run) => run.length > 0);
}
