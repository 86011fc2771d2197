import type { NumberLexicon } from "../../numbers/lexicon.js";

export const numbers: NumberLexicon = {};
