import type { AnnotationId, AnnotationSet } from "../annotations/annotation.js";

/** The sidecar of an article's copy, and which annotation became which. */
export interface CopiedSet {
  readonly set: AnnotationSet;
  readonly ids: ReadonlyMap<AnnotationId, AnnotationId>;
}

/** New ids all through, so that the copy and its original are never merged into one. */
export function copiedSet(set: AnnotationSet, label: string, newId: () => AnnotationId): CopiedSet {
  const ids = new Map(set.annotations.map(({ id }) => [id, newId()]));
  const fresh = (id: AnnotationId): AnnotationId => ids.get(id) ?? id;
  const copy: AnnotationSet = {
    ...set,
    id: newId(),
    pageId: newId(),
    label,
    annotations: set.annotations.map((annotation) => ({
      ...annotation,
      id: fresh(annotation.id),
      twins: [],
      links: annotation.links.map((link) => ({ ...link, to: fresh(link.to) })),
      target:
        annotation.target.kind === "annotation"
          ? { ...annotation.target, id: fresh(annotation.target.id) }
          : annotation.target,
    })),
    conflicts: set.conflicts.map((conflict) => ({ ...conflict, annotation: fresh(conflict.annotation) })),
  };
  return { set: copy, ids };
}
