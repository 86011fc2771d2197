import type { Check } from "../check.js";
import { variantCheck } from "./variant.js";

/** The checks on names, one file each. */
export const checks: readonly Check[] = [variantCheck];
