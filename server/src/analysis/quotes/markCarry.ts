import type { Article } from "../article.js";
import type { Marks } from "./marks.js";
import type { QuoteScan } from "./quotes.js";

/** How a quotation that a paragraph leaves open goes on. */
export interface Carry {
  /** Paragraph in which the quotation opens, and in which it ends. */
  readonly from: number;
  readonly to: number;
  /** `repeated`: each paragraph opens anew, the last one closes. `spanning`: a lone closing mark ends it. */
  readonly convention: "repeated" | "spanning";
}

/** What the paragraphs' marks come to over the whole article; offsets in the article. */
export interface MarkReading {
  readonly carries: readonly Carry[];
  /** Opening marks that nothing closes. */
  readonly unclosed: readonly number[];
  /** Closing marks that nothing opened. */
  readonly unopened: readonly number[];
}

/** How many paragraphs without any mark a quotation may span. */
const SPAN = 4;

/**
 * Decides which open marks go on in the next paragraphs. Both conventions are known: a mark at the head of every
 * paragraph and one at the end of the last, or one mark at the beginning and one at the end of it all. Linear.
 */
export function readCarries(article: Article, scans: readonly QuoteScan[]): MarkReading {
  const reader = new CarryReader();
  article.paragraphs.forEach(({ offset, section }, index) => {
    const scan = scans[index];
    if (scan && section !== "boilerplate") reader.read(index, offset, scan.marks, scan.endsAtTag);
  });
  return reader.finish();
}

/** A quotation that is open at the end of a paragraph. */
interface OpenQuotation {
  readonly from: number;
  /** Offset of its opening mark in the article. */
  readonly at: number;
  /** How many paragraphs without any mark followed. */
  readonly bare: number;
  /** The last paragraph that opened anew. */
  readonly repeatedAt: number | null;
}

class CarryReader {
  readonly #carries: Carry[] = [];
  readonly #unclosed: number[] = [];
  readonly #unopened: number[] = [];
  #open: OpenQuotation | null = null;

  read(index: number, offset: number, marks: Marks, endsAtTag: boolean): void {
    const opening = Math.min(marks.pairs[0]?.start ?? Infinity, marks.unclosed[0] ?? Infinity);
    let strays = marks.strays;
    const open = this.#open;
    if (open) {
      const [stray] = strays;
      if (opening === 0 && (open.bare === 0 || open.repeatedAt !== null)) {
        const goesOn =
          !endsAtTag &&
          marks.unclosed[0] === 0 &&
          marks.unclosed.length === 1 &&
          opening !== marks.pairs[0]?.start;
        this.#open = goesOn ? { ...open, bare: 0, repeatedAt: index } : null;
        if (goesOn) return;
        this.#carries.push({ from: open.from, to: index, convention: "repeated" });
      } else if (stray !== undefined && stray < opening) {
        this.#carries.push({ from: open.from, to: index, convention: "spanning" });
        strays = strays.slice(1);
        this.#open = null;
      } else if (opening === Infinity && strays.length === 0 && open.bare < SPAN) {
        this.#open = { ...open, bare: open.bare + 1 };
        return;
      } else this.#giveUp();
    }
    for (const at of strays) this.#unopened.push(offset + at);
    const last = marks.unclosed.at(-1);
    for (const at of marks.unclosed) {
      if (!endsAtTag && at === last && at >= (marks.pairs.at(-1)?.end ?? 0))
        this.#open = { from: index, at: offset + at, bare: 0, repeatedAt: null };
      else this.#unclosed.push(offset + at);
    }
  }

  finish(): MarkReading {
    this.#giveUp();
    return {
      carries: this.#carries,
      unclosed: this.#unclosed.sort((a, b) => a - b),
      unopened: this.#unopened,
    };
  }

  #giveUp(): void {
    const open = this.#open;
    if (!open) return;
    if (open.repeatedAt !== null)
      this.#carries.push({ from: open.from, to: open.repeatedAt, convention: "repeated" });
    this.#unclosed.push(open.at);
    this.#open = null;
  }
}
