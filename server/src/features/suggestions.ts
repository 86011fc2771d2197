import {
  ENTITY_TYPES,
  type Mention,
  type NumericClaim,
  type Quote,
  type Span,
} from "../analysis/analysis.js";
import type { Annotation, PlacedAnnotation } from "../annotations/annotation.js";
import { overlaps, type Range } from "../text/range.js";
import type { ArticleView } from "./articleView.js";
import { shownClaims } from "./shownClaims.js";

/** Something the analysis found that nobody has decided on yet. */
export type Suggestion = Span & { readonly type: string; readonly score: number } & (
    | { readonly kind: "mention"; readonly mention: Mention }
    | { readonly kind: "quote"; readonly quote: Quote }
    | { readonly kind: "claim"; readonly claim: NumericClaim }
  );

/**
 * All open suggestions, in text order. A mention, quote or figure is decided on when an annotation of the same tag
 * covers the same words, or was rejected there, so that a rejection holds while the words around it change; a name is
 * decided on, too, where a person has tagged it as something else, or has accepted other bounds for it.
 */
export function suggestionsIn({ analysis, annotations }: ArticleView): Suggestion[] {
  const found: Suggestion[] = [
    ...analysis.mentions.flatMap((mention) => (mention.form === "name" ? [mentionSuggestion(mention)] : [])),
    ...analysis.quotes.map(quoteSuggestion),
    ...shownClaims(analysis).map(claimSuggestion),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutDecided(found, annotations);
}

function mentionSuggestion(mention: Mention): Suggestion {
  const { start, end, text, type, score } = mention;
  return { kind: "mention", start, end, text, type, score, mention };
}

function quoteSuggestion(quote: Quote): Suggestion {
  const { start, end, text, score } = quote;
  return { kind: "quote", start, end, text, type: "quote", score, quote };
}

function claimSuggestion(claim: NumericClaim): Suggestion {
  const { start, end, text, score } = claim;
  return { kind: "claim", start, end, text, type: "claim", score, claim };
}

function withoutDecided(
  found: readonly Suggestion[],
  annotations: readonly PlacedAnnotation[],
): Suggestion[] {
  const decided = annotations
    .flatMap(({ annotation, span }) =>
      span && annotation.status !== "suggested" ? [{ annotation, span }] : [],
    )
    .sort((a, b) => a.span.start - b.span.start);
  const longest = decided.reduce((most, { span }) => Math.max(most, span.end - span.start), 0);
  return found.filter((suggestion) => {
    for (let i = firstFrom(decided, suggestion.start - longest); i < decided.length; i++) {
      const other = decided[i];
      if (!other || other.span.start >= suggestion.end) break;
      if (overlaps(other.span, suggestion) && decides(other, suggestion)) return false;
    }
    return true;
  });
}

function firstFrom(sorted: readonly { readonly span: { readonly start: number } }[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function decides(
  { annotation: { tag, status }, span }: { annotation: Annotation; span: Range },
  suggestion: Suggestion,
): boolean {
  const same = span.start === suggestion.start && span.end === suggestion.end;
  if (suggestion.kind === "mention") {
    if (tag === null || tag === "quote" || tag === "claim") return false;
    return same || (status === "accepted" && ENTITY_TYPES.some((type) => type === tag));
  }
  if (tag !== suggestion.type) return false;
  const shared = Math.min(span.end, suggestion.end) - Math.max(span.start, suggestion.start);
  return shared * 2 > Math.max(span.end - span.start, suggestion.end - suggestion.start);
}
