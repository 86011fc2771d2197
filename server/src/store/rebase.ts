import type { Annotation, BaseTextId, PlacedAnnotation } from "../annotations/annotation.js";
import type { BaseTexts } from "./baseTexts.js";
import type { OpenArticle } from "./openArticle.js";

/**
 * After a save: annotations that stand where they should are recorded on the saved text, if the text they were recorded on is
 * one that other clones will never have. Once it is in git it stays, so that no save rewrites the sidecar because text moved.
 * Edited and uncertain ones keep their record: it says what the words were.
 */
export async function rebased(article: OpenArticle, bases: BaseTexts, when: string): Promise<void> {
  const current = article.baseId;
  const candidates = article.placed.filter((placed) => isSettled(placed) && baseOf(placed) !== current);
  const passing = new Set<BaseTextId>();
  for (const base of new Set(candidates.map(baseOf))) {
    if (base !== null && (await isPassing(article, bases, base))) passing.add(base);
  }
  // The text may have gone on while git was asked; then the next save does it.
  if (article.baseId === current) {
    const moved = article.placed.filter(
      (placed) => isSettled(placed) && passing.has(baseOf(placed) ?? "") && placed.span,
    );
    if (moved.length > 0) record(article, bases, moved, when);
    article.unsavedBases.delete(current);
  }
}

/** With git: a text that it does not have. Without: a text that was never saved. */
async function isPassing(article: OpenArticle, bases: BaseTexts, base: BaseTextId): Promise<boolean> {
  return (await bases.isUnderGit(article.uri))
    ? !(await bases.isInGit(article.uri, base))
    : article.unsavedBases.has(base);
}

function isSettled({ anchor }: PlacedAnnotation): boolean {
  return anchor === "intact" || anchor === "moved";
}

function baseOf({ annotation }: PlacedAnnotation): BaseTextId | null {
  return annotation.target.kind === "text" ? annotation.target.base : null;
}

function record(
  article: OpenArticle,
  bases: BaseTexts,
  placed: readonly PlacedAnnotation[],
  when: string,
): void {
  bases.remember(article.baseId, article.fileText);
  article.keptBases.add(article.baseId);
  const changed = new Map<string, Annotation>();
  for (const { annotation, span } of placed) {
    const { target } = annotation;
    if (!span || target.kind !== "text") continue;
    const { quote, position, base, recorded } = article.record(span, when);
    const moved = {
      ...target,
      quote: { ...target.quote, prefix: quote.prefix, suffix: quote.suffix },
      position: position && { ...target.position, ...position },
      base,
      recorded,
    };
    changed.set(annotation.id, { ...annotation, target: moved });
    article.undo.rebased(annotation.id, target, moved);
  }
  const annotations = article.set.annotations.map((annotation) => changed.get(annotation.id) ?? annotation);
  article.setPlaced({ ...article.set, annotations });
}
