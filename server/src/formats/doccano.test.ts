import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arbitraryDocument,
  content,
  documentOf,
  withoutLosses,
} from "../../../test/property/formatDocuments.js";
import { readDoccano, writeDoccano } from "./doccano.js";

describe("doccano", () => {
  test("has a line an article, with labels, entities and relations", () => {
    const document = documentOf("😀 <person>Dewi</person>\r\n<quote>“Siap”</quote>", {
      links: { 1: [["speaker", 0]] },
    });
    const [file] = writeDoccano([document]).files;
    expect(JSON.parse(file?.text ?? "")).toEqual({
      article: "berita.article",
      text: "😀 Dewi\n“Siap”",
      label: [
        [2, 6, "person"],
        [7, 13, "quote"],
      ],
      entities: [
        { id: 1, label: "person", start_offset: 2, end_offset: 6 },
        { id: 2, label: "quote", start_offset: 7, end_offset: 13 },
      ],
      relations: [{ id: 1, from_id: 2, to_id: 1, type: "speaker" }],
    });
  });

  test.each([
    ["a list", '[{"text":"lain","label":[]},\n{"text":"Dewi tiba","label":[[0,4,"PER"]]}]'],
    ["one object over several lines", '{\n"text":"Dewi tiba",\n"label":[[0,4,"PER"]]}'],
  ])("reads %s as well", (_, data) => {
    const { annotations } = readDoccano(data, { name: "a.txt", text: "Dewi tiba" });
    expect(annotations.map(({ tag }) => tag)).toEqual(["PER"]);
  });

  test("entities of an intent project are lists", () => {
    const data = '{"text":"Dewi tiba","entities":[[0,4,"PER"]],"cats":["kabar"]}';
    const { annotations } = readDoccano(data, { name: "a.txt", text: "Dewi tiba" });
    expect(annotations).toMatchObject([{ tag: "PER", span: { start: 0, end: 4 } }]);
  });

  test.each([
    ["code points", [2, 6], "code points, the data's line ends"],
    ["UTF-16", [3, 7], "UTF-16 code units, the data's line ends"],
  ])("finds out that offsets are %s", (_, [start, end], reading) => {
    const data = `{"text":"lain","label":[]}\n${JSON.stringify({
      text: "😀 Dewi",
      label: [[start, end, "PER"]],
    })}`;
    const imported = readDoccano(data, { name: "a.txt", text: "\ufeff😀 Dewi\r\n" });
    expect(imported.reading).toBe(reading);
    expect(imported.annotations[0]).toMatchObject({ tag: "PER", span: { start: 4, end: 8 } });
    expect(imported.losses).toContainEqual({ code: "other-article", where: "line 1" });
  });

  test.each([
    ["{", "line 1, column 2: this is not JSON: expected a member's name"],
    ['{"text":"Dewi"}\n[]', "line 2: an object is expected"],
    ["{}", "line 1, text: a string is expected"],
    ['{"text":"Dewi","label":3}', "line 1, label: a list is expected"],
    ['{"text":"Dewi","label":[[0,4]]}', "line 1, label, item 1: start, end and label are expected"],
    [
      '{"text":"Dewi","label":[[0,"4","PER"]]}',
      "line 1, label, item 1, item 2: a whole number from 0 is expected",
    ],
    ['{"text":"Dewi","label":[[4,0,"PER"]]}', "line 1, label, item 1: the end is before the start"],
    [
      '{"text":"Dewi","entities":[{"id":1}]}',
      "line 1, entities, item 1, start_offset: a whole number from 0 is expected",
    ],
    ['{"text":"Wati","label":[]}', "the data: no text in it is that of a.txt"],
    ["", "the data: no text in it is that of a.txt"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readDoccano(data, { name: "a.txt", text: "Dewi" })).toThrow(message);
  });

  test("what it writes it reads again, but for attributes and notes", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const [file] = writeDoccano([document]).files;
        const imported = readDoccano(file?.text ?? "", document);
        const bare = { ...document, annotations: document.annotations.map(withoutLosses("links")) };
        expect(content({ ...document, annotations: imported.annotations })).toEqual(content(bare));
      }),
    );
  });
});
