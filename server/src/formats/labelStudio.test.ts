import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import type { FormatDocument } from "./document.js";
import { readLabelStudio, writeLabelStudio } from "./labelStudio.js";

const written = (document: FormatDocument): string => writeLabelStudio([document]).files[0]?.text ?? "";
const article = (text: string): { name: string; text: string } => ({ name: "a.txt", text });

const region = (id: string, start: number, text: string, ...labels: string[]): object => ({
  ...{ id, from_name: "label", to_name: "text", type: "labels" },
  value: { start, end: start + text.length, text, labels },
});

describe("Label Studio", () => {
  test("writes spans, attributes, notes and relations, and the interface for them", () => {
    const document = documentOf("😀 <person>Dewi</person>:\r\n<quote>ya</quote>", {
      attributes: { 0: { status: "accepted" } },
      links: { 1: [["speaker", 0]] },
      notes: { 1: ["Cek."] },
    });
    const [person, quote] = document.annotations.map(({ id }) => id);
    const of = { to_name: "text", origin: "manual" };
    expect(JSON.parse(written(document))).toEqual([
      {
        data: { text: "😀 Dewi:\nya", article: "berita.article" },
        annotations: [
          {
            result: [
              {
                ...{ id: person, ...of, from_name: "label", type: "labels" },
                value: { start: 2, end: 6, text: "Dewi", labels: ["person"] },
              },
              {
                ...{ id: person, ...of, from_name: "status", type: "textarea" },
                value: { start: 2, end: 6, text: ["accepted"] },
              },
              {
                ...{ id: quote, ...of, from_name: "label", type: "labels" },
                value: { start: 8, end: 10, text: "ya", labels: ["quote"] },
                meta: { text: ["Cek."] },
              },
              { type: "relation", from_id: quote, to_id: person, direction: "right", labels: ["speaker"] },
            ],
          },
        ],
      },
    ]);
    expect(writeLabelStudio([document]).files[1]?.text).toContain(
      '    <Label value="person"/>\n    <Label value="quote"/>\n',
    );
  });

  test("reads the first annotation that was not cancelled, what is said of its regions, and several labels", () => {
    const result = [
      region("a", 2, "Dewi", "PER", "VIP"),
      { id: "a", from_name: "yakin", type: "rating", value: { start: 2, end: 6, rating: 4 } },
      { id: "a", from_name: "jenis", type: "choices", value: { choices: ["satu", "dua"] } },
      { id: "x", from_name: "nada", type: "choices", value: { choices: ["netral"] } },
      { type: "relation", from_id: "a", to_id: "z", labels: [] },
    ];
    const task = {
      data: { judul: "x", isi: "😀 Dewi" },
      annotations: [{ was_cancelled: true, result: [region("b", 2, "Dewi", "LOC")] }, { result }],
    };
    const { annotations, losses } = readLabelStudio(JSON.stringify([task]), article("😀 Dewi"));
    expect(annotations.map(({ tag, attributes }) => [tag, ...attributes])).toEqual([
      ["PER", ["label-2", "VIP"], ["yakin", "4"], ["jenis", "satu; dua"]],
    ]);
    expect(losses.map(({ code, where }) => `${where}: ${code}`)).toEqual([
      "list, item 1, annotations, item 2, result, item 4: body",
      "list, item 1, annotations, item 2, result, item 5: dangling",
    ]);
  });

  test.each([
    ["code points", 2],
    ["UTF-16", 3],
  ])("reads %s by the words", (_, start) => {
    const task = {
      data: { text: "😀 Dewi\nKota" },
      annotations: [{ result: [region("a", start, "Dewi", "PER")] }],
    };
    const { annotations } = readLabelStudio(JSON.stringify(task), article("\ufeff😀 Dewi\r\nKota"));
    expect(annotations.map(({ span }) => span)).toEqual([{ start: 4, end: 8 }]);
  });

  test("regions of dialogues and pages are listed: they count in paragraphs and elements", () => {
    const value = { start: 0, end: 4, startOffset: 0, endOffset: 4, paragraphlabels: ["PER"] };
    const result = [{ id: "a", from_name: "label", type: "paragraphlabels", value }];
    const task = { data: { text: "Dewi" }, annotations: [{ result }] };
    const { annotations, losses } = readLabelStudio(JSON.stringify(task), article("Dewi"));
    expect(annotations).toEqual([]);
    expect(losses).toEqual([{ code: "body", where: "the data, annotations, item 1, result, item 1" }]);
  });

  test("predictions are suggestions; JSON-MIN is read", () => {
    const task = { data: { text: "Dewi" }, predictions: [{ result: [region("a", 0, "Dewi", "PER")] }] };
    const predicted = readLabelStudio(JSON.stringify([task]), article("Dewi"));
    expect(predicted.annotations[0]?.attributes.get("status")).toBe("suggested");
    const minimal = {
      id: 1,
      text: "Dewi",
      label: [{ start: 0, end: 4, text: "Dewi", labels: ["PER"] }],
      annotator: 1,
    };
    expect(readLabelStudio(JSON.stringify([minimal]), article("Dewi")).annotations[0]?.tag).toBe("PER");
  });

  test.each([
    ["[", "line 1, column 2: this is not JSON: unexpected end"],
    ["3", "the data: an object is expected"],
    ['[{"data":3}]', "list, item 1, data: an object is expected"],
    ['[{"data":{}}]', "list, item 1, data, text: a string is expected"],
    [
      '{"data":{"text":"Dewi"},"annotations":[{"result":[{}]}]}',
      "the data, annotations, item 1, result, item 1, type: a string is expected",
    ],
    [
      '{"data":{"text":"Dewi"},"annotations":[{"result":[{"type":"labels","value":{"start":0,"labels":[]}}]}]}',
      "the data, annotations, item 1, result, item 1, end: a whole number from 0 is expected",
    ],
    ['{"data":{"text":"Budi"}}', "the data: no text in it is that of a.txt"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readLabelStudio(data, article("Dewi"))).toThrow(message);
  });

  test("what it writes it reads again", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const imported = readLabelStudio(written(document), document);
        expect(content({ ...document, annotations: imported.annotations })).toEqual(content(document));
      }),
    );
  });
});
