import type { Range } from "../../text/range.js";
import { mapSpan } from "../diff/mapSpan.js";
import type { CommonRun } from "../diff/sequenceDiff.js";
import { diffByLines, diffByTokens } from "../diff/textDiff.js";

/** Where one voter puts a span, and what share of its characters it found again. */
export interface Vote extends Range {
  readonly kept: number;
}

/** Carries spans of a base text into a current one, by two differs that go wrong in different places. */
export class TextMatcher {
  readonly base: string;
  readonly current: string;
  #lines: readonly CommonRun[] | null = null;
  #tokens: readonly CommonRun[] | null = null;

  constructor(base: string, current: string) {
    this.base = base;
    this.current = current;
  }

  byLines(span: Range): Vote | null {
    return vote((this.#lines ??= diffByLines(this.base, this.current)), span);
  }

  byTokens(span: Range): Vote | null {
    return vote((this.#tokens ??= diffByTokens(this.base, this.current)), span);
  }
}

function vote(runs: readonly CommonRun[], span: Range): Vote | null {
  const mapped = mapSpan(runs, span);
  return mapped && { start: mapped.start, end: mapped.end, kept: mapped.kept / (span.end - span.start) };
}
