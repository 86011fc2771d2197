import type { Range } from "../../../text/range.js";
import type { NumericClaim } from "../../analysis.js";
import type { Article } from "../../article.js";
import type { ClaimDraft, DateDraft, NumberDraft } from "../../numbers/draft.js";
import { type Evidence, once } from "../check.js";

/** A claim with the draft it came of: `offset` is what the draft's offsets count from. */
export interface PlacedClaim<T extends ClaimDraft> {
  readonly claim: NumericClaim;
  readonly draft: T;
  readonly offset: number;
  readonly paragraph: number;
  /** Index of the sentence in its paragraph. */
  readonly sentence: number;
}

interface PlacedClaims {
  readonly dates: readonly PlacedClaim<DateDraft>[];
  readonly numbers: readonly PlacedClaim<NumberDraft>[];
}

/** From this score on a number counts; what is below is a label or no number. */
const LEAST_SCORE = 0.5;

/** The claims with their drafts, in text order; the two lists run in step. Put together once for all checks. */
const placedClaims = once(({ article, scans, analysis }: Evidence): PlacedClaims => {
  const dates: PlacedClaim<DateDraft>[] = [];
  const numbers: PlacedClaim<NumberDraft>[] = [];
  let next = 0;
  for (let paragraph = 0; paragraph < article.paragraphs.length; paragraph++) {
    const drafts = scans.numbers[paragraph]?.drafts;
    const placed = article.paragraphs[paragraph];
    if (!drafts || !placed || placed.section === "boilerplate") continue;
    const { offset } = placed;
    const { tokens, sentences } = placed.paragraph;
    let sentence = 0;
    for (let at = 0; at < drafts.length; at++) {
      const draft = drafts[at] as ClaimDraft;
      const claim = analysis.claims[next++];
      if (!claim) return { dates, numbers };
      while (sentence + 1 < sentences.length && tokens.start(sentences[sentence + 1] ?? 0) <= draft.start)
        sentence++;
      if (draft.type === "date") dates.push({ claim, draft, offset, paragraph, sentence });
      else if (draft.score >= LEAST_SCORE) numbers.push({ claim, draft, offset, paragraph, sentence });
    }
  }
  return { dates, numbers };
});

/** The claims that are dates or times. */
export const placedDates = (evidence: Evidence): readonly PlacedClaim<DateDraft>[] =>
  placedClaims(evidence).dates;

/** The claims that are numbers and count, labels left out. */
export const placedNumbers = (evidence: Evidence): readonly PlacedClaim<NumberDraft>[] =>
  placedClaims(evidence).numbers;

/** The sentence that a claim stands in, as offsets of the article. */
export function sentenceOf(
  article: Article,
  { paragraph, sentence, offset }: PlacedClaim<ClaimDraft>,
): Range {
  const own = article.paragraphs[paragraph]?.paragraph;
  if (!own) return { start: offset, end: offset };
  const end = own.sentences[sentence + 1];
  return {
    start: offset + own.tokens.start(own.sentences[sentence] ?? 0),
    end: offset + (end === undefined ? own.text.length : own.tokens.start(end)),
  };
}

/** Those, the claims of each sentence together. */
export const numbersBySentence = once((evidence) => bySentence(placedNumbers(evidence)));

/** The claims of each sentence together. */
export function bySentence<T extends ClaimDraft>(claims: readonly PlacedClaim<T>[]): PlacedClaim<T>[][] {
  const groups: PlacedClaim<T>[][] = [];
  let from = 0;
  for (let at = 1; at <= claims.length; at++) {
    const before = claims[at - 1] as PlacedClaim<T>;
    const here = claims[at];
    if (here && here.paragraph === before.paragraph && here.sentence === before.sentence) continue;
    groups.push(claims.slice(from, at));
    from = at;
  }
  return groups;
}
