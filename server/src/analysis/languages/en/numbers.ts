import type { NumberLexicon } from "../../numbers/lexicon.js";
import { counting } from "./numbers/counting.js";
import { dates } from "./numbers/dates.js";
import { modality } from "./numbers/modality.js";
import { numerals } from "./numbers/numerals.js";
import { unitLexicon } from "./numbers/units.js";

export const numbers: NumberLexicon = { numerals, units: unitLexicon, modality, counting, dates };
