import type {
  Annotation,
  AnnotationSet,
  Conflict,
  ConflictValue,
  IgnoredFinding,
  Review,
} from "../annotation.js";
import { canonicalSet } from "../canonical.js";
import { isList, isMembers, isSame, type Json, type Members } from "../json.js";
import { mergeAnnotation } from "../merge/mergeAnnotation.js";
import { readAgent, writeAgent } from "./agent.js";
import { formatJson, JsonSyntaxError, parseJson } from "./jsonText.js";
import { listOrNothing, MemberReader, withRest, writeMembers } from "./memberReader.js";
import { DETAILS, type SidecarProblem, syntaxDetail, versionDetail } from "./problem.js";
import { readAnnotation, writeAnnotation } from "./record.js";

export type { SidecarProblem } from "./problem.js";

/** The version we write. Any 1.x is read, and its number kept. */
export const FORMAT_VERSION = "1.0";

/** What a sidecar's name ends with. */
export const SIDECAR_SUFFIX = ".annotations.json";

const W3C_CONTEXT = "http://www.w3.org/ns/anno.jsonld";
/** All our own words are terms of this namespace. */
const OUR_CONTEXT: Members = { "@vocab": "urn:copydesk:ns:1#" };

export type ParsedSidecar =
  | { readonly set: AnnotationSet; readonly problem: null }
  | { readonly set: null; readonly problem: SidecarProblem };

const CONFLICT_MARKER = /^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m;

/**
 * Reads a sidecar. Whatever it holds that we do not know is in the result's `extra` and `other…` members.
 * @param text the file, decoded; a BOM is skipped
 */
export function parseSidecar(text: string): ParsedSidecar {
  if (CONFLICT_MARKER.test(text)) {
    return failed("conflict-markers", DETAILS.conflictMarkers);
  }
  let root: Json;
  try {
    root = parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return failed("not-json", syntaxDetail(error));
  }
  if (!isMembers(root)) return failed("not-a-sidecar", DETAILS.noObject);
  return readCollection(new MemberReader(root));
}

function failed(code: SidecarProblem["code"], detail: SidecarProblem["detail"]): ParsedSidecar {
  return { set: null, problem: { code, detail } };
}

function readCollection(reader: MemberReader): ParsedSidecar {
  const version = reader.string("formatVersion");
  if (version === undefined || !/^\d+\.\d+$/.test(version)) {
    return failed("not-a-sidecar", DETAILS.noVersion);
  }
  if (!version.startsWith("1.")) return failed("newer-version", versionDetail(version));
  const id = reader.string("id");
  const page = reader.object("first", (each) => each);
  const items = page?.take("items", (value) => (isList(value) ? value : undefined));
  const pageId = page?.string("id");
  if (!reader.is("type", "AnnotationCollection") || id === undefined || !page?.is("type", "AnnotationPage")) {
    return failed("not-a-sidecar", DETAILS.noCollection);
  }
  if (!items || pageId === undefined) return failed("not-a-sidecar", DETAILS.noItems);
  page.take("startIndex", (value) => (value === 0 ? true : undefined));
  const read = items.map((item) => readAnnotation(item, id));
  const { annotations, conflicts } = joinRepeated(read.filter((annotation) => annotation !== undefined));
  const set: AnnotationSet = {
    formatVersion: version,
    id,
    label: reader.string("label") ?? "",
    pageId,
    review: reader.object("review", readReview) ?? null,
    ignored: reader.list("ignored", readIgnored),
    conflicts: [...reader.list("conflicts", readConflict), ...conflicts],
    annotations,
    otherItems: items.filter((_, index) => read[index] === undefined),
    otherContexts: readContexts(reader.take("@context", (value) => value)),
    pageExtra: page.rest() ?? {},
    extra: reader.rest() ?? {},
  };
  return { set: canonicalSet(set), problem: null };
}

/**
 * One id is one annotation: where a merge by lines left two versions of it in the file, nothing of either is lost, and what they
 * disagree on is to be adjudicated.
 */
function joinRepeated(all: readonly Annotation[]): MergedAnnotations {
  const byId = new Map<string, Annotation>();
  const conflicts: Conflict[] = [];
  for (const annotation of all) {
    const known = byId.get(annotation.id);
    if (!known) byId.set(annotation.id, annotation);
    else {
      const joined = mergeAnnotation({ base: undefined, ours: known, theirs: annotation });
      byId.set(annotation.id, joined.annotation);
      conflicts.push(...joined.conflicts);
    }
  }
  return { annotations: [...byId.values()], conflicts };
}

interface MergedAnnotations {
  readonly annotations: readonly Annotation[];
  readonly conflicts: readonly Conflict[];
}

function readContexts(value: Json | undefined): readonly Json[] {
  const all = value === undefined ? [] : isList(value) ? value : [value];
  return all.filter((context) => context !== W3C_CONTEXT && !isSame(context, OUR_CONTEXT));
}

/** The sidecar's text: the same annotations always give the same one. */
export function serialiseSidecar(given: AnnotationSet): string {
  const set = canonicalSet(given);
  const page = writeMembers(
    {
      id: set.pageId,
      type: "AnnotationPage",
      startIndex: 0,
      items: [...set.annotations.map((annotation) => writeAnnotation(annotation, set.id)), ...set.otherItems],
    },
    set.pageExtra,
  );
  const collection = writeMembers(
    {
      "@context": [W3C_CONTEXT, OUR_CONTEXT, ...set.otherContexts],
      id: set.id,
      type: "AnnotationCollection",
      label: set.label === "" ? undefined : set.label,
      formatVersion: set.formatVersion,
      review: set.review ? writeReview(set.review) : undefined,
      ignored: listOrNothing(set.ignored.map(writeIgnored)),
      conflicts: listOrNothing(set.conflicts.map(writeConflict)),
      first: page,
    },
    set.extra,
  );
  return `${formatJson(collection)}\n`;
}

function readReview(reader: MemberReader): Review | undefined {
  const state = reader.oneOf("reviewState", ["not-started", "in-progress", "finished"]);
  if (!state) return undefined;
  const by = reader.take("by", readAgent) ?? null;
  return withRest({ state, by, when: reader.string("when") ?? null }, reader);
}

function writeReview({ state, by, when, extra }: Review): Json {
  return writeMembers(
    { reviewState: state, by: by ? writeAgent(by) : undefined, when: when ?? undefined },
    extra,
  );
}

function readIgnored(value: Json): IgnoredFinding | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const code = reader.string("code");
  const exact = reader.string("exact");
  const before = reader.string("before");
  const after = reader.string("after");
  if (code === undefined || exact === undefined || before === undefined || after === undefined)
    return undefined;
  const by = reader.take("by", readAgent) ?? null;
  return withRest({ code, exact, before, after, by, when: reader.string("when") ?? null }, reader);
}

function writeIgnored({ code, exact, before, after, by, when, extra }: IgnoredFinding): Json {
  return writeMembers(
    { code, exact, before, after, by: by ? writeAgent(by) : undefined, when: when ?? undefined },
    extra,
  );
}

function readConflict(value: Json): Conflict | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const annotation = reader.string("annotation");
  const member = reader.string("member");
  const values = reader.list("values", readConflictValue);
  if (annotation === undefined || member === undefined || values.length === 0) return undefined;
  return withRest({ annotation, member, values }, reader);
}

function readConflictValue(given: Json): ConflictValue | undefined {
  if (!isMembers(given)) return undefined;
  const reader = new MemberReader(given);
  const value = reader.take("value", (each) => each);
  const by = reader.list("by", (name) => (typeof name === "string" ? name : undefined));
  const when = reader.string("when") ?? null;
  return value === undefined || reader.rest() ? undefined : { value, by, when };
}

function writeConflict({ annotation, member, values, extra }: Conflict): Json {
  return writeMembers({ annotation, member, values: values.map(writeConflictValue) }, extra);
}

function writeConflictValue({ value, by, when }: ConflictValue): Json {
  return writeMembers({ value, by: listOrNothing(by), when: when ?? undefined });
}

/** A sidecar without annotations. `uuid`: two fresh version 4 UUIDs, for the article and for the page. */
export function emptySet(label: string, uuid: readonly [string, string]): AnnotationSet {
  return {
    formatVersion: FORMAT_VERSION,
    id: `urn:uuid:${uuid[0]}`,
    label,
    pageId: `urn:uuid:${uuid[1]}`,
    review: null,
    ignored: [],
    conflicts: [],
    annotations: [],
    otherItems: [],
    otherContexts: [],
    pageExtra: {},
    extra: {},
  };
}
