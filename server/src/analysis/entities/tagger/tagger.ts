import type { Tokens } from "../../../text/tokens.js";
import type { Paragraph } from "../../../text/paragraphs.js";
import { Attributes, type WordTables } from "./attributes.js";
import { Emissions } from "./emissions.js";
import { begins, inside, LABELS, mayFollow, OUTSIDE, type TAGGED_TYPES, typeOfLabel } from "./labels.js";
import { SpanMarginals } from "./marginals.js";
import type { TaggerModel } from "./model.js";
import { isCareless, nameWindows } from "./windows.js";

/** A name as the tagger reads it, in tokens. */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: (typeof TAGGED_TYPES)[number];
  /** 0..1: how often a name that the tagger reads so is one, with these bounds and this type. */
  readonly score: number;
}

const IMPOSSIBLE = -1e9;

/**
 * Finds names by a trained linear-chain model. Only the stretches around capitals are read. Holds its working memory from
 * paragraph to paragraph; what it finds depends on the paragraph alone.
 */
export class Tagger {
  readonly #model: TaggerModel;
  readonly #attributes: Attributes;
  readonly #emissions: Emissions;
  readonly #edges: Float64Array;
  readonly #marginals: SpanMarginals;
  #scores = new Float32Array(0);
  #best = new Float64Array(0);
  #from = new Uint8Array(0);
  #labels = new Uint8Array(0);

  constructor(model: TaggerModel, tables: WordTables) {
    this.#model = model;
    this.#emissions = new Emissions(model);
    this.#attributes = new Attributes(tables);
    this.#marginals = new SpanMarginals(model);
    this.#edges = Float64Array.from(model.transitions, (score, i) =>
      mayFollow(Math.floor(i / LABELS), i % LABELS) ? score : IMPOSSIBLE,
    );
  }

  /** The names of a paragraph, in order, not overlapping. */
  tag(paragraph: Paragraph): TaggedName[] {
    const { tokens, sentences } = paragraph;
    const found: TaggedName[] = [];
    this.#attributes.reserve(tokens.count);
    const careless = isCareless(paragraph);
    const isCommon = (i: number) => this.#attributes.isCommon(tokens, i);
    const register = this.#model.registers.of(tokens);
    for (let s = 0; s < sentences.length; s++) {
      const from = sentences[s] as number;
      const to = sentences[s + 1] ?? tokens.count;
      const windows = careless ? [from, to] : nameWindows(tokens, from, to, isCommon);
      for (let w = 0; w < windows.length; w += 2) {
        const start = windows[w] as number;
        const end = windows[w + 1] as number;
        this.#attributes.read(tokens, start, end, from, to, careless ? "loose" : "strict");
        this.#decode(tokens, start, end, from, register, found);
      }
    }
    return found;
  }

  /** Viterbi over one window, which begins behind a token outside of names. */
  #decode(
    tokens: Tokens,
    from: number,
    to: number,
    sentence: number,
    register: number,
    found: TaggedName[],
  ): void {
    const length = to - from;
    this.#grow(length);
    const scores = this.#scores;
    for (let t = 0; t < length; t++) {
      this.#emissions.score(tokens, this.#attributes, from + t, sentence, register, scores, t * LABELS);
      this.#step(t);
    }
    this.#readBack(from, length, found);
  }

  /** The best path to each label of token `t` of the window. */
  #step(t: number): void {
    const scores = this.#scores;
    const paths = this.#best;
    const edges = this.#edges;
    const at = t * LABELS;
    const before = at - LABELS;
    for (let y = 0; y < LABELS; y++) {
      let best = IMPOSSIBLE;
      let argument = OUTSIDE;
      if (t === 0) best = edges[y] as number;
      else if (y === OUTSIDE || begins(y)) {
        for (let x = 0; x < LABELS; x++) {
          const score = (paths[before + x] as number) + (edges[x * LABELS + y] as number);
          if (score > best) {
            best = score;
            argument = x;
          }
        }
      } else {
        // A name goes on only from its own beginning, the label before its own, or middle.
        const first = (paths[before + y - 1] as number) + (edges[(y - 1) * LABELS + y] as number);
        const later = (paths[before + y] as number) + (edges[y * LABELS + y] as number);
        argument = later > first ? y : y - 1;
        best = later > first ? later : first;
      }
      paths[at + y] = best + (scores[at + y] as number);
      this.#from[at + y] = argument;
    }
  }

  #readBack(from: number, length: number, found: TaggedName[]): void {
    let label = OUTSIDE;
    const last = (length - 1) * LABELS;
    for (let y = 1; y < LABELS; y++) {
      if ((this.#best[last + y] as number) > (this.#best[last + label] as number)) label = y;
    }
    const labels = this.#labels;
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = label;
      label = this.#from[t * LABELS + label] as number;
    }
    let isRead = false;
    for (let t = 0; t < length; t++) {
      const first = labels[t] as number;
      if (!begins(first)) continue;
      if (!isRead) this.#marginals.read(this.#scores, length);
      isRead = true;
      let end = t + 1;
      while (end < length && labels[end] === inside(first)) end++;
      const score = this.#marginals.of(t, end, first);
      found.push({ from: from + t, to: from + end, type: typeOfLabel(first), score });
    }
  }

  #grow(length: number): void {
    if (this.#from.length >= length * LABELS) return;
    this.#scores = new Float32Array(length * 2 * LABELS);
    this.#best = new Float64Array(length * 2 * LABELS);
    this.#from = new Uint8Array(length * 2 * LABELS);
    this.#labels = new Uint8Array(length * 2);
  }
}
