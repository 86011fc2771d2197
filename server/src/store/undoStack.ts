import type { Annotation, AnnotationId, AnnotationSet, Target } from "../annotations/annotation.js";
import { isSame } from "../annotations/json.js";

/** What one operation changed: each annotation before and after (null: there was none), and the rest of the sidecar. */
interface Step {
  readonly annotations: Map<AnnotationId, { before: Annotation | null; after: Annotation | null }>;
  readonly rest: { readonly before: Rest; readonly after: Rest } | null;
}

type Rest = Pick<AnnotationSet, "review" | "ignored" | "conflicts">;

/** The set after an undo or redo, and whose state it changed; null where it would run over someone else's change. */
export interface StepResult {
  readonly set: AnnotationSet;
  readonly changed: readonly AnnotationId[];
}

/** Steps kept. */
const MAX_STEPS = 200;

/** The operations on one article's annotations, to be taken back and done again. */
export class UndoStack {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** An operation led from one set to another. */
  record(before: AnnotationSet, after: AnnotationSet): void {
    const step = stepBetween(before, after);
    if (step.annotations.size === 0 && !step.rest) return;
    this.#done.push(step);
    if (this.#done.length > MAX_STEPS) this.#done.shift();
    this.#undone = [];
  }

  undo(set: AnnotationSet): StepResult | null {
    const step = this.#done.at(-1);
    const result = step && apply(set, reversed(step));
    if (!result) return null;
    this.#done.pop();
    this.#undone.push(step);
    return result;
  }

  redo(set: AnnotationSet): StepResult | null {
    const step = this.#undone.at(-1);
    const result = step && apply(set, step);
    if (!result) return null;
    this.#undone.pop();
    this.#done.push(step);
    return result;
  }

  /** An annotation was recorded on a newer text: in the steps, too, so that it can still be undone. */
  rebased(id: AnnotationId, from: Target, to: Target): void {
    const moved = (annotation: Annotation | null): Annotation | null =>
      annotation && isSame(annotation.target, from) ? { ...annotation, target: to } : annotation;
    for (const step of [...this.#done, ...this.#undone]) {
      const change = step.annotations.get(id);
      if (change) step.annotations.set(id, { before: moved(change.before), after: moved(change.after) });
    }
  }
}

function stepBetween(before: AnnotationSet, after: AnnotationSet): Step {
  const annotations: Step["annotations"] = new Map();
  const earlier = new Map(before.annotations.map((annotation) => [annotation.id, annotation]));
  for (const annotation of after.annotations) {
    const was = earlier.get(annotation.id) ?? null;
    earlier.delete(annotation.id);
    if (was !== annotation && !isSame(was, annotation)) {
      annotations.set(annotation.id, { before: was, after: annotation });
    }
  }
  for (const [id, was] of earlier) annotations.set(id, { before: was, after: null });
  const rest = { before: restOf(before), after: restOf(after) };
  return { annotations, rest: isSame(rest.before, rest.after) ? null : rest };
}

function restOf({ review, ignored, conflicts }: AnnotationSet): Rest {
  return { review, ignored, conflicts };
}

function reversed({ annotations, rest }: Step): Step {
  return {
    annotations: new Map(
      [...annotations].map(([id, { before, after }]) => [id, { before: after, after: before }]),
    ),
    rest: rest && { before: rest.after, after: rest.before },
  };
}

function apply(set: AnnotationSet, step: Step): StepResult | null {
  const current = new Map(set.annotations.map((annotation) => [annotation.id, annotation]));
  for (const [id, { before }] of step.annotations) if (!isSame(current.get(id) ?? null, before)) return null;
  if (step.rest && !isSame(restOf(set), step.rest.before)) return null;
  for (const [id, { after }] of step.annotations) {
    if (after) current.set(id, after);
    else current.delete(id);
  }
  return {
    set: { ...set, ...(step.rest?.after ?? {}), annotations: [...current.values()] },
    changed: [...step.annotations.keys()],
  };
}
