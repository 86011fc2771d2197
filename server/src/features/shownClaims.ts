import type { Analysis, NumericClaim } from "../analysis/analysis.js";

/** Numbers that name rather than count ("Pasal 365", a score) are found with a low score, and not shown. */
const SHOWN = 0.5;

/** Whether a person is shown the claim. */
export function isShown({ score }: NumericClaim): boolean {
  return score >= SHOWN;
}

/** The claims that a person is shown. */
export function shownClaims({ claims }: Analysis): NumericClaim[] {
  return claims.filter(isShown);
}
