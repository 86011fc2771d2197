import type { Annotation, AnnotationId, AnnotationSet, Conflict, Twin } from "../annotation.js";
import { canonicalText } from "../json.js";
import { type MergedAnnotation, mergeAnnotation } from "./mergeAnnotation.js";

/** The id under which each joined annotation goes on. */
export type Aliases = ReadonlyMap<AnnotationId, AnnotationId>;

/** The same set with annotations, links, answers and conflicts under their new ids. Two that come to one id are joined. */
export function withAliases(set: AnnotationSet, aliases: Aliases): AnnotationSet {
  if (aliases.size === 0) return set;
  const renamed = (id: AnnotationId): AnnotationId => aliases.get(id) ?? id;
  const byId = new Map<AnnotationId, Annotation>();
  const conflicts: Conflict[] = [];
  for (const annotation of set.annotations) {
    const relinked = withLinks(annotation, renamed);
    const id = renamed(annotation.id);
    const moved =
      id === annotation.id ? relinked : { ...relinked, id, twins: [...relinked.twins, twinOf(annotation)] };
    const known = byId.get(id);
    if (!known) byId.set(id, moved);
    else {
      const joined = joinTwins(known, moved);
      byId.set(id, joined.annotation);
      conflicts.push(...joined.conflicts);
    }
  }
  const kept = set.conflicts.map((conflict) => ({ ...conflict, annotation: renamed(conflict.annotation) }));
  return { ...set, annotations: [...byId.values()], conflicts: [...kept, ...conflicts] };
}

function withLinks(annotation: Annotation, renamed: (id: AnnotationId) => AnnotationId): Annotation {
  const { links, target } = annotation;
  const relinked = links.some(({ to }) => renamed(to) !== to)
    ? links.map((link) => ({ ...link, to: renamed(link.to) }))
    : links;
  const retargeted =
    target.kind === "annotation" && renamed(target.id) !== target.id
      ? { ...target, id: renamed(target.id) }
      : target;
  return relinked === links && retargeted === target
    ? annotation
    : { ...annotation, links: relinked, target: retargeted };
}

function twinOf({ id, creators, created }: Annotation): Twin {
  return { id, creators, created };
}

/** Joins two annotations of one id that were made apart: nothing of either is lost; what disagrees is a conflict. */
export function joinTwins(a: Annotation, b: Annotation): MergedAnnotation {
  return mergeAnnotation({ base: undefined, ours: a, theirs: b });
}

/** Twins that either side joined before and that no side has taken apart since. */
export function knownTwins(base: AnnotationSet | null, ours: AnnotationSet, theirs: AnnotationSet): Aliases {
  const joined = (set: AnnotationSet | null): Map<string, AnnotationId> =>
    new Map(
      (set?.annotations ?? []).flatMap(({ id, twins }) => twins.map((twin) => [`${id} ${twin.id}`, id])),
    );
  const [before, inOurs, inTheirs] = [joined(base), joined(ours), joined(theirs)];
  const aliases = new Map<AnnotationId, AnnotationId>();
  for (const [pair, id] of [...inOurs, ...inTheirs]) {
    if (before.has(pair) && !(inOurs.has(pair) && inTheirs.has(pair))) continue;
    aliases.set(pair.slice(id.length + 1), id);
  }
  return followed(aliases);
}

/**
 * Annotations made apart, one on each side, on the same words with the same tag. The one with the smaller id goes on, so that
 * both sides choose alike.
 */
export function newTwins(base: AnnotationSet | null, ours: AnnotationSet, theirs: AnnotationSet): Aliases {
  const ids = (set: AnnotationSet | null): Set<AnnotationId> =>
    new Set((set?.annotations ?? []).map(({ id }) => id));
  const [inBase, inOurs, inTheirs] = [ids(base), ids(ours), ids(theirs)];
  const made = (set: AnnotationSet, elsewhere: ReadonlySet<AnnotationId>): Map<string, AnnotationId[]> => {
    const groups = new Map<string, AnnotationId[]>();
    for (const annotation of set.annotations) {
      if (elsewhere.has(annotation.id) || inBase.has(annotation.id)) continue;
      for (const key of placeKeys(annotation)) groups.set(key, [...(groups.get(key) ?? []), annotation.id]);
    }
    return groups;
  };
  const ourNew = made(ours, inTheirs);
  const theirNew = made(theirs, inOurs);
  const aliases = new Map<AnnotationId, AnnotationId>();
  for (const [key, group] of ourNew) {
    const all = [...group, ...(theirNew.get(key) ?? [])].sort();
    // Two on one side were made knowingly by one person and stay two.
    if (group.length !== 1 || all.length !== 2) continue;
    const [first, second] = all as [AnnotationId, AnnotationId];
    if (first !== second) aliases.set(second, first);
  }
  return followed(aliases);
}

/** What two annotations share when they are on the same words: the place in one base text, or words with context. */
function placeKeys({ tag, target, motivation }: Annotation): readonly string[] {
  if (target.kind !== "text" || tag === null || motivation === "replying") return [];
  const { quote, position, base } = target;
  const words = canonicalText(["words", tag, quote.exact, quote.prefix, quote.suffix]);
  if (base === null || !position) return [words];
  return [canonicalText(["place", tag, base, position.start, position.end]), words];
}

function followed(aliases: Map<AnnotationId, AnnotationId>): Aliases {
  for (const [from, first] of aliases) {
    let to = first;
    const seen = new Set([from]);
    for (let next = aliases.get(to); next !== undefined && !seen.has(to); next = aliases.get(to)) {
      seen.add(to);
      to = next;
    }
    if (to === from) aliases.delete(from);
    else aliases.set(from, to);
  }
  return aliases;
}

/**
 * Takes a twin off again: the annotation without it, and the twin as an annotation of its own with the creators it had.
 * Null where there is no such twin.
 */
export function splitTwin(
  annotation: Annotation,
  id: AnnotationId,
): readonly [Annotation, Annotation] | null {
  const twin = annotation.twins.find((each) => each.id === id);
  if (!twin) return null;
  const isTwins = (name: string): boolean => twin.creators.some((creator) => creator.name === name);
  const creators = annotation.creators.filter(({ name }) => !isTwins(name));
  const kept = {
    ...annotation,
    creators: creators.length > 0 ? creators : annotation.creators,
    twins: annotation.twins.filter((each) => each.id !== id),
  };
  const apart = { ...annotation, id, creators: twin.creators, created: twin.created, twins: [], history: [] };
  return [kept, apart];
}
