import type { Annotation, PlacedAnnotation } from "../../server/src/annotations/annotation.js";
import { describeAnnotations } from "../../server/src/formats/attributes.js";
import type { FormatDocument } from "../../server/src/formats/document.js";

/** An annotation on the first place where these words stand; with no such place it is an orphan. */
export interface Marked extends Partial<Omit<Annotation, "id" | "tag" | "target">> {
  readonly words: string;
  readonly tag: string;
  readonly stale?: PlacedAnnotation["stale"];
}

/** An article with annotations as the store has them; their ids are `urn:uuid:1`, `urn:uuid:2` … in this order. */
export function articleWith(name: string, text: string, marked: readonly Marked[]): FormatDocument {
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const own = text.slice(bom);
  const placed = marked.map(({ words, tag, stale = [], ...said }, index): PlacedAnnotation => {
    const start = own.indexOf(words);
    const annotation: Annotation = {
      ...{ id: `urn:uuid:${index + 1}`, motivation: "identifying", tag, status: "accepted" },
      target: {
        ...{ kind: "text", quote: { exact: words, prefix: "", suffix: "" } },
        ...{ position: null, base: null, recorded: null },
      },
      ...{ creators: [ANA], created: null, modified: null, generator: null, generated: null },
      ...{ entity: null, links: [], quantity: null, checks: [], tasks: [], notes: [], translatedFrom: null },
      ...{ history: [], twins: [], otherBodies: [], extra: {} },
      ...said,
    };
    return start < 0
      ? { annotation, anchor: "orphan", span: null, text: null, stale }
      : { annotation, anchor: "intact", span: { start, end: start + words.length }, text: words, stale };
  });
  return describeAnnotations(name, text, placed, bom).document;
}

export const ANA = { type: "Person", name: "Ana" } as const;
