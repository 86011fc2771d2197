import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../analysis.js";
import { analyze } from "../../analyze.js";

/** "code: text" of the findings on numbers and dates. */
function found(text: string, lang: LanguageCode = "id", date = "2022-06-15"): string[] {
  return analyze(text, { lang, date })
    .findings.filter(({ code }) => /^(date|number)\//.test(code))
    .map(({ code, text: at }) => `${code}: ${at}`);
}

describe("what is wrong is found", () => {
  it.each([
    ["Hujan turun Senin (14/6/2022).", "date/weekday-mismatch: Senin"],
    ["Hujan turun Senin (14/6).", "date/weekday-mismatch: Senin"],
    ["Acara digelar pada 31 Juni 2022.", "date/impossible: 31 Juni 2022"],
    ["Antrean 70-60 persen lebih panjang.", "number/range-reversed: 70-60 persen"],
    ["“Hujan turun,” kata Rini, Selasa (16/6/2026).", "date/future: Selasa (16/6/2026)"],
    ["Ia membeli 5 (enam) kambing.", "number/words-digits: enam"],
    ["Sebanyak 120 persen dari total warga hadir.", "number/shares-over-100: 120 persen"],
    [
      "Sekitar separuh. Sebanyak 45 persen setuju, 25 persen menolak, sisanya 40 persen.",
      "number/shares-over-100: 40 persen",
    ],
    [
      "Polisi menahan 20 orang, terdiri atas 8 sopir, 7 kernet, dan 4 pedagang.",
      "number/parts-total: 20 orang",
    ],
    ["Laba naik 20 persen menjadi Rp 110 miliar dari Rp 100 miliar.", "number/growth: 20 persen"],
    ["Suhu naik dari 30 derajat menjadi 24 derajat.", "number/growth: 30 derajat menjadi 24 derajat"],
    ["Proyek senilai 4 miliar.", "number/unit-missing: 4 miliar"],
    ["Anggarannya Rp 5 M.", "number/ambiguous-m: M"],
    [
      "Lima nelayan Bintuni tewas. Kapal terbalik.\nBadai membuat enam nelayan Bintuni tewas.",
      "number/contradiction: enam nelayan Bintuni",
    ],
  ])("%s", (text, expected) => expect(found(text)).toContain(expected));
});

describe("what is right raises nothing", () => {
  it.each([
    "Hujan turun Selasa (14/6/2022).",
    "Hujan turun Selasa (14/6).",
    "Ia pergi Rabu (1/12) lalu.",
    "Acara digelar pada 29 Februari 2020.",
    "Antrean 60-70 persen lebih panjang.",
    "Ajang itu diikuti 500 peserta dari 12 daerah dengan rincian 200 putra, 160 putri, dan 140 pemula.",
    "Batas belanja dipangkas dari Rp 20 juta hingga Rp 15 juta.",
    "Lebih dari separuh (55%) warga setuju.",
    "Lagu itu naik dari enam menjadi lima.",
    "Pertandingan itu digelar Sabtu (18/6/2022).",
    "Sekitar 10-7 tahun lalu hujan masih teratur.",
    "Ia finis dalam 22 menit - 4 menit di depan saingannya.",
    "Sebanyak 61 persen setuju dan sisanya berasal dari desa sebesar 21 persen dan kota lainnya.",
    "Ia membeli 5 (lima) kambing.",
    "Vaksinasi mencapai 120 persen dari target.",
    "Sebanyak 45 persen setuju, 25 persen menolak, sisanya 30 persen diam.",
    "Polisi menahan 20 orang, terdiri atas 8 sopir, 7 kernet, dan 5 pedagang.",
    "Laba naik 12,83 persen menjadi Rp106,93 miliar dari Rp94,77 miliar.",
    "Laba naik 10 persen menjadi Rp 110 miliar dari Rp 100 miliar.",
    "Suhu turun dari 30 derajat menjadi 24 derajat.",
    "Proyek senilai Rp 4 miliar.",
    "Lima nelayan tewas di Bintuni. Enam nelayan tewas di Sorong.",
    "Semula lima nelayan tewas. Kini enam nelayan tewas.",
    "Lima nelayan tewas. “Enam nelayan tewas,” kata Rini.",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

it("leaves the year open to the reader where the article names any", () => {
  expect(analyze("Hujan turun Kamis (11/4), terparah sejak 2019.", { lang: "id" }).findings).toEqual([]);
});

it("looks at another year for a date that lies ahead of an article of the past", () => {
  // 20 July 2021 was a Tuesday, 20 July 2022 a Wednesday.
  expect(found("Polisi menahannya Selasa (20/7).")).toEqual([]);
});

describe("house style", () => {
  const style = (text: string, lang: LanguageCode = "id"): string[] =>
    analyze(text, {
      lang,
      config: { optionalFindings: ["style/digits-first", "style/one-word-number"] },
    })
      .findings.filter(({ code }) => code.startsWith("style/"))
      .map(({ code, text: at }) => `${code}: ${at}`);

  it.each([
    ["Warga datang. 52 orang pulang.", "id", ["style/digits-first: 52"]],
    ["Mereka menang 3 kali.", "id", ["style/one-word-number: 3"]],
    ["Bahan:\n\n1. Beras\n\n2. Gula", "id", []],
    ["He sang. 50 Cent was there.", "en", []],
    ["Between 10 and 12 of the hotels closed.", "en", []],
    ["Film Petualang 2 tayang besok.", "id", []],
    ["Masa jabatannya 2 (dua) kali.", "id", []],
  ] as const)("%s", (text, lang, expected) => expect(style(text, lang)).toEqual(expected));
});

it("tells the years that fit where none is known", () => {
  const [finding] = analyze("Hujan turun Kamis (11/4).", { lang: "id", locale: "en" }).findings;
  expect(finding?.code).toBe("date/year-missing");
  expect(finding?.message).toMatch(/2013, 2019/);
});

it("offers the right weekday in the article's language", () => {
  const [finding] = analyze("Hujan turun Senin (14/6/2022).", { lang: "id", locale: "en" }).findings;
  expect(finding?.message).toBe("14 June 2022 is a Tuesday, not a Monday.");
  expect(finding?.fix?.newText).toBe("Selasa");
});
