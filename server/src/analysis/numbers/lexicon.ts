/** What the rules of this folder know of a language. */
export interface NumberLexicon {}
