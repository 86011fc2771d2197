import type { Finding } from "../analysis.js";
import type { Evidence } from "./check.js";
import { checks as nameChecks } from "./names/checks.js";
import { checks as numberChecks } from "./numbers/checks.js";
import { checks as quoteChecks } from "./quotes/checks.js";
import { checks as textChecks } from "./text/checks.js";

const CHECKS = [...quoteChecks, ...numberChecks, ...nameChecks, ...textChecks];

/** Runs every check; findings in text order. */
export function findFindings(evidence: Evidence): Finding[] {
  return CHECKS.flatMap((check) => check(evidence)).sort((a, b) => a.start - b.start || a.end - b.end);
}
