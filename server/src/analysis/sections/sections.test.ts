import { describe, expect, test } from "vitest";
import { analyze } from "../analyze.js";

/** Each section with its kind before it. */
const sections = (text: string): string[] =>
  analyze(text).sections.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("sections", () => {
  test.each([
    [
      "headline, dateline with outlet, body",
      "Banjir Rendam Dua Desa\n\nSEMARANG, WARTA — Air naik sejak malam.\nWarga mengungsi.",
      [
        "headline: Banjir Rendam Dua Desa",
        "dateline: SEMARANG, WARTA — ",
        "body: Air naik sejak malam.",
        "body: Warga mengungsi.",
      ],
    ],
    [
      "dateline with an agency in brackets",
      "Two Killed in Crash\n\nMILLHAVEN (Valley News) — A bus left the road.",
      ["headline: Two Killed in Crash", "dateline: MILLHAVEN (Valley News) — ", "body: A bus left the road."],
    ],
    [
      "dateline that is a site",
      "Situs.com — Kabar datang pagi ini.",
      ["dateline: Situs.com — ", "body: Kabar datang pagi ini."],
    ],
    [
      "byline",
      "Harga Naik Lagi\nOleh Rina Wulandari\nHarga beras naik.",
      ["headline: Harga Naik Lagi", "byline: Oleh Rina Wulandari", "body: Harga beras naik."],
    ],
    [
      "boilerplate between paragraphs",
      "Air naik di dua desa.\nBaca juga :\u00a0Tanggul Jebol Lagi\nSCROLL TO CONTINUE WITH CONTENT\nWarga pergi.",
      [
        "body: Air naik di dua desa.",
        "boilerplate: Baca juga :\u00a0Tanggul Jebol Lagi",
        "boilerplate: SCROLL TO CONTINUE WITH CONTENT",
        "body: Warga pergi.",
      ],
    ],
    [
      "front matter and a comment before the headline",
      "---\ntitle: Banjir Surut\ndate: 2026-03-09\n---\n<!-- untuk edisi sore -->\nBanjir Surut di Garut\n\nGARUT — Air surut pagi ini.",
      [
        "boilerplate: ---",
        "boilerplate: title: Banjir Surut",
        "boilerplate: date: 2026-03-09",
        "boilerplate: ---",
        "boilerplate: <!-- untuk edisi sore -->",
        "headline: Banjir Surut di Garut",
        "dateline: GARUT — ",
        "body: Air surut pagi ini.",
      ],
    ],
    [
      "hyphens that nothing closes are no front matter",
      "---\nAir surut pagi ini.\nWarga pulang.",
      ["headline: ---", "body: Air surut pagi ini.", "body: Warga pulang."],
    ],
    [
      "a hyphenated name is no dateline",
      "Al-Hasakah jatuh pada malam hari.",
      ["body: Al-Hasakah jatuh pada malam hari."],
    ],
    ["a dash in a sentence is no dateline", "Ia datang — lalu pergi.", ["body: Ia datang — lalu pergi."]],
    [
      "reading is no boilerplate",
      "Baca buku itu, kata guru.\nDia pergi.",
      ["body: Baca buku itu, kata guru.", "body: Dia pergi."],
    ],
    ["one line alone is body", "Hanya satu baris", ["body: Hanya satu baris"]],
    ["nothing", "", []],
  ])("%s", (_name, text, expected) => {
    expect(sections(text)).toEqual(expected);
  });

  test("the day of publication is read from the front matter", () => {
    const text =
      "---\ntitle: Banjir Surut\nauthor: R. Dewi\ntags: banjir\ndate: 2026-03-09\n---\nAir surut pagi ini.";
    expect(analyze(text).date).toBe("2026-03-09");
  });
});

describe("language", () => {
  test.each([
    ["Pemerintah mengatakan bahwa harga tidak akan naik pada bulan ini.", "id"],
    ["The government said that prices would not rise this month.", "en"],
    ["12 34 56", "und"],
    ["", "und"],
  ])("%s is %s", (text, language) => {
    expect(analyze(text).language).toBe(language);
  });
});
