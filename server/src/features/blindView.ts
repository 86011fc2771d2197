import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { ArticleView } from "./articleView.js";

/** Whether one of these is the annotator. */
export function isMadeBy(creators: readonly string[], name: string): boolean {
  return creators.includes(name);
}

/**
 * An article as an annotator sees it who is to decide without being led: nothing suggested, and of the annotations their own
 * ones only. The text's language and sections stay.
 */
export function blindView(view: ArticleView, annotator: string): ArticleView {
  const own = ({ annotation }: PlacedAnnotation): boolean =>
    isMadeBy(
      annotation.creators.map(({ name }) => name),
      annotator,
    );
  return {
    ...view,
    analysis: { ...view.analysis, entities: [], mentions: [], quotes: [], claims: [], findings: [] },
    annotations: view.annotations.filter(own),
  };
}
