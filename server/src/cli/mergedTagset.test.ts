import { describe, expect, test } from "vitest";
import { readBratConfiguration, readInceptionTagset } from "../formats/foreignTagset.js";
import { mergeTagset } from "./mergedTagset.js";
import { parseTagset } from "../workspace/tagset/tagset.js";

const CONF = [
  "# tipe kami",
  "[entities]",
  "Person",
  "!Benda",
  "\tAlat_berat",
  "\tSenjata",
  "----------",
  "[relations]",
  "<SEMUA>=Senjata|Person",
  "Milik-dari  Arg1:<SEMUA>, Arg2:Person, <REL-TYPE>:symmetric",
  "!Induk",
  "Dekat Arg1:<ANY>, Arg2:Alat_berat",
  "[events]",
  "Serangan Pelaku:Person",
  "[attributes]",
  "Negasi Arg:<EVENT>",
  "Yakin Arg:<SEMUA>|Alat_berat, Value:Tinggi|Rendah",
].join("\r\n");

describe("a tag set of another tool", () => {
  test("brat's configuration is taken, with names as tags may be", () => {
    const { value, renamed, added, left } = mergeTagset({}, readBratConfiguration(`\ufeff${CONF}`));
    expect(value).toEqual({
      labels: [
        { tag: "alat-berat", label: "Alat_berat" },
        { tag: "senjata", label: "Senjata" },
        { tag: "serangan", label: "Serangan" },
      ],
      relations: [
        { role: "milik-dari", label: "Milik-dari", from: ["senjata", "person"], to: ["person"] },
        { role: "dekat", label: "Dekat", to: ["alat-berat"] },
      ],
      attributes: [
        { name: "Negasi" },
        { name: "Yakin", on: ["senjata", "person", "alat-berat"], values: ["Tinggi", "Rendah"] },
      ],
    });
    expect([added, left, renamed[0]]).toEqual([7, ["Person"], { name: "Alat_berat", tag: "alat-berat" }]);
    expect(parseTagset(JSON.stringify(value)).problem).toBe(null);
    expect(readBratConfiguration(CONF).left).toEqual(["line 14, the arguments of Serangan"]);
  });

  test("INCEpTION's tags have their description as guideline; what is there stays", () => {
    const set = {
      name: "Nama",
      tags: [{ tag_name: "Café", tag_description: " Tempat. " }, { tag_name: "LOC" }, { tag_name: "12" }],
    };
    const present = { version: "3", extra: true, labels: [{ tag: "loc", key: "l" }] };
    const merged = mergeTagset(present, readInceptionTagset(JSON.stringify({ tag_sets: [set] }), "labels"));
    expect(merged.value).toEqual({
      version: "3",
      extra: true,
      labels: [
        { tag: "loc", key: "l" },
        { tag: "cafe", label: "Café", guideline: "Tempat." },
      ],
    });
    expect(merged.left).toEqual(["LOC", "12"]);
    const relations = mergeTagset({}, readInceptionTagset(JSON.stringify(set), "relations"));
    expect(relations.value).toEqual({
      relations: [
        { role: "cafe", label: "Café" },
        { role: "lOC", label: "LOC" },
      ],
    });
  });

  test.each([
    ["Person", "line 1: a section such as [entities] is expected"],
    ["[things]", "line 1: “things” is no section of brat's"],
    ["[relations]\nA Arg1:B", "line 2: a relation with two arguments is expected, as in Arg1:A, Arg2:B"],
  ])("refuses the configuration %j with its place", (data, message) => {
    expect(() => readBratConfiguration(data)).toThrow(message);
  });

  test.each([
    ["[]", "the data: an object is expected"],
    ["{}", "the data: tags are expected"],
    ['{"tags":[{}]}', "the data, tags, item 1, tag_name: a string is expected"],
  ])("refuses the tag set %j with its place", (data, message) => {
    expect(() => readInceptionTagset(data, "labels")).toThrow(message);
  });
});
