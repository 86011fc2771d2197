import type { ConflictValue } from "../annotation.js";
import { canonicalText, compareText, isSame, type Json, type Members } from "../json.js";

/** Who says what on one side of a merge: for choosing, and for showing what disagrees. */
export interface Side {
  readonly by: readonly string[];
  readonly when: string | null;
}

/** Three versions of one value. `base` is undefined where there was no common one. */
export interface Versions<T> {
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

/**
 * The value of a member that holds one thing: the side that changed it wins; where both changed it differently
 * `onConflict` is told and the later side wins, so that the result is the same from both sides.
 */
export function mergeValue<T>(
  { base, ours, theirs }: Versions<T>,
  sides: { readonly ours: Side; readonly theirs: Side },
  onConflict: ((values: readonly ConflictValue[]) => void) | null,
): T {
  if (isSame(ours, theirs)) return eitherOf(ours, theirs);
  if (base !== undefined && isSame(ours, base)) return theirs;
  if (base !== undefined && isSame(theirs, base)) return ours;
  onConflict?.([
    { value: asJson(ours), ...sides.ours },
    { value: asJson(theirs), ...sides.theirs },
  ]);
  const order = compareText(sides.ours.when ?? "", sides.theirs.when ?? "");
  return (order === 0 ? compareText(canonicalText(ours), canonicalText(theirs)) : order) > 0 ? ours : theirs;
}

/** Of two that differ in the order of their members only, the same one whichever side it comes from. */
export function eitherOf<T>(a: T, b: T): T {
  return a === b || compareText(JSON.stringify(a), JSON.stringify(b)) <= 0 ? a : b;
}

/** The same, where a null is no opinion: it gives way to the other side's value when there was none before. */
export function mergeOptional<T>(
  versions: Versions<T | null>,
  sides: { readonly ours: Side; readonly theirs: Side },
  onConflict: ((values: readonly ConflictValue[]) => void) | null,
): T | null {
  const { base, ours, theirs } = versions;
  if ((base ?? null) === null && ours === null) return theirs;
  if ((base ?? null) === null && theirs === null) return ours;
  return mergeValue(versions, sides, onConflict);
}

/** Our values are JSON or objects of ours without methods; an absent member is no member. */
function asJson(value: unknown): Json {
  return (value ?? null) as Json;
}

/** A list whose items are told apart by `key`: what a side added is there, what a side took away is not. */
export function mergeList<T>(
  { base, ours, theirs }: Versions<readonly T[]>,
  key: (item: T) => string = canonicalText,
  both: (versions: Versions<T>) => T = ({ ours: a, theirs: b }) =>
    compareText(canonicalText(a), canonicalText(b)) > 0 ? a : b,
): readonly T[] {
  const ambiguous = repeatedKeys([base ?? [], ours, theirs], key);
  const keyOf = (item: T): string => (ambiguous.has(key(item)) ? canonicalText(item) : key(item));
  const byKey = (items: readonly T[] | undefined): Map<string, T> =>
    new Map((items ?? []).map((item) => [keyOf(item), item]));
  const [inBase, inOurs, inTheirs] = [byKey(base), byKey(ours), byKey(theirs)];
  const result: T[] = [];
  for (const name of new Set([...inOurs.keys(), ...inTheirs.keys()])) {
    const [before, a, b] = [inBase.get(name), inOurs.get(name), inTheirs.get(name)];
    if (a !== undefined && b !== undefined)
      result.push(mergedItem({ base: before, ours: a, theirs: b }, both));
    else {
      const only = (a !== undefined ? a : b) as T;
      if (before === undefined || !isSame(before, only)) result.push(only);
    }
  }
  return result;
}

/** Keys that one version has twice, as no version of ours has: such items are told apart by all they hold. */
function repeatedKeys<T>(versions: readonly (readonly T[])[], key: (item: T) => string): ReadonlySet<string> {
  const repeated = new Set<string>();
  for (const items of versions) {
    const seen = new Set<string>();
    for (const item of items) {
      if (seen.has(key(item))) repeated.add(key(item));
      seen.add(key(item));
    }
  }
  return repeated;
}

function mergedItem<T>(versions: Versions<T>, both: (versions: Versions<T>) => T): T {
  const { base, ours, theirs } = versions;
  if (isSame(ours, theirs)) return eitherOf(ours, theirs);
  if (base !== undefined && isSame(theirs, base)) return ours;
  return base !== undefined && isSame(ours, base) ? theirs : both(versions);
}

/** Members we do not know, one by one. */
export function mergeMembers(
  { base, ours, theirs }: Versions<Members>,
  sides: { readonly ours: Side; readonly theirs: Side },
  onConflict: ((name: string, values: readonly ConflictValue[]) => void) | null,
): Members {
  if (isSame(ours, theirs)) return eitherOf(ours, theirs);
  const own = (members: Members | undefined, name: string): Json | undefined =>
    members && Object.hasOwn(members, name) ? members[name] : undefined;
  const entries: [string, Json][] = [];
  for (const name of [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort(compareText)) {
    const [before, a, b] = [own(base, name), own(ours, name), own(theirs, name)];
    if (a !== undefined && b !== undefined) {
      const tell = onConflict && ((values: readonly ConflictValue[]) => onConflict(name, values));
      entries.push([name, mergeValue({ base: before, ours: a, theirs: b }, sides, tell)]);
    } else {
      const only = a !== undefined ? a : b;
      if (only !== undefined && (before === undefined || !isSame(before, only))) entries.push([name, only]);
    }
  }
  return Object.fromEntries(entries);
}
