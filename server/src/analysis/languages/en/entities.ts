import type { EntityLexicon } from "../../entities/lexicon.js";

export const entities: EntityLexicon = {};
