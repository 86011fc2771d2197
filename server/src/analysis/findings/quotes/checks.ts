import type { Check } from "../check.js";

/** The checks on quotes, one file each. */
export const checks: readonly Check[] = [];
