import type { Analysis, Finding } from "../analysis.js";
import type { Article } from "../article.js";
import type { NameScan } from "../entities/entities.js";
import type { NumberScan } from "../numbers/numbers.js";
import type { QuoteScan } from "../quotes/quotes.js";

/** The language that messages are written in: the reader's, not the article's. */
export type MessageLocale = "en" | "id";

/** All that a check may look at. */
export interface Evidence {
  readonly article: Article;
  readonly analysis: Omit<Analysis, "findings">;
  readonly scans: {
    readonly names: readonly NameScan[];
    readonly quotes: readonly QuoteScan[];
    readonly numbers: readonly NumberScan[];
  };
  readonly locale: MessageLocale;
  /** What checks have read from it so far; empty at first. */
  readonly readings: Readings;
}

/** By the function that reads. It lives with the evidence: a WeakMap of evidence would keep several analyses in memory. */
export type Readings = Map<unknown, unknown>;

/** Makes a reading that several checks need and that is done once for an analysis. */
export function once<Result>(read: (evidence: Evidence) => Result): (evidence: Evidence) => Result {
  return (evidence) => {
    const { readings } = evidence;
    if (!readings.has(read)) readings.set(read, read(evidence));
    return readings.get(read) as Result;
  };
}

/** One check: looks at the evidence and returns what it found, in any order. One file a check. */
export type Check = (evidence: Evidence) => Finding[];
