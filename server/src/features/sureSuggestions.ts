import type { Suggestion } from "./suggestions.js";

/**
 * Scores from which a suggestion is right in at least 98 of 100 cases, by kind.
 */
const SURE: Readonly<Record<Suggestion["kind"], number>> = { mention: 0.95, quote: 0.9, claim: 0.9 };

/**
 * Whether a suggestion may be accepted unseen. Names and figures by their score; of quotations only direct ones, by their
 * words: who said them is for a person to say. Never a nominal.
 */
export function isSure(suggestion: Suggestion): boolean {
  if (suggestion.score < SURE[suggestion.kind]) return false;
  return suggestion.kind !== "quote" || suggestion.quote.kind === "direct";
}
