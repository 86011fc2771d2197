import type { Check } from "../check.js";
import { ambiguousM } from "./ambiguousM.js";
import { contradiction } from "./contradiction.js";
import { futureDate } from "./futureDate.js";
import { growth } from "./growth.js";
import { oneWordNumber } from "./houseStyle/oneWordNumber.js";
import { sentenceStart } from "./houseStyle/sentenceStart.js";
import { impossibleDate } from "./impossibleDate.js";
import { missingYear } from "./missingYear.js";
import { partsTotal } from "./parts.js";
import { rangeReversed } from "./rangeReversed.js";
import { sharesOverHundred } from "./shares.js";
import { unitMissing } from "./unitMissing.js";
import { weekdayMismatch } from "./weekdayMismatch.js";
import { wordsDigits } from "./wordsDigits.js";

/** The checks on numbers, one file each. */
export const checks: readonly Check[] = [
  weekdayMismatch,
  impossibleDate,
  futureDate,
  missingYear,
  rangeReversed,
  sharesOverHundred,
  partsTotal,
  growth,
  contradiction,
  wordsDigits,
  unitMissing,
  ambiguousM,
];

/** Checks of a house's own style, which a newsroom switches on by the code of their finding. */
export const optionalChecks: ReadonlyMap<string, Check> = new Map([
  ["style/digits-first", sentenceStart],
  ["style/one-word-number", oneWordNumber],
]);
