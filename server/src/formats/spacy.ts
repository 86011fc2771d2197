import { TextView } from "../annotations/textView.js";
import { isList, type Members } from "../annotations/json.js";
import { tokenize } from "../text/tokens.js";
import type { Range } from "../text/range.js";
import { firstEndingAfter } from "./articleTokens.js";
import type { Exported, FormatAnnotation, FormatDocument, Imported, TargetArticle } from "./document.js";
import { type JsonAt, listAt, memberAt, objectAt, readJson, stringAt } from "./jsonData.js";
import type { Loss } from "./loss.js";
import { MalformedData } from "./malformed.js";
import { placeRecords, stretchAt, type TextRecord } from "./ownText.js";
import { type FoundAnnotation, FRAGMENTS } from "./readings.js";

const NO_TAG = "Note";
/** The group of spans that spaCy's own span categoriser reads. */
const GROUP = "sc";
const NO_NAMES: ReadonlySet<string | null> = new Set(["quote", "claim", null]);

/**
 * Writes one JSON list with what spaCy's `Doc.to_json` makes for each article; `Doc.from_json` reads its items. Names that
 * do not overlap are `ents` (the longest first); all else is in the span group `sc`. Tokens are cut where an annotation
 * begins or ends, since spaCy has spans on whole tokens only. Offsets in code points over LF text.
 */
export function writeSpacy(documents: readonly FormatDocument[]): Exported {
  const losses: Loss[] = [];
  const all = documents.map((document) => recordOf(document, losses));
  return { files: [{ name: "spacy.json", text: `${JSON.stringify(all, null, 1)}\n` }], losses };
}

function recordOf({ name, text, annotations }: FormatDocument, losses: Loss[]): object {
  const view = new TextView(text);
  const entities = entitiesOf(annotations);
  const ents: object[] = [];
  const group: object[] = [];
  for (const annotation of annotations) {
    const { id, span, tag, attributes, links, notes } = annotation;
    const lose = (code: Loss["code"]): unknown => losses.push({ code, where: `${name} ${id}` });
    if (tag === null) lose("tag");
    if ([...attributes.keys()].some((each) => each !== "wikidata" && each !== FRAGMENTS)) lose("attributes");
    if (links.length > 0) lose("links");
    if (notes.length > 0) lose("notes");
    const { start, end } = view.lfToCodePoints(view.toLf(span));
    const said = { start, end, label: tag ?? NO_TAG, kb_id: attributes.get("wikidata") ?? "" };
    (entities.has(annotation) ? ents : group).push(said);
  }
  const edges = annotations.flatMap(({ span }) => {
    const { start, end } = view.toLf(span);
    return [start, end];
  });
  const tokens = tokenStretches(view.lfText, edges).map((each, id) => ({ id, ...view.lfToCodePoints(each) }));
  return { article: name, text: view.lfText, ents, spans: { [GROUP]: group }, tokens };
}

/** Names of which none overlaps another, the longest first. */
function entitiesOf(annotations: readonly FormatAnnotation[]): Set<FormatAnnotation> {
  const kept = new Set<FormatAnnotation>();
  const taken: Range[] = [];
  const longestFirst = annotations
    .filter(({ tag }) => !NO_NAMES.has(tag))
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  for (const annotation of longestFirst) {
    const { start, end } = annotation.span;
    const at = firstEndingAfter(taken, start);
    const next = taken[at];
    if (next && next.start < end) continue;
    taken.splice(at, 0, annotation.span);
    kept.add(annotation);
  }
  return kept;
}

/**
 * The whole text as spaCy's tokens: a single blank between two belongs to neither, all other white space is a token.
 * @param edges offsets at which a token must begin or end
 */
export function tokenStretches(text: string, edges: readonly number[]): Range[] {
  const tokens = tokenize(text);
  const cuts = new Set<number>([0, text.length, ...edges]);
  for (let i = 0; i < tokens.count; i++) cuts.add(tokens.start(i)).add(tokens.end(i));
  const sorted = [...cuts].sort((a, b) => a - b);
  const isEdge = new Set(edges);
  const stretches: Range[] = [];
  for (let i = 1; i < sorted.length; i++) {
    let start = sorted[i - 1] ?? 0;
    const end = sorted[i] ?? 0;
    const followsToken = stretches.at(-1)?.end === start;
    const isWithin = isEdge.has(start) && isEdge.has(end);
    if (text[start] === " " && followsToken && !isWithin) start++;
    if (start < end) stretches.push({ start, end });
  }
  return stretches;
}

/**
 * Reads spaCy's JSON: one or a list of what `Doc.to_json` makes (`ents` and all span groups, what is in both once), or of
 * training examples `[text, {"entities": [[start, end, label]]}]`. Which unit the offsets have is found out by the words'
 * edges.
 * @throws MalformedData with record and member
 */
export function readSpacy(data: string, article: TargetArticle): Imported {
  const root = readJson(data);
  const isOne = !isList(root.value) || typeof root.value[0] === "string";
  const records = isOne ? [root] : listAt({ ...root, where: "list" });
  return placeRecords(records.map(readRecord), article);
}

function readRecord(record: JsonAt): TextRecord {
  const { where } = record;
  if (!isList(record.value)) return readDoc(objectAt(record), where);
  const [text, said] = listAt(record);
  if (!text || !said) throw new MalformedData(where, "a text and its annotations are expected");
  const found = listAt(memberAt(objectAt(said), "entities", where)).map((entity) => {
    const [start, end, label] = listAt(entity);
    if (!start || !end || !label) throw new MalformedData(entity.where, "start, end and label are expected");
    return foundAt(start, end, label, "", entity.where);
  });
  return { where, text: stringAt(text), found };
}

function readDoc(members: Members, where: string): TextRecord {
  const text = stringAt(memberAt(members, "text", where));
  const groups = memberAt(members, "spans", where);
  const byName = groups.value === undefined ? {} : objectAt(groups);
  const items = [
    ...listAt(memberAt(members, "ents", where)),
    ...Object.keys(byName).flatMap((name) => listAt(memberAt(byName, name, groups.where))),
  ];
  const found = new Map<string, FoundAnnotation>();
  for (const item of items) {
    const said = objectAt(item);
    const at = (name: string): JsonAt => memberAt(said, name, item.where);
    const kb = at("kb_id").value;
    const each = foundAt(at("start"), at("end"), at("label"), typeof kb === "string" ? kb : "", item.where);
    const [piece] = each.pieces;
    const key = `${piece?.start ?? 0} ${piece?.end ?? 0} ${each.tag ?? ""}`;
    if (!found.has(key)) found.set(key, each);
  }
  return { where, text, found: [...found.values()] };
}

function foundAt(start: JsonAt, end: JsonAt, label: JsonAt, kb: string, where: string): FoundAnnotation {
  const attributes = new Map(kb === "" ? [] : [["wikidata", kb]]);
  const pieces = [stretchAt(start, end, where)];
  return { id: where, where, tag: stringAt(label), pieces, words: null, attributes, links: [], notes: [] };
}
