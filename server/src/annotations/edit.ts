import type {
  Agent,
  Annotation,
  AnnotationId,
  Check,
  HistoryEntry,
  Link,
  Target,
  Task,
} from "./annotation.js";
import { ATTRIBUTES, attributesOf, withAttribute, withoutAttributes } from "./attributes.js";
import { canonicalAnnotation } from "./canonical.js";
import type { AnnotationDraft, AnnotationPatch, NewCheck, NewTask } from "./draft.js";
import { isSame, type Json } from "./json.js";
import { quantityOf } from "./sidecar/quantity.js";

/** Who acts, when, and the words there are: what a change records beside itself. */
export interface EditContext {
  readonly author: Agent;
  /** UTC, ISO 8601 with Z. */
  readonly when: string;
  /** The annotation's current words, LF line ends. */
  readonly words: string;
  /** The current words of an annotation, for a quote's speaker. */
  wordsOf(id: AnnotationId): string | null;
}

/** Makes an annotation. `target`: the draft's span recorded on the current text. */
export function createAnnotation(
  id: AnnotationId,
  draft: AnnotationDraft,
  target: Target,
  context: EditContext,
): Annotation {
  const { author, when } = context;
  const isSuggested = draft.status === "suggested";
  const links = draft.links ?? [];
  return canonicalAnnotation({
    id,
    motivation: draft.motivation ?? defaultMotivation(draft.tag),
    tag: draft.tag,
    status: draft.status ?? "accepted",
    target,
    creators: isSuggested ? [] : [author],
    created: isSuggested ? null : when,
    modified: null,
    generator: draft.generator ?? null,
    generated: draft.generator ? when : null,
    entity: draft.entity ?? null,
    links,
    quantity: draft.quantity ? quantityOf(draft.quantity) : null,
    checks: (draft.checks ?? []).map((check) => newCheck(check, links, context)),
    tasks: (draft.tasks ?? []).map((task) => newTask(task, context)),
    notes: draft.note === undefined ? [] : [{ text: draft.note, by: author, when }],
    translatedFrom: draft.translatedFrom ?? null,
    history: [],
    twins: [],
    otherBodies: [],
    extra: draft.extra ?? {},
  });
}

function defaultMotivation(tag: string | null): string {
  if (tag === null) return "commenting";
  return tag === "claim" ? "assessing" : "identifying";
}

/** Makes an answer to an annotation. */
export function createReply(
  id: AnnotationId,
  to: AnnotationId,
  text: string,
  context: EditContext,
): Annotation {
  const { author, when } = context;
  const draft = createAnnotation(id, { span: null, tag: null }, { kind: "annotation", id: to }, context);
  return { ...draft, motivation: "replying", status: null, notes: [{ text, by: author, when }] };
}

function newCheck(check: NewCheck, links: readonly Link[], context: EditContext): Check {
  const speaker = links.find(({ role }) => role === "speaker");
  const speakerWords = speaker ? context.wordsOf(speaker.to) : null;
  return {
    kind: check.kind,
    rating: check.rating,
    by: context.author,
    when: context.when,
    words: context.words,
    ...(speakerWords === null ? {} : { speaker: speakerWords }),
    evidence: check.evidence ?? [],
  };
}

function newTask(task: NewTask, { author, when }: EditContext): Task {
  const { kind, note } = task;
  return { kind, state: task.state ?? "open", by: author, when, ...(note === undefined ? {} : { note }) };
}

/**
 * Applies a patch and writes what it changed into the history; the same object where it changes nothing.
 * @param target the patch's span recorded on the current text, where it has one
 */
export function applyPatch(
  annotation: Annotation,
  patch: AnnotationPatch,
  target: Target | null,
  context: EditContext,
): Annotation {
  const links = patchedLinks(annotation.links, patch);
  const patched: Annotation = {
    ...annotation,
    target: target ?? annotation.target,
    creators: withCreator(annotation.creators, patch.creator),
    tag: patch.tag ?? annotation.tag,
    motivation: patch.tag === undefined ? annotation.motivation : defaultMotivation(patch.tag),
    status: patch.status ?? annotation.status,
    links,
    entity: patch.entity === undefined ? annotation.entity : patch.entity,
    quantity:
      patch.quantity === undefined ? annotation.quantity : patch.quantity && quantityOf(patch.quantity),
    translatedFrom: patch.translatedFrom === undefined ? annotation.translatedFrom : patch.translatedFrom,
    checks: patch.check ? patchedChecks(annotation.checks, patch.check, links, context) : annotation.checks,
    tasks: patch.task ? patchedTasks(annotation.tasks, patch.task, context) : annotation.tasks,
    notes:
      patch.note === undefined
        ? annotation.notes
        : [...annotation.notes, { text: patch.note, by: context.author, when: context.when }],
    extra: patch.attribute
      ? withAttribute(annotation.extra, patch.attribute.name, patch.attribute.value)
      : annotation.extra,
  };
  return recorded(annotation, patched, context);
}

/** The version of `after` that says who changed what, and when; `before` itself where nothing changed. */
export function recorded(before: Annotation, after: Annotation, { author, when }: EditContext): Annotation {
  const entries = changes(before, after).map(
    ([did, was]): HistoryEntry => ({ when, by: author.name, did, ...(was === undefined ? {} : { was }) }),
  );
  if (entries.length === 0) return before;
  const takesOver = before.status === "suggested" && after.status !== "suggested";
  return canonicalAnnotation({
    ...after,
    created: after.created ?? (takesOver ? when : null),
    creators:
      takesOver && !after.creators.some((creator) => isSame(creator, author))
        ? [...after.creators, author]
        : after.creators,
    modified: when,
    history: [...after.history, ...entries],
  });
}

/** Members whose change is recorded without the value before: git has that. */
const LONG_MEMBERS = [
  "creators",
  "entity",
  "quantity",
  "translatedFrom",
  "checks",
  "tasks",
  "notes",
  "twins",
  "extra",
] as const;

/** What changed, each with the value before where that is short: the words, the status, the tag, the speaker. */
function changes(before: Annotation, after: Annotation): readonly (readonly [string, Json | undefined])[] {
  const words = ({ target }: Annotation): string | undefined =>
    target.kind === "text" ? target.quote.exact : undefined;
  const speaker = ({ links }: Annotation): string | undefined =>
    links.find(({ role }) => role === "speaker")?.to;
  const found: (readonly [string, Json | undefined])[] = [];
  if (!isSame(before.target, after.target)) found.push(["span", words(before)]);
  if (before.status !== after.status) found.push(["status", before.status ?? undefined]);
  if (before.tag !== after.tag) found.push(["tag", before.tag ?? undefined]);
  if (speaker(before) !== speaker(after)) found.push(["speaker", speaker(before)]);
  else if (!isSame(before.links, after.links)) found.push(["links", undefined]);
  for (const [name, was] of changedAttributes(before, after)) found.push([`${ATTRIBUTES}.${name}`, was]);
  for (const name of LONG_MEMBERS) {
    const isEqual =
      name === "extra"
        ? isSame(withoutAttributes(before.extra), withoutAttributes(after.extra))
        : isSame(before[name], after[name]);
    if (!isEqual) found.push([name, undefined]);
  }
  return found;
}

function changedAttributes(before: Annotation, after: Annotation): [string, string | undefined][] {
  const [old, fresh] = [attributesOf(before), attributesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((name) => old.get(name) !== fresh.get(name))
    .map((name) => [name, old.get(name)]);
}

function withCreator(creators: readonly Agent[], added: Agent | undefined): readonly Agent[] {
  return !added || creators.some((creator) => isSame(creator, added)) ? creators : [...creators, added];
}

function patchedLinks(links: readonly Link[], patch: AnnotationPatch): readonly Link[] {
  let result = links;
  if (patch.speaker !== undefined) {
    result = result.filter(({ role }) => role !== "speaker");
    if (patch.speaker !== null) result = [...result, { role: "speaker", to: patch.speaker }];
  }
  for (const gone of patch.removeLinks ?? []) {
    result = result.filter((link) => link.role !== gone.role || link.to !== gone.to);
  }
  for (const added of patch.addLinks ?? []) {
    if (!result.some((link) => link.role === added.role && link.to === added.to)) result = [...result, added];
  }
  return result;
}

function patchedChecks(
  checks: readonly Check[],
  patch: NonNullable<AnnotationPatch["check"]>,
  links: readonly Link[],
  context: EditContext,
): readonly Check[] {
  if (patch.rating === null) return checks.filter(({ kind }) => kind !== patch.kind);
  const own = (check: Check): boolean => check.kind === patch.kind && isSame(check.by, context.author);
  return [...checks.filter((check) => !own(check)), newCheck(patch, links, context)];
}

function patchedTasks(
  tasks: readonly Task[],
  patch: NonNullable<AnnotationPatch["task"]>,
  context: EditContext,
): readonly Task[] {
  const others = tasks.filter(({ kind }) => kind !== patch.kind);
  return patch.state === null ? others : [...others, newTask(patch, context)];
}
