import { type Paragraph, paragraphRanges } from "../../text/paragraphs.js";
import type { Range } from "../../text/range.js";

/** Where the sentences of an article are; UTF-16 offsets. */
export class SentenceBounds {
  readonly #starts: readonly number[];
  readonly #end: number;

  /** @param paragraphs those of the text, by their own text, as an analysis left them; one that is missing is one sentence */
  constructor(text: string, paragraphs: ReadonlyMap<string, Paragraph>) {
    const starts: number[] = [];
    for (const { start, end } of paragraphRanges(text)) {
      const paragraph = paragraphs.get(text.slice(start, end));
      starts.push(start);
      for (const token of paragraph?.sentences ?? []) {
        if (token > 0 && paragraph) starts.push(start + paragraph.tokens.start(token));
      }
    }
    this.#starts = starts;
    this.#end = text.length;
  }

  /** The sentence that holds an offset, up to where the next one begins. */
  around(offset: number): Range {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return { start: this.#starts[low - 1] ?? 0, end: this.#starts[low] ?? this.#end };
  }
}
