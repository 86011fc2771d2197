import type { Evidence } from "../check.js";
import type { ClaimDraft, DateDraft } from "../../numbers/draft.js";

/** A draft at its place: `offset` is what its own offsets count from, `paragraph` its index. */
export interface PlacedDraft<T extends ClaimDraft> {
  readonly draft: T;
  readonly offset: number;
  readonly paragraph: number;
}

/** The dates of the article outside boilerplate, in text order. */
export function placedDates({ article, scans }: Evidence): PlacedDraft<DateDraft>[] {
  return article.paragraphs.flatMap(({ offset, section }, paragraph) =>
    section === "boilerplate"
      ? []
      : (scans.numbers[paragraph]?.drafts ?? [])
          .filter((draft) => draft.type === "date")
          .map((draft) => ({ draft, offset, paragraph })),
  );
}
