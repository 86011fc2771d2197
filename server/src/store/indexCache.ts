import type { BaseTextId, CheckKind, Status } from "../annotations/annotation.js";
import type { AnnotationSummary } from "../annotations/sidecar/summary.js";
import type { IndexedSidecar } from "./annotationIndex.js";
import type { FileSystem } from "./fileSystem.js";
import type { TimeSlices } from "./timeSlices.js";

/** The first line; a cache of another form is not read. */
const HEADER = "copydesk annotation index 1";

/** One annotation as a list, since names repeated two hundred thousand times would be most of the file. */
type Row = readonly [
  id: string,
  tag: string | null,
  status: Status | null,
  text: string,
  start: number | null,
  author: string,
  created: string | null,
  rare: Rare | 0,
];

/** What most annotations do not have. */
type Rare = Partial<
  Pick<
    AnnotationSummary,
    "entity" | "speaker" | "value" | "checks" | "tasks" | "stale" | "replies" | "isConflicting"
  >
>;

type Line = readonly [
  sidecar: string,
  article: string,
  size: number,
  modified: number,
  rows: readonly Row[] | null,
  bases: readonly BaseTextId[],
];

/** What was kept at the last start, by sidecar; empty where there is nothing that can be read. */
export async function readIndexCache(
  fileSystem: FileSystem,
  cache: string | null,
  slices: TimeSlices,
): Promise<Map<string, IndexedSidecar>> {
  const known = new Map<string, IndexedSidecar>();
  if (cache === null) return known;
  try {
    if ((await fileSystem.stat(cache)) === null) return known;
    const lines = new TextDecoder().decode(await fileSystem.read(cache)).split("\n");
    if (lines.shift() !== HEADER) return known;
    for (const text of lines) {
      if (text === "") continue;
      const [sidecar, article, size, modified, rows, bases] = JSON.parse(text) as Line;
      known.set(sidecar, { sidecar, article, size, modified, annotations: rows && rows.map(fromRow), bases });
      await slices.breathe();
    }
    return known;
  } catch {
    return new Map();
  }
}

/** Replaces the cache. */
export async function writeIndexCache(
  fileSystem: FileSystem,
  cache: string,
  sidecars: Iterable<IndexedSidecar>,
): Promise<void> {
  const lines = [HEADER];
  for (const { sidecar, article, size, modified, annotations, bases } of sidecars) {
    const line: Line = [sidecar, article, size, modified, annotations && annotations.map(toRow), bases];
    lines.push(JSON.stringify(line));
  }
  try {
    await fileSystem.write(cache, new TextEncoder().encode(`${lines.join("\n")}\n`));
  } catch {
    // The next start reads the sidecars again.
  }
}

const NO_CHECKS: AnnotationSummary["checks"] = {};
const NO_TASKS: readonly string[] = [];
const NOT_STALE: readonly CheckKind[] = [];

function toRow(summary: AnnotationSummary): Row {
  const { id, tag, status, text, start, author, created } = summary;
  const rare: Rare = {
    ...(summary.entity === null ? {} : { entity: summary.entity }),
    ...(summary.speaker === null ? {} : { speaker: summary.speaker }),
    ...(summary.value === null ? {} : { value: summary.value }),
    ...(Object.keys(summary.checks).length === 0 ? {} : { checks: summary.checks }),
    ...(summary.tasks.length === 0 ? {} : { tasks: summary.tasks }),
    ...(summary.stale.length === 0 ? {} : { stale: summary.stale }),
    ...(summary.replies === 0 ? {} : { replies: summary.replies }),
    ...(summary.isConflicting ? { isConflicting: true } : {}),
  };
  return [id, tag, status, text, start, author, created, Object.keys(rare).length === 0 ? 0 : rare];
}

function fromRow([id, tag, status, text, start, author, created, given]: Row): AnnotationSummary {
  const rare: Rare = given === 0 ? {} : given;
  return {
    id,
    tag,
    status,
    text,
    start,
    author,
    created,
    entity: rare.entity ?? null,
    speaker: rare.speaker ?? null,
    value: rare.value ?? null,
    checks: rare.checks ?? NO_CHECKS,
    tasks: rare.tasks ?? NO_TASKS,
    stale: rare.stale ?? NOT_STALE,
    replies: rare.replies ?? 0,
    isConflicting: rare.isConflicting ?? false,
  };
}
