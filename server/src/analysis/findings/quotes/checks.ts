import type { Check } from "../check.js";
import { anonymousSource } from "./anonymousSource.js";
import { deathsUnsourced } from "./deathsUnsourced.js";
import { neverIntroduced } from "./neverIntroduced.js";
import { noSpeaker } from "./noSpeaker.js";
import { sameOutlet } from "./sameOutlet.js";
import { twoSpeakers } from "./twoSpeakers.js";
import { unclosedMark } from "./unclosedMark.js";
import { unopenedMark } from "./unopenedMark.js";
import { wordingDiffers } from "./wordingDiffers.js";

/** The checks on quotes that are on by default, one file each: at least 95 in 100 of what they say is right. */
export const checks: readonly Check[] = [
  unclosedMark,
  unopenedMark,
  anonymousSource,
  twoSpeakers,
  wordingDiffers,
];

/** Those that an editor switches on, by the code of their finding: matters of house style, and less often right. */
export const optionalChecks: ReadonlyMap<string, Check> = new Map([
  ["quote/no-speaker", noSpeaker],
  ["source/never-introduced", neverIntroduced],
  ["source/deaths-unsourced", deathsUnsourced],
  ["source/same-outlet", sameOutlet],
]);
