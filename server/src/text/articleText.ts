import { type Paragraph, paragraphRanges, readParagraph } from "./paragraphs.js";
import { ownCopy } from "./ownCopy.js";
import { finished, isStep, type Steps } from "./steps.js";

/** A paragraph at its place in the article: `offset` is the UTF-16 position of its first character. */
export interface PlacedParagraph {
  readonly offset: number;
  readonly paragraph: Paragraph;
}

/** A text cut into paragraphs, sentences and tokens. */
export interface ArticleText {
  readonly text: string;
  readonly paragraphs: readonly PlacedParagraph[];
}

/**
 * Cuts `text` into paragraphs and reads each.
 * @param known paragraphs read before, by their text: those are taken over as they are, so that an edit costs what changed
 */
export function readArticle(
  text: string,
  abbreviations: ReadonlySet<string>,
  known?: ReadonlyMap<string, Paragraph>,
): ArticleText {
  return finished(readArticleInSteps(text, abbreviations, known));
}

/** As `readArticle`, in steps. */
export function* readArticleInSteps(
  text: string,
  abbreviations: ReadonlySet<string>,
  known?: ReadonlyMap<string, Paragraph>,
): Steps<ArticleText> {
  const paragraphs: PlacedParagraph[] = [];
  const isEdited = known !== undefined && known.size > 0;
  for (const range of paragraphRanges(text)) {
    const own = text.slice(range.start, range.end);
    const paragraph = known?.get(own) ?? readParagraph(isEdited ? ownCopy(own) : own, abbreviations);
    paragraphs.push({ offset: range.start, paragraph });
    if (isStep(paragraphs.length)) yield;
  }
  return { text, paragraphs };
}

/** Index of the paragraph that holds `offset` or, between two, of the one before it; -1 before the first. */
export function paragraphIndexAt(article: ArticleText, offset: number): number {
  let low = 0;
  let high = article.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((article.paragraphs[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
