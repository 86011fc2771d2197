import type { AnnotationId, AnnotationSet } from "../annotations/annotation.js";

/** The sidecar of an article's copy: new ids all through, so that the two are never merged into one. */
export function copiedSet(set: AnnotationSet, label: string, newId: () => AnnotationId): AnnotationSet {
  const ids = new Map(set.annotations.map(({ id }) => [id, newId()]));
  const fresh = (id: AnnotationId): AnnotationId => ids.get(id) ?? id;
  return {
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
}
