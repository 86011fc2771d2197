import type { AnnotationId } from "../annotations/annotation.js";
import type { ArticleView } from "../features/articleView.js";
import type { Range } from "../text/range.js";

/** The annotation that is there already on exactly these words with this tag, if any. */
export function sameAnnotation(
  view: ArticleView,
  tag: string,
  { start, end }: Range,
): AnnotationId | undefined {
  return view.annotations.find(
    ({ annotation, span }) => annotation.tag === tag && span?.start === start && span.end === end,
  )?.annotation.id;
}
