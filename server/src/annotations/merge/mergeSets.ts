import type { Annotation, AnnotationId, AnnotationSet, Conflict, Review } from "../annotation.js";
import { canonicalSet } from "../canonical.js";
import { canonicalText, compareText, isSame } from "../json.js";
import { mergeAnnotation } from "./mergeAnnotation.js";
import { mergeList, mergeMembers, mergeValue, type Versions } from "./mergeValues.js";
import { knownTwins, newTwins, withAliases } from "./twins.js";

export interface MergeOptions {
  /** `join`: annotations made apart on the same words with the same tag become one. `keep`: one layer an annotator. */
  readonly twins: "join" | "keep";
}

const NO_ONE = { ours: { by: [], when: null }, theirs: { by: [], when: null } };

/**
 * Merges two sidecars by annotation id. The result is the same from both sides; what only one side changed is taken; what
 * both changed differently is in `conflicts`, with both values; what one removed and the other changed stays.
 * @param base the common ancestor, or null: then nothing counts as removed
 */
export function mergeSets(
  base: AnnotationSet | null,
  ours: AnnotationSet,
  theirs: AnnotationSet,
  options: MergeOptions = { twins: "join" },
): AnnotationSet {
  const known = knownTwins(base, ours, theirs);
  let sides = aliased(base, ours, theirs, known);
  if (options.twins === "join") {
    const fresh = newTwins(sides.base, sides.ours, sides.theirs);
    sides = aliased(sides.base, sides.ours, sides.theirs, fresh);
  }
  return canonicalSet(merged(sides.base, sides.ours, sides.theirs));
}

function aliased(
  base: AnnotationSet | null,
  ours: AnnotationSet,
  theirs: AnnotationSet,
  aliases: ReadonlyMap<AnnotationId, AnnotationId>,
): { base: AnnotationSet | null; ours: AnnotationSet; theirs: AnnotationSet } {
  return {
    base: base && withAliases(base, aliases),
    ours: withAliases(ours, aliases),
    theirs: withAliases(theirs, aliases),
  };
}

function merged(base: AnnotationSet | null, ours: AnnotationSet, theirs: AnnotationSet): AnnotationSet {
  const three = <K extends keyof AnnotationSet>(name: K): Versions<AnnotationSet[K]> => ({
    base: base?.[name],
    ours: ours[name],
    theirs: theirs[name],
  });
  const { annotations, conflicts } = mergeAnnotations(base, ours, theirs);
  const settled = mergeList(three("conflicts"), conflictKey, ({ ours: a, theirs: b }) => joinConflicts(a, b));
  return {
    formatVersion: newer(ours.formatVersion, theirs.formatVersion),
    id: ours.id < theirs.id ? ours.id : theirs.id,
    label: mergeValue(three("label"), NO_ONE, null),
    pageId: ours.pageId < theirs.pageId ? ours.pageId : theirs.pageId,
    review: mergeReview(three("review")),
    ignored: mergeList(three("ignored"), ({ code, exact, before, after }) =>
      canonicalText([code, exact, before, after]),
    ),
    conflicts: mergeList(
      { base: undefined, ours: settled, theirs: conflicts },
      conflictKey,
      ({ ours: a, theirs: b }) => joinConflicts(a, b),
    ),
    annotations,
    otherItems: mergeList(three("otherItems")),
    otherContexts: mergeList(three("otherContexts")),
    extra: mergeMembers(three("extra"), NO_ONE, null),
    pageExtra: mergeMembers(three("pageExtra"), NO_ONE, null),
  };
}

function mergeAnnotations(
  base: AnnotationSet | null,
  ours: AnnotationSet,
  theirs: AnnotationSet,
): { annotations: readonly Annotation[]; conflicts: readonly Conflict[] } {
  const byId = (set: AnnotationSet | null): Map<AnnotationId, Annotation> =>
    new Map((set?.annotations ?? []).map((annotation) => [annotation.id, annotation]));
  const [inBase, inOurs, inTheirs] = [byId(base), byId(ours), byId(theirs)];
  const annotations: Annotation[] = [];
  const conflicts: Conflict[] = [];
  for (const id of new Set([...inOurs.keys(), ...inTheirs.keys()])) {
    const [before, a, b] = [inBase.get(id), inOurs.get(id), inTheirs.get(id)];
    if (a && b) {
      const result = mergeAnnotation({ base: before, ours: a, theirs: b });
      annotations.push(result.annotation);
      conflicts.push(...result.conflicts);
    } else {
      const only = (a ?? b) as Annotation;
      if (before && isSameButForBase(before, only)) continue;
      annotations.push(only);
      if (before) conflicts.push(removedAndChanged(only));
    }
  }
  return { annotations, conflicts };
}

/** Having been based on a newer text is no change that a removal would have to heed. */
function isSameButForBase(a: Annotation, b: Annotation): boolean {
  if (isSame(a, b)) return true;
  if (a.target.kind !== "text" || b.target.kind !== "text") return false;
  return (
    a.target.quote.exact === b.target.quote.exact && isSame({ ...a, target: null }, { ...b, target: null })
  );
}

function removedAndChanged(annotation: Annotation): Conflict {
  const by = annotation.history.at(-1)?.by;
  return {
    annotation: annotation.id,
    member: "removed",
    values: [
      { value: false, by: by === undefined ? [] : [by], when: annotation.modified },
      { value: true, by: [], when: null },
    ],
  };
}

function conflictKey({ annotation, member }: Conflict): string {
  return `${annotation} ${member}`;
}

function joinConflicts(a: Conflict, b: Conflict): Conflict {
  const values = [...a.values];
  for (const value of b.values)
    if (!values.some((each) => isSame(each.value, value.value))) values.push(value);
  return { ...(compareText(canonicalText(a), canonicalText(b)) > 0 ? a : b), values: firstOfEach(values, b) };
}

/** One entry a value; of two that differ in who and when only, the one that sorts first: the same from both sides. */
function firstOfEach(values: readonly Conflict["values"][number][], other: Conflict): Conflict["values"] {
  return values.map((value) => {
    const same = other.values.find((each) => isSame(each.value, value.value));
    return same && compareText(canonicalText(same), canonicalText(value)) < 0 ? same : value;
  });
}

function mergeReview({ base, ours, theirs }: Versions<Review | null>): Review | null {
  const side = (review: Review | null): { by: readonly string[]; when: string | null } => ({
    by: [],
    when: review?.when ?? null,
  });
  return mergeValue({ base, ours, theirs }, { ours: side(ours), theirs: side(theirs) }, null);
}

function newer(a: string, b: string): string {
  const minor = (version: string): number => Number(version.split(".")[1] ?? 0);
  return minor(a) >= minor(b) ? a : b;
}
