import type { Check } from "../check.js";
import { noSpeaker } from "./noSpeaker.js";
import { unclosedMark } from "./unclosedMark.js";

/** The checks on quotes, one file each. */
export const checks: readonly Check[] = [unclosedMark, noSpeaker];
