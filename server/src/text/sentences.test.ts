import { describe, expect, test } from "vitest";
import { sentenceStarts } from "./sentences.js";
import { tokenize } from "./tokens.js";

const abbreviations = new Set(["dr", "jl", "mr", "no"]);

/** The text with `|` before each sentence but the first. */
function marked(text: string): string {
  const tokens = tokenize(text);
  const starts = [...sentenceStarts(tokens, abbreviations)].slice(1).map((i) => tokens.start(i));
  return starts.reduceRight((out, at) => `${out.slice(0, at)}|${out.slice(at)}`, text);
}

describe("sentences", () => {
  test.each([
    "Hujan turun. |Sungai meluap.",
    "Apakah aman? |Belum! |Tunggu.",
    "“Kami siap,” kata Dewi. |“Besok mulai.”",
    "“Kami siap.” |Dewi lalu pergi.",
    "“Siapa itu?” tanya Dewi.",
    "Dr. Budi tinggal di Jl. Merdeka No. 5. |Ia dokter.",
    "John W. Brennan Jr hadir.",
    "Naik 1.250 orang. |3.000 lagi menyusul.",
    "Selesai… |Lalu sepi.",
    "Situs detik.com memuatnya.",
    "Ia berkata (pelan). |Lalu diam.",
    "“Ya.” |“Baik.”",
    "Satu saja",
    "",
  ])("%s", (text) => {
    expect(marked(text.replaceAll("|", ""))).toBe(text);
  });
});
