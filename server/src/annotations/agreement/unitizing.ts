import type { Range } from "../../text/range.js";

/** One observer's units of one category on a continuum; they may come in any order. */
export type Units = readonly Range[];

/** How far observers differ over one category, and how far chance would have them differ. */
export interface Disagreements {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's alpha for unitizing, of several categories together: whether observers find the same stretches, in the same
 * bounds, each category by itself. K. Krippendorff (2004), Measuring the Reliability of Qualitative Text Analysis Data,
 * Quality & Quantity 38, 787–800.
 * @returns null where there are no units, so that there is nothing to differ about
 */
export function unitizingAlpha(categories: readonly Disagreements[]): number | null {
  const observed = categories.reduce((sum, each) => sum + each.observed, 0);
  const expected = categories.reduce((sum, each) => sum + each.expected, 0);
  return expected === 0 ? null : 1 - observed / expected;
}

/**
 * What observers' units of one category come to.
 * @param observers each one's units, none of them empty; those of one observer that overlap count as one
 * @param length the continuum goes from 0 to there
 */
export function unitizingDisagreements(observers: readonly Units[], length: number): Disagreements {
  const units = observers.map(joined);
  return { observed: observedIn(units, length), expected: expectedIn(units, length) };
}

function joined(units: Units): Range[] {
  const apart: Range[] = [];
  for (const { start, end } of units.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}

function observedIn(observers: readonly Units[], length: number): number {
  const count = observers.length;
  let sum = 0;
  observers.forEach((units, i) => {
    observers.forEach((others, j) => {
      if (i !== j) sum += differences(units, others);
    });
  });
  return sum / (count * (count - 1) * length ** 2);
}

/**
 * From one observer's units to another's: the squares of how far the bounds of overlapping ones lie apart, half of them since
 * they are met from both sides; and for a unit where the other has none the square of its length, for both sides at once.
 */
function differences(units: Units, others: Units): number {
  let sum = 0;
  let first = 0;
  for (const { start, end } of units) {
    while (first < others.length && (others[first] as Range).end <= start) first++;
    let isMet = false;
    for (let i = first; i < others.length && (others[i] as Range).start < end; i++) {
      const other = others[i] as Range;
      sum += (start - other.start) ** 2 + (end - other.end) ** 2;
      isMet = true;
    }
    if (!isMet) sum += 2 * (end - start) ** 2;
  }
  return sum;
}

function expectedIn(observers: readonly Units[], length: number): number {
  const lengths = observers.flat().map(({ start, end }) => end - start);
  const gaps = gapsOf(observers, length).sort((a, b) => b - a);
  const sums = [0];
  for (const gap of gaps) sums.push((sums.at(-1) ?? 0) + gap);
  let sum = 0;
  for (const unit of lengths) {
    const fitting = countAtLeast(gaps, unit);
    const places = (sums[fitting] ?? 0) - fitting * (unit - 1);
    sum += ((lengths.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * places;
  }
  const all = observers.length * length;
  const within = lengths.reduce((total, unit) => total + unit * (unit - 1), 0);
  const pairs = all * (all - 1) - within;
  return pairs === 0 ? 0 : ((2 / length) * sum) / pairs;
}

/** The lengths of the stretches that each observer has left without a unit. */
function gapsOf(observers: readonly Units[], length: number): number[] {
  return observers.flatMap((units) => {
    const bounds = [0, ...units.flatMap(({ start, end }) => [start, end]), length];
    const gaps: number[] = [];
    for (let i = 0; i < bounds.length; i += 2) gaps.push((bounds[i + 1] ?? 0) - (bounds[i] ?? 0));
    return gaps.filter((gap) => gap > 0);
  });
}

/** How many of the numbers, the largest first, are at least that. */
function countAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}
