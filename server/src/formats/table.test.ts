import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import { readTable, writeTable } from "./table.js";

describe("tables", () => {
  test("have a row an annotation, with a column for what any of them says", () => {
    const document = documentOf('😀 <person>Dewi</person> bilang <quote>"Ya,\r\nkami siap"</quote>.', {
      attributes: { 0: { status: "accepted", tag: "lama" } },
      links: { 1: [["speaker", 0]] },
      notes: { 1: ["satu", "dua"] },
    });
    const [file] = writeTable([document], ",").files;
    const id = (n: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${n}`;
    expect([file?.name, file?.text.split("\r\n")]).toEqual([
      "berita.csv",
      [
        "id,start,end,text,tag,status,attribute:tag,link:speaker,note,note 2",
        `${id(0)},2,6,Dewi,person,accepted,lama,,,`,
        `${id(1)},14,29,"""Ya,\nkami siap""",quote,,,${id(0)},satu,dua`,
        "",
      ],
    ]);
  });

  test("are read with the columns of others, and semicolons", () => {
    const data = "\ufeffstart;end;text;tag;sumber\n0;4;Dewi;PER;koran\n\n5;9;Budi;PER;\n";
    const { annotations, losses, reading } = readTable(data, { name: "a.txt", text: "Dewi tiba" }, ",");
    expect(annotations).toEqual([
      {
        ...{ id: "line 2", span: { start: 0, end: 4 }, tag: "PER" },
        ...{ attributes: new Map([["sumber", "koran"]]), links: [], notes: [] },
      },
    ]);
    expect([reading, losses]).toEqual([
      "code points, LF line ends",
      [{ code: "words-differ", where: "line 4" }],
    ]);
  });

  test.each([
    ["", "line 1: a header row is expected"],
    ["id,start,end", "line 1: there is no column text"],
    ["start,end,text,text", "line 1: the column “text” is there twice"],
    ["start,end,text\n0,4", "line 2: 2 cells where the header has 3"],
    ['start,end,text\n0,4,"Dewi', "line 2: a quotation mark is not closed"],
    ['start,end,text\n0,4,"De"wi', "line 2: something stands after a closing quotation mark"],
    ['start,end,text\n0,4,"De\nwi"\nx,4,Dewi', "line 4, column start: “x” is no whole number"],
    ["start,end,text\n0,-4,Dewi", "line 2, column end: “-4” is no whole number"],
    ["start,end,text\n4,0,Dewi", "line 2: end is before start"],
    ["id,start,end,text\na,0,4,Dewi\na,0,4,Dewi", "line 3: the id “a” is there twice"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readTable(data, { name: "a.txt", text: "Dewi tiba" }, ",")).toThrow(message);
  });

  test.each([",", "\t"] as const)("what is written with %j is read again", (separator) => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const [file] = writeTable([document], separator).files;
        const imported = readTable(file?.text ?? "", document, separator);
        expect(content({ ...document, annotations: imported.annotations })).toEqual(content(document));
      }),
    );
  });
});
