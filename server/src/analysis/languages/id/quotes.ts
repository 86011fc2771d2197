import type { QuoteLexicon } from "../../quotes/lexicon.js";

export const quotes: QuoteLexicon = {};
