import type { Hover } from "vscode-languageserver";
import { MarkupKind } from "vscode-languageserver";
import type { Range } from "../text/range.js";
import type { ArticleView } from "./articleView.js";
import { claimCard } from "./cards/claimCard.js";
import { entityCard } from "./cards/entityCard.js";
import { quoteCard } from "./cards/quoteCard.js";
import { claimAt, entityOf, mentionAt, quoteAt } from "./entityAt.js";
import { toRange } from "./ranges.js";

/**
 * What the thing under the cursor is: a name, else a figure, else a quotation. Markdown in which everything from the
 * article is escaped; null where nothing is.
 *
 * @param offset UTF-16 offset of the cursor
 */
export async function hover(view: ArticleView, offset: number): Promise<Hover | null> {
  const mention = mentionAt(view.analysis, offset);
  const entity = mention && entityOf(view.analysis, mention.entity);
  if (mention && entity) {
    const elsewhere = await view.elsewhere.ofEntity(entity, view.document.uri);
    return card(view, mention, entityCard(view, entity, mention, elsewhere));
  }
  const claim = claimAt(view.analysis, offset);
  if (claim) return card(view, claim, claimCard(view, claim));
  const quote = quoteAt(view.analysis, offset);
  return quote ? card(view, quote, quoteCard(view, quote)) : null;
}

function card(view: ArticleView, range: Range, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(view.document, range) };
}
