import { type Annotation, type Check, CHECK_KINDS } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";

/** The verdicts that count: the last one of each kind. */
export function currentChecks(annotation: Annotation): Check[] {
  return CHECK_KINDS.flatMap((kind) => currentCheck(annotation, kind) ?? []);
}
