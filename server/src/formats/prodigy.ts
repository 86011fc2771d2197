import { isMembers, type Members } from "../annotations/json.js";
import { TextView } from "../annotations/textView.js";
import type {
  Exported,
  FormatAnnotation,
  FormatDocument,
  FormatLink,
  Imported,
  TargetArticle,
} from "./document.js";
import { type JsonAt, listAt, memberAt, objectAt, readJsonRecords, stringAt } from "./jsonData.js";
import type { Loss } from "./loss.js";
import { placeRecords, stretchAt, type TextRecord } from "./ownText.js";
import type { FoundAnnotation } from "./readings.js";
import { tokenStretches } from "./spacy.js";

/** The label of what has no tag: a note's words. */
const NO_TAG = "Note";

/**
 * Writes one JSONL file, a line an article, as Prodigy's `ner_manual`, `spans_manual` and `rel.manual` have it: text (LF,
 * no BOM), tokens cut where a span begins or ends, spans, relations; offsets in code points. Attributes and notes stand in
 * members of their own, which Prodigy passes on.
 */
export function writeProdigy(documents: readonly FormatDocument[]): Exported {
  const losses: Loss[] = [];
  const lines = documents.map((document) => `${JSON.stringify(recordOf(document, losses))}\n`);
  return { files: [{ name: "prodigy.jsonl", text: lines.join("") }], losses };
}

function recordOf({ name, text, annotations }: FormatDocument, losses: Loss[]): object {
  const view = new TextView(text);
  const edges = annotations.flatMap(({ span }) => {
    const { start, end } = view.toLf(span);
    return [start, end];
  });
  const stretches = tokenStretches(view.lfText, edges);
  const atStart = new Map(stretches.map(({ start }, index) => [start, index]));
  const atEnd = new Map(stretches.map(({ end }, index) => [end, index]));
  const tokens = stretches.map((each, id) => ({
    text: view.lfText.slice(each.start, each.end),
    ...view.lfToCodePoints(each),
    id,
    ws: (stretches[id + 1]?.start ?? view.lfText.length) > each.end,
  }));
  const spanOf = ({ span, tag }: FormatAnnotation): object => {
    const inLf = view.toLf(span);
    const place = { token_start: atStart.get(inLf.start) ?? 0, token_end: atEnd.get(inLf.end) ?? 0 };
    return { ...view.lfToCodePoints(inLf), ...place, label: tag ?? NO_TAG };
  };
  const spans = annotations.map((annotation) => {
    const { id, attributes, notes, tag } = annotation;
    if (tag === null) losses.push({ code: "tag", where: `${name} ${id}` });
    return {
      ...spanOf(annotation),
      id,
      ...(attributes.size > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    };
  });
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const relations = annotations.flatMap((annotation) =>
    annotation.links.flatMap(({ role, to }) => {
      const target = byId.get(to);
      if (!target) {
        losses.push({ code: "links", where: `${name} ${annotation.id}` });
        return [];
      }
      const [head, child] = [annotation, target].map(({ span }) => atEnd.get(view.toLf(span).end) ?? 0);
      const ends = { head_span: spanOf(annotation), child_span: spanOf(target) };
      return [{ head, child, label: role, ...ends, head_id: annotation.id, child_id: to }];
    }),
  );
  return { text: view.lfText, meta: { article: name }, tokens, spans, relations, answer: "accept" };
}

/** What a span has from Prodigy itself; other members are attributes. */
const OF_PRODIGY: ReadonlySet<string> = new Set([
  ...["start", "end", "token_start", "token_end", "label", "text", "id", "attributes", "notes", "type"],
]);

/** What Prodigy's answer to a whole line says of its spans. */
const STATUS_OF_ANSWER: ReadonlyMap<string, string> = new Map([
  ["reject", "rejected"],
  ["ignore", "unsure"],
]);

/**
 * Reads Prodigy's JSONL: spans and the relations between them. Spans of a line that was rejected are rejected, those of an
 * ignored one unsure. Offsets count in code points there, but UTF-16 is tried as well.
 * @throws MalformedData with line and member
 */
export function readProdigy(data: string, article: TargetArticle): Imported {
  const losses: Loss[] = [];
  const records = readJsonRecords(data).map((record) => readRecord(record, losses));
  const placed = placeRecords(records, article, "codepoint");
  return { ...placed, losses: [...losses, ...placed.losses] };
}

interface Drafted extends FoundAnnotation {
  readonly links: FormatLink[];
}

function readRecord(record: JsonAt, losses: Loss[]): TextRecord {
  const { where } = record;
  const members = objectAt(record);
  const text = stringAt(memberAt(members, "text", where));
  const answer = memberAt(members, "answer", where).value;
  const status = STATUS_OF_ANSWER.get(typeof answer === "string" ? answer : "");
  const found = listAt(memberAt(members, "spans", where)).map((span) => readSpan(span, status));
  const byPlace = new Map<string, Drafted>();
  for (const each of found) {
    byPlace.set(each.id, each);
    const key = keyOf(each.pieces[0]?.start, each.pieces[0]?.end, each.tag);
    if (!byPlace.has(key)) byPlace.set(key, each);
  }
  for (const relation of listAt(memberAt(members, "relations", where))) {
    const said = objectAt(relation);
    const label = stringAt(memberAt(said, "label", relation.where));
    const [from, to] = (["head", "child"] as const).map((end) => {
      const id = said[`${end}_id`];
      const span = said[`${end}_span`];
      if (typeof id === "string" && byPlace.has(id)) return byPlace.get(id);
      return isMembers(span) ? byPlace.get(keyOf(span.start, span.end, span.label ?? null)) : undefined;
    });
    if (from && to) from.links.push({ role: label, to: to.id });
    else losses.push({ code: "dangling", where: relation.where });
  }
  return { where, text, found };
}

function keyOf(...place: readonly unknown[]): string {
  return JSON.stringify(place);
}

function readSpan(item: JsonAt, status: string | undefined): Drafted {
  const { where } = item;
  const span = objectAt(item);
  const piece = stretchAt(memberAt(span, "start", where), memberAt(span, "end", where), where);
  const label = memberAt(span, "label", where);
  const attributes = new Map<string, string>();
  for (const [name, value] of [
    ...Object.entries(span).filter(([name]) => !OF_PRODIGY.has(name)),
    ...ownOf(span),
  ])
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      attributes.set(name, String(value));
  if (status !== undefined) attributes.set("status", status);
  return {
    id: typeof span.id === "string" ? span.id : where,
    where,
    pieces: [piece],
    words: typeof span.text === "string" ? span.text : null,
    tag: label.value === undefined || label.value === null ? null : stringAt(label),
    attributes,
    links: [],
    notes: listAt(memberAt(span, "notes", where)).map(stringAt),
  };
}

function ownOf({ attributes }: Members): [string, unknown][] {
  return isMembers(attributes) ? Object.entries(attributes) : [];
}
