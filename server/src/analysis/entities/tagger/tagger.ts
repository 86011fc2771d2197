import type { Tokens } from "../../../text/tokens.js";
import type { Paragraph } from "../../../text/paragraphs.js";
import { Attributes, type WordTables } from "./attributes.js";
import { Emissions } from "./emissions.js";
import { begins, inside, LABELS, mayFollow, OUTSIDE, type TAGGED_TYPES, typeOfLabel } from "./labels.js";
import type { TaggerModel } from "./model.js";
import { isCareless, nameWindows } from "./windows.js";

/** A name as the tagger reads it, in tokens. */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: (typeof TAGGED_TYPES)[number];
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
  readonly #edges: Float32Array;
  #scores = new Float32Array(0);
  #from = new Uint8Array(0);
  #labels = new Uint8Array(0);

  constructor(model: TaggerModel, tables: WordTables) {
    this.#model = model;
    this.#emissions = new Emissions(model);
    this.#attributes = new Attributes(tables);
    this.#edges = model.transitions.map((score, i) =>
      mayFollow(Math.floor(i / LABELS), i % LABELS) ? score : IMPOSSIBLE,
    );
  }

  /** The names of a paragraph, in order, not overlapping. */
  tag(paragraph: Paragraph): TaggedName[] {
    const { tokens, sentences } = paragraph;
    const found: TaggedName[] = [];
    this.#attributes.reserve(tokens.count);
    const careless = isCareless(paragraph);
    const register = this.#model.registers.of(tokens);
    for (let s = 0; s < sentences.length; s++) {
      const from = sentences[s] as number;
      const to = sentences[s + 1] ?? tokens.count;
      const windows = careless ? [from, to] : nameWindows(tokens, from, to);
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
    const edges = this.#edges;
    for (let t = 0; t < length; t++) {
      this.#emissions.score(tokens, this.#attributes, from + t, sentence, register, scores, t * LABELS);
      for (let y = 0; y < LABELS; y++) {
        let best = t === 0 ? (edges[y] as number) : IMPOSSIBLE;
        let argument = OUTSIDE;
        for (let x = 0; t > 0 && x < LABELS; x++) {
          const score = (scores[(t - 1) * LABELS + x] as number) + (edges[x * LABELS + y] as number);
          if (score > best) {
            best = score;
            argument = x;
          }
        }
        scores[t * LABELS + y] = (scores[t * LABELS + y] as number) + best;
        this.#from[t * LABELS + y] = argument;
      }
    }
    this.#readBack(from, length, found);
  }

  #readBack(from: number, length: number, found: TaggedName[]): void {
    let label = OUTSIDE;
    const last = (length - 1) * LABELS;
    for (let y = 1; y < LABELS; y++) {
      if ((this.#scores[last + y] as number) > (this.#scores[last + label] as number)) label = y;
    }
    const labels = this.#labels;
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = label;
      label = this.#from[t * LABELS + label] as number;
    }
    for (let t = 0; t < length; t++) {
      const first = labels[t] as number;
      if (!begins(first)) continue;
      let end = t + 1;
      while (end < length && labels[end] === inside(first)) end++;
      found.push({ from: from + t, to: from + end, type: typeOfLabel(first) });
    }
  }

  #grow(length: number): void {
    if (this.#from.length >= length * LABELS) return;
    this.#scores = new Float32Array(length * 2 * LABELS);
    this.#from = new Uint8Array(length * 2 * LABELS);
    this.#labels = new Uint8Array(length * 2);
  }
}
