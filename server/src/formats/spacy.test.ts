import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arbitraryDocument,
  content,
  documentOf,
  withoutLosses,
} from "../../../test/property/formatDocuments.js";
import type { FormatDocument } from "./document.js";
import { readSpacy, writeSpacy } from "./spacy.js";

interface Doc {
  readonly text: string;
  readonly ents: readonly { start: number; end: number; label: string; kb_id: string }[];
  readonly spans: { readonly sc: Doc["ents"] };
  readonly tokens: readonly { id: number; start: number; end: number }[];
}

function written(document: FormatDocument): Doc {
  const [doc] = JSON.parse(writeSpacy([document]).files[0]?.text ?? "") as Doc[];
  return doc!;
}

describe("spaCy", () => {
  test("has names as entities, and what overlaps in a span group", () => {
    const { ents, spans, text } = written(
      documentOf("<quote>“<organisation>Dinas <place>Bogor</place></organisation> siap”</quote>", {
        attributes: { 2: { wikidata: "Q10723" } },
      }),
    );
    expect(text).toBe("“Dinas Bogor siap”");
    expect(ents).toEqual([{ start: 1, end: 12, label: "organisation", kb_id: "" }]);
    expect(spans.sc).toEqual([
      { start: 0, end: 18, label: "quote", kb_id: "" },
      { start: 7, end: 12, label: "place", kb_id: "Q10723" },
    ]);
  });

  test("has tokens that make up the text with at most one blank between, and hold every span", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const { tokens, text, ents, spans } = written(document);
        const points = Array.from(text);
        let at = 0;
        for (const { start, end } of tokens) {
          expect(end).toBeGreaterThan(start);
          expect(["", " "]).toContain(points.slice(at, start).join(""));
          at = end;
        }
        expect(["", " "]).toContain(points.slice(at).join(""));
        for (const { start, end } of [...ents, ...spans.sc]) {
          expect(tokens.some((token) => token.start === start)).toBe(true);
          expect(tokens.some((token) => token.end === end)).toBe(true);
        }
      }),
    );
  });

  test("training examples are read", () => {
    const data = JSON.stringify([
      ["lain", { entities: [] }],
      ["😀 Dewi", { entities: [[3, 7, "PER"]] }],
    ]);
    const { annotations, reading, losses } = readSpacy(data, { name: "a.txt", text: "😀 Dewi" });
    expect(annotations).toMatchObject([{ tag: "PER", span: { start: 3, end: 7 } }]);
    expect([reading, losses]).toEqual([
      "UTF-16 code units, the data's line ends",
      [{ code: "other-article", where: "list, item 1" }],
    ]);
  });

  test.each([
    ["[", "line 1, column 2: this is not JSON: unexpected end"],
    ["3", "the data: an object is expected"],
    ['[{"text":3}]', "list, item 1, text: a string is expected"],
    ['{"text":"Dewi","ents":{}}', "the data, ents: a list is expected"],
    ['{"text":"Dewi","spans":[]}', "the data, spans: an object is expected"],
    ['{"text":"Dewi","ents":[{"start":0,"end":4}]}', "the data, ents, item 1, label: a string is expected"],
    [
      '{"text":"Dewi","ents":[{"start":0.5,"end":4}]}',
      "the data, ents, item 1, start: a whole number from 0 is expected",
    ],
    ['["Dewi"]', "the data: a text and its annotations are expected"],
    ['[["Dewi",{"entities":[[0,4]]}]]', "list, item 1, entities, item 1: start, end and label are expected"],
    ["[]", "the data: no text in it is that of a.txt"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readSpacy(data, { name: "a.txt", text: "Dewi" })).toThrow(message);
  });

  test("what it writes it reads again, but for attributes, links and notes", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const imported = readSpacy(JSON.stringify(written(document)), document);
        const key = (annotations: FormatDocument["annotations"]): string[] =>
          [...new Set(annotations.map(({ span, tag }) => `${span.start} ${span.end} ${tag ?? ""}`))].sort();
        expect(key(imported.annotations)).toEqual(key(document.annotations));
        expect(content({ ...document, annotations: imported.annotations })).toEqual(
          content({ ...document, annotations: imported.annotations.map(withoutLosses()) }),
        );
      }),
    );
  });
});
