import { type BaseTextId, CHECK_KINDS, type CheckKind, type Status, STATUSES } from "../annotation.js";
import { essence } from "../stale.js";

/** What a list of many articles' annotations shows of one, read from the sidecar alone. */
export interface AnnotationSummary {
  readonly id: string;
  readonly tag: string | null;
  readonly status: Status | null;
  /** The words as they were recorded, cut after `MAX_TEXT` code units; empty for a note on the article. */
  readonly text: string;
  /** Code point over the LF base text, for the order within the article; null where there is none. */
  readonly start: number | null;
  readonly author: string;
  readonly created: string | null;
  /** Name or Wikidata item. */
  readonly entity: string | null;
  /** The words of the linked speaker. */
  readonly speaker: string | null;
  readonly value: string | null;
  /** The last rating of each kind. */
  readonly checks: Readonly<Partial<Record<CheckKind, string>>>;
  /** Kinds of the open tasks. */
  readonly tasks: readonly string[];
  /** Checks that were made on other words than the recorded ones; what the text is now only the open article tells. */
  readonly stale: readonly CheckKind[];
  readonly replies: number;
  /** A merge left something to adjudicate. */
  readonly isConflicting: boolean;
}

/** What is read of one sidecar. */
export interface SidecarSummary {
  /** In the order of the text, without their answers. */
  readonly annotations: readonly AnnotationSummary[];
  /** The base texts that its annotations were recorded on. */
  readonly bases: readonly BaseTextId[];
}

const MAX_TEXT = 300;

type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads of a sidecar what a list shows. Much faster than reading the model, since it keeps nothing: for lists only.
 * @returns null where it cannot be read: `parseSidecar` tells why
 */
export function summariseSidecar(text: string): SidecarSummary | null {
  let root: unknown;
  try {
    root = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return null;
  }
  if (!isRaw(root) || typeof root.formatVersion !== "string" || !root.formatVersion.startsWith("1."))
    return null;
  if (!isRaw(root.first) || !Array.isArray(root.first.items)) return null;
  const items = rawList(root.first.items).filter(({ id }) => typeof id === "string");
  const replies = new Map<string, number>();
  for (const { target } of items)
    if (typeof target === "string") replies.set(target, (replies.get(target) ?? 0) + 1);
  const words = new Map(items.map((item) => [String(item.id), quoteOf(item)]));
  const conflicting = new Set(rawList(root.conflicts).map(({ annotation }) => annotation));
  const annotations = items
    .filter(({ motivation }) => motivation !== "replying")
    .map((item) => summarise(item, words, replies, conflicting))
    .sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.id < b.id ? -1 : 1));
  const bases = new Set(items.map(baseOf).filter((base) => base !== null));
  return { annotations, bases: [...bases] };
}

function baseOf({ target }: Raw): string | null {
  return isRaw(target) && isRaw(target.state) ? stringOf(target.state.cached) : null;
}

function summarise(
  item: Raw,
  words: ReadonlyMap<string, string>,
  replies: ReadonlyMap<string, number>,
  conflicting: ReadonlySet<unknown>,
): AnnotationSummary {
  const id = String(item.id);
  const bodies = rawList(item.body);
  const body = (purpose: string): Raw | undefined => bodies.find((each) => each.purpose === purpose);
  const exact = words.get(id) ?? "";
  const speaker = bodies.find(({ role }) => role === "speaker")?.source;
  const checks = lastChecks(item);
  return {
    id,
    tag: stringOf(body("tagging")?.value),
    status: STATUSES.find((status) => status === item.status) ?? null,
    text: exact.length > MAX_TEXT ? exact.slice(0, MAX_TEXT) : exact,
    start: positionOf(item),
    author: rawList(item.creator)
      .map(({ name }) => stringOf(name) ?? "")
      .join(", "),
    created: stringOf(item.created),
    entity: entityOf(body("identifying")),
    speaker: typeof speaker === "string" ? (words.get(speaker) ?? null) : null,
    value: stringOf(body("classifying")?.value),
    checks: Object.fromEntries(checks.map(({ kind, rating }) => [String(kind), stringOf(rating) ?? ""])),
    tasks: rawList(item.tasks)
      .filter(({ taskState }) => taskState === "open")
      .map(({ kind }) => String(kind)),
    stale: checks.filter((check) => isStale(check, exact)).map(({ kind }) => kind as CheckKind),
    replies: replies.get(id) ?? 0,
    isConflicting: conflicting.has(id),
  };
}

function lastChecks(item: Raw): readonly Raw[] {
  const last = new Map<unknown, Raw>();
  for (const check of rawList(item.checks)) {
    const known = last.get(check.kind);
    if (!known || String(known.when) <= String(check.when)) last.set(check.kind, check);
  }
  return CHECK_KINDS.map((kind) => last.get(kind)).filter((check) => check !== undefined);
}

function isStale(check: Raw, exact: string): boolean {
  return typeof check.words === "string" && check.words !== exact && essence(check.words) !== essence(exact);
}

function entityOf(body: Raw | undefined): string | null {
  if (!body) return null;
  const source = stringOf(body.source);
  return stringOf(body.name) ?? stringOf(body.value) ?? (source && source.slice(source.lastIndexOf("/") + 1));
}

function selectorsOf({ target }: Raw): readonly Raw[] {
  return isRaw(target) ? rawList(target.selector) : [];
}

function quoteOf(item: Raw): string {
  return stringOf(selectorsOf(item).find(({ exact }) => exact !== undefined)?.exact) ?? "";
}

function positionOf(item: Raw): number | null {
  const start = selectorsOf(item).find((selector) => typeof selector.start === "number")?.start;
  return typeof start === "number" ? start : null;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; one object alone counts as a list of it. */
function rawList(value: unknown): readonly Raw[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isRaw);
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
