import { isList, isMembers, type Json, type Members } from "../annotations/json.js";
import { TextView } from "../annotations/textView.js";
import type { Exported, FormatDocument, FormatLink, Imported, TargetArticle } from "./document.js";
import { type JsonAt, listAt, memberAt, objectAt, readJson, stringAt } from "./jsonData.js";
import type { Loss } from "./loss.js";
import { placeRecords, stretchAt, type TextRecord } from "./ownText.js";
import type { FoundAnnotation } from "./readings.js";
import { xmlValue } from "./xml.js";

/** The label of what has no tag: a note's words. */
const NO_TAG = "Note";
/** Attributes that hold a region's second label and those after. */
const MORE_LABELS = /^label-[2-9]\d*$/;

/**
 * Writes Label Studio's tasks, one an article, with spans as `labels`, links as relations, attributes as a text area of
 * the region, notes as its `meta`; offsets in code points over LF text. Beside it the labelling interface for them.
 */
export function writeLabelStudio(documents: readonly FormatDocument[]): Exported {
  const losses: Loss[] = [];
  const tasks = documents.map((document) => taskOf(document, losses));
  return {
    files: [
      { name: "label-studio.json", text: `${JSON.stringify(tasks, null, 1)}\n` },
      { name: "label-studio.xml", text: interfaceOf(documents) },
    ],
    losses,
  };
}

function taskOf({ name, text, annotations }: FormatDocument, losses: Loss[]): object {
  const view = new TextView(text);
  const known = new Set(annotations.map(({ id }) => id));
  const result: object[] = [];
  for (const { id, span, tag, attributes, notes } of annotations) {
    const inLf = view.toLf(span);
    const place = { ...view.lfToCodePoints(inLf), text: view.lfText.slice(inLf.start, inLf.end) };
    const more = [...attributes].filter(([each]) => MORE_LABELS.test(each)).map(([, value]) => value);
    if (tag === null) losses.push({ code: "tag", where: `${name} ${id}` });
    const region = { id, to_name: "text", origin: "manual" };
    result.push({
      ...{ ...region, from_name: "label", type: "labels" },
      value: { ...place, labels: [tag ?? NO_TAG, ...more] },
      ...(notes.length > 0 ? { meta: { text: notes } } : {}),
    });
    for (const [attribute, value] of attributes) {
      if (MORE_LABELS.test(attribute)) continue;
      const said = { start: place.start, end: place.end, text: [value] };
      result.push({ ...region, from_name: attribute, type: "textarea", value: said });
    }
  }
  for (const { id, links } of annotations) {
    for (const { role, to } of links) {
      if (known.has(to))
        result.push({ type: "relation", from_id: id, to_id: to, direction: "right", labels: [role] });
      else losses.push({ code: "links", where: `${name} ${id}` });
    }
  }
  return { data: { text: view.lfText, article: name }, annotations: [{ result }] };
}

function interfaceOf(documents: readonly FormatDocument[]): string {
  const all = documents.flatMap(({ annotations }) => annotations);
  const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
  const labels = sorted(all.map(({ tag }) => tag ?? NO_TAG));
  const roles = sorted(all.flatMap(({ links }) => links.map(({ role }) => role)));
  const attributes = sorted(
    all.flatMap((each) => [...each.attributes.keys()].filter((name) => !MORE_LABELS.test(name))),
  );
  return [
    "<View>",
    '  <Labels name="label" toName="text">',
    ...labels.map((label) => `    <Label value="${xmlValue(label)}"/>`),
    "  </Labels>",
    '  <Text name="text" value="$text" granularity="word"/>',
    ...(roles.length === 0
      ? []
      : [
          "  <Relations>",
          ...roles.map((role) => `    <Relation value="${xmlValue(role)}"/>`),
          "  </Relations>",
        ]),
    ...attributes.map((name) => `  <TextArea name="${xmlValue(name)}" toName="text" perRegion="true"/>`),
    "</View>",
    "",
  ].join("\n");
}

/**
 * Reads Label Studio's JSON: tasks with their annotations (the first that was not cancelled; without one the first
 * prediction, as suggestions), or JSON-MIN. Offsets are tried in code points and, as older versions have them, in UTF-16.
 * @throws MalformedData with task and member
 */
export function readLabelStudio(data: string, article: TargetArticle): Imported {
  const root = readJson(data);
  const tasks = isList(root.value) ? listAt({ ...root, where: "list" }) : [root];
  const losses: Loss[] = [];
  const records = tasks.map((task) => readTask(task, losses));
  const placed = placeRecords(records, article, "codepoint");
  return { ...placed, losses: [...losses, ...placed.losses] };
}

function readTask(task: JsonAt, losses: Loss[]): TextRecord {
  const { where } = task;
  const members = objectAt(task);
  if (!Object.hasOwn(members, "data")) return readMinimal(members, where);
  const text = textIn(objectAt(memberAt(members, "data", where)), `${where}, data`);
  const done = [
    ...listAt(memberAt(members, "annotations", where)),
    ...listAt(memberAt(members, "completions", where)),
  ].filter(({ value }) => !isMembers(value) || value.was_cancelled !== true);
  const [taken = listAt(memberAt(members, "predictions", where))[0]] = done;
  if (!taken) return { where, text, found: [] };
  const regions = new Regions(losses, done.length === 0);
  for (const item of listAt(memberAt(objectAt(taken), "result", taken.where))) regions.add(item);
  return { where, text, found: regions.found() };
}

/** The article among the task's values: `text`, else the longest. @throws MalformedData where there is none */
function textIn(values: Members, where: string): string {
  if (typeof values.text === "string") return values.text;
  const texts = Object.values(values).filter((value) => typeof value === "string");
  return stringAt({ value: texts.sort((a, b) => b.length - a.length)[0], where: `${where}, text` });
}

/** JSON-MIN: the task's values and, for each tag of the interface, its regions, side by side. */
function readMinimal(members: Members, where: string): TextRecord {
  const found = Object.keys(members).flatMap((name) => {
    const value = members[name];
    const isRegions =
      isList(value) && value.length > 0 && value.every((each) => isMembers(each) && each.start !== undefined);
    return isRegions
      ? listAt(memberAt(members, name, where)).map((item) => spanOf(item, item.where, "labels"))
      : [];
  });
  return { where, text: textIn(members, where), found };
}

interface Drafted extends FoundAnnotation {
  readonly attributes: Map<string, string>;
  readonly links: FormatLink[];
}

class Regions {
  readonly #byId = new Map<string, Drafted>();
  readonly #losses: Loss[];
  readonly #isPrediction: boolean;
  readonly #references: (() => void)[] = [];

  constructor(losses: Loss[], isPrediction: boolean) {
    this.#losses = losses;
    this.#isPrediction = isPrediction;
  }

  add(item: JsonAt): void {
    const { where } = item;
    const result = objectAt(item);
    const type = stringAt(memberAt(result, "type", where));
    if (type === "relation") this.#relation(result, where);
    else if (type === "labels" && isMembers(result.value) && result.value.startOffset === undefined) {
      const id = typeof result.id === "string" ? result.id : where;
      const span = spanOf(memberAt(result, "value", where), where, type);
      const notes = isMembers(result.meta) ? listAt(memberAt(result.meta, "text", where)).map(stringAt) : [];
      const known = this.#byId.get(id);
      // A second set of labels on the same region.
      if (known) {
        const count = [...known.attributes.keys()].filter((each) => MORE_LABELS.test(each)).length;
        known.attributes.set(`label-${count + 2}`, span.tag ?? NO_TAG);
      } else this.#byId.set(id, { ...span, id, notes });
      if (this.#isPrediction && !known) span.attributes.set("status", "suggested");
    } else this.#references.push(() => this.#attribute(result, type, where));
  }

  found(): FoundAnnotation[] {
    for (const refer of this.#references) refer();
    return [...this.#byId.values()];
  }

  #relation(result: Members, where: string): void {
    const from = stringAt(memberAt(result, "from_id", where));
    const to = stringAt(memberAt(result, "to_id", where));
    const labels = listAt(memberAt(result, "labels", where)).map(stringAt);
    this.#references.push(() => {
      const source = this.#byId.get(from);
      if (!source || !this.#byId.has(to)) this.#losses.push({ code: "dangling", where });
      else for (const role of labels.length > 0 ? labels : ["relatedTo"]) source.links.push({ role, to });
    });
  }

  /** A choice, a text, a number or a rating of a region. */
  #attribute({ id, from_name: name, value }: Members, type: string, where: string): void {
    const region = this.#byId.get(typeof id === "string" ? id : "");
    const said = isMembers(value) ? plainly(value[type === "textarea" ? "text" : type]) : null;
    if (region && typeof name === "string" && said !== null) region.attributes.set(name, said);
    else this.#losses.push({ code: "body", where });
  }
}

function plainly(value: Json | undefined): string | null {
  if (isList(value)) {
    const items = value.map((item) => plainly(item));
    return items.length === 0 || items.includes(null) ? null : items.join("; ");
  }
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain ? String(value) : null;
}

function spanOf(at: JsonAt, where: string, type: string): Drafted {
  const value = objectAt(at);
  const [tag, ...more] = listAt(memberAt(value, Object.hasOwn(value, type) ? type : "labels", where)).map(
    stringAt,
  );
  return {
    id: where,
    where,
    pieces: [stretchAt(memberAt(value, "start", where), memberAt(value, "end", where), where)],
    words: typeof value.text === "string" ? value.text : null,
    tag: tag ?? null,
    attributes: new Map(more.map((label, index) => [`label-${index + 2}`, label])),
    links: [],
    notes: [],
  };
}
