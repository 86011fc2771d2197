import type { Steps } from "../../text/steps.js";
import type { Finding } from "../analysis.js";
import type { Check, Evidence } from "./check.js";
import { checks as nameChecks } from "./names/checks.js";
import { checks as numberChecks, optionalChecks as optionalNumberChecks } from "./numbers/checks.js";
import { checks as quoteChecks, optionalChecks as optionalQuoteChecks } from "./quotes/checks.js";
import { checks as textChecks } from "./text/checks.js";

const CHECKS = [...quoteChecks, ...numberChecks, ...nameChecks, ...textChecks];
const OPTIONAL: ReadonlyMap<string, Check> = new Map([...optionalQuoteChecks, ...optionalNumberChecks]);

/** Codes of the findings that are made only where they are asked for. */
export const OPTIONAL_CODES: readonly string[] = [...OPTIONAL.keys()];

/**
 * Runs every check that is on by default, and the optional ones that are asked for, with a pause after each; findings in
 * text order.
 * @param optional codes of optional findings; others are passed over
 */
export function* findFindings(evidence: Evidence, optional: readonly string[]): Steps<Finding[]> {
  const found: Finding[] = [];
  for (const check of [...CHECKS, ...optional.flatMap((code) => OPTIONAL.get(code) ?? [])]) {
    for (const finding of check(evidence)) found.push(finding);
    yield;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
