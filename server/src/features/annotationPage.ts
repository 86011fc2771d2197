import { TODO_GROUPS, type TodoGroup } from "../../../protocol/annotations.js";
import type {
  CheckName,
  AnnotationFilter,
  AnnotationGroup,
  AnnotationRow,
  AnnotationsParams,
  GroupBy,
} from "../../../protocol/annotations.js";

/** What an annotation is filtered and grouped by. */
export type RowFacts = Pick<
  AnnotationRow,
  | "uri"
  | "type"
  | "status"
  | "text"
  | "entity"
  | "speaker"
  | "author"
  | "created"
  | "tasks"
  | "anchor"
  | "stale"
  | "toAdjudicate"
> & { readonly checks: Readonly<Partial<Record<CheckName, unknown>>> };

/**
 * Filters, groups and pages annotations as the sidebar asks, in one pass: of hundreds of thousands only those that are
 * shown are kept.
 */
export class AnnotationPage<T> {
  readonly #params: AnnotationsParams;
  readonly #passes: (facts: RowFacts) => boolean;
  readonly #groups = new Map<string, { count: number; open: number }>();
  readonly #shown: { readonly facts: RowFacts; readonly item: T }[] = [];
  /** How many there are on all pages. */
  total = 0;

  constructor(params: AnnotationsParams) {
    this.#params = params;
    this.#passes = filterOf(params.filter);
  }

  /** The next annotation, in the order of the list. */
  offer(facts: RowFacts, item: T): void {
    if (!this.#passes(facts)) return;
    const { groupBy, group, offset = 0, limit = Infinity } = this.#params;
    if (groupBy !== undefined) {
      const key = groupKey(facts, groupBy);
      this.#count(key, isOpen(facts));
      if (group !== undefined && key !== group) return;
    }
    const isSorted = (this.#params.sort ?? "place") !== "place";
    if (isSorted || (this.total >= offset && this.total < offset + limit)) this.#shown.push({ facts, item });
    this.total++;
  }

  /** What stands on the page. */
  get shown(): T[] {
    const { sort = "place", offset = 0, limit = Infinity } = this.#params;
    if (sort === "place") return this.#shown.map(({ item }) => item);
    const compare = sort === "newest" ? byNewest : byWords;
    return this.#shown
      .toSorted((a, b) => compare(a.facts, b.facts))
      .slice(offset, offset + limit)
      .map(({ item }) => item);
  }

  #count(key: string, open: boolean): void {
    const counts = this.#groups.get(key);
    if (!counts) this.#groups.set(key, { count: 1, open: open ? 1 : 0 });
    else {
      counts.count++;
      if (open) counts.open++;
    }
  }

  /** The groups in the order of their first annotations; undefined where none were asked for. */
  get groups(): AnnotationGroup[] | undefined {
    if (this.#params.groupBy === undefined) return undefined;
    const groups = [...this.#groups].map(([key, counts]) => ({ key, ...counts }));
    if (this.#params.groupBy !== "todo") return groups;
    const rank = (key: string): number => TODO_GROUPS.findIndex((each) => each === key);
    return groups.sort((a, b) => rank(a.key) - rank(b.key));
  }
}

/** Whether an annotation passes a filter; all of them where there is none. */
export function filterOf(filter: AnnotationFilter | undefined): (facts: RowFacts) => boolean {
  if (!filter) return () => true;
  const { types, statuses, author, text } = filter;
  const words = text ? holding(text) : null;
  return (facts) => {
    if (types && !types.includes(facts.type)) return false;
    if (statuses && !statuses.includes(facts.status)) return false;
    if (author !== undefined && facts.author !== author) return false;
    return (
      words === null ||
      words.inText(facts.text) ||
      words.inName(facts.type) ||
      words.inName(facts.entity) ||
      words.inName(facts.speaker)
    );
  };
}

/** Whether a text holds these words, in any case; types, entities and speakers are the same ones again and again. */
function holding(words: string): {
  readonly inText: (text: string) => boolean;
  readonly inName: (name: string | null) => boolean;
} {
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "iu");
  const known = new Map<string | null, boolean>([[null, false]]);
  const inText = (text: string): boolean => pattern.test(text);
  const inName = (name: string | null): boolean => {
    let holds = known.get(name);
    if (holds === undefined) {
      holds = name !== null && inText(name);
      known.set(name, holds);
    }
    return holds;
  };
  return { inText, inName };
}

/** What still waits for a person: an undecided one, an open task, an uncertain place, a check gone stale. */
function isOpen({ status, tasks, anchor, stale, toAdjudicate }: RowFacts): boolean {
  if (status === "rejected") return false;
  if (toAdjudicate) return true;
  return status !== "accepted" || tasks.length > 0 || anchor === "uncertain" || anchor === "orphan" || stale;
}

/** What is to be done next: what keeps the annotation from being true comes before what makes it better. */
function todoOf(facts: RowFacts): TodoGroup {
  const { type, status, tasks, anchor, stale, toAdjudicate, speaker, checks } = facts;
  if (status === "rejected") return "done";
  if (toAdjudicate || stale || anchor === "uncertain" || anchor === "orphan") return "blocking";
  if (tasks.includes("ask-reporter")) return "ask-reporter";
  if (tasks.includes("needs-source")) return "needs-source";
  if (status !== "accepted") return "undecided";
  if (type === "quote" && speaker === null) return "speaker";
  const isChecked = Object.keys(checks).length > 0;
  return (type === "quote" || type === "claim") && !isChecked ? "check" : "done";
}

function byNewest(a: RowFacts, b: RowFacts): number {
  return (b.created ?? "").localeCompare(a.created ?? "");
}

function byWords(a: RowFacts, b: RowFacts): number {
  return a.text.localeCompare(b.text);
}

function groupKey(facts: RowFacts, groupBy: GroupBy): string {
  switch (groupBy) {
    case "todo":
      return todoOf(facts);
    case "article":
      return facts.uri;
    case "type":
      return facts.type;
    case "status":
      return facts.status;
    case "speaker":
      return facts.speaker ?? "";
    case "author":
      return facts.author ?? "";
    case "entity":
      return facts.entity ?? facts.text;
  }
}
