import { diffTokens, Interner } from "./diff/diffTokens.js";
import { commonRuns } from "./diff/sequenceDiff.js";

/** A stretch of two versions of some words. */
export interface WordDiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Differences looked for before the rest counts as replaced: a quote of some hundred words at most. */
const MAX_DIFFERENCES = 500;

/** What changed between two versions of some words, word by word: for showing an edited annotation or a stale check. */
export function wordDiff(was: string, now: string): readonly WordDiffPart[] {
  const before = diffTokens(was);
  const after = diffTokens(now);
  const interner = new Interner();
  const runs = commonRuns(interner.tokens(before), interner.tokens(after), {
    patience: false,
    maxDifferences: MAX_DIFFERENCES,
  });
  const parts: WordDiffPart[] = [];
  let atBefore = 0;
  let atAfter = 0;
  const add = (kind: WordDiffPart["kind"], text: string): void => {
    if (text !== "") parts.push({ kind, text });
  };
  for (const { a, b, length } of [...runs, { a: before.count, b: after.count, length: 0 }]) {
    const [startA, startB] = [before.bounds[a] as number, after.bounds[b] as number];
    add("removed", was.slice(atBefore, startA));
    add("added", now.slice(atAfter, startB));
    atBefore = before.bounds[a + length] as number;
    atAfter = after.bounds[b + length] as number;
    add("same", was.slice(startA, atBefore));
  }
  return parts;
}
