// A linear-chain conditional random field over hashed features, trained by AdaGrad on the likelihood of the labels that
// each token may have: one label where it is known, several where the corpus leaves it open (Tsuboi et al. 2008).
import { FEATURES } from "../src/analysis/entities/tagger/features.ts";
import { LABELS as L, mayFollow } from "../src/analysis/entities/tagger/labels.ts";

/** Deterministic random numbers in [0, 1) (mulberry32, public domain). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Crf {
  constructor(rowsLog) {
    this.weights = new Float32Array(2 ** rowsLog * L);
    this.squares = new Float32Array(2 ** rowsLog * L);
    this.transitions = new Float32Array(L * L);
    this.transitionSquares = new Float32Array(L * L);
  }

  /** Scores of each label at each token. `kept`: 1 for the features that count. */
  emissions({ features, length }, kept) {
    const scores = new Float64Array(length * L);
    for (let t = 0; t < length; t++) {
      for (let f = 0; f < FEATURES; f++) {
        if (kept && kept[t * FEATURES + f] === 0) continue;
        const row = features[t * FEATURES + f] * L;
        for (let y = 0; y < L; y++) scores[t * L + y] += this.weights[row + y];
      }
    }
    return scores;
  }

  /** One step on one window; returns its loss. */
  learn(window, { rate, decay, dropout, random }) {
    const { length, features, allowed, weight } = window;
    let kept = null;
    if (dropout > 0) {
      kept = new Uint8Array(length * FEATURES);
      for (let i = 0; i < kept.length; i++) kept[i] = random() < dropout ? 0 : 1;
    }
    const scores = this.emissions(window, kept);
    const free = marginals(scores, this.transitions, length, null);
    const bound = marginals(scores, this.transitions, length, allowed);
    if (!Number.isFinite(bound.logZ)) return 0;
    for (let t = 0; t < length; t++) {
      for (let y = 0; y < L; y++) {
        const gradient = weight * (free.nodes[t * L + y] - bound.nodes[t * L + y]);
        if (gradient > -1e-5 && gradient < 1e-5) continue;
        for (let f = 0; f < FEATURES; f++) {
          if (kept && kept[t * FEATURES + f] === 0) continue;
          const i = features[t * FEATURES + f] * L + y;
          const g = gradient + decay * this.weights[i];
          this.squares[i] += g * g;
          this.weights[i] -= (rate * g) / Math.sqrt(this.squares[i] + 1e-6);
        }
      }
    }
    for (let i = 0; i < L * L; i++) {
      const g = weight * (free.edges[i] - bound.edges[i]);
      if (g === 0) continue;
      this.transitionSquares[i] += g * g;
      this.transitions[i] -= (rate * g) / Math.sqrt(this.transitionSquares[i] + 1e-6);
    }
    return weight * (free.logZ - bound.logZ);
  }

  /** The best labels of a window. */
  decode(window) {
    return viterbi(this.emissions(window, null), this.transitions, window.length);
  }
}

const FORBIDDEN = -1e4;

function edge(transitions, from, to) {
  return mayFollow(from, to) ? transitions[from * L + to] : FORBIDDEN;
}

/** Forward and backward over a window that begins behind a token outside of names. */
function marginals(scores, transitions, length, allowed) {
  const scale = new Float64Array(length);
  const forward = new Float64Array(length * L);
  const backward = new Float64Array(length * L);
  const expEdge = new Float64Array(L * L);
  for (let a = 0; a < L; a++)
    for (let b = 0; b < L; b++) expEdge[a * L + b] = Math.exp(edge(transitions, a, b));
  const expNode = new Float64Array(length * L);
  let logZ = 0;
  for (let t = 0; t < length; t++) {
    let top = -Infinity;
    for (let y = 0; y < L; y++) top = Math.max(top, scores[t * L + y]);
    logZ += top;
    for (let y = 0; y < L; y++) {
      expNode[t * L + y] = !allowed || (allowed[t] >> y) & 1 ? Math.exp(scores[t * L + y] - top) : 0;
    }
  }
  for (let t = 0; t < length; t++) {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let into = t === 0 ? expEdge[y] : 0;
      if (t > 0) for (let x = 0; x < L; x++) into += forward[(t - 1) * L + x] * expEdge[x * L + y];
      forward[t * L + y] = into * expNode[t * L + y];
      sum += forward[t * L + y];
    }
    scale[t] = sum;
    logZ += Math.log(sum);
    if (!(sum > 0)) return { logZ: NaN };
    for (let y = 0; y < L; y++) forward[t * L + y] /= sum;
  }
  const nodes = new Float64Array(length * L);
  const edges = new Float64Array(L * L);
  for (let y = 0; y < L; y++) backward[(length - 1) * L + y] = 1;
  for (let t = length - 1; t >= 0; t--) {
    for (let y = 0; y < L; y++) nodes[t * L + y] = forward[t * L + y] * backward[t * L + y];
    if (t === 0) {
      for (let y = 0; y < L; y++) edges[y] += nodes[y];
      break;
    }
    for (let x = 0; x < L; x++) {
      let out = 0;
      for (let y = 0; y < L; y++) {
        const onward = (expEdge[x * L + y] * expNode[t * L + y] * backward[t * L + y]) / scale[t];
        out += onward;
        edges[x * L + y] += forward[(t - 1) * L + x] * onward;
      }
      backward[(t - 1) * L + x] = out;
    }
  }
  return { logZ, nodes, edges };
}

/** The best path. */
export function viterbi(scores, transitions, length) {
  const best = new Float64Array(length * L);
  const from = new Uint8Array(length * L);
  for (let t = 0; t < length; t++) {
    for (let y = 0; y < L; y++) {
      let top = t === 0 ? edge(transitions, 0, y) : -Infinity;
      let argument = 0;
      if (t > 0) {
        for (let x = 0; x < L; x++) {
          const value = best[(t - 1) * L + x] + edge(transitions, x, y);
          if (value > top) {
            top = value;
            argument = x;
          }
        }
      }
      best[t * L + y] = top + scores[t * L + y];
      from[t * L + y] = argument;
    }
  }
  const labels = new Uint8Array(length);
  let label = 0;
  for (let y = 1; y < L; y++) if (best[(length - 1) * L + y] > best[(length - 1) * L + label]) label = y;
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label;
    label = from[t * L + label];
  }
  return labels;
}
