import type { Annotation, Check, Conflict, ConflictValue, Link, Target, Task } from "../annotation.js";
import { ATTRIBUTES, withoutAttributes } from "../attributes.js";
import { canonicalText, compareText, isMembers, isSame, type Members } from "../json.js";
import {
  mergeList,
  mergeMembers,
  mergeOptional,
  mergeValue,
  type Side,
  type Versions,
} from "./mergeValues.js";

export interface MergedAnnotation {
  readonly annotation: Annotation;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges two versions of one annotation, member by member. Lists are united; where both sides changed one value
 * differently, the later one stands and the conflict holds both.
 */
export function mergeAnnotation({ base, ours, theirs }: Versions<Annotation>): MergedAnnotation {
  if (base && isSame(ours, base)) return { annotation: theirs, conflicts: [] };
  if (base && isSame(theirs, base)) return { annotation: ours, conflicts: [] };
  const conflicts: Conflict[] = [];
  const tell =
    (member: string) =>
    (values: readonly ConflictValue[]): void => {
      conflicts.push({ annotation: ours.id, member, values });
    };
  const sides = { ours: sideOf(ours), theirs: sideOf(theirs) };
  const three = <K extends keyof Annotation>(name: K): Versions<Annotation[K]> => ({
    base: base?.[name],
    ours: ours[name],
    theirs: theirs[name],
  });
  const annotation: Annotation = {
    id: ours.id,
    motivation: mergeValue(three("motivation"), sides, null),
    tag: mergeOptional(three("tag"), sides, tell("tag")),
    status: mergeOptional(three("status"), sides, tell("status")),
    target: mergeTarget(three("target"), sides, tell("span")),
    creators: mergeList(three("creators")),
    created: earlier(ours.created, theirs.created),
    modified: later(ours.modified, theirs.modified),
    generator: mergeOptional(three("generator"), sides, null),
    generated: mergeOptional(three("generated"), sides, null),
    entity: mergeOptional(three("entity"), sides, tell("entity")),
    links: mergeLinks(three("links"), sides, tell("speaker")),
    quantity: mergeOptional(three("quantity"), sides, tell("quantity")),
    checks: mergeChecks(three("checks"), tell),
    tasks: mergeTasks(three("tasks")),
    notes: mergeList(three("notes")),
    translatedFrom: mergeOptional(three("translatedFrom"), sides, tell("translatedFrom")),
    history: mergeList(three("history")),
    twins: mergeList(three("twins"), ({ id }) => id),
    otherBodies: mergeList(three("otherBodies")),
    extra: mergeExtra(three("extra"), sides, (name, values) => tell(name)(values)),
  };
  return { annotation, conflicts };
}

function sideOf(annotation: Annotation): Side {
  const last = annotation.history.at(-1);
  const by = last ? [last.by] : annotation.creators.map(({ name }) => name);
  return { by, when: annotation.modified ?? annotation.created };
}

/** The same words recorded on two base texts disagree on nothing: either record leads to them. */
function mergeTarget(
  versions: Versions<Target>,
  sides: { readonly ours: Side; readonly theirs: Side },
  onConflict: (values: readonly ConflictValue[]) => void,
): Target {
  const { base, ours, theirs } = versions;
  const isSameWords =
    ours.kind === "text" && theirs.kind === "text" && ours.quote.exact === theirs.quote.exact;
  if (!isSameWords) return mergeValue(versions, sides, onConflict);
  if (base !== undefined && isSame(ours, base)) return theirs;
  if (base !== undefined && isSame(theirs, base)) return ours;
  return compareText(canonicalText(ours), canonicalText(theirs)) > 0 ? ours : theirs;
}

const isSpeaker = (link: Link): boolean => link.role === "speaker";

/** A quote has one speaker; all other links stand beside each other. */
function mergeLinks(
  { base, ours, theirs }: Versions<readonly Link[]>,
  sides: { readonly ours: Side; readonly theirs: Side },
  onConflict: (values: readonly ConflictValue[]) => void,
): readonly Link[] {
  const speaker = (links: readonly Link[] | undefined): Link | null => links?.find(isSpeaker) ?? null;
  const rest = (links: readonly Link[]): readonly Link[] => {
    const first = links.find(isSpeaker);
    return links.filter((link) => link !== first);
  };
  const merged = mergeOptional(
    { base: base && speaker(base), ours: speaker(ours), theirs: speaker(theirs) },
    sides,
    onConflict,
  );
  const others = mergeList({ base: base && rest(base), ours: rest(ours), theirs: rest(theirs) });
  return merged ? [merged, ...others] : others;
}

/** Each person's verdict of a kind is one item; two people's new verdicts that differ are to be adjudicated. */
function mergeChecks(
  versions: Versions<readonly Check[]>,
  tell: (member: string) => (values: readonly ConflictValue[]) => void,
): readonly Check[] {
  const key = ({ kind, by }: Check): string => canonicalText([kind, by.name, by.id ?? ""]);
  const merged = mergeList(versions, key, ({ ours, theirs }) => laterOf(ours, theirs));
  const isNew = (check: Check): boolean => !versions.base?.some((each) => isSame(each, check));
  for (const kind of new Set(merged.map((check) => check.kind))) {
    const ours = latest(versions.ours.filter((check) => check.kind === kind && isNew(check)));
    const theirs = latest(versions.theirs.filter((check) => check.kind === kind && isNew(check)));
    if (!ours || !theirs || ours.rating === theirs.rating) continue;
    const value = ({ rating, by, when }: Check): ConflictValue => ({ value: rating, by: [by.name], when });
    tell(`checks.${kind}`)([value(ours), value(theirs)]);
  }
  return merged;
}

function latest(checks: readonly Check[]): Check | undefined {
  return checks.reduce<Check | undefined>((best, check) => (best ? laterOf(best, check) : check), undefined);
}

/** Attributes are merged one by one, as the other members are. */
function mergeExtra(
  versions: Versions<Members>,
  sides: { readonly ours: Side; readonly theirs: Side },
  tell: (member: string, values: readonly ConflictValue[]) => void,
): Members {
  const attributes = (members: Members | undefined): Members | null => {
    const said = members?.[ATTRIBUTES];
    return isMembers(said) ? said : null;
  };
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(attributes);
  if (!ours || !theirs) return mergeMembers(versions, sides, (name, values) => tell(`extra.${name}`, values));
  const others = mergeMembers(
    {
      base: versions.base && withoutAttributes(versions.base),
      ours: withoutAttributes(versions.ours),
      theirs: withoutAttributes(versions.theirs),
    },
    sides,
    (name, values) => tell(`extra.${name}`, values),
  );
  const merged = mergeMembers({ base: base ?? undefined, ours, theirs }, sides, (name, values) =>
    tell(`${ATTRIBUTES}.${name}`, values),
  );
  return Object.keys(merged).length === 0 ? others : { ...others, [ATTRIBUTES]: merged };
}

function mergeTasks(versions: Versions<readonly Task[]>): readonly Task[] {
  return mergeList(
    versions,
    ({ kind }) => kind,
    ({ ours, theirs }) => laterOf(ours, theirs),
  );
}

function laterOf<T extends { readonly when: string }>(a: T, b: T): T {
  const order = compareText(a.when, b.when);
  return (order === 0 ? compareText(canonicalText(a), canonicalText(b)) : order) > 0 ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
