import type { AnnotateArguments } from "../../../protocol/commands.js";
import type { NumericClaim } from "../analysis/analysis.js";
import type { Agent, Quantity } from "../annotations/annotation.js";
import type { ArticleView } from "../features/articleView.js";
import { entityOf } from "../features/entityAt.js";
import { suggestionsIn, type Suggestion } from "../features/suggestions.js";
import type { AnnotationDraft } from "../store/annotationStore.js";
import type { Range } from "../text/range.js";

/** What the person asked for at one place; the rest is filled in from what the analysis found there. */
type Request = Pick<AnnotateArguments, "type" | "status" | "wikidata" | "task" | "check" | "note">;

/**
 * The annotation to make at `range`. Where the analysis suggested the very same, it is said to come from us, and a
 * figure's value or a name's knowledge-base item is recorded with it.
 */
export function draftAt(
  view: ArticleView,
  range: Range,
  request: Request,
  generator: Agent,
): AnnotationDraft {
  const suggestion = suggestionsIn(view).find(
    (each) => each.type === request.type && each.start === range.start && each.end === range.end,
  );
  const entity = entityFor(view, suggestion, request.wikidata);
  return {
    span: range,
    tag: request.type === "note" ? null : request.type,
    status: request.status,
    ...(suggestion ? { generator } : {}),
    ...(entity ? { entity } : {}),
    ...(suggestion?.kind === "claim" ? { quantity: quantityOf(suggestion.claim) } : {}),
    ...(request.check ? { checks: [{ kind: request.check.name, rating: request.check.rating }] } : {}),
    ...(request.task ? { tasks: [{ kind: request.task }] } : {}),
    ...(request.note ? { note: request.note } : {}),
  };
}

function entityFor(
  view: ArticleView,
  suggestion: Suggestion | undefined,
  wikidata: string | undefined,
): AnnotationDraft["entity"] {
  if (wikidata !== undefined) return { wikidata };
  if (suggestion?.kind !== "mention") return undefined;
  const entity = entityOf(view.analysis, suggestion.mention.entity);
  if (!entity) return undefined;
  return entity.wikidata ? { wikidata: entity.wikidata, name: entity.name } : { name: entity.name };
}

function quantityOf(claim: NumericClaim): Quantity {
  const exact = (value: NumericClaim["value"]): string | null => (value === null ? null : String(value));
  return {
    kind: claim.kind,
    value: exact(claim.value),
    low: exact(claim.low),
    high: exact(claim.high),
    relation: claim.relation,
    approximate: claim.approximate,
    unit: claim.unit,
    per: claim.per,
    counted: claim.counted?.text ?? null,
  };
}
