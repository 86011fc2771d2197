import type { Analysis, Entity, Mention, NumericClaim, Quote } from "../analysis/analysis.js";
import type { ArticleView } from "./articleView.js";
import { touches } from "./ranges.js";
import { shownClaims } from "./shownClaims.js";

/** The innermost mention at a UTF-16 offset; names before nominals. */
export function mentionAt({ mentions }: Analysis, offset: number): Mention | undefined {
  return mentions
    .filter((mention) => touches(mention, offset))
    .sort((a, b) => Number(a.form === "nominal") - Number(b.form === "nominal") || size(a) - size(b))[0];
}

/** The shortest claim at a UTF-16 offset. */
export function claimAt(analysis: Analysis, offset: number): NumericClaim | undefined {
  return shownClaims(analysis)
    .filter((claim) => touches(claim, offset))
    .sort((a, b) => size(a) - size(b))[0];
}

/** The shortest quote that has the UTF-16 offset in its words, its cue or its speaker. */
export function quoteAt({ quotes }: Analysis, offset: number): Quote | undefined {
  return quotes
    .filter(
      (quote) =>
        quote.content.some((part) => touches(part, offset)) ||
        (quote.cue !== null && touches(quote.cue, offset)) ||
        (quote.speaker !== null && touches(quote.speaker, offset)),
    )
    .sort((a, b) => size(a) - size(b))[0];
}

/** The entity with that id. */
export function entityOf({ entities }: Analysis, id: string | null): Entity | undefined {
  return id === null ? undefined : entities.find((entity) => entity.id === id);
}

/** The mentions of one entity, in text order. */
export function mentionsOf({ mentions }: Analysis, id: string): Mention[] {
  return mentions.filter((mention) => mention.entity === id);
}

/** The entities named in the sentence around a UTF-16 offset. */
export function namesInSentence({ analysis, sentences }: ArticleView, offset: number): Entity[] {
  const { start, end } = sentences().around(offset);
  const ids = new Set(
    analysis.mentions
      .filter((mention) => start <= mention.start && mention.start < end)
      .map((each) => each.entity),
  );
  return analysis.entities.filter(({ id }) => ids.has(id));
}

function size({ start, end }: { start: number; end: number }): number {
  return end - start;
}
