import { type Annotation, type PlacedAnnotation, STATUSES, TASK_KINDS } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";
import { ATTRIBUTES, attributesOf } from "../annotations/attributes.js";
import type { AnnotationDraft } from "../annotations/draft.js";
import type { Members } from "../annotations/json.js";
import type { Range } from "../text/range.js";
import type { FormatAnnotation, FormatDocument } from "./document.js";
import type { Loss } from "./loss.js";

/** Annotations of an article in the neutral shape, and what of them has no place in it. */
export interface Described {
  readonly document: FormatDocument;
  readonly losses: readonly Loss[];
}

/**
 * Says an article's annotations in the neutral shape. The names that have a meaning: `status`, `wikidata`, `iri`, `name`,
 * `quantity-…`, `task-…`, `check-…`; others are the newsroom's own or those of another tool.
 * @param bom code units by which the text is longer, at its start, than the one that the spans count in
 */
export function describeAnnotations(
  name: string,
  text: string,
  placed: readonly PlacedAnnotation[],
  bom: number,
): Described {
  const losses: Loss[] = [];
  const annotations: FormatAnnotation[] = [];
  for (const { annotation, span } of placed) {
    const where = `${name} ${annotation.id}`;
    if (!span || span.start >= span.end) {
      losses.push({ code: "no-place", where });
      continue;
    }
    losses.push({ code: "record", where });
    annotations.push({
      id: annotation.id,
      span: { start: span.start + bom, end: span.end + bom },
      tag: annotation.tag,
      attributes: describedAttributes(annotation),
      links: annotation.links.map(({ role, to }) => ({ role, to })),
      notes: annotation.notes.map((note) => note.text),
    });
  }
  return { document: { name, text, annotations, placed }, losses };
}

function describedAttributes(annotation: Annotation): Map<string, string> {
  const { status, entity, quantity, tasks } = annotation;
  const attributes = new Map<string, string>();
  const set = (name: string, value: string | boolean | null | undefined): void => {
    if (value !== undefined && value !== null && value !== false) attributes.set(name, String(value));
  };
  set("status", status);
  set("wikidata", entity?.wikidata);
  set("iri", entity?.iri);
  set("name", entity?.name);
  for (const member of QUANTITY_MEMBERS) set(`quantity-${member}`, quantity?.[member]);
  for (const kind of ["wording", "attribution", "truth"] as const)
    set(`check-${kind}`, currentCheck(annotation, kind)?.rating);
  for (const task of tasks) set(`task-${task.kind}`, task.state);
  for (const [name, value] of attributesOf(annotation)) set(name, value);
  return attributes;
}

const QUANTITY_MEMBERS = [
  "kind",
  "value",
  "low",
  "high",
  "relation",
  "approximate",
  "unit",
  "per",
  "counted",
] as const;

/**
 * What an article has already, for one who imports into it. In a corpus annotators work apart: what somebody else has marked
 * alike is no reason to leave one's own out.
 */
export function presentFor(
  importer: string,
  mode: "newsroom" | "corpus",
  placed: readonly PlacedAnnotation[],
): readonly PlacedAnnotation[] {
  if (mode !== "corpus") return placed;
  return placed.filter(({ annotation: { creators } }) => creators.some(({ name }) => name === importer));
}

/** Losses that are none in a format which holds the record of who did what, or what has no place. */
export function lossesIn(
  losses: readonly Loss[],
  format: { readonly holdsRecord?: true; readonly holdsUnplaced?: true },
): readonly Loss[] {
  return losses.filter(
    ({ code }) => !(code === "record" ? format.holdsRecord : code === "no-place" && format.holdsUnplaced),
  );
}

/** Annotations to be made from imported ones, and what could not be taken. */
export interface Drafted {
  readonly drafts: readonly AnnotationDraft[];
  /** Annotations that the article has already, which the import has, too. */
  readonly known: readonly string[];
  readonly losses: readonly Loss[];
}

/**
 * Makes drafts of imported annotations. One that the article has already (same tag, same span) is left out. Several notes
 * become one, a paragraph each. Attributes without a meaning of ours are kept as they are.
 * @param present what the article has, spans in the same text as `bom` says
 * @param bom as in `describeAnnotations`; the drafts' spans are without it
 * @param newId makes a fresh id
 */
export function draftAnnotations(
  annotations: readonly FormatAnnotation[],
  present: readonly PlacedAnnotation[],
  bom: number,
  newId: () => string,
): Drafted {
  const losses: Loss[] = [];
  const ids = new Map<string, string>();
  const known = new Map(
    present.flatMap(({ annotation, span }): [string, string][] =>
      span ? [[placeKey(annotation.tag, span), annotation.id]] : [],
    ),
  );
  const alike: string[] = [];
  const fresh: { readonly draft: FormatAnnotation; readonly span: Range }[] = [];
  for (const draft of annotations) {
    const span = { start: draft.span.start - bom, end: draft.span.end - bom };
    const id = known.get(placeKey(draft.tag, span));
    ids.set(draft.id, id ?? newId());
    if (id === undefined) fresh.push({ draft, span });
    else {
      alike.push(id);
      losses.push({ code: "known", where: draft.id });
    }
  }
  const drafts = fresh.map(({ draft, span }) => {
    const links = draft.links.flatMap(({ role, to }) => {
      const target = ids.get(to) ?? (IRI.test(to) ? to : undefined);
      if (target === undefined) losses.push({ code: "dangling", where: `${draft.id} ${role}` });
      return target === undefined ? [] : [{ role, to: target }];
    });
    if ([...draft.attributes.keys()].some(isCheck)) losses.push({ code: "check", where: draft.id });
    return { ...draftOf(draft), span, links, id: ids.get(draft.id) ?? newId() };
  });
  return { drafts, known: alike, losses };
}

const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;

function placeKey(tag: string | null, { start, end }: Range): string {
  return `${start} ${end} ${tag ?? ""}`;
}

function isCheck(name: string): boolean {
  return name.startsWith("check-");
}

function draftOf({ tag, attributes, notes }: FormatAnnotation): Omit<AnnotationDraft, "span"> {
  const left = new Map(attributes);
  const take = (name: string): string | undefined => {
    const value = left.get(name);
    left.delete(name);
    return value;
  };
  const status = STATUSES.find((each) => each === left.get("status"));
  if (status) left.delete("status");
  const tasks = TASK_KINDS.flatMap((kind) => {
    const state = (["open", "done"] as const).find((each) => each === left.get(`task-${kind}`));
    if (state) left.delete(`task-${kind}`);
    return state ? [{ kind, state }] : [];
  });
  const wikidata = /^Q[1-9]\d*$/.test(left.get("wikidata") ?? "") ? take("wikidata") : undefined;
  const iri = IRI.test(left.get("iri") ?? "") ? take("iri") : undefined;
  const name = take("name");
  const quantity = takeQuantity(left, take);
  for (const each of [...left.keys()]) if (isCheck(each)) left.delete(each);
  const hasEntity = wikidata !== undefined || iri !== undefined || name !== undefined;
  const foreign: Members = Object.fromEntries(left);
  return {
    tag,
    tasks,
    ...(status ? { status } : {}),
    ...(hasEntity
      ? {
          entity: {
            ...(wikidata === undefined ? {} : { wikidata }),
            ...(iri === undefined ? {} : { iri }),
            ...(name === undefined ? {} : { name }),
          },
        }
      : {}),
    ...(quantity ? { quantity } : {}),
    ...(notes.length > 0 ? { note: notes.join("\n\n") } : {}),
    ...(left.size > 0 ? { extra: { [ATTRIBUTES]: foreign } } : {}),
  };
}

const RELATIONS = ["=", "<", "<=", ">", ">=", "range"] as const;

function takeQuantity(
  left: ReadonlyMap<string, string>,
  take: (name: string) => string | undefined,
): AnnotationDraft["quantity"] {
  const kind = left.get("quantity-kind");
  if (kind === undefined || kind === "") return undefined;
  const given = Object.fromEntries(
    QUANTITY_MEMBERS.flatMap((member): [string, string][] => {
      const value = take(`quantity-${member}`);
      return value === undefined ? [] : [[member, value]];
    }),
  );
  return {
    kind,
    value: given.value ?? null,
    low: given.low ?? null,
    high: given.high ?? null,
    relation: RELATIONS.find((each) => each === given.relation) ?? "=",
    approximate: given.approximate === "true",
    unit: given.unit ?? null,
    per: given.per ?? null,
    counted: given.counted ?? null,
  };
}
