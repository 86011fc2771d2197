import { describe, expect, it } from "vitest";
import { analyze } from "../../analyze.js";
import type { LanguageCode } from "../../analysis.js";
import { optionalChecks } from "./checks.js";
import { readArticle } from "../../../text/articleText.js";
import { ABBREVIATIONS, languageOf } from "../../languages/index.js";
import { AnalysisCache } from "../../cache.js";

/** The findings on quotes and sources, as `code: text`. */
function found(text: string, lang: LanguageCode = "id"): string[] {
  const { findings } = analyze(text, { lang });
  return findings
    .filter(({ code }) => /^(quote|source)\//.test(code))
    .map((finding) => `${finding.code}: ${finding.text}`);
}

/** What one of the checks that are off by default says. */
function optional(code: string, text: string, lang: LanguageCode = "id"): string[] {
  const language = languageOf(lang);
  const { paragraphs } = readArticle(text, ABBREVIATIONS);
  const article = {
    text,
    language,
    paragraphs: paragraphs.map((placed) => ({ ...placed, section: "body" as const })),
  };
  const check = optionalChecks.get(code);
  const scans = new AnalysisCache().scan(article);
  return (
    check?.({ article, analysis: analyze(text, { lang }), scans, locale: "en", readings: new Map() }).map(
      (finding) => finding.text,
    ) ?? []
  );
}

const lines = (...parts: string[]): string => parts.join("\n\n");

describe("quote/unclosed", () => {
  it("ends the quotation before the tag and adds the mark", () => {
    const { findings } = analyze("“Air sudah surut, kata Ratna.", { lang: "id" });
    expect(findings[0]).toMatchObject({
      code: "quote/unclosed",
      severity: "warning",
      text: "“Air sudah surut,",
      fix: { newText: "“Air sudah surut,”" },
    });
  });

  it.each([
    ["Ratna mengatakan: “Air sudah surut.", ["quote/unclosed: “Air sudah surut."]],
    ['"Air surut, kata Ratna.\n\n"Jalan putus," ujarnya.', ['quote/unclosed: "Air surut,']],
    ["Ratna mengatakan: “Air surut.\n\n“Jalan putus.”", []],
    ["“Air sudah surut,” kata Ratna.", []],
    ['Layar 24" itu pecah.', []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("quote/unopened", () => {
  it("adds the mark where the paragraph begins with what was said", () => {
    const { findings } = analyze("Hujan turun.\n\nAir sudah surut,” kata Ratna.", { lang: "id" });
    expect(findings).toMatchObject([
      { code: "quote/unopened", text: "Air sudah surut,”", fix: { newText: "“Air sudah surut,”" } },
    ]);
  });

  it("points at the mark", () => expect(found("Air surut,” pikirnya hujan.")).toEqual(["quote/unopened: ”"]));
});

describe("quote/no-speaker", () => {
  it.each([
    [
      "“Air sudah surut sejak subuh tadi di desa kami.”",
      ["“Air sudah surut sejak subuh tadi di desa kami.”"],
    ],
    ["“Air sudah surut sejak subuh tadi.”", []],
    ["Warga membaca surat itu.\n\n“Air sudah surut sejak subuh tadi di desa kami.”", []],
    ["Ucapan:\n\n1. “Selamat jalan, semoga kita bertemu lagi tahun depan.”", []],
    [lines(...Array.from({ length: 4 }, (_, i) => `“Semoga sehat ${i} tahun lagi dan selalu bahagia.”`)), []],
    ["“Air sudah surut,” kata Ratna.\n\n“Jalan masih putus di dua desa.”", []],
    ["Ratna tiba:\n\n“Air sudah surut sejak subuh tadi.”", []],
    ["Ia membaca “Laut dan Pulang”.", []],
  ])("%s", (text, expected) => expect(optional("quote/no-speaker", text)).toEqual(expected));
});

describe("source/anonymous", () => {
  it.each([
    [
      "Seorang pejabat senior mengatakan bahwa gudang itu kosong.",
      ["source/anonymous: Seorang pejabat senior"],
    ],
    ["Ratna Wulandari mengatakan bahwa gudang itu kosong.", []],
    ["Polisi mengatakan bahwa gudang itu kosong.", []],
    ["Pemilihan nasional dan lokal mengatakan bahwa gudang itu kosong.", []],
    ["Sejumlah sumber daya air menjanjikan bahwa desa itu aman.", []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("source/anonymous in English", () => {
  it.each([
    ["Officials said that the depot was empty.", ["source/anonymous: Officials"]],
    ["A senior source at the club said that the depot was empty.", ["source/anonymous: A senior source"]],
    ["Official figures show that the depot was empty.", []],
  ])("%s", (text, expected) => expect(found(text, "en")).toEqual(expected));
});

describe("quote/two-speakers and quote/wording-differs", () => {
  const first = "“Kami akan membangun jembatan baru sebelum musim hujan tiba,” kata Ratna Wulandari.";
  it.each([
    [
      lines(first, "“Kami akan membangun jembatan baru sebelum musim hujan tiba,” kata Bagas Prakoso."),
      ["quote/two-speakers: “Kami akan membangun jembatan baru sebelum musim hujan tiba,”"],
    ],
    [
      lines(first, "“Kami akan membangun jembatan lama sebelum musim hujan tiba,” kata Ratna."),
      ["quote/wording-differs: “Kami akan membangun jembatan lama sebelum musim hujan tiba,”"],
    ],
    [lines(first, "“Kami akan membangun jembatan baru sebelum musim hujan tiba,” kata Ratna."), []],
    [lines(first, "“Membangun jembatan baru sebelum musim hujan tiba,” kata Ratna."), []],
    [lines(first, "“Jalan masih putus di dua desa sampai hari ini,” kata Bagas Prakoso."), []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  it("compares from where both go on", () => {
    const longer =
      "“Lewat jembatan itu truk masuk dari utara. Truk masuk desa kami sebelum fajar tadi tiba,” kata Ratna.";
    const other = "“Truk masuk desa mereka sebelum fajar tadi tiba,” kata Ratna.";
    const { findings } = analyze(lines(longer, other), { lang: "id", locale: "id" });
    expect(findings.find(({ code }) => code === "quote/wording-differs")?.message).toContain(
      "“kami” / “mereka”",
    );
  });

  it("shows the words that differ", () => {
    const { findings } = analyze(lines(first, first.replace("baru", "lama")), { lang: "id", locale: "id" });
    expect(findings.find(({ code }) => code === "quote/wording-differs")?.message).toContain(
      "“baru” / “lama”",
    );
  });
});

describe("checks that are off by default", () => {
  it("source/deaths-unsourced", () => {
    const plain = "Banjir melanda kota itu.\n\nSebelas orang tewas dalam banjir itu.";
    expect(optional("source/deaths-unsourced", plain)).toEqual(["Sebelas orang"]);
    expect(
      optional("source/deaths-unsourced", "Polisi mengatakan, sebelas orang tewas dalam banjir itu."),
    ).toEqual([]);
    expect(optional("source/deaths-unsourced", "Tim itu lolos ke fase gugur tiga kali.")).toEqual([]);
    expect(optional("source/deaths-unsourced", "Luka Modric mencetak dua gol.")).toEqual([]);
  });

  it("source/never-introduced", () => {
    const story = (name: string) =>
      lines(
        "Banjir melanda kota.",
        `“Air surut,” kata ${name}.`,
        "Jalan putus.",
        "“Kami lelah,” kata Darto lagi.",
      );
    expect(optional("source/never-introduced", story("Darto"))).toEqual(["Darto"]);
    expect(optional("source/never-introduced", story("Darto Wibowo"))).toEqual([]);
  });

  it("source/same-outlet", () => {
    const one = "Dilansir Antara, Senin (4/3), Ratna Wulandari mengatakan bahwa air surut.";
    const two = "Bagas Prakoso mengatakan bahwa jalan putus, seperti dikutip Antara.";
    expect(optional("source/same-outlet", lines(one, two))).toEqual(["Antara"]);
    expect(optional("source/same-outlet", one)).toEqual([]);
  });
});
