import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, content, documentOf } from "../../../test/property/formatDocuments.js";
import { readConll } from "./conllReader.js";
import { type ConllVariant, writeConll } from "./conllWriter.js";
import type { FormatDocument } from "./document.js";

const DOCUMENT = documentOf(
  "<person>Dewi Lestari</person> dari <organisation>Dinas <place>Bogor</place></organisation> tiba. <quote>“Siap.”</quote>\r\n<event>Rapat</event>nya 😀",
);

const written = (document: FormatDocument, variant: ConllVariant): string =>
  writeConll([document], variant).files[0]?.text ?? "";

describe("CoNLL columns", () => {
  test.each([
    ["conll2003", "Dewi _ _ B-PER", "Lestari _ _ I-PER", "Dinas _ _ B-ORG", "Rapatnya _ _ B-MISC"],
    ["iob2", "Dewi\tB-person", "Lestari\tI-person", "Bogor\tI-organisation", "Rapatnya\tB-event"],
    ["bioes", "Dewi\tB-person", "Lestari\tE-person", "Bogor\tE-organisation", "Rapatnya\tS-event"],
  ] as const)("%s has a token a line", (variant, ...lines) => {
    const text = written(DOCUMENT, variant);
    expect(text.split("\n")).toEqual(expect.arrayContaining(lines));
    expect(text).toMatch(/tiba[ \t].*O\n\.[ \t].*O\n\n“/);
    expect(text.startsWith("-DOCSTART- -X- -X- O\n\n")).toBe(variant === "conll2003");
  });

  test("say what they do not hold", () => {
    const { losses } = writeConll([DOCUMENT], "conll2003");
    const tagOf = (where: string): unknown => DOCUMENT.annotations.find(({ id }) => where.endsWith(id))?.tag;
    expect(losses.map(({ code, where }) => [tagOf(where), code])).toEqual([
      ["quote", "not-a-name"],
      ["place", "overlap"],
      ["event", "widened"],
      ["event", "tag"],
    ]);
  });

  test.each([
    ["IOB1", "Dewi I-PER\nLestari I-PER\nBudi B-PER\nBogor I-LOC\n"],
    ["IOB2", "Dewi\tB-PER\nLestari\tI-PER\nBudi\tB-PER\nBogor\tB-LOC"],
    ["BIOES", "Dewi B-PER\r\nLestari E-PER\r\nBudi S-PER\r\nBogor S-LOC\r\n"],
    ["BILOU", "# satu\nDewi x B-PER\nLestari x L-PER\nBudi x U-PER\nBogor x U-LOC\n"],
  ])("are read in %s", (_, data) => {
    const document = { name: "a.txt", text: "\ufeffDewi  Lestari,\r\nBudi (Bogor)" };
    const { annotations, losses } = readConll(data, document);
    expect(losses).toEqual([]);
    expect(annotations.map(({ tag, span }) => [tag, document.text.slice(span.start, span.end)])).toEqual([
      ["person", "Dewi  Lestari"],
      ["person", "Budi"],
      ["place", "Bogor"],
    ]);
  });

  test("take the document that is the article's, and list what is not in it", () => {
    const data =
      "-DOCSTART- O\n\nLain B-PER\n\n-DOCSTART- O\n\nDewi B-PER\nWati I-PER\ntiba O\n-LRB- O\nBogor B-LOC\n-RRB- O";
    const { annotations, losses } = readConll(data, { name: "a.txt", text: "Dewi tiba (Bogor)" });
    expect(annotations.map(({ span }) => span)).toEqual([{ start: 11, end: 16 }]);
    expect(losses).toEqual([
      { code: "other-article", where: "line 3" },
      { code: "words-differ", where: "line 7" },
    ]);
  });

  test.each([
    ["Dewi", "line 1: a word and its tag are expected"],
    ["Dewi B-PER\n\ntiba VERB", "line 3: “VERB” is no tag: O, or B-, I-, E- or S- and a type"],
    ['{"a": 1}', "line 1: “1}” is no tag: O, or B-, I-, E- or S- and a type"],
    ["Dewi B-", "line 1: “B-” is no tag: O, or B-, I-, E- or S- and a type"],
  ])("refuse %j with its place", (data, message) => {
    expect(() => readConll(data, { name: "a.txt", text: "Dewi tiba" })).toThrow(message);
  });

  test.each(["iob2", "bioes"] as const)("%s: names that were written are read again", (variant) => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const exported = writeConll([document], variant);
        const imported = readConll(exported.files[0]?.text ?? "", document);
        expect(imported.losses).toEqual([]);
        const dropped = new Set(
          exported.losses
            .filter(({ code }) => code === "not-a-name" || code === "overlap" || code === "no-words")
            .map(({ where }) => where),
        );
        const widened = exported.losses.some(({ code }) => code === "widened");
        const kept = document.annotations.filter(({ id }) => !dropped.has(`${document.name} ${id}`));
        expect(imported.annotations).toHaveLength(kept.length);
        const bare = kept.map((each) => ({ ...each, attributes: new Map(), links: [], notes: [] }));
        if (!widened)
          expect(content({ ...document, annotations: imported.annotations })).toEqual(
            content({ ...document, annotations: bare }),
          );
      }),
    );
  });
});
