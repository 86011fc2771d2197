import type { Suggestion } from "./suggestions.js";

/**
 * Scores from which a suggestion is right in at least 98 of 100 cases, by type, on the development sets of the scoring
 * tools: persons that are known or named with their title (99 of 101), direct quotations (all of them), figures. Names of
 * other types reach 90 of 100 at most, and are left to the person.
 */
const SURE: Readonly<Record<string, number>> = { person: 0.95, quote: 0.9, claim: 0.9 };

/**
 * Whether a suggestion may be accepted unseen. Of quotations only direct ones, by their words: who said them is for a person
 * to say. Never a nominal.
 */
export function isSure(suggestion: Suggestion): boolean {
  const enough = SURE[suggestion.type];
  if (enough === undefined || suggestion.score < enough) return false;
  return suggestion.kind !== "quote" || suggestion.quote.kind === "direct";
}
