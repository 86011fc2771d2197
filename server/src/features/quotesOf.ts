import type { Location } from "vscode-languageserver";
import type { ArticleView } from "./articleView.js";
import { entityOf, mentionAt, quoteAt } from "./entityAt.js";
import { toRange } from "./ranges.js";

/**
 * The quotations of the one whose name is at `offset`, or who speaks there: in this article, then in the others of the
 * workspace, the newest first.
 */
export async function quotesOf(view: ArticleView, offset: number): Promise<Location[]> {
  const { analysis, document } = view;
  const id = mentionAt(analysis, offset)?.entity ?? quoteAt(analysis, offset)?.speaker?.entity ?? null;
  const entity = entityOf(analysis, id);
  if (!entity) return [];
  const here = analysis.quotes
    .filter(({ speaker }) => speaker?.entity === entity.id)
    .map((quote) => ({ uri: document.uri, range: toRange(document, quote) }));
  return [...here, ...(await view.elsewhere.quotes(entity, document.uri))];
}
