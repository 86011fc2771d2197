import { wordDiff, type WordDiffPart } from "../../annotations/wordDiff.js";

/** Fewer words in common are no same sentence. */
const LEAST_SAME = 6;
/** Share of the shorter one's words that the other has, in order. */
const SIMILAR = 0.75;
/** More places that differ are another sentence, or another translation. */
const MOST_PLACES = 3;

/**
 * How two quotations of the same words differ inside; null where they are alike, where one only says more before or
 * behind, where words were left out with a mark, or where they are too far apart to be the same.
 *
 * @returns the words of both, in lower case, in order, without what only one has at its ends
 */
export function quoteDifference(was: string, now: string): readonly WordDiffPart[] | null {
  if (OMISSION.test(was) || OMISSION.test(now)) return null;
  const [left, right] = [words(was), words(now)];
  const parts = wordDiff(left.join(" "), right.join(" "));
  const inner = parts.slice(firstSame(parts), lastSame(parts) + 1);
  const same = inner
    .filter(({ kind }) => kind === "same")
    .reduce((sum, { text }) => sum + words(text).length, 0);
  const places = inner.filter(({ kind }, i) => kind !== "same" && inner[i - 1]?.kind === "same").length;
  if (places === 0 || places > MOST_PLACES) return null;
  if (same < LEAST_SAME || same < Math.min(left.length, right.length) * SIMILAR) return null;
  return inner;
}

const OMISSION = /\.{3}|…|\[[^\]]*\]|\([^)]*\)/;

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function firstSame(parts: readonly WordDiffPart[]): number {
  const at = parts.findIndex(({ kind }) => kind === "same");
  return at < 0 ? parts.length : at;
}

function lastSame(parts: readonly WordDiffPart[]): number {
  return parts.findLastIndex(({ kind }) => kind === "same");
}
