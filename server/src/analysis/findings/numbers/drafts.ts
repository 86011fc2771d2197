import type { NumericClaim } from "../../analysis.js";
import type { ClaimDraft, DateDraft, NumberDraft } from "../../numbers/draft.js";
import { type Evidence, once } from "../check.js";

/** A claim with the draft it came of: `offset` is what the draft's offsets count from. */
export interface PlacedClaim<T extends ClaimDraft> {
  readonly claim: NumericClaim;
  readonly draft: T;
  readonly offset: number;
  readonly paragraph: number;
  /** Index of the sentence in its paragraph, and where it begins and ends, as offsets of the article. */
  readonly sentence: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
}

/** All claims with their drafts, in text order; the two lists run in step. Put together once for all checks. */
export const placedClaims = once(place);

function place({ article, scans, analysis }: Evidence): PlacedClaim<ClaimDraft>[] {
  const placed: PlacedClaim<ClaimDraft>[] = [];
  let next = 0;
  article.paragraphs.forEach(({ offset, paragraph: { tokens, sentences, text }, section }, paragraph) => {
    if (section === "boilerplate") return;
    let sentence = 0;
    for (const draft of scans.numbers[paragraph]?.drafts ?? []) {
      const claim = analysis.claims[next++];
      if (!claim) return;
      while (sentence + 1 < sentences.length && tokens.start(sentences[sentence + 1] ?? 0) <= draft.start)
        sentence++;
      const end = sentences[sentence + 1];
      placed.push({
        claim,
        draft,
        offset,
        paragraph,
        sentence,
        sentenceStart: offset + tokens.start(sentences[sentence] ?? 0),
        sentenceEnd: offset + (end === undefined ? text.length : tokens.start(end)),
      });
    }
  });
  return placed;
}

/** The claims that are dates or times. */
export const placedDates = once((evidence) =>
  placedClaims(evidence).filter((placed): placed is PlacedClaim<DateDraft> => placed.draft.type === "date"),
);

/** The claims that are numbers and count, labels left out. */
export const placedNumbers = once((evidence) =>
  placedClaims(evidence).filter(
    (placed): placed is PlacedClaim<NumberDraft> =>
      placed.draft.type === "number" && placed.draft.score >= 0.5,
  ),
);

/** Those, the claims of each sentence together. */
export const numbersBySentence = once((evidence) => bySentence(placedNumbers(evidence)));

/** The claims of each sentence together. */
export function bySentence<T extends ClaimDraft>(claims: readonly PlacedClaim<T>[]): PlacedClaim<T>[][] {
  const groups: PlacedClaim<T>[][] = [];
  for (const placed of claims) {
    const group = groups[groups.length - 1];
    const first = group?.[0];
    if (group && first?.paragraph === placed.paragraph && first.sentence === placed.sentence)
      group.push(placed);
    else groups.push([placed]);
  }
  return groups;
}
