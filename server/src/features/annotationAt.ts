import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { Range } from "../text/range.js";

/** The annotations that touch an offset range, the shortest first; rejected ones are left out. */
export function annotationsAt(
  annotations: readonly PlacedAnnotation[],
  { start, end }: Range,
): PlacedAnnotation[] {
  return annotations
    .filter(
      ({ annotation, span }) =>
        span !== null && annotation.status !== "rejected" && span.start <= end && start <= span.end,
    )
    .sort((a, b) => size(a) - size(b));
}

function size({ span }: PlacedAnnotation): number {
  return span ? span.end - span.start : Number.MAX_SAFE_INTEGER;
}
