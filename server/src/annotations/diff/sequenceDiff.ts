/** A stretch that two sequences have in common: `a[a + i] === b[b + i]` for `0 <= i < length`. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export interface SequenceDiffOptions {
  /**
   * First split at the items that occur once in each (patience diff): steadier where much changed, and linear.
   * Without it the shortest edit script is looked for (Myers 1986, with the middle snake).
   */
  readonly patience: boolean;
  /** Differences searched for in one stretch before it is split otherwise or counts as replaced. */
  readonly maxDifferences: number;
}

/**
 * Diagonals looked at in all before what is left counts as replaced: some tenths of a second. A news article takes a
 * hundredth of it; texts made to be slow stop here.
 */
const MAX_WORK = 20_000_000;

/**
 * What two sequences of numbers have in common, in order, as maximal runs.
 * Time: linear in the lengths plus, a stretch, the square of its differences, bounded by `maxDifferences` and `MAX_WORK`.
 */
export function commonRuns(a: Int32Array, b: Int32Array, options: SequenceDiffOptions): CommonRun[] {
  return new SequenceDiff(a, b, options).run();
}

interface Work {
  left: number;
}

interface Box {
  readonly aLow: number;
  readonly aHigh: number;
  readonly bLow: number;
  readonly bHigh: number;
}

class SequenceDiff {
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #options: SequenceDiffOptions;
  readonly #runs: CommonRun[] = [];
  readonly #work: Work = { left: MAX_WORK };

  constructor(a: Int32Array, b: Int32Array, options: SequenceDiffOptions) {
    this.#a = a;
    this.#b = b;
    this.#options = options;
  }

  run(): CommonRun[] {
    const pending: (Box | CommonRun)[] = [{ aLow: 0, aHigh: this.#a.length, bLow: 0, bHigh: this.#b.length }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if ("length" in next) this.#add(next.a, next.b, next.length);
      else pending.push(...this.#split(next).reverse());
    }
    return this.#runs;
  }

  /** What one box comes to: runs and smaller boxes, in order. */
  #split(box: Box): (Box | CommonRun)[] {
    let { aLow, aHigh, bLow, bHigh } = box;
    while (aLow < aHigh && bLow < bHigh && this.#a[aLow] === this.#b[bLow]) {
      aLow++;
      bLow++;
    }
    while (aLow < aHigh && bLow < bHigh && this.#a[aHigh - 1] === this.#b[bHigh - 1]) {
      aHigh--;
      bHigh--;
    }
    const parts: (Box | CommonRun)[] = [];
    if (aLow > box.aLow) parts.push({ a: box.aLow, b: box.bLow, length: aLow - box.aLow });
    if (aLow < aHigh && bLow < bHigh) parts.push(...this.#divide({ aLow, aHigh, bLow, bHigh }));
    if (aHigh < box.aHigh) parts.push({ a: aHigh, b: bHigh, length: box.aHigh - aHigh });
    return parts;
  }

  #divide(box: Box): (Box | CommonRun)[] {
    const anchors = this.#options.patience ? uniqueInBoth(this.#a, this.#b, box) : [];
    if (anchors.length > 0) return between(box, anchors);
    const snake = middleSnake(this.#a, this.#b, box, this.#options.maxDifferences, this.#work);
    if (snake) return between(box, [snake]);
    if (this.#options.patience) return [];
    return between(box, uniqueInBoth(this.#a, this.#b, box));
  }

  #add(a: number, b: number, length: number): void {
    const last = this.#runs.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) {
      this.#runs[this.#runs.length - 1] = { a: last.a, b: last.b, length: last.length + length };
    } else if (length > 0) this.#runs.push({ a, b, length });
  }
}

/** The runs and the boxes left between them; without runs nothing is left, or the box would come back for ever. */
function between(box: Box, runs: readonly CommonRun[]): (Box | CommonRun)[] {
  const parts: (Box | CommonRun)[] = [];
  let { aLow, bLow } = box;
  for (const run of runs) {
    if (run.a > aLow && run.b > bLow) parts.push({ aLow, aHigh: run.a, bLow, bHigh: run.b });
    if (run.length > 0) parts.push(run);
    aLow = run.a + run.length;
    bLow = run.b + run.length;
  }
  if (runs.length > 0 && aLow < box.aHigh && bLow < box.bHigh) parts.push({ ...box, aLow, bLow });
  return parts;
}

/** Items that occur exactly once in each side of the box, as the longest chain that is in order in both. */
function uniqueInBoth(a: Int32Array, b: Int32Array, box: Box): CommonRun[] {
  const places = new Map<number, { count: number; a: number; countB: number; b: number }>();
  for (let i = box.aLow; i < box.aHigh; i++) {
    const item = a[i] as number;
    const place = places.get(item);
    if (place) place.count++;
    else places.set(item, { count: 1, a: i, countB: 0, b: -1 });
  }
  for (let i = box.bLow; i < box.bHigh; i++) {
    const place = places.get(b[i] as number);
    if (!place) continue;
    place.countB++;
    place.b = i;
  }
  const pairs: CommonRun[] = [];
  for (const place of places.values()) {
    if (place.count === 1 && place.countB === 1) pairs.push({ a: place.a, b: place.b, length: 1 });
  }
  return longestAscending(pairs);
}

/** The longest chain of `pairs` (sorted by `a`) whose `b` ascends; patience sorting, n log n. */
function longestAscending(pairs: readonly CommonRun[]): CommonRun[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as CommonRun).b < pair.b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const chain: CommonRun[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) chain.push(pairs[i] as CommonRun);
  return chain.reverse();
}

/**
 * The run in the middle of a shortest edit script (it may be empty: then it only says where to split), or null when the
 * script is longer than `maxDifferences`. E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986, 4b.
 */
function middleSnake(
  a: Int32Array,
  b: Int32Array,
  box: Box,
  maxDifferences: number,
  work: Work,
): CommonRun | null {
  const { aLow, aHigh, bLow, bHigh } = box;
  const n = aHigh - aLow;
  const m = bHigh - bLow;
  const delta = n - m;
  const isOdd = (delta & 1) !== 0;
  const limit = Math.min((n + m + 1) >> 1, maxDifferences);
  const zero = limit + 1;
  const forward = new Int32Array(2 * limit + 3);
  const backward = new Int32Array(2 * limit + 3);
  const reach = (v: Int32Array, k: number, d: number): number => {
    const down = v[zero + k + 1] as number;
    const right = v[zero + k - 1] as number;
    return k === -d || (k !== d && right < down) ? down : right + 1;
  };
  for (let d = 0; d <= limit; d++) {
    work.left -= 2 * (d + 1);
    if (work.left < 0) return null;
    const kLow = -d + 2 * Math.max(0, d - m);
    const kHigh = d - 2 * Math.max(0, d - n);
    for (let k = kLow; k <= kHigh; k += 2) {
      const from = reach(forward, k, d);
      let x = from;
      while (x < n && x - k < m && a[aLow + x] === b[bLow + x - k]) x++;
      forward[zero + k] = x;
      const opposite = delta - k;
      if (isOdd && Math.abs(opposite) <= d - 1 && x + (backward[zero + opposite] as number) >= n) {
        return { a: aLow + from, b: bLow + from - k, length: x - from };
      }
    }
    for (let k = kLow; k <= kHigh; k += 2) {
      const from = reach(backward, k, d);
      let x = from;
      while (x < n && x - k < m && a[aHigh - 1 - x] === b[bHigh - 1 - (x - k)]) x++;
      backward[zero + k] = x;
      const opposite = delta - k;
      if (!isOdd && Math.abs(opposite) <= d && x + (forward[zero + opposite] as number) >= n) {
        return { a: aHigh - x, b: bHigh - (x - k), length: x - from };
      }
    }
  }
  return null;
}
