import type {
  AnnotationFilter,
  AnnotationGroup,
  AnnotationRow,
  AnnotationsParams,
  AnnotationsResult,
  CheckRow,
  CheckName,
  GroupBy,
  TaskName,
  WordChange,
} from "../../../protocol/annotations.js";
import type { Range } from "../../../protocol/range.js";
import type { Annotation, AnchorState, PlacedAnnotation } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";
import { wordDiff } from "../annotations/wordDiff.js";

/** Where an annotation stands, for a row: known exactly in an open article, from the sidecar otherwise. */
export interface RowPlace {
  readonly uri: string;
  readonly range: Range | null;
  readonly anchor: AnchorState;
  readonly text: string;
  readonly stale: boolean;
  readonly changes?: readonly WordChange[];
}

/** An annotation as the sidebar shows it. `byId`: the same article's annotations, for the name of a speaker. */
export function annotationRow(
  annotation: Annotation,
  place: RowPlace,
  replies: number,
  textOf: (id: string) => string | null,
): AnnotationRow {
  const speaker = annotation.links.find((link) => link.role === "speaker");
  const checks: Partial<Record<CheckName, CheckRow>> = {};
  for (const { kind, rating, by, when } of annotation.checks)
    checks[kind] = { rating, by: by.name, at: when };
  return {
    ...place,
    id: annotation.id,
    type: annotation.tag ?? "note",
    status: annotation.status ?? "accepted",
    checks,
    tasks: annotation.tasks.flatMap((task): TaskName[] => (task.state === "open" ? [task.kind] : [])),
    entity: annotation.entity?.name ?? annotation.entity?.wikidata ?? null,
    speaker: speaker ? textOf(speaker.to) : null,
    value: annotation.quantity?.value ?? null,
    replies: replies + annotation.notes.length,
    author: annotation.creators[0]?.name ?? null,
    created: annotation.created,
    ...relationsOf(annotation, textOf),
  };
}

/** Relations to other annotations that are there, but for the speaker, which has a member of its own. */
function relationsOf(
  { links }: Annotation,
  textOf: (id: string) => string | null,
): Pick<AnnotationRow, "relations"> {
  const relations = links.flatMap(({ role, to }) => {
    const text = role === "speaker" ? null : textOf(to);
    return text === null ? [] : [{ role, to, text }];
  });
  return relations.length > 0 ? { relations } : {};
}

/** The words of a placed annotation, or those it was made on where it has lost its place. */
export function wordsOf({ annotation, text }: PlacedAnnotation): string {
  return text ?? (annotation.target.kind === "text" ? annotation.target.quote.exact : "");
}

/** What changed of an annotation's words since they were recorded or, where a check is stale, since they were checked. */
export function changesOf(placed: PlacedAnnotation): readonly WordChange[] | undefined {
  const { annotation, anchor, text, stale } = placed;
  const [kind] = stale;
  const checked = kind ? currentCheck(annotation, kind)?.words : undefined;
  const recorded = annotation.target.kind === "text" ? annotation.target.quote.exact : undefined;
  const was = checked ?? (anchor === "intact" || anchor === "moved" ? undefined : recorded);
  return was === undefined || was === text ? undefined : wordDiff(was, text ?? "");
}

/** Filters, groups and pages rows as the sidebar asks. Replies are no rows; they are counted with what they answer. */
export function annotationPage(rows: readonly AnnotationRow[], params: AnnotationsParams): AnnotationsResult {
  const kept = rows.filter((row) => passes(row, params.filter));
  const groupBy = params.groupBy;
  const groups = groupBy ? groupsOf(kept, groupBy) : undefined;
  const chosen =
    groupBy && params.group !== undefined
      ? kept.filter((row) => groupKey(row, groupBy) === params.group)
      : kept;
  const offset = params.offset ?? 0;
  const page =
    params.limit === undefined ? chosen.slice(offset) : chosen.slice(offset, offset + params.limit);
  return { total: chosen.length, ...(groups ? { groups } : {}), annotations: page };
}

function passes(row: AnnotationRow, filter: AnnotationFilter | undefined): boolean {
  if (!filter) return true;
  if (filter.types && !filter.types.includes(row.type)) return false;
  if (filter.statuses && !filter.statuses.includes(row.status)) return false;
  if (filter.author !== undefined && row.author !== filter.author) return false;
  if (!filter.text) return true;
  const needle = filter.text.toLowerCase();
  return [row.text, row.type, row.entity, row.speaker].some((each) => each?.toLowerCase().includes(needle));
}

function groupsOf(rows: readonly AnnotationRow[], groupBy: GroupBy): AnnotationGroup[] {
  const groups = new Map<string, { count: number; open: number }>();
  for (const row of rows) {
    const key = groupKey(row, groupBy);
    const group = groups.get(key) ?? { count: 0, open: 0 };
    group.count++;
    if (isOpen(row)) group.open++;
    groups.set(key, group);
  }
  return [...groups].map(([key, counts]) => ({ key, ...counts }));
}

/** What still waits for a person: an undecided one, an open task, an uncertain place, a check gone stale. */
function isOpen({ status, tasks, anchor, stale }: AnnotationRow): boolean {
  if (status === "rejected") return false;
  return status !== "accepted" || tasks.length > 0 || anchor === "uncertain" || anchor === "orphan" || stale;
}

function groupKey(row: AnnotationRow, groupBy: GroupBy): string {
  switch (groupBy) {
    case "article":
      return row.uri;
    case "type":
      return row.type;
    case "status":
      return row.status;
    case "speaker":
      return row.speaker ?? "";
    case "entity":
      return row.entity ?? row.text;
  }
}
