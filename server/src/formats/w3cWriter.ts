import { TextView } from "../annotations/textView.js";
import { type Exported, type FormatAnnotation, type FormatDocument, stem } from "./document.js";

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { "@vocab": "urn:copydesk:ns:1#" }];

/** Where Wikidata's items are. */
export const WIKIDATA_ENTITY = "http://www.wikidata.org/entity/";

/**
 * Writes for each article a JSON list of W3C Web Annotations (https://www.w3.org/TR/annotation-model/), each valid by
 * itself: the words with 32 characters of context, and their position in code points over LF text. What the W3C has no
 * word for stands in `attributes`, a term of our own namespace.
 */
export function writeW3c(documents: readonly FormatDocument[]): Exported {
  const files = documents.map((document) => ({
    name: `${stem(document.name)}.jsonld`,
    text: `${JSON.stringify(annotationsOf(document), null, 2)}\n`,
  }));
  return { files, losses: [] };
}

function annotationsOf({ name, text, annotations }: FormatDocument): object[] {
  const view = new TextView(text);
  const source = `urn:copydesk:article:${encodeURIComponent(name)}`;
  return annotations.map((annotation) => {
    const inLf = view.toLf(annotation.span);
    const { exact, prefix, suffix } = view.quote(inLf);
    return {
      "@context": CONTEXT,
      id: iriOf(annotation.id),
      type: "Annotation",
      motivation: motivationOf(annotation.tag),
      body: bodiesOf(annotation),
      target: {
        source,
        selector: [
          { type: "TextQuoteSelector", exact, prefix, suffix },
          { type: "TextPositionSelector", ...view.lfToCodePoints(inLf) },
        ],
      },
      ...attributesOf(annotation),
    };
  });
}

function iriOf(id: string): string {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(id) ? id : `urn:copydesk:annotation:${encodeURIComponent(id)}`;
}

function motivationOf(tag: string | null): string {
  if (tag === null) return "commenting";
  return tag === "claim" ? "assessing" : "identifying";
}

function bodiesOf({ tag, attributes, links, notes }: FormatAnnotation): object[] {
  const wikidata = attributes.get("wikidata");
  return [
    ...(tag === null ? [] : [{ type: "TextualBody", purpose: "tagging", value: tag }]),
    ...(wikidata === undefined
      ? []
      : [{ type: "SpecificResource", purpose: "identifying", source: WIKIDATA_ENTITY + wikidata }]),
    ...links.map(({ role, to }) => ({
      type: "SpecificResource",
      purpose: "linking",
      role,
      source: iriOf(to),
    })),
    ...notes.map((value) => ({ type: "TextualBody", purpose: "commenting", format: "text/plain", value })),
  ];
}

function attributesOf({ attributes }: FormatAnnotation): object {
  const others = [...attributes].filter(([name]) => name !== "wikidata");
  return others.length === 0 ? {} : { attributes: Object.fromEntries(others) };
}
