import type { Suggestion as SuggestionRow } from "../../../protocol/annotations.js";
import type { ArticleView } from "./articleView.js";
import { entityOf } from "./entityAt.js";
import { toRange } from "./ranges.js";
import { suggestionsIn } from "./suggestions.js";

/** The open suggestions of an article, as the client walks through them. */
export function suggestionRows(view: ArticleView): SuggestionRow[] {
  return suggestionsIn(view).map((suggestion) => ({
    uri: view.document.uri,
    type: suggestion.type,
    text: suggestion.text,
    range: toRange(view.document, suggestion),
    entity:
      suggestion.kind === "mention"
        ? (entityOf(view.analysis, suggestion.mention.entity)?.name ?? null)
        : null,
    speaker: suggestion.kind === "quote" ? (suggestion.quote.speaker?.resolved ?? null) : null,
    score: suggestion.score,
  }));
}
