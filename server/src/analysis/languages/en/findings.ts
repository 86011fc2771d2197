import type { FindingLexicon } from "../../findings/lexicon.js";

export const findings: FindingLexicon = {};
