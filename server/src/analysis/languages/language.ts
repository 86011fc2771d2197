import type { WordSet } from "../../text/wordSet.js";
import type { EntityLexicon } from "../entities/lexicon.js";
import type { FindingLexicon } from "../findings/lexicon.js";
import type { NumberLexicon } from "../numbers/lexicon.js";
import type { QuoteLexicon } from "../quotes/lexicon.js";
import type { SectionLexicon } from "../sections/lexicon.js";
import type { LanguageCode } from "../analysis.js";

/** All that the rules know of a language. Rules read it; no rule asks which language it is. */
export interface Language {
  readonly code: LanguageCode;
  /** Lower-case words whose full stop ends no sentence. */
  readonly abbreviations: WordSet;
  /** Frequent function words, lower-case, that tell this language from the others. */
  readonly functionWords: WordSet;
  readonly sections: SectionLexicon;
  readonly entities: EntityLexicon;
  readonly quotes: QuoteLexicon;
  readonly numbers: NumberLexicon;
  readonly findings: FindingLexicon;
}
