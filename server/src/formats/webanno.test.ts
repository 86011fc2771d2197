import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import type { FormatDocument } from "./document.js";
import { readWebanno } from "./webannoReader.js";
import { writeWebanno } from "./webannoWriter.js";

const written = (document: FormatDocument): string => writeWebanno([document]).files[0]?.text ?? "";

const NE = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
const HEAD = "#FORMAT=WebAnno TSV 3.3";
const article = (text: string): { name: string; text: string } => ({ name: "a.txt", text });

describe("WebAnno TSV", () => {
  test("writes names, quotes with their speaker, parts of words, and several lines", () => {
    const document = documentOf("😀 <person>Dewi</person>lah:\r\n<quote>“Kami\r\nsiap.”</quote>", {
      attributes: { 0: { wikidata: "Q42" } },
      links: { 1: [["speaker", 0]] },
    });
    expect(written(document).split("\n")).toEqual([
      HEAD,
      `#T_SP=${NE}|identifier|value`,
      "#T_SP=webanno.custom.Copydesk|value|ROLE_webanno.custom.Copydesk:links_webanno.custom.CopydeskLinksLink|uima.tcas.Annotation",
      "",
      "",
      "#Text=😀 Dewilah:",
      "1-1\t0-2\t😀\t_\t_\t_\t_\t_\t",
      "1-2\t3-10\tDewilah\t_\t_\t_\t_\t_\t",
      "1-2.1\t3-7\tDewi\thttp://www.wikidata.org/entity/Q42[1]\tperson[1]\t_\t_\t_\t",
      "1-3\t10-11\t:\t_\t_\t_\t_\t_\t",
      "",
      "#Text=“Kami",
      "2-1\t12-13\t“\t_\t_\tquote[2]\tspeaker[2]\t1-2.1[1]\t",
      "2-2\t13-17\tKami\t_\t_\tquote[2]\t*[2]\t*\t",
      "",
      "#Text=siap.”",
      "3-1\t18-22\tsiap\t_\t_\tquote[2]\t*[2]\t*\t",
      "3-2\t22-23\t.\t_\t_\tquote[2]\t*[2]\t*\t",
      "3-3\t23-24\t”\t_\t_\tquote[2]\t*[2]\t*\t",
      "",
    ]);
  });

  const stacked = [
    HEAD,
    "#T_SP=webanno.custom.Nama|jenis|value",
    "#T_RL=webanno.custom.Kait|value|BT_webanno.custom.Nama",
    "",
    "",
    "#Text=Dinas Kota",
    "1-1\t0-5\tDinas\t*[1]\tORG[1]\t_\t_\t",
    "1-2\t6-10\tKota\t*[1]|a\\|b[2]\tORG[1]|LOC[2]\tdi\t1-1[1_2]\t",
    "",
  ].join("\n");

  test("reads stacked annotations, escapes and relations, and writes them in their layers again", () => {
    const { annotations, losses } = readWebanno(stacked, article("Dinas Kota"));
    expect(losses).toEqual([]);
    expect(
      annotations.map(({ span, tag, attributes, links }) => [span, tag, [...attributes], links]),
    ).toEqual([
      [
        { start: 0, end: 10 },
        "ORG",
        [
          ["layer", "webanno.custom.Nama"],
          ["link-di", "relation type=webanno.custom.Kait"],
        ],
        [{ role: "di", to: "1-2 Nama 2" }],
      ],
      [
        { start: 6, end: 10 },
        "LOC",
        [
          ["jenis", "a|b"],
          ["layer", "webanno.custom.Nama"],
        ],
        [],
      ],
    ]);
    expect(written({ ...article("Dinas Kota"), annotations })).toBe(stacked);
  });

  test.each([
    ["LF", "😀 Dewi\nKota"],
    ["CRLF", "😀 Dewi\r\nKota"],
    ["a BOM", "\ufeff😀 Dewi\nKota"],
  ])("finds the words in an article with %s", (_, text) => {
    const data = [
      HEAD,
      `#T_SP=${NE}|value`,
      "#Text=😀 Dewi",
      "1-1\t0-2\t😀\t_\t",
      "1-2\t3-7\tDewi\tPER\t",
      "",
      "#Text=Kota",
      "2-1\t8-12\tKota\tLOC\t",
    ].join("\n");
    const { annotations, losses } = readWebanno(data, article(text));
    expect(annotations.map(({ span }) => text.slice(span.start, span.end))).toEqual(["Dewi", "Kota"]);
    expect(losses).toEqual([]);
  });

  test("chains link each to the next; what covers no characters is listed", () => {
    const data = [
      HEAD,
      "#T_CH=webanno.custom.Rantai|referenceRelation|referenceType",
      `#T_SP=${NE}|value`,
      "#Text=Dewi tahu ia",
      "1-1\t0-4\tDewi\tsama->1-1\tPER[1]\t_\t",
      "1-2\t5-9\ttahu\t_\t_\t_\t",
      "1-2.1\t9-9\t\t_\t_\tLOC\t",
      "1-3\t10-12\tia\t*->1-2\t*[1]\t_\t",
    ].join("\n");
    const { annotations, losses } = readWebanno(data, article("Dewi tahu ia"));
    expect(annotations.map(({ tag, links }) => [tag, ...links.map(({ role }) => role)])).toEqual([
      ["Rantai", "sama"],
      ["Rantai"],
    ]);
    expect(losses).toEqual([{ code: "empty", where: "line 7, NamedEntity" }]);
    const again = written({ ...article("Dewi tahu ia"), annotations });
    expect(again.split("\n").filter((line) => line.includes("->") || line.startsWith("#T_"))).toEqual([
      "#T_CH=webanno.custom.Rantai|referenceRelation|referenceType",
      "1-1\t0-4\tDewi\tsama->1-1\tPER[1]\t",
      "1-3\t10-12\tia\t*->1-2\t*[1]\t",
    ]);
  });

  test("what is no longer in the article is listed", () => {
    const { annotations, losses } = readWebanno(stacked, article("Dinas Desa"));
    expect(annotations).toEqual([]);
    expect(losses.map(({ code }) => code)).toEqual(["words-differ", "words-differ"]);
  });

  test.each([
    ["", "line 1: #FORMAT=WebAnno TSV 3.x is expected"],
    ["#FORMAT=WebAnno TSV 2.0", "line 1: #FORMAT=WebAnno TSV 3.x is expected"],
    [`${HEAD}\n#T_SP=`, "line 2: a layer's name is expected"],
    [`${HEAD}\n#T_SP=a.B|ROLE_a.B:c_a.D`, "line 2: the target of a slot is expected"],
    [`${HEAD}\n#T_RL=a.B|value`, "line 2: a relation's last column is expected to be BT_ and a layer"],
    [`${HEAD}\n{}`, "line 2: “{}” is no number of a token, as in 1-2 or 1-2.1"],
    [`${HEAD}\n1-1\t0\tDewi`, "line 2: offsets as in 0-4 and the words are expected"],
    [`${HEAD}\n1-1\t4-0\tDewi\t`, "line 2: the end is before the start"],
    [`${HEAD}\n#T_SP=a.B|value\n1-1\t0-4\tDewi\t`, "line 3: 0 cells where the layers have 1"],
    [`${HEAD}\n#Text=Budi\n1-1\t0-4\tDewi\t`, "line 3: “Dewi” is not in the text of its sentence"],
    [
      `${HEAD}\n#T_SP=a.B|\n#T_RL=a.R|BT_a.B\n1-1\t0-4\tDewi\t*\tx\t`,
      "line 4: “x” leads nowhere; a token's number is expected, as in 1-2[3]",
    ],
    [
      `${HEAD}\n#T_CH=a.B|r|t\n1-1\t0-4\tDewi\tx\ty\t`,
      "line 3: the number of a chain is expected, as in *->1-2",
    ],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readWebanno(data, article("Dewi tiba"))).toThrow(message);
  });

  test("what it writes it reads again, but for attributes and notes, and links between layers", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const imported = readWebanno(written(document), document);
        const isName = (tag: string | null): boolean => tag === "person" || tag === "place";
        const kept = document.annotations.map((each) => ({
          ...each,
          attributes: new Map<string, string>(),
          notes: [],
          links: each.links.filter(({ to }) => {
            const target = document.annotations.find(({ id }) => id === to);
            return !isName(each.tag) || isName(target?.tag ?? null);
          }),
        }));
        const sorted = (annotations: FormatDocument["annotations"]): unknown[] =>
          (content({ ...document, annotations }) as { span: { start: number; end: number }; tag: string }[])
            .map((each) => JSON.stringify({ ...each, links: undefined }))
            .sort();
        expect(sorted(imported.annotations)).toEqual(sorted(kept));
        const count = (annotations: FormatDocument["annotations"]): number =>
          annotations.reduce((sum, { links }) => sum + links.length, 0);
        expect(count(imported.annotations)).toBe(count(kept));
      }),
    );
  });
});
