import type { Location } from "vscode-languageserver";
import type { Entity, Mention } from "../analysis/analysis.js";
import type { ArticleView } from "./articleView.js";
import { entityOf, mentionAt, mentionsOf, quoteAt } from "./entityAt.js";
import { toRange } from "./ranges.js";

/** Every mention of the entity at `offset`: in this article, then in the others of the workspace, the newest first. */
export async function references(view: ArticleView, offset: number): Promise<Location[]> {
  const mention = mentionAt(view.analysis, offset);
  const entity = mention && entityOf(view.analysis, mention.entity);
  if (!entity) return [];
  const { document, analysis } = view;
  const here = mentionsOf(analysis, entity.id).map((other) => ({
    uri: document.uri,
    range: toRange(document, other),
  }));
  return [...here, ...(await view.elsewhere.mentions(entity, document.uri))];
}

/** The first mention of the entity at `offset`; from a quotation, where its speaker is introduced in full. */
export function definition(view: ArticleView, offset: number): Location | null {
  const { document, analysis } = view;
  const mention = mentionAt(analysis, offset);
  const id = mention?.entity ?? quoteAt(analysis, offset)?.speaker?.entity;
  const entity = entityOf(analysis, id ?? null);
  if (!entity) return null;
  const places = mentionsOf(analysis, entity.id);
  const introduction = mention ? undefined : places.find((place) => isInFull(view, entity, place));
  const first = introduction ?? places[0];
  return first ? { uri: document.uri, range: toRange(document, first) } : null;
}

/** The full name, and not in a headline, which introduces nobody. */
function isInFull({ analysis }: ArticleView, { name }: Entity, { start, text }: Mention): boolean {
  const section = analysis.sections.find((each) => each.start <= start && start < each.end);
  return text.replace(/\s+/g, " ") === name && section?.kind !== "headline";
}
