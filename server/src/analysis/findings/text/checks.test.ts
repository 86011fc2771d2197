import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../analysis.js";
import { analyze } from "../../analyze.js";

function found(text: string, lang: LanguageCode = "id"): string[] {
  return analyze(text, { lang, date: "2022-06-15" })
    .findings.filter(({ code }) => code.startsWith("text/"))
    .map(({ code, text: at, fix }) => `${code}: ${at} → ${fix?.newText ?? ""}`);
}

describe("slips of wording", () => {
  it.each([
    ["Hujan turun Selaa (14/6/2022).", "id", "text/weekday-misspelt: Selaa → Selasa"],
    ["Warga dan serta aparat membersihkan jalan.", "id", "text/doubled-word: dan serta → dan"],
    ["Warga tinggal di di tenda.", "id", "text/doubled-word: di di → di"],
    ["They went to the the station.", "en", "text/doubled-word: the the → the"],
    ["Ia berkata bahwa, “Kami menunggu.”", "id", "text/comma-before-quote: , → "],
    [
      "Rombongan pendaki turun. Sebagian rombonganya tertinggal.",
      "id",
      "text/misspelt: rombonganya → rombongannya",
    ],
    [
      "Panitia melanjutkan acara. Warga melanutkan kerja bakti.",
      "id",
      "text/misspelt: melanutkan → melanjutkan",
    ],
    [
      "Warga diharapakan datang. Panitia berharap mereka diharapkan siap.",
      "id",
      "text/misspelt: diharapakan → diharapkan",
    ],
  ] as const)("%s", (text, lang, expected) => expect(found(text, lang)).toEqual([expected]));
});

describe("no slips", () => {
  it.each([
    ["“Kami di di sana,” katanya.", "id"],
    ["Penerapan aturan dan penetapan tarif ditunda. Penetapan itu resmi.", "id"],
    ["Masuk trismester akhir. Mual di trimester awal.", "id"],
    ["Pertimbangan hakim tepat. Perimbangan kekuasaan dijaga.", "id"],
    ["Kota Baringin dan Kota Beringin bertetangga.", "id"],
    ["Ia berkata bahwa “kami menunggu”.", "id"],
    ["Anak-anak bermain, lalu anak pulang.", "id"],
    ["He said that that was enough.", "en"],
    ["The place she was put in in May was cold.", "en"],
  ] as const)("%s", (text, lang) => expect(found(text, lang)).toEqual([]));
});
