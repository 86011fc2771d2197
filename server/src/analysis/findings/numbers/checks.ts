import type { Check } from "../check.js";
import { impossibleDate } from "./impossibleDate.js";
import { weekdayMismatch } from "./weekdayMismatch.js";

/** The checks on numbers, one file each. */
export const checks: readonly Check[] = [weekdayMismatch, impossibleDate];
