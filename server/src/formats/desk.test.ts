import { describe, expect, test } from "vitest";
import { ANA, articleWith } from "../../../test/property/placedAnnotations.js";
import type { Check } from "../annotations/annotation.js";
import { writeClaimReview } from "./claimReview.js";
import { writeCorrection } from "./correction.js";
import type { ExportOptions, FormatDocument } from "./document.js";
import { writeFootnotes } from "./footnotes.js";
import { writeNinjs } from "./ninjs.js";
import { writeQuestions } from "./questions.js";
import { writeWorksheet } from "./worksheet.js";

const TEXT =
  "\ufeff😀 Dewi Lestari dari Dinas Sosial berkata:\r\n“Ada 52 orang mengungsi.”\r\nDinas Sosial siap.";

const truth = (rating: string, more: Partial<Check> = {}): Check => ({
  ...{ kind: "truth", rating, by: ANA, when: "2026-01-31T07:00:00Z", words: "52 orang", evidence: [] },
  ...more,
});

/** Person, organisation twice, a quote of the person, and a claim within it. */
function article(checks: readonly Check[], more: object = {}): FormatDocument {
  return articleWith("berita.article", TEXT, [
    { words: "Dewi Lestari", tag: "person", entity: { wikidata: "Q42", name: "Dewi L." } },
    { words: "Dinas Sosial", tag: "organisation" },
    { words: "“Ada 52 orang mengungsi.”", tag: "quote", links: [{ role: "speaker", to: "urn:uuid:1" }] },
    { words: "52 orang", tag: "claim", checks, ...more },
    { words: "tidak ada", tag: "claim" },
  ]);
}

const textOf = ({ files }: { readonly files: readonly { readonly text: string }[] }): string =>
  files[0]?.text ?? "";

describe("IPTC ninjs", () => {
  test("has each thing once, with its Wikidata item; what was rejected is left out", () => {
    const document = articleWith("a.txt", "Dewi dan Kota dan Budi.\r\nSeni", [
      { words: "Dewi", tag: "person", entity: { wikidata: "Q42", name: "Dewi L." } },
      { words: "Kota", tag: "place" },
      { words: "Kota", tag: "facility" },
      { words: "Budi", tag: "person", status: "rejected" },
      { words: "Seni", tag: "quote" },
    ]);
    const { files, losses } = writeNinjs([document], { pageUrl: "https://contoh.test/a" });
    expect(JSON.parse(files[0]?.text ?? "")).toMatchObject({
      uri: "https://contoh.test/a",
      standard: { name: "ninjs", version: "2.1" },
      bodies: [{ role: "main", contentType: "text/plain", value: "Dewi dan Kota dan Budi.\nSeni" }],
      people: [{ name: "Dewi L.", uri: "http://www.wikidata.org/entity/Q42" }],
      places: [{ name: "Kota" }],
    });
    expect(losses).toEqual([{ code: "not-a-name", where: "a.txt urn:uuid:5" }]);
  });
});

describe("ClaimReview", () => {
  const ratings = [
    { value: "benar", label: { en: "true", id: "benar" }, end: "best" },
    { value: "separuh", label: { en: "half true", id: "separuh benar" } },
    { value: "salah", label: { en: "false", id: "salah" }, end: "worst" },
    { value: "belum", label: { en: "unproven", id: "belum terbukti" } },
  ] as const;
  const options: ExportOptions = {
    ...{ publisher: "Koran Contoh", pageUrl: "https://contoh.test/a", claimSummary: "52 orang mengungsi." },
    ...{ ratings, language: "id" },
  };

  test("says who said it, and rates it on the newsroom's scale", () => {
    const evidence = [{ url: "https://contoh.test/bukti" }, { document: "Surat" }];
    const { files } = writeClaimReview([article([truth("separuh", { evidence })])], options);
    expect(JSON.parse(files[0]?.text ?? "")).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "https://contoh.test/a",
      datePublished: "2026-01-31",
      author: { "@type": "Organization", name: "Koran Contoh" },
      claimReviewed: "52 orang mengungsi.",
      itemReviewed: {
        "@type": "Claim",
        author: { "@type": "Person", name: "Dewi L.", sameAs: "http://www.wikidata.org/entity/Q42" },
        text: "52 orang",
      },
      reviewRating: {
        ...{ "@type": "Rating", ratingValue: 2, bestRating: 3, worstRating: 1 },
        alternateName: "separuh benar",
      },
      citation: ["https://contoh.test/bukti"],
    });
  });

  test.each<[string, FormatDocument, ExportOptions, string]>([
    [
      "everything",
      article([]),
      {},
      "missing: the publisher (--publisher); the address of the page (--page-url); what the claim says, in a sentence (--claim); a claim or quote whose truth was rated",
    ],
    ["a verdict", article([truth("belum")]), options, "missing: a verdict: “belum” is none on the scale"],
    [
      "an address",
      article([truth("benar")]),
      { ...options, pageUrl: "a b" },
      "missing: a page address with https:// (--page-url)",
    ],
    [
      "the ends of the scale",
      article([truth("benar")]),
      { ...options, ratings: [{ value: "benar", label: { en: "true", id: "benar" } }] },
      'missing: the ends of the scale, "end": "best" and "worst", in .copydesk/config.json',
    ],
    [
      "the words that were checked",
      article([truth("benar")], { stale: ["truth"] }),
      options,
      "missing: a check of the words as they are now; they were changed",
    ],
    [
      "the speaker",
      articleWith("a.txt", "52 orang", [{ words: "52 orang", tag: "claim", checks: [truth("benar")] }]),
      options,
      "missing: who said it (a link to the speaker)",
    ],
    [
      "which one",
      articleWith("a.txt", "52 orang", [
        { words: "52", tag: "claim", checks: [truth("benar")] },
        { words: "orang", tag: "claim", checks: [truth("benar")] },
      ]),
      options,
      "missing: which of the rated ones is meant (--annotation): urn:uuid:1 “52”, urn:uuid:2 “orang”",
    ],
    [
      "a rating of that one",
      article([truth("benar")]),
      { ...options, annotation: "9" },
      "missing: a rating of the truth of “9”",
    ],
  ])("is refused without %s", (_, document, given, message) => {
    expect(() => writeClaimReview([document], given)).toThrow(message);
  });
});

describe("footnotes", () => {
  test("stand behind the words, escaped, and leave the text as it is", () => {
    const document = articleWith("a.md", "# Judul [^k]\r\nDewi *tiba* di Kota.\r\n", [
      {
        ...{ words: "Dewi *tiba*", tag: "claim" },
        checks: [
          truth("benar", {
            evidence: [{ url: "https://contoh.test/a", accessed: "2026-01-30", excerpt: "<b>" }],
          }),
        ],
        notes: [{ text: "Lihat _ini_\n- dan itu", by: null, when: null }],
        stale: ["truth"],
      },
      { words: "Kota", tag: "place" },
      { words: "di", tag: "claim", status: "rejected", notes: [{ text: "tidak", by: null, when: null }] },
    ]);
    expect(textOf(writeFootnotes([document], { language: "id" }))).toBe(
      [
        "# Judul [^k]",
        "Dewi *tiba*[^kk1] di Kota.",
        "",
        "[^kk1]: kebenaran: benar (Ana, 2026-01-31; kata-katanya sudah berubah)",
        "    ",
        "    <https://contoh.test/a>, diakses 2026-01-30, “\\<b\\>”",
        "    ",
        "    Lihat \\_ini\\_",
        "    \\- dan itu",
        "",
      ].join("\n"),
    );
  });
});

describe("questions", () => {
  const task = { kind: "needs-source", state: "open", by: ANA, when: "2026-01-31T07:00:00Z" } as const;

  test.each([
    [
      "en",
      "berita.article\n- “52 orang” (line 2): needs a source: dari mana?; truth: the words were changed since\n- “tidak ada”: its words are no longer in the article\n",
    ],
    [
      "id",
      "berita.article\n- “52 orang” (baris 2): perlu sumber: dari mana?; kebenaran: kata-katanya sudah berubah\n- “tidak ada”: kata-katanya tidak ada lagi dalam artikel\n",
    ],
  ] as const)("lists what is open in %s", (language, text) => {
    const tasks = [{ ...task, note: "dari\nmana?" }, { ...task, kind: "discussion", state: "done" } as const];
    const document = article([truth("benar")], { tasks, stale: ["truth"] });
    expect(textOf(writeQuestions([document], { language }))).toBe(text);
  });

  test("says so where nothing is open", () => {
    expect(textOf(writeQuestions([articleWith("a.txt", "Dewi", [{ words: "Dewi", tag: "person" }])]))).toBe(
      "a.txt\n- nothing open\n",
    );
  });
});

describe("worksheet", () => {
  const document = article([
    truth("separuh", { evidence: [{ url: "https://contoh.test/a" }], by: { type: "Person", name: "=Budi" } }),
  ]);

  test("has a row for each claim and quote; no cell is a formula", () => {
    expect(textOf(writeWorksheet([document])).split("\r\n")).toEqual([
      "article,line,words,source,evidence,checks,open,owner",
      "berita.article,2,“Ada 52 orang mengungsi.”,Dewi L.,,,,Ana",
      'berita.article,2,52 orang,Dewi L.,https://contoh.test/a,"truth: separuh (=Budi, 2026-01-31)",,\'=Budi',
      "berita.article,,tidak ada,,,,its words are no longer in the article,Ana",
      "",
    ]);
  });

  test("is Markdown as well", () => {
    const other = articleWith("a.txt", "a|b", [{ words: "a|b", tag: "claim" }]);
    expect(textOf(writeWorksheet([other], { language: "id" }, "md")).split("\n")).toEqual([
      "| artikel | baris | kata-kata | sumber | bukti | pemeriksaan | terbuka | penanggung jawab |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
      "| a.txt | 1 | a\\|b |  |  |  |  | Ana |",
      "",
    ]);
  });
});

describe("correction", () => {
  const now = articleWith(
    "a.txt",
    "Dewi tiba.\r\nAda 25 orang yang mengungsi di desa.\r\nSelesai. Baru.",
    [],
  );
  const when = "31 Januari 2026 pukul 14.30 WIB";
  const base = "Dewi tiba.\nAda 52 orang yang mengungsi di desa.\nSelesai.";

  test("says what was and what is, and which other articles have the old claim", () => {
    const others = [
      articleWith("b.txt", "Kemarin ada 52 orang, kata Budi.", [{ words: "52 orang", tag: "claim" }]),
      articleWith("c.txt", "Ada 52 orang\r\nyang mengungsi di desa.", []),
      articleWith("d.txt", "Ada 25 orang.", [{ words: "25 orang", tag: "claim" }]),
    ];
    expect(textOf(writeCorrection([now, ...others], { base, when }))).toBe(
      [
        `Ralat (${when})`,
        "",
        "Sebelumnya tertulis: “Ada 52 orang yang mengungsi di desa.”",
        "Sekarang tertulis: “Ada 25 orang yang mengungsi di desa.”",
        "",
        "Kalimat ini ditambahkan: “Baru.”",
        "",
        "Artikel lain dengan klaim yang sama:",
        "- b.txt: “52 orang”",
        "- c.txt: “Ada 52 orang yang mengungsi di desa.”",
        "",
      ].join("\n"),
    );
  });

  test("is English where that is asked for", () => {
    const text = textOf(
      writeCorrection([now], { base: `${base} Lama.`, when: "31 January", language: "en" }),
    );
    expect(text.split("\n")).toEqual([
      "Correction (31 January)",
      "",
      "An earlier version said: “Ada 52 orang yang mengungsi di desa.”",
      "It now says: “Ada 25 orang yang mengungsi di desa.”",
      "",
      "An earlier version said: “Lama.”",
      "It now says: “Baru.”",
      "",
    ]);
  });

  test.each<[string, ExportOptions, string]>([
    ["an earlier version", { when }, "missing: the article as it was before (--base)"],
    [
      "a change",
      { when, base: "\ufeffDewi  tiba.\nAda 25 orang yang mengungsi di desa.\nSelesai. Baru." },
      "missing: a change: the article says what it said before",
    ],
  ])("is refused without %s", (_, options, message) => {
    expect(() => writeCorrection([now], options)).toThrow(message);
  });
});
