import { TextView } from "../annotations/textView.js";
import { isList, type Members } from "../annotations/json.js";
import type { Exported, FormatDocument, FormatLink, Imported, TargetArticle } from "./document.js";
import { type JsonAt, listAt, memberAt, objectAt, readJsonRecords, stringAt } from "./jsonData.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";
import { placeRecords, stretchAt, type TextRecord } from "./ownText.js";
import { type FoundAnnotation, FRAGMENTS } from "./readings.js";

/** The label of what has no tag: a note's words. */
const NO_TAG = "Note";

/**
 * Writes one JSONL file, a line an article: its text (LF, no BOM), `label` for a sequence labelling project, `entities`
 * and `relations` for one with relations; offsets in code points.
 */
export function writeDoccano(documents: readonly FormatDocument[]): Exported {
  const losses: Loss[] = [];
  const lines = documents.map((document) => `${JSON.stringify(recordOf(document, losses))}\n`);
  return { files: [{ name: "doccano.jsonl", text: lines.join("") }], losses };
}

function recordOf({ name, text, annotations }: FormatDocument, losses: Loss[]): object {
  const view = new TextView(text);
  const numbers = new Map(annotations.map(({ id }, index) => [id, index + 1]));
  const entities: object[] = [];
  const label: [number, number, string][] = [];
  const relations: object[] = [];
  for (const { id, span, tag, attributes, links, notes } of annotations) {
    const lose = (code: Loss["code"]): unknown => losses.push({ code, where: `${name} ${id}` });
    const { start, end } = view.lfToCodePoints(view.toLf(span));
    if (tag === null) lose("tag");
    if ([...attributes.keys()].some((each) => each !== FRAGMENTS)) lose("attributes");
    if (notes.length > 0) lose("notes");
    label.push([start, end, tag ?? NO_TAG]);
    entities.push({ id: numbers.get(id), label: tag ?? NO_TAG, start_offset: start, end_offset: end });
    for (const { role, to } of links) {
      const target = numbers.get(to);
      if (target === undefined) lose("links");
      else relations.push({ id: relations.length + 1, from_id: numbers.get(id), to_id: target, type: role });
    }
  }
  return { article: name, text: view.lfText, label, entities, relations };
}

/**
 * Reads doccano's JSONL: `label` (or `labels`) as [start, end, label], or `entities` with `relations`, which are taken
 * where both are there. Which unit the offsets have is found out by the words' edges.
 * @throws MalformedData with line and member
 */
export function readDoccano(data: string, article: TargetArticle): Imported {
  return placeRecords(readJsonRecords(data).map(readRecord), article);
}

function readRecord(record: JsonAt): TextRecord {
  const { where } = record;
  const members = objectAt(record);
  const text = stringAt(memberAt(members, Object.hasOwn(members, "data") ? "data" : "text", where));
  const found = Object.hasOwn(members, "entities")
    ? readEntities(members, where)
    : listAt(memberAt(members, Object.hasOwn(members, "labels") ? "labels" : "label", where)).map(readLabel);
  return { where, text, found };
}

function readLabel(item: JsonAt): FoundAnnotation {
  const { where } = item;
  const [start, end, label] = listAt(item);
  if (!start || !end || !label) throw new MalformedData(where, "start, end and label are expected");
  const piece = stretchAt(start, end, where);
  return { ...BARE, id: where, where, tag: stringAt(label), pieces: [piece] };
}

const BARE = { words: null, attributes: new Map<string, string>(), links: [], notes: [] } as const;

function readEntities(members: Members, where: string): FoundAnnotation[] {
  const links = new Map<string, FormatLink[]>();
  for (const relation of listAt(memberAt(members, "relations", where))) {
    const said = objectAt(relation);
    const from = idAt(memberAt(said, "from_id", relation.where));
    const link = {
      role: stringAt(memberAt(said, "type", relation.where)),
      to: idAt(memberAt(said, "to_id", relation.where)),
    };
    links.set(from, [...(links.get(from) ?? []), link]);
  }
  const ids = new Set<string>();
  return listAt(memberAt(members, "entities", where)).map((entity) => {
    // A project for intents exports its spans so.
    if (isList(entity.value)) return readLabel(entity);
    const said = objectAt(entity);
    const at = (name: string): JsonAt => memberAt(said, name, entity.where);
    const id = idAt(at("id"));
    if (ids.has(id)) throw new MalformedData(entity.where, `the id ${shown(id)} is there twice`);
    ids.add(id);
    const piece = stretchAt(at("start_offset"), at("end_offset"), entity.where);
    const tag = stringAt(at("label"));
    return { ...BARE, id, where: entity.where, tag, pieces: [piece], links: links.get(id) ?? [] };
  });
}

function idAt({ value, where }: JsonAt): string {
  if (typeof value !== "string" && typeof value !== "number")
    throw new MalformedData(where, "a number or a string is expected");
  return String(value);
}
