/** What the section rules know of a language; all entries lower-case. */
export interface SectionLexicon {
  /** Openings of lines that are not part of the article: "baca juga", "scroll to continue". */
  readonly boilerplateOpenings: readonly string[];
  /** Whole lines that are not part of the article. */
  readonly boilerplateLines: readonly string[];
  /** Words that open a byline: "oleh", "by", "penulis". */
  readonly bylineOpenings: readonly string[];
}
