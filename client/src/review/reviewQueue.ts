import type { Range } from "../../../protocol/range.js";

/** Something that the review stops at. */
export interface ReviewItem {
  readonly kind: "suggestion" | "finding" | "annotation";
  /** Tells it from the others, also after the words before it have changed. */
  readonly key: string;
  readonly range: Range;
}

/**
 * The order of a review: what is left of an article, where one stands in it, and what has been passed over. Knows no editor.
 */
export class ReviewQueue<T extends ReviewItem> {
  #items: readonly T[] = [];
  /** Answered with "later": not come back to in this review. */
  readonly #skipped = new Set<string>();
  /** All that there ever was to review. */
  readonly #seen = new Set<string>();
  #current: T | undefined;

  get current(): T | undefined {
    return this.#current;
  }

  /** Where the review stands: "17 of 42". What is passed over counts as done. */
  get progress(): { readonly at: number; readonly of: number } {
    const of = this.#seen.size;
    return { at: Math.min(of, of - this.#left().length + 1), of };
  }

  /**
   * What there is to review now, in the order of the text.
   * @param near where to go on if the current one is settled: with the first from there, else with the first of all
   */
  update(items: readonly T[], near: Range["start"]): void {
    this.#items = [...items].sort(compare);
    for (const { key } of items) this.#seen.add(key);
    const left = this.#left();
    const same = left.find(({ key }) => key === this.#current?.key);
    this.#current = same ?? left.find(({ range }) => compareStart(range.start, near) >= 0) ?? left[0];
  }

  /** Passes the current one over. */
  skip(): void {
    if (!this.#current) return;
    this.#skipped.add(this.#current.key);
    this.#go(1);
  }

  /** Goes to the next or the previous one without an answer. */
  move(step: 1 | -1): void {
    this.#go(step);
  }

  #go(step: 1 | -1): void {
    const left = this.#left();
    const current = this.#current;
    if (left.length === 0 || !current) {
      this.#current = left[0];
      return;
    }
    const others = left.filter(({ key }) => key !== current.key);
    const ahead = others.filter((item) => compare(item, current) * step > 0);
    const next = step === 1 ? (ahead[0] ?? others[0]) : (ahead.at(-1) ?? others.at(-1));
    this.#current = next ?? (this.#skipped.has(current.key) ? undefined : current);
  }

  #left(): readonly T[] {
    return this.#items.filter(({ key }) => !this.#skipped.has(key));
  }
}

function compare(a: ReviewItem, b: ReviewItem): number {
  // The longer one first where two begin together, as in the outline of the text.
  return compareStart(a.range.start, b.range.start) || compareStart(b.range.end, a.range.end);
}

function compareStart(a: Range["start"], b: Range["start"]): number {
  return a.line - b.line || a.character - b.character;
}
