import type { ArticleText, PlacedParagraph } from "../text/articleText.js";
import type { SectionKind } from "./analysis.js";
import type { Language } from "./languages/language.js";

/** A paragraph with the kind of section it stands in. */
export interface SectionedParagraph extends PlacedParagraph {
  readonly section: SectionKind;
}

/** What every stage of the analysis reads: the article's text, cut up, in a known language. */
export interface Article extends ArticleText {
  readonly paragraphs: readonly SectionedParagraph[];
  readonly language: Language;
}
