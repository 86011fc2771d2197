import { begins, inside, LABELS, mayFollow, OUTSIDE } from "./labels.js";
import type { Calibration, TaggerModel } from "./model.js";

/** Below this part of the best label's weight nothing is told apart. */
const SMALLEST = -30;

/**
 * How probable a name is by the model: the sum over all readings of its stretch that hold just this name there, against the
 * sum over all readings (forward-backward; Lafferty et al. 2001, Culotta and McCallum 2004 for the part of a reading).
 * Holds its working memory from stretch to stretch.
 */
export class SpanMarginals {
  readonly #calibration: Calibration;
  /** The weight of label `b` after label `a` at `a * LABELS + b`; 0 where it may not follow. */
  readonly #edges: Float64Array;
  /** The weight of a label that many steps below the best: scores are whole steps. */
  readonly #weights: Float64Array;
  #nodes = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #sums = new Float64Array(0);
  readonly #onward = new Float64Array(LABELS);
  #length = 0;

  constructor({ transitions, steps, calibration }: TaggerModel) {
    this.#calibration = calibration;
    this.#edges = Float64Array.from(transitions, (score, i) =>
      mayFollow(Math.floor(i / LABELS), i % LABELS) ? Math.exp(score / steps) : 0,
    );
    const count = Math.ceil(-SMALLEST * steps) + 1;
    this.#weights = Float64Array.from({ length: count }, (_, below) => Math.exp(-below / steps));
  }

  /** Reads a stretch. `scores`: in steps, of each of `LABELS` labels at each of `length` tokens. */
  read(scores: Float32Array, length: number): void {
    this.#grow(length);
    this.#length = length;
    this.#weigh(scores);
    this.#goForward();
    this.#goBack();
  }

  /** The calibrated probability that tokens `[from, to)` of the stretch are a name whose first token has `label`. */
  of(from: number, to: number, label: number): number {
    const goesOn = inside(label);
    let product = this.#forward[from * LABELS + label] as number;
    for (let t = from + 1, last = label; t < to; t++, last = goesOn) {
      const edge = this.#edges[last * LABELS + goesOn] as number;
      product *= (edge * (this.#nodes[t * LABELS + goesOn] as number)) / (this.#sums[t] as number);
    }
    if (to < this.#length) product *= this.#endingAt(to, to - from > 1 ? goesOn : label);
    return calibrated(Math.min(1, product), this.#calibration);
  }

  /** The part of the readings behind token `to - 1`, which has `label`, in which its name ends there. */
  #endingAt(to: number, label: number): number {
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      if (y !== OUTSIDE && !begins(y)) continue;
      const node = this.#nodes[to * LABELS + y] as number;
      sum += (this.#edges[label * LABELS + y] as number) * node * (this.#backward[to * LABELS + y] as number);
    }
    return sum / (this.#sums[to] as number);
  }

  #weigh(scores: Float32Array): void {
    const nodes = this.#nodes;
    const weights = this.#weights;
    const least = weights.length - 1;
    for (let t = 0, at = 0; t < this.#length; t++, at += LABELS) {
      let best = scores[at] as number;
      for (let y = 1; y < LABELS; y++) {
        const score = scores[at + y] as number;
        if (score > best) best = score;
      }
      for (let y = 0; y < LABELS; y++) {
        const below = best - (scores[at + y] as number);
        nodes[at + y] = weights[below < least ? below : least] as number;
      }
    }
  }

  #goForward(): void {
    const nodes = this.#nodes;
    const forward = this.#forward;
    const edges = this.#edges;
    for (let t = 0, at = 0; t < this.#length; t++, at += LABELS) {
      const before = at - LABELS;
      let sum = 0;
      for (let y = 0; y < LABELS; y++) {
        let into = 0;
        if (t === 0) into = edges[y] as number;
        else if (y === OUTSIDE || begins(y)) {
          for (let x = 0, edge = y; x < LABELS; x++, edge += LABELS) {
            into += (forward[before + x] as number) * (edges[edge] as number);
          }
        } else {
          // A name goes on only from its own beginning, the label before its own, or middle.
          into =
            (forward[before + y - 1] as number) * (edges[(y - 1) * LABELS + y] as number) +
            (forward[before + y] as number) * (edges[y * LABELS + y] as number);
        }
        const value = into * (nodes[at + y] as number);
        forward[at + y] = value;
        sum += value;
      }
      this.#sums[t] = sum;
      const share = 1 / sum;
      for (let y = 0; y < LABELS; y++) forward[at + y] = (forward[at + y] as number) * share;
    }
  }

  #goBack(): void {
    const nodes = this.#nodes;
    const backward = this.#backward;
    const edges = this.#edges;
    const onward = this.#onward;
    const last = this.#length - 1;
    for (let y = 0; y < LABELS; y++) backward[last * LABELS + y] = 1;
    for (let t = last, at = last * LABELS; t > 0; t--, at -= LABELS) {
      const share = 1 / (this.#sums[t] as number);
      for (let y = 0; y < LABELS; y++) {
        onward[y] = (nodes[at + y] as number) * (backward[at + y] as number) * share;
      }
      for (let x = 0; x < LABELS; x++) {
        const edge = x * LABELS;
        let out = (edges[edge] as number) * (onward[OUTSIDE] as number);
        for (let y = 1; y < LABELS; y += 2) out += (edges[edge + y] as number) * (onward[y] as number);
        if (x !== OUTSIDE) out += (edges[edge + inside(x)] as number) * (onward[inside(x)] as number);
        backward[at - LABELS + x] = out;
      }
    }
  }

  #grow(length: number): void {
    if (this.#sums.length >= length) return;
    const room = length * 2;
    this.#nodes = new Float64Array(room * LABELS);
    this.#forward = new Float64Array(room * LABELS);
    this.#backward = new Float64Array(room * LABELS);
    this.#sums = new Float64Array(room);
  }
}

/** Keeps the log-odds of what the model takes for certain finite, and close to those that can be measured. */
const NEAR_ONE = 1 - 1e-5;

function calibrated(probability: number, { slope, offset }: Calibration): number {
  const p = Math.min(NEAR_ONE, Math.max(1 - NEAR_ONE, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
}
