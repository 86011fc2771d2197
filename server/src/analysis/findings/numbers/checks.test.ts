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
