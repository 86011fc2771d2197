import type { Check } from "../check.js";
import { commaBeforeQuote } from "./commaBeforeQuote.js";
import { doubledWord } from "./doubledWord.js";
import { misspelt } from "./misspelt.js";
import { weekdayMisspelt } from "./weekdayMisspelt.js";

/** The checks on the wording itself, one file each. */
export const checks: readonly Check[] = [weekdayMisspelt, misspelt, doubledWord, commaBeforeQuote];
