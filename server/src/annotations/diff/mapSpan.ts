import type { Range } from "../../text/range.js";
import type { CommonRun } from "./sequenceDiff.js";

/** Where a span went: the hull of its characters that survived. */
export interface MappedSpan extends Range {
  /** How many of its characters survived. */
  readonly kept: number;
}

/**
 * Carries a non-empty span of `a` into `b`. What was inserted at its edges stays outside.
 * @param runs what `a` and `b` have in common, in order
 * @returns null when none of its characters survived
 */
export function mapSpan(runs: readonly CommonRun[], span: Range): MappedSpan | null {
  let start = -1;
  let end = -1;
  let kept = 0;
  for (let i = firstRunEndingAfter(runs, span.start); i < runs.length; i++) {
    const run = runs[i] as CommonRun;
    if (run.a >= span.end) break;
    const from = Math.max(run.a, span.start);
    const to = Math.min(run.a + run.length, span.end);
    if (start < 0) start = run.b + from - run.a;
    end = run.b + to - run.a;
    kept += to - from;
  }
  return start < 0 ? null : { start, end, kept };
}

function firstRunEndingAfter(runs: readonly CommonRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as CommonRun;
    if (run.a + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
