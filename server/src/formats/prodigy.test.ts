import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import type { FormatDocument } from "./document.js";
import { readProdigy, writeProdigy } from "./prodigy.js";

const written = (document: FormatDocument): string => writeProdigy([document]).files[0]?.text ?? "";
const article = (text: string): { name: string; text: string } => ({ name: "a.txt", text });

describe("Prodigy", () => {
  test("writes tokens, spans on them, and relations", () => {
    const document = documentOf("😀 <person>Dewi</person>lah:\r\n<quote>ya</quote>", {
      attributes: { 0: { status: "accepted" } },
      links: { 1: [["speaker", 0]] },
      notes: { 1: ["Cek."] },
    });
    const [person, quote] = document.annotations.map(({ id }) => id);
    expect(JSON.parse(written(document))).toEqual({
      text: "😀 Dewilah:\nya",
      meta: { article: "berita.article" },
      tokens: [
        { text: "😀", start: 0, end: 1, id: 0, ws: true },
        { text: "Dewi", start: 2, end: 6, id: 1, ws: false },
        { text: "lah", start: 6, end: 9, id: 2, ws: false },
        { text: ":", start: 9, end: 10, id: 3, ws: false },
        { text: "\n", start: 10, end: 11, id: 4, ws: false },
        { text: "ya", start: 11, end: 13, id: 5, ws: false },
      ],
      spans: [
        {
          ...{ start: 2, end: 6, token_start: 1, token_end: 1, label: "person", id: person },
          attributes: { status: "accepted" },
        },
        { start: 11, end: 13, token_start: 5, token_end: 5, label: "quote", id: quote, notes: ["Cek."] },
      ],
      relations: [
        {
          ...{ head: 5, child: 1, label: "speaker", head_id: quote, child_id: person },
          head_span: { start: 11, end: 13, token_start: 5, token_end: 5, label: "quote" },
          child_span: { start: 2, end: 6, token_start: 1, token_end: 1, label: "person" },
        },
      ],
      answer: "accept",
    });
  });

  test.each([
    ["code points", 2, "accept", undefined],
    ["UTF-16", 3, "reject", "rejected"],
    ["code points", 2, "ignore", "unsure"],
  ])("reads %s, and the answer as the status", (_, start, answer, status) => {
    const spans = [{ start, end: start + 4, label: "PER", score: 0.5 }];
    const { annotations } = readProdigy(
      `{"text":"lain"}\n${JSON.stringify({ text: "😀 Dewi tiba", spans, answer })}`,
      article("😀 Dewi tiba\r\n"),
    );
    expect(
      annotations.map(({ span, tag, attributes }) => [
        span,
        tag,
        attributes.get("status"),
        attributes.get("score"),
      ]),
    ).toEqual([[{ start: 3, end: 7 }, "PER", status, "0.5"]]);
  });

  test("relations are found by their spans; others are listed", () => {
    const spans = [
      { start: 0, end: 4, label: "PER" },
      { start: 5, end: 9, label: "LOC" },
    ];
    const relations = [
      { head: 0, child: 1, label: "di", head_span: spans[0], child_span: spans[1] },
      { head: 0, child: 7, label: "ke" },
    ];
    const { annotations, losses } = readProdigy(
      JSON.stringify({ text: "Dewi Kota", spans, relations }),
      article("Dewi Kota"),
    );
    expect(annotations.map(({ links }) => links)).toEqual([
      [{ role: "di", to: "line 1, spans, item 2" }],
      [],
    ]);
    expect(losses).toEqual([{ code: "dangling", where: "line 1, relations, item 2" }]);
  });

  test.each([
    ["{", "line 1, column 2: this is not JSON"],
    ["[3]", "list, item 1: an object is expected"],
    ['\n{"spans":[]}', "line 2, text: a string is expected"],
    ['{"text":"Dewi","spans":{}}', "line 1, spans: a list is expected"],
    [
      '{"text":"Dewi","spans":[{"start":-1,"end":2}]}',
      "line 1, spans, item 1, start: a whole number from 0 is expected",
    ],
    ['{"text":"Dewi","spans":[{"start":3,"end":2}]}', "line 1, spans, item 1: the end is before the start"],
    ['{"text":"Dewi","relations":[{}]}', "line 1, relations, item 1, label: a string is expected"],
    ['{"text":"Budi"}', "the data: no text in it is that of a.txt"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readProdigy(data, article("Dewi"))).toThrow(message);
  });

  test("what it writes it reads again", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const imported = readProdigy(written(document), document);
        expect(content({ ...document, annotations: imported.annotations })).toEqual(content(document));
        expect(imported.losses.filter(({ code }) => code !== "several-readings")).toEqual([]);
      }),
    );
  });
});
