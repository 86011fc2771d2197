import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import { readW3c } from "./w3cReader.js";
import { writeW3c } from "./w3cWriter.js";

const TEXT = "😀 Dewi tiba.\r\nLalu Dewi pulang ke Bogor.";

const quote = (exact: string, prefix?: string, suffix?: string): object => ({
  type: "TextQuoteSelector",
  ...{ exact, prefix, suffix },
});

function annotation(id: string, selector: unknown, body: unknown = []): object {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "Annotation",
    body,
    target: { selector },
  };
}

const read = (data: unknown): ReturnType<typeof readW3c> =>
  readW3c(JSON.stringify(data), { name: "a.txt", text: TEXT });

describe("W3C Web Annotation", () => {
  test("is written with words, context and position", () => {
    const document = documentOf("😀 <person>Dewi</person>\r\ntiba", {
      attributes: { 0: { wikidata: "Q42", status: "accepted" } },
      notes: { 0: ["Cek."] },
    });
    expect(JSON.parse(writeW3c([document]).files[0]?.text ?? "")).toEqual([
      {
        "@context": ["http://www.w3.org/ns/anno.jsonld", { "@vocab": "urn:copydesk:ns:1#" }],
        id: "urn:uuid:00000000-0000-4000-8000-000000000000",
        type: "Annotation",
        motivation: "identifying",
        body: [
          { type: "TextualBody", purpose: "tagging", value: "person" },
          { type: "SpecificResource", purpose: "identifying", source: "http://www.wikidata.org/entity/Q42" },
          { type: "TextualBody", purpose: "commenting", format: "text/plain", value: "Cek." },
        ],
        target: {
          source: "urn:copydesk:article:berita.article",
          selector: [
            { type: "TextQuoteSelector", exact: "Dewi", prefix: "😀 ", suffix: "\ntiba" },
            { type: "TextPositionSelector", start: 2, end: 6 },
          ],
        },
        attributes: { status: "accepted" },
      },
    ]);
  });

  test("of others is read: #ids, words alone, a single body, UTF-16 positions", () => {
    const { annotations, reading, losses } = read({
      type: "AnnotationPage",
      items: [
        annotation("#1", [quote("Bogor"), { type: "TextPositionSelector", start: 35, end: 40 }], {
          type: "TextualBody",
          purpose: "tagging",
          value: "Place",
        }),
        annotation("#2", quote("Dewi", "Lalu "), [
          { value: "Siapa?", purpose: "commenting" },
          { purpose: "linking", source: "#1" },
          { type: "Image", id: "https://example.org/a.png" },
        ]),
      ],
    });
    expect(content({ name: "", text: TEXT, annotations })).toMatchObject([
      {
        words: "Dewi",
        span: { start: 20, end: 24 },
        tag: null,
        links: [["relatedTo", 1]],
        notes: ["Siapa?"],
      },
      { words: "Bogor", tag: "Place" },
    ]);
    expect([reading, losses]).toEqual([
      "UTF-16 code units, CRLF line ends",
      [{ code: "body", where: "the data, items, item 2" }],
    ]);
  });

  test("whose words are several times there, not there, or without a place is listed", () => {
    const { annotations, losses } = read([
      annotation("a", quote("Dewi")),
      annotation("b", quote("Wati")),
      annotation("c", quote("")),
      annotation("d", { type: "XPathSelector", value: "/p[1]" }),
      annotation("e", [quote("pulang"), { type: "TextPositionSelector", start: 0, end: 6 }]),
    ]);
    expect(annotations.map(({ id }) => id)).toEqual(["e"]);
    expect(losses.map(({ code, where }) => [where, code])).toEqual([
      ["list, item 4", "no-place"],
      ["list, item 1", "ambiguous"],
      ["list, item 2", "words-differ"],
      ["list, item 3", "empty"],
      ["list, item 5", "by-words"],
    ]);
  });

  test.each([
    ["", "line 1, column 1: this is not JSON: unexpected end"],
    ["3", "the data: an object is expected"],
    ["{}", "the data: its type is not Annotation"],
    ['[{"type":"Annotation"}]', "list, item 1: it has no target"],
    ['{"items":{}}', "the data, items: a list is expected"],
    [
      JSON.stringify([annotation("a", quote("x")), annotation("a", quote("x"))]),
      "list, item 2: the id “a” is there twice",
    ],
    [
      JSON.stringify(annotation("a", { type: "TextPositionSelector", start: "0", end: 4 })),
      "the data, TextPositionSelector, start: a whole number from 0 is expected",
    ],
    [
      JSON.stringify(annotation("a", { type: "TextQuoteSelector" })),
      "the data, TextQuoteSelector, exact: a string is expected",
    ],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readW3c(data, { name: "a.txt", text: TEXT })).toThrow(message);
  });

  test("what it writes it reads again", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const [file] = writeW3c([document]).files;
        const imported = readW3c(file?.text ?? "", document);
        expect(content({ ...document, annotations: imported.annotations })).toEqual(content(document));
      }),
    );
  });
});
