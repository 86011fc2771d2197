import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arbitraryDocument,
  content,
  documentOf,
  withoutLosses,
} from "../../../test/property/formatDocuments.js";
import type { FormatDocument } from "./document.js";
import { readXmi } from "./xmiReader.js";
import { writeXmi } from "./xmiWriter.js";
import { fitsXml } from "./xml.js";

const written = (document: FormatDocument): string => writeXmi([document]).files[0]?.text ?? "";
const article = (text: string): { name: string; text: string } => ({ name: "a.txt", text });

/** A CAS of our own over one text. */
function cas(text: string, ...structures: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:k="http:///webanno/custom.ecore" xmlns:n="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmi:version="2.0">',
    ...structures,
    `<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${text}"/>`,
    "</xmi:XMI>",
  ].join("\n");
}

describe("UIMA CAS XMI", () => {
  test("writes tokens, sentences, annotations and their links, and the types of all that", () => {
    const document = documentOf("😀 <person>Dewi</person>:\r\n<quote>“Ya.”</quote>", {
      attributes: { 0: { wikidata: "Q42" } },
      links: { 1: [["speaker", 0]] },
    });
    const lines = written(document).split("\n");
    expect(
      lines.filter((line) => /NamedEntity|Copydesk|Sentence/.test(line) && !line.includes("xmlns")),
    ).toEqual([
      '  <t2:Sentence xmi:id="6" sofa="1" begin="0" end="8"/>',
      '  <t2:Sentence xmi:id="11" sofa="1" begin="9" end="14"/>',
      '  <t3:NamedEntity xmi:id="12" sofa="1" begin="3" end="7" value="person" identifier="http://www.wikidata.org/entity/Q42"/>',
      '  <t4:CopydeskLinksLink xmi:id="14" role="speaker" target="12"/>',
      '  <t4:Copydesk xmi:id="13" sofa="1" begin="9" end="14" value="quote" links="14"/>',
    ]);
    expect(lines.find((line) => line.includes("sofaString"))).toContain('sofaString="😀 Dewi:&#10;“Ya.”"');
    const types = writeXmi([document]).files.find(({ name }) => name === "TypeSystem.xml")?.text ?? "";
    expect([...types.matchAll(/<name>(?:[a-z.]*\.)?(\w+)<\/name>/g)].map((match) => match[1])).toEqual([
      ...["DocumentMetaData", "documentTitle", "documentId", "NamedEntity", "value", "identifier"],
      ...["Sentence", "Token", "Copydesk", "links", "value", "CopydeskLinksLink", "role", "target"],
    ]);
  });

  test("reads layers with their features, relations, slots and chains, and writes them as they were", () => {
    const data = cas(
      "Dewi &amp; Budi",
      '<k:Nama xmi:id="2" sofa="1" begin="0" end="4" value="ORG" jenis="a&#10;b"/>',
      '<k:Nama xmi:id="3" sofa="1" begin="7" end="11"/>',
      '<k:Kait xmi:id="4" sofa="1" begin="7" end="11" Governor="2" Dependent="3" value="kenal" yakin="ya"/>',
      '<k:Isi xmi:id="5" role="pemeran" target="3"/>',
      '<k:Induk xmi:id="6" sofa="1" begin="0" end="11" slot="5"/>',
      '<k:RantaiLink xmi:id="7" sofa="1" begin="0" end="4" next="8" referenceRelation="sama"/>',
      '<k:RantaiLink xmi:id="8" sofa="1" begin="7" end="11"/>',
      '<k:RantaiChain xmi:id="9" first="7"/>',
    );
    const target = article("Dewi & Budi");
    const read = readXmi(data, target);
    expect(read.losses).toEqual([]);
    const said = read.annotations.map(({ span, tag, attributes, links }) => [
      `${span.start}-${span.end} ${tag ?? ""}`,
      ...[...attributes].map(([name, value]) => `${name}=${value}`),
      ...links.map(({ role, to }) => `${role}→${to}`),
    ]);
    expect(said).toEqual([
      [
        "0-4 ORG",
        "jenis=a\nb",
        "layer=webanno.custom.Nama",
        "link-kenal=relation type=webanno.custom.Kait&.yakin=ya",
        "kenal→Nama 3",
      ],
      ["7-11 Nama", "layer=webanno.custom.Nama"],
      [
        "0-11 Induk",
        "layer=webanno.custom.Induk",
        "link-pemeran=slot feature=slot&type=webanno.custom.Isi&target=uima.tcas.Annotation",
        "pemeran→Nama 3",
      ],
      [
        "0-4 RantaiLink",
        "referenceRelation=sama",
        "layer=webanno.custom.RantaiLink",
        "link-sama=chain",
        "sama→RantaiLink 8",
      ],
      ["7-11 RantaiLink", "layer=webanno.custom.RantaiLink"],
    ]);
    const again = readXmi(written({ ...target, annotations: read.annotations }), target);
    expect(content({ ...target, annotations: again.annotations })).toEqual(
      content({ ...target, annotations: read.annotations }),
    );
  });

  test.each([
    ["LF", "😀 Dewi\nKota", "&#10;"],
    ["CRLF", "😀 Dewi\r\nKota", "&#10;"],
    ["CRLF in both", "😀 Dewi\r\nKota", "&#13;&#10;"],
    ["a BOM", "\ufeff😀 Dewi\nKota", "&#10;"],
  ])("finds the words in an article with %s", (_, text, lineEnd) => {
    const from = lineEnd.length > 5 ? 9 : 8;
    const data = cas(
      `😀 Dewi${lineEnd}Kota`,
      '<n:NamedEntity xmi:id="2" sofa="1" begin="3" end="7" value="PER"/>',
      `<n:NamedEntity xmi:id="3" sofa="1" begin="${from}" end="${from + 2}" value="LOC"/>`,
    );
    const { annotations, reading } = readXmi(data, article(text));
    expect(reading).toMatch(/^UTF-16 code units/);
    expect(annotations.map(({ span }) => text.slice(span.start, span.end))).toEqual(["Dewi", "Ko"]);
  });

  test("takes code points where these fit", () => {
    const data = cas("😀 Dewi kota", '<n:NamedEntity xmi:id="2" sofa="1" begin="2" end="6" value="PER"/>');
    const { annotations, reading } = readXmi(data, article("😀 Dewi kota"));
    expect([reading, annotations[0]?.span]).toEqual([
      "code points, the data's line ends",
      { start: 3, end: 7 },
    ]);
  });

  test("lists what covers nothing, leads nowhere, or is in no index", () => {
    const data = cas(
      "Dewi",
      '<k:A xmi:id="2" sofa="1" begin="0" end="0"/>',
      '<k:B xmi:id="3" sofa="1" begin="0" end="4"/>',
      '<k:R xmi:id="4" sofa="1" begin="0" end="4" Governor="3" Dependent="9"/>',
      '<k:C xmi:id="5" sofa="1" begin="0" end="4"/>',
      '<cas:View sofa="1" members="2 3 4"/>',
    );
    const { annotations, losses } = readXmi(data, article("Dewi"));
    expect(annotations.map(({ tag }) => tag)).toEqual(["B"]);
    expect(losses.map(({ code, where }) => `${where}: ${code}`)).toEqual([
      "line 5, “k:R” “4”: dangling",
      "line 3, “k:A” “2”: empty",
    ]);
  });

  test.each([
    ["", "line 1: there is no element"],
    ["<a>", "line 1: “<a>” is not closed"],
    ["<a/>", "line 1: “<a>” is no xmi:XMI"],
    ["<a></b>", "line 1: “</b>” closes nothing here"],
    ["<a/><b/>", "line 1: a second root element"],
    ["\n<a b=1/>", "line 2: a value in quotation marks is expected"],
    ["<a b='1' b='2'/>", "line 1: the attribute “b” is there twice"],
    ["<a b='<'/>", "line 1: < stands in a value"],
    ["<a b='1'c='2'/>", "line 1: a blank or > is expected in “<a”"],
    ["<a>\n&nbsp;</a>", "line 2: “&nbsp;” is no reference that is read"],
    ["<a>&#0;</a>", "line 1: “&#0;” is no reference that is read"],
    ["<a>& b</a>", "line 1: “& b” is no reference that is read"],
    ["<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "line 1: document types and entities are not read"],
    ["<a><!-- </a>", "line 1: a comment is not closed"],
    ["words<a/>", "line 1: text stands outside of the root element"],
    ["<a>\u0001</a>", "line 1: a character stands here that XML does not allow"],
    ["<a>".repeat(100), "line 1: elements stand more than 64 deep in each other"],
    [cas("Budi"), "the data: no text in it is that of a.txt"],
    [
      cas("Dewi", '<k:A xmi:id="2" sofa="1" begin="x" end="1"/>'),
      "line 3, “k:A” “2”: begin is no whole number from 0",
    ],
    [
      cas("Dewi", '<k:A xmi:id="2" sofa="1" begin="2" end="1"/>'),
      "line 3, “k:A” “2”: the end is before the begin",
    ],
    [cas("Dewi", '<k:A xmi:id="2"/>', '<k:A xmi:id="2"/>'), "line 4: the id “2” is there twice"],
  ])("refuses %j with its place", (data, message) => {
    expect(() => readXmi(data, article("Dewi"))).toThrow(message);
  });

  test("what it writes it reads again, but for attributes and notes, and links from a name to what is none", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        fc.pre(fitsXml(document.text));
        const imported = readXmi(written(document), document);
        const isName = (tag: string | null | undefined): boolean => tag === "person" || tag === "place";
        const tagOf = new Map(document.annotations.map(({ id, tag }) => [id, tag]));
        const kept = document.annotations.map(withoutLosses("links")).map((each) => ({
          ...each,
          links: each.links.filter(({ to }) => !isName(each.tag) || isName(tagOf.get(to))),
        }));
        expect(content({ ...document, annotations: imported.annotations })).toEqual(
          content({ ...document, annotations: kept }),
        );
      }),
    );
  });
});
