import type { Check } from "../check.js";

/** The checks on names, one file each. */
export const checks: readonly Check[] = [];
