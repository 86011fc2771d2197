import type { Annotation, AnnotationSet } from "./annotation.js";
import { canonicalText, compareText } from "./json.js";

/**
 * The same annotations in the one order in which they are written, so that they always give the same bytes and a merge
 * is the same from both sides. Equal items of one list are one.
 */
export function canonicalSet(set: AnnotationSet): AnnotationSet {
  return {
    ...set,
    ignored: sortedBy(set.ignored, ({ code, exact, before, after }) => [code, exact, before, after]),
    conflicts: sortedBy(
      set.conflicts.map((conflict) => ({
        ...conflict,
        values: sortedBy(conflict.values, ({ value }) => [canonicalText(value)]),
      })),
      ({ annotation, member }) => [annotation, member],
    ),
    annotations: sortedBy(set.annotations.map(canonicalAnnotation), ({ id }) => [id]),
    otherItems: sortedBy(set.otherItems, (item) => [canonicalText(item)]),
    otherContexts: sortedBy(set.otherContexts, (context) => [canonicalText(context)]),
  };
}

/** One annotation with its lists in their order. */
export function canonicalAnnotation(annotation: Annotation): Annotation {
  return {
    ...annotation,
    creators: sortedBy(annotation.creators, ({ name, id }) => [name, id ?? ""]),
    links: sortedBy(annotation.links, ({ role, to }) => [role, to]),
    checks: sortedBy(annotation.checks, ({ kind, when }) => [kind, when]),
    tasks: sortedBy(annotation.tasks, ({ kind, when }) => [kind, when]),
    notes: sortedBy(annotation.notes, ({ when, text }) => [when ?? "", text]),
    history: sortedBy(annotation.history, ({ when, did }) => [when, did]),
    twins: sortedBy(annotation.twins, ({ id }) => [id]),
    otherBodies: sortedBy(annotation.otherBodies, (body) => [canonicalText(body)]),
  };
}

/** Sorted by `keys` and then by all the rest, without repeats; the same array where nothing had to move. */
export function sortedBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): readonly T[] {
  if (items.length < 2) return items;
  const keyed = items.map((item) => ({ item, key: keys(item), whole: "" }));
  const whole = (each: (typeof keyed)[number]): string => (each.whole ||= canonicalText(each.item));
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]): number => {
    for (let i = 0; i < a.key.length; i++) {
      const order = compareText(a.key[i] ?? "", b.key[i] ?? "");
      if (order !== 0) return order;
    }
    return compareText(whole(a), whole(b));
  };
  keyed.sort(compare);
  const once = keyed.filter((each, i) => {
    const before = keyed[i - 1];
    return !before || compare(before, each) !== 0;
  });
  return once.map(({ item }) => item);
}
