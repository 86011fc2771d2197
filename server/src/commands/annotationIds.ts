import type { AnnotationId } from "../annotations/annotation.js";

/** An id as the store takes it. One that is none of ours is passed on all the same: the store does not know it. */
export function annotationId(id: string): AnnotationId {
  return id;
}

/** Several of them. */
export function annotationIds(ids: readonly string[]): AnnotationId[] {
  return ids.map(annotationId);
}
