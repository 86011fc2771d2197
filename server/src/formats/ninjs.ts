import { TextView } from "../annotations/textView.js";
import {
  type Exported,
  type ExportOptions,
  type FormatAnnotation,
  type FormatDocument,
  stem,
} from "./document.js";
import type { Loss } from "./loss.js";
import { WIKIDATA_ENTITY } from "./w3cWriter.js";

/** Where IPTC has each kind of thing. */
const PLACES_OF_TAGS: ReadonlyMap<string, string> = new Map([
  ["person", "people"],
  ["organisation", "organisations"],
  ["place", "places"],
  ["facility", "places"],
  ["event", "events"],
  ["product", "objects"],
  ["work", "objects"],
  ["group", "subjects"],
  ["law", "subjects"],
]);

/** What of a thing's attributes ninjs holds. */
const HELD: ReadonlySet<string> = new Set(["status", "wikidata", "iri", "name"]);

/**
 * Writes each article as IPTC ninjs 2.1 (https://iptc.org/std/ninjs/): the text, and each named thing once, with the name
 * that the newsroom gives it and its Wikidata item. What was rejected is left out.
 * @param options the page that the article is published on, where there is one article
 */
export function writeNinjs(documents: readonly FormatDocument[], options: ExportOptions = {}): Exported {
  const losses: Loss[] = [];
  const files = documents.map((document) => {
    const item = itemOf(document, documents.length === 1 ? options : {}, losses);
    return { name: `${stem(document.name)}.ninjs.json`, text: `${JSON.stringify(item, null, 2)}\n` };
  });
  return { files, losses };
}

function itemOf({ name, text, annotations }: FormatDocument, options: ExportOptions, losses: Loss[]): object {
  const view = new TextView(text);
  const things = new Map<string, Map<string, object>>();
  for (const annotation of annotations) {
    const { id, span, tag, attributes, links, notes } = annotation;
    const lose = (code: Loss["code"]): unknown => losses.push({ code, where: `${name} ${id}` });
    const place = PLACES_OF_TAGS.get(tag ?? "");
    if (attributes.get("status") === "rejected") continue;
    if (place === undefined) {
      lose("not-a-name");
      continue;
    }
    if ([...attributes.keys()].some((each) => !HELD.has(each))) lose("attributes");
    if (links.length > 0) lose("links");
    if (notes.length > 0) lose("notes");
    const { start, end } = view.toLf(span);
    const thing = thingOf(annotation, view.lfText.slice(start, end).replace(/\s+/g, " "));
    const known = things.get(place) ?? new Map<string, object>();
    const key = thing.uri ?? thing.name;
    if (!known.has(key)) known.set(key, thing);
    things.set(place, known);
  }
  return {
    uri: options.pageUrl ?? `urn:copydesk:article:${encodeURIComponent(name)}`,
    standard: {
      name: "ninjs",
      version: "2.1",
      schema: "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json",
    },
    type: "text",
    ...(options.language === undefined ? {} : { language: options.language }),
    altIds: [{ role: "file", value: name }],
    bodies: [{ role: "main", contentType: "text/plain", value: view.lfText }],
    ...Object.fromEntries([...things].map(([place, known]) => [place, [...known.values()]])),
  };
}

function thingOf({ attributes }: FormatAnnotation, words: string): { name: string; uri?: string } {
  const wikidata = attributes.get("wikidata");
  const uri = wikidata === undefined ? attributes.get("iri") : WIKIDATA_ENTITY + wikidata;
  return { name: attributes.get("name") ?? words, ...(uri === undefined ? {} : { uri }) };
}
