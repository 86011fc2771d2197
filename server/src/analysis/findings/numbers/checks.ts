import type { Check } from "../check.js";

/** The checks on numbers, one file each. */
export const checks: readonly Check[] = [];
