import type { ArticleStatus } from "../../../protocol/annotations.js";
import type { Review } from "../annotations/annotation.js";
import type { ArticleView } from "./articleView.js";
import { suggestionsIn } from "./suggestions.js";

/** What the status bar says of an article. */
export function articleStatus(view: ArticleView, review: Review | null, isTooLarge: boolean): ArticleStatus {
  const { language, date } = view.analysis;
  return {
    language,
    date,
    annotations: view.annotations.filter(({ annotation }) => annotation.motivation !== "replying").length,
    suggestions: suggestionsIn(view).length,
    review: review?.state ?? null,
    isTooLarge,
  };
}
