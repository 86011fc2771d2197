import type { Hover } from "vscode-languageserver";
import { MarkupKind } from "vscode-languageserver";
import { ENTITY_TYPES } from "../analysis/analysis.js";
import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { Range } from "../text/range.js";
import type { ArticleView } from "./articleView.js";
import { annotationsAt } from "./annotationAt.js";
import { annotationCard, annotationDetails } from "./cards/annotationCard.js";
import { claimCard } from "./cards/claimCard.js";
import { entityCard } from "./cards/entityCard.js";
import { quoteCard } from "./cards/quoteCard.js";
import { claimAt, entityOf, mentionAt, quoteAt } from "./entityAt.js";
import { toRange } from "./ranges.js";

/**
 * What the thing under the cursor is: a name, else a figure, else a quotation, with what people have recorded on it, and
 * annotations of other kinds on these words. Markdown in which everything from the article is escaped; null where nothing
 * is.
 *
 * @param offset UTF-16 offset of the cursor
 */
export async function hover(view: ArticleView, offset: number): Promise<Hover | null> {
  const found = await foundAt(view, offset);
  const annotated = annotationsAt(view.annotations, { start: offset, end: offset });
  const [shortest] = annotated;
  if (!found) return shortest?.span ? card(view, shortest.span, annotationCard(view, shortest)) : null;
  const recorded = annotated.map((placed) => {
    const kind = kindOf(placed);
    if (kind === "other") return annotationCard(view, placed);
    return kind === found.kind ? annotationDetails(view, placed) : "";
  });
  return card(view, found.range, [found.value, ...recorded.filter((each) => each !== "")].join("\n\n"));
}

interface Found {
  readonly kind: "entity" | "claim" | "quote";
  readonly range: Range;
  readonly value: string;
}

async function foundAt(view: ArticleView, offset: number): Promise<Found | null> {
  const mention = mentionAt(view.analysis, offset);
  const entity = mention && entityOf(view.analysis, mention.entity);
  if (mention && entity) {
    const elsewhere = await view.elsewhere.ofEntity(entity, view.document.uri);
    return { kind: "entity", range: mention, value: entityCard(view, entity, mention, elsewhere) };
  }
  const claim = claimAt(view.analysis, offset);
  if (claim) return { kind: "claim", range: claim, value: claimCard(view, claim) };
  const quote = quoteAt(view.analysis, offset);
  return quote ? { kind: "quote", range: quote, value: quoteCard(view, quote) } : null;
}

/** Which card an annotation belongs to; notes and the newsroom's own tags have one of their own. */
function kindOf({ annotation: { tag } }: PlacedAnnotation): Found["kind"] | "other" {
  if (tag === "quote" || tag === "claim") return tag;
  return ENTITY_TYPES.some((type) => type === tag) ? "entity" : "other";
}

function card(view: ArticleView, range: Range, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(view.document, range) };
}
