import type { Location } from "vscode-languageserver";
import type { ArticleView } from "./articleView.js";
import { mentionAt, mentionsOf, quoteAt } from "./entityAt.js";
import { toRange } from "./ranges.js";

/** Every mention of the entity at `offset` in this article. */
export function references(view: ArticleView, offset: number): Location[] {
  const mention = mentionAt(view.analysis, offset);
  if (!mention) return [];
  const { document, analysis } = view;
  return mentionsOf(analysis, mention.entity).map((other) => ({
    uri: document.uri,
    range: toRange(document, other),
  }));
}

/** The first mention of the entity at `offset`; from a quote, that of its speaker. */
export function definition(view: ArticleView, offset: number): Location | null {
  const { document, analysis } = view;
  const entity = mentionAt(analysis, offset)?.entity ?? quoteAt(analysis, offset)?.speaker?.entity;
  const first = entity ? mentionsOf(analysis, entity)[0] : undefined;
  return first ? { uri: document.uri, range: toRange(document, first) } : null;
}
