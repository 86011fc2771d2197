import type {
  AnnotationFilter,
  AnnotationGroup,
  AnnotationRow,
  AnnotationsParams,
  GroupBy,
} from "../../../protocol/annotations.js";

/** What an annotation is filtered and grouped by. */
export type RowFacts = Pick<
  AnnotationRow,
  "uri" | "type" | "status" | "text" | "entity" | "speaker" | "author" | "tasks" | "anchor" | "stale"
>;

/**
 * Filters, groups and pages annotations as the sidebar asks, in one pass: of hundreds of thousands only those that are
 * shown are kept.
 */
export class AnnotationPage<T> {
  readonly #params: AnnotationsParams;
  readonly #passes: (facts: RowFacts) => boolean;
  readonly #groups = new Map<string, { count: number; open: number }>();
  /** What stands on the page. */
  readonly shown: T[] = [];
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
    if (this.total >= offset && this.total < offset + limit) this.shown.push(item);
    this.total++;
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
    return [...this.#groups].map(([key, counts]) => ({ key, ...counts }));
  }
}

function filterOf(filter: AnnotationFilter | undefined): (facts: RowFacts) => boolean {
  if (!filter) return () => true;
  const { types, statuses, author, text } = filter;
  const words = text ? holding(text) : null;
  return (facts) => {
    if (types && !types.includes(facts.type)) return false;
    if (statuses && !statuses.includes(facts.status)) return false;
    if (author !== undefined && facts.author !== author) return false;
    return words === null || [facts.text, facts.type, facts.entity, facts.speaker].some(words);
  };
}

/** Whether a text holds these words, in any case. */
function holding(words: string): (text: string | null) => boolean {
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "iu");
  return (text) => text !== null && pattern.test(text);
}

/** What still waits for a person: an undecided one, an open task, an uncertain place, a check gone stale. */
function isOpen({ status, tasks, anchor, stale }: RowFacts): boolean {
  if (status === "rejected") return false;
  return status !== "accepted" || tasks.length > 0 || anchor === "uncertain" || anchor === "orphan" || stale;
}

function groupKey(facts: RowFacts, groupBy: GroupBy): string {
  switch (groupBy) {
    case "article":
      return facts.uri;
    case "type":
      return facts.type;
    case "status":
      return facts.status;
    case "speaker":
      return facts.speaker ?? "";
    case "entity":
      return facts.entity ?? facts.text;
  }
}
