import type { ClaimDraft, DateDraft, NumberDraft } from "./draft.js";

/** What drafts are written on while a paragraph is read; the same for all paragraphs, since one is read at a time. */
const lines: (ClaimDraft | null)[] = [];

/** Drafts of a very long paragraph; room for more is not kept. */
const KEPT_LINES = 1 << 14;

const NO_DATES: readonly DateDraft[] = [];

/** The drafts of one paragraph while it is read, in text order. */
export class DraftSheet {
  #count = 0;
  #dates = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Adds a number. A claim that reaches back for its noun leaves what another claim already holds. */
  addNumber(draft: NumberDraft): void {
    const lastEnd = this.#count === 0 ? 0 : (lines[this.#count - 1]?.end ?? 0);
    lines[this.#count++] = draft.start < lastEnd ? startingFrom(draft, lastEnd) : draft;
  }

  /** Adds a date. It may begin before the token that gave it away, "Selas (25/1/2022)": what it overlaps is dropped. */
  addDate(draft: DateDraft): void {
    while (this.#count > 0 && (lines[this.#count - 1]?.end ?? 0) > draft.start) this.#drop();
    this.addAgo(draft);
  }

  /** Adds a date that counts from today, "two days ago": it begins with its amount. */
  addAgo(draft: DateDraft): void {
    lines[this.#count++] = draft;
    this.#dates++;
  }

  #drop(): void {
    this.#count--;
    if (lines[this.#count]?.type === "date") this.#dates--;
    lines[this.#count] = null;
  }

  /** All drafts and those that are dates, in arrays of their own without room to spare: they are kept. */
  take(): { drafts: readonly ClaimDraft[]; dates: readonly DateDraft[] } {
    const drafts = new Array<ClaimDraft>(this.#count);
    const dates = this.#dates === 0 ? NO_DATES : new Array<DateDraft>(this.#dates);
    let next = 0;
    for (let at = 0; at < this.#count; at++) {
      const draft = lines[at] as ClaimDraft;
      drafts[at] = draft;
      if (draft.type === "date") (dates as DateDraft[])[next++] = draft;
      // Else the drafts of an article would be kept when it is gone.
      lines[at] = null;
    }
    if (lines.length > KEPT_LINES) lines.length = KEPT_LINES;
    return { drafts, dates };
  }
}

function startingFrom(draft: NumberDraft, lastEnd: number): NumberDraft {
  const start = Math.max(lastEnd, draft.number?.start ?? draft.start);
  const isOwn = draft.counted !== null && draft.counted.start >= start;
  return { ...draft, start, counted: isOwn ? draft.counted : null, head: isOwn ? draft.head : null };
}
