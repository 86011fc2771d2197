import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import { readBrat } from "./bratReader.js";
import { writeBrat } from "./bratWriter.js";

const fileOf = (document: Parameters<typeof writeBrat>[0][number], ending: string): string =>
  writeBrat([document]).files.find(({ name }) => name.endsWith(ending))?.text ?? "";

describe("brat", () => {
  test("writes the words, their attributes, links and notes", () => {
    const document = documentOf("😀 <person>Dewi</person> tiba di\r\n<place>Kota\r\nBaru</place>.", {
      attributes: { 0: { status: "accepted", wikidata: "Q42", name: "Dewi A." } },
      links: { 1: [["relatedTo", 0]] },
      notes: { 1: ["Periksa ejaan."] },
    });
    expect(fileOf(document, ".ann").split("\n")).toEqual([
      "T1\tperson 2 6\tDewi",
      "A1\tstatus T1 accepted",
      "N1\tReference T1 Wikidata:Q42\tDewi A.",
      "T2\tplace 15 19;20 24\tKota Baru",
      "#1\tAnnotatorNotes T2\tPeriksa ejaan.",
      "R1\trelatedTo Arg1:T2 Arg2:T1",
      "",
    ]);
    expect(fileOf(document, ".txt")).toBe("😀 Dewi tiba di\nKota\nBaru.");
    expect(fileOf(document, "annotation.conf")).toBe(
      "[entities]\nperson\nplace\n\n[relations]\nrelatedTo\tArg1:<ENTITY>, Arg2:<ENTITY>\n\n[events]\n\n" +
        "[attributes]\nstatus\tArg:<ENTITY>, Value:accepted\n\n",
    );
  });

  test.each([
    ["code points over LF", "T1\tPER 2 6\tDewi\nT2\tLOC 15 19\tKota", "code points, LF line ends"],
    ["UTF-16 over LF", "T1\tPER 3 7\tDewi\nT2\tLOC 16 20\tKota", "UTF-16 code units, LF line ends"],
    ["code points over CRLF", "T1\tPER 2 6\tDewi\nT2\tLOC 16 20\tKota", "code points, CRLF line ends"],
  ])("finds out how offsets are counted: %s", (_, data, reading) => {
    const imported = readBrat(data, { name: "a.txt", text: "😀 Dewi tiba di\nKota" });
    expect(imported.reading).toBe(reading);
  });

  test("takes CRLF offsets, and says so", () => {
    const imported = readBrat("T1\tLOC 10 14\tKota", { name: "a.txt", text: "Dewi di\n\nKota" });
    // Two line ends before the words, each counted twice.
    expect(imported.reading).toBe(null);
    const counted = readBrat("T1\tLOC 11 15\tKota", { name: "a.txt", text: "Dewi di\n\nKota" });
    expect([counted.reading, counted.annotations[0]?.span]).toEqual([
      "code points, CRLF line ends",
      { start: 9, end: 13 },
    ]);
  });

  test("reads discontinuous words as one span, and writes them as they were", () => {
    const data = "T1\tORG 0 5;12 16\tDinas Kota";
    const text = "Dinas Sosial Kota dan Kabupaten";
    const imported = readBrat("T1\tORG 0 5;13 17\tDinas Kota", { name: "a.txt", text });
    expect(imported.annotations[0]?.span).toEqual({ start: 0, end: 17 });
    expect(imported.losses).toEqual([{ code: "pieces", where: "line 1" }]);
    expect(fileOf({ name: "a.txt", text, annotations: imported.annotations }, ".ann")).toBe(
      "T1\tORG 0 5;13 17\tDinas Kota\n",
    );
    expect(readBrat(data, { name: "a.txt", text }).losses).toEqual([
      { code: "words-differ", where: "line 1" },
    ]);
  });

  test("lists what does not match, refers nowhere, or is an event", () => {
    const data =
      "T1\tPER 0 4\tDewi\nT2\tPER 5 9\tBudi\nT3\tPER 2 2\t\nR1\tkenal Arg1:T1 Arg2:T9\nE1\tTiba:T1\nA1\tYakin T1";
    const { annotations, losses } = readBrat(data, { name: "a.txt", text: "Dewi tiba" });
    expect(annotations.map(({ id, attributes }) => [id, ...attributes])).toEqual([["T1", ["Yakin", ""]]]);
    expect(losses.map(({ code, where }) => `${where} ${code}`)).toEqual([
      "line 5 event",
      "line 4 dangling",
      "line 2 words-differ",
      "line 3 empty",
    ]);
  });

  test("writes a reference to another base as it was read", () => {
    const data = "T1\tPER 0 4\tDewi\nN1\tReference T1 Wikipedia:64488\tDewi dari Bogor\n";
    const { annotations } = readBrat(data, { name: "a.txt", text: "Dewi tiba" });
    expect(fileOf({ name: "a.txt", text: "Dewi tiba", annotations }, ".ann")).toBe(data);
  });

  test("takes an event as its trigger with the arguments as links", () => {
    const data =
      "T1\tPER 0 4\tDewi\nT2\tTiba 5 9\ttiba\nE1\tTiba:T2 Siapa:T1 Sebab:E2\nE2\tTiba:T2\nA1\tYakin E1\n";
    const { annotations, losses } = readBrat(data, { name: "a.txt", text: "Dewi tiba" });
    expect(annotations.map(({ attributes, links }) => [[...attributes], links])).toEqual([
      [[], []],
      [
        [["Yakin", ""]],
        [
          { role: "Siapa", to: "T1" },
          { role: "Sebab", to: "T2" },
        ],
      ],
    ]);
    expect(losses.map(({ code, where }) => `${where} ${code}`)).toEqual(["line 3 event", "line 4 event"]);
  });

  test.each([
    ["E1\tTiba", "line 1: an event needs a type and a trigger"],
    ["E1\tTiba:T1 x", "line 1: an argument of an event needs a role and an id"],
    ["T1", "line 1: an id, a tab and what it says are expected"],
    ["T1\tPER 0 4", "line 1: a type, the offsets, a tab and the words are expected"],
    ["\nT1\tPER 0\tDewi", "line 2: a type, the offsets, a tab and the words are expected"],
    ["T1\tPER 4 0\tDewi", "line 1: the offsets 4 0 run backwards or below 0"],
    ["T1\tPER 0 4\tDewi\nT1\tPER 0 4\tDewi", "line 2: “T1” is there twice"],
    ["{}\tx", "line 1: “{}” is no id of brat: T, R, A, M, N, E, * or # and a number"],
    ["R1\tkenal Arg1:T1", "line 1: a relation needs a name and two arguments"],
    ["A1\tYakin", "line 1: an attribute needs a name and a target"],
    ["*\tEquiv T1", "line 1: an equivalence needs a name and two ids or more"],
    ["N1\tReference T1", "line 1: a normalisation needs a name, a target and a reference"],
    ["#1\tNote", "line 1: a note needs a name and a target"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readBrat(data, { name: "a.txt", text: "Dewi tiba" })).toThrow(message);
  });

  test("what it writes it reads again", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "plain" }), (document) => {
        const imported = readBrat(fileOf(document, ".ann"), document);
        expect(content({ ...document, annotations: imported.annotations })).toEqual(content(document));
        expect(imported.losses.filter(({ code }) => code !== "several-readings")).toEqual([]);
      }),
    );
  });
});
