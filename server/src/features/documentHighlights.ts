import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver";
import type { ArticleView } from "./articleView.js";
import { mentionAt, mentionsOf } from "./entityAt.js";
import { toRange } from "./ranges.js";

/** All mentions of the entity at `offset`, under whatever name. */
export function documentHighlights(view: ArticleView, offset: number): DocumentHighlight[] {
  const mention = mentionAt(view.analysis, offset);
  if (!mention) return [];
  return mentionsOf(view.analysis, mention.entity).map((other) => ({
    range: toRange(view.document, other),
    kind: DocumentHighlightKind.Text,
  }));
}
