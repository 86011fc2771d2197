import type { Range } from "../../text/range.js";
import { diffLines, diffTokens, Interner, type TextLines } from "./diffTokens.js";
import { type CommonRun, commonRuns } from "./sequenceDiff.js";

/**
 * Differences looked for in one stretch of tokens. Myers takes about the square of it: 2,000 are some milliseconds, and
 * a stretch of a news article with more differences has been rewritten.
 */
const MAX_DIFFERENCES = 2000;

/**
 * What two texts have in common, told by lines first and by tokens within the lines that differ.
 * @returns runs in UTF-16 units, in order
 */
export function diffByLines(a: string, b: string): CommonRun[] {
  return diffLinesWithin(a, { start: 0, end: a.length }, b, { start: 0, end: b.length });
}

/** The same for one range of each text; the runs' offsets are those of the whole texts. */
export function diffLinesWithin(a: string, rangeA: Range, b: string, rangeB: Range): CommonRun[] {
  const linesA = diffLines(a, rangeA);
  const linesB = diffLines(b, rangeB);
  const interner = new Interner();
  const common = commonRuns(interner.lines(linesA), interner.lines(linesB), {
    patience: true,
    maxDifferences: MAX_DIFFERENCES,
  });
  const runs = new RunBuilder();
  addOuterBlanks(linesA, rangeA, linesB, rangeB, "before", runs);
  let atA = 0;
  let atB = 0;
  for (const run of common) {
    addChangedLines(linesA, atA, run.a, linesB, atB, run.b, runs);
    addEqualLines(linesA, linesB, run, runs);
    atA = run.a + run.length;
    atB = run.b + run.length;
  }
  addChangedLines(linesA, atA, linesA.count, linesB, atB, linesB.count, runs);
  addOuterBlanks(linesA, rangeA, linesB, rangeB, "after", runs);
  return runs.runs;
}

/** The blank lines before the first line or after the last, where they are the same in both. */
function addOuterBlanks(
  a: TextLines,
  rangeA: Range,
  b: TextLines,
  rangeB: Range,
  where: "before" | "after",
  runs: RunBuilder,
): void {
  const outer = (lines: TextLines, range: Range): Range =>
    where === "before"
      ? { start: range.start, end: lines.starts[0] ?? range.end }
      : { start: lines.count > 0 ? (lines.ends[lines.count - 1] as number) : range.end, end: range.end };
  const inA = outer(a, rangeA);
  const inB = outer(b, rangeB);
  const blanks = a.text.slice(inA.start, inA.end);
  if (blanks === b.text.slice(inB.start, inB.end)) runs.add(inA.start, inB.start, blanks.length);
}

/** Equal lines are equal but for their ends: CRLF against LF makes a gap after each line and no other. */
function addEqualLines(a: TextLines, b: TextLines, run: CommonRun, runs: RunBuilder): void {
  for (let i = 0; i < run.length; i++) {
    const start = a.starts[run.a + i] as number;
    const end = a.ends[run.a + i] as number;
    runs.add(start, b.starts[run.b + i] as number, end - start);
    addLineEnd(a, run.a + i, b, run.b + i, runs);
  }
}

/** What stands between a line and the next, line ends and blank lines, where it is the same in both. */
function addLineEnd(a: TextLines, lineA: number, b: TextLines, lineB: number, runs: RunBuilder): void {
  if (lineA + 1 >= a.count || lineB + 1 >= b.count) return;
  const endA = a.ends[lineA] as number;
  const endB = b.ends[lineB] as number;
  const gap = a.text.slice(endA, a.starts[lineA + 1]);
  if (gap === b.text.slice(endB, b.starts[lineB + 1])) runs.add(endA, endB, gap.length);
}

function addChangedLines(
  a: TextLines,
  fromA: number,
  toA: number,
  b: TextLines,
  fromB: number,
  toB: number,
  runs: RunBuilder,
): void {
  if (fromA >= toA || fromB >= toB) return;
  const rangeA = { start: a.starts[fromA] as number, end: a.ends[toA - 1] as number };
  const rangeB = { start: b.starts[fromB] as number, end: b.ends[toB - 1] as number };
  addTokenRuns(a.text, rangeA, b.text, rangeB, runs);
  addLineEnd(a, toA - 1, b, toB - 1, runs);
}

/** What two texts have in common, told by tokens over the whole. Slower than by lines, and blind to where lines break. */
export function diffByTokens(a: string, b: string): CommonRun[] {
  const runs = new RunBuilder();
  addTokenRuns(a, { start: 0, end: a.length }, b, { start: 0, end: b.length }, runs);
  return runs.runs;
}

function addTokenRuns(a: string, rangeA: Range, b: string, rangeB: Range, runs: RunBuilder): void {
  const tokensA = diffTokens(a, rangeA);
  const tokensB = diffTokens(b, rangeB);
  const interner = new Interner();
  const common = commonRuns(interner.tokens(tokensA), interner.tokens(tokensB), {
    patience: false,
    maxDifferences: MAX_DIFFERENCES,
  });
  for (const run of common) {
    const start = tokensA.bounds[run.a] as number;
    const end = tokensA.bounds[run.a + run.length] as number;
    runs.add(start, tokensB.bounds[run.b] as number, end - start);
  }
}

/** Gathers runs in order and joins those that touch on both sides. */
class RunBuilder {
  readonly runs: CommonRun[] = [];

  add(a: number, b: number, length: number): void {
    if (length <= 0) return;
    const last = this.runs.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) {
      this.runs[this.runs.length - 1] = { a: last.a, b: last.b, length: last.length + length };
    } else this.runs.push({ a, b, length });
  }
}
