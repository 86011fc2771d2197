import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import type { FormatDocument } from "./document.js";
import { readHypothesis, writeHypothesis } from "./hypothesis.js";

const written = (document: FormatDocument): string => writeHypothesis([document]).files[0]?.text ?? "";
const article = (text: string): { name: string; text: string } => ({ name: "a.txt", text });

const row = (id: string, exact: string, more: object = {}): object => ({
  ...{ id, uri: "https://contoh.test/a", text: "", tags: ["PER"] },
  target: [{ source: "https://contoh.test/a", selector: [{ type: "TextQuoteSelector", exact }] }],
  ...more,
});

describe("Hypothesis", () => {
  test("writes quotation and position, tags and notes", () => {
    const document = documentOf("😀 <person>Dewi</person> tiba", {
      attributes: { 0: { "a=b": "c" } },
      notes: { 0: ["Satu.", "Dua."] },
    });
    const { files } = writeHypothesis([document], { pageUrl: "https://contoh.test/berita" });
    const uri = "https://contoh.test/berita";
    const page = { uri, document: { title: ["berita.article"] } };
    const id = document.annotations[0]?.id ?? "";
    expect(JSON.parse(files[0]?.text ?? "")).toEqual({
      total: 2,
      rows: [
        {
          ...{ id, ...page, text: "Satu.", tags: ["person", "copydesk:a%3Db=c"] },
          target: [
            {
              source: uri,
              selector: [
                { type: "TextPositionSelector", start: 3, end: 7 },
                { type: "TextQuoteSelector", exact: "Dewi", prefix: "😀 ", suffix: " tiba" },
              ],
            },
          ],
        },
        { id: `${id}-2`, ...page, text: "Dua.", tags: [], references: [id], target: [{ source: uri }] },
      ],
    });
  });

  test("reads rows with replies and page notes; places by the words where the position is the page's", () => {
    const selector = [
      { type: "RangeSelector", startContainer: "/p[1]" },
      { type: "TextPositionSelector", start: 900, end: 904 },
      { type: "TextQuoteSelector", exact: "Dewi", prefix: "lalu ", suffix: "" },
    ];
    const rows = [
      row("a", "", { target: [{ source: "x", selector }], tags: ["PER", "Jawa Barat"], text: "Cek." }),
      row("b", "Budi"),
      row("c", "Dewi"),
      row("d", "", { target: [{ source: "x" }], text: "Seluruh halaman." }),
      { id: "e", text: "Setuju.", tags: [], references: ["a"], target: [{ source: "x" }] },
    ];
    const { annotations, losses } = readHypothesis(
      JSON.stringify({ total: 5, rows }),
      article("Dewi tiba, lalu Dewi pergi"),
    );
    expect(annotations).toMatchObject([
      { id: "a", span: { start: 16, end: 20 }, tag: "PER", notes: ["Cek.", "Setuju."] },
    ]);
    expect([...(annotations[0]?.attributes ?? [])]).toEqual([["tag-Jawa Barat", "Jawa Barat"]]);
    expect(losses.map(({ code, where }) => `${where}: ${code}`)).toEqual([
      "the data, rows, item 4: no-place",
      "the data, rows, item 1: by-words",
      "the data, rows, item 2: words-differ",
      "the data, rows, item 3: ambiguous",
    ]);
  });

  test.each([
    ["{", "line 1, column 2: this is not JSON"],
    ["3", "the data: an object is expected"],
    ['{"rows":3}', "the data, rows: a list is expected"],
    ["[{}]", "list, item 1: it has no target"],
    ['[{"target":[],"tags":[3]}]', "list, item 1, tags, item 1: a string is expected"],
    [JSON.stringify([row("a", "Dewi"), row("a", "Dewi")]), "list, item 2: the id “a” is there twice"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readHypothesis(data, article("Dewi"))).toThrow(message);
  });

  test("what it writes it reads again, but for links", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const imported = readHypothesis(written(document), document);
        const kept = document.annotations.map((each) => ({ ...each, links: [] }));
        expect(content({ ...document, annotations: imported.annotations })).toEqual(
          content({ ...document, annotations: kept }),
        );
      }),
    );
  });
});
