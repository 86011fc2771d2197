import { describe, expect, it } from "vitest";
import { TextView } from "../textView.js";
import { Anchorer, anchorByQuote } from "./anchor.js";

/** The text without its marks, and the span between them. */
function marked(text: string): { text: string; span: { start: number; end: number } } {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  return { text: text.replace(/[⟦⟧]/g, ""), span: { start, end } };
}

/** Where the words in ⟦⟧ of `base` stand in `current`, marked likewise; "?" after it where that is uncertain. */
function anchored(base: string, current: string): string {
  const { text, span } = marked(base);
  const quote = new TextView(text).quote(span);
  const result = new Anchorer(text, current).anchor(span, quote);
  return shown(current, result.span) + (result.isCertain ? "" : "?");
}

function shown(text: string, span: { start: number; end: number } | null): string {
  if (!span) return "orphan";
  return `${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`;
}

const LEAD = "Banjir melanda Kabupaten Demak sejak Senin malam.\n\n";
const TAIL = "\n\nPetugas membagikan makanan kepada 340 pengungsi di balai kota.";

describe("anchoring against the base text", () => {
  const cases: readonly (readonly [what: string, base: string, current: string])[] = [
    ["untouched", `${LEAD}Kata ⟦Ratna Wulan⟧ kemarin.${TAIL}`, `${LEAD}Kata ⟦Ratna Wulan⟧ kemarin.${TAIL}`],
    [
      "text before it",
      `${LEAD}Kata ⟦Ratna Wulan⟧ kemarin.${TAIL}`,
      `TERKINI\n\n${LEAD}Kata ⟦Ratna Wulan⟧ kemarin.${TAIL}`,
    ],
    [
      "its line was reworded",
      `${LEAD}Menurut keterangan Gubernur ⟦Ratna Wulan⟧, air surut.${TAIL}`,
      `${LEAD}Gubernur ⟦Ratna Wulan⟧ menyebut air surut.${TAIL}`,
    ],
    [
      "a word inside was changed",
      `${LEAD}Kata dia, ⟦“Ada 52 desa yang terendam air.”⟧${TAIL}`,
      `${LEAD}Kata dia, ⟦“Ada 57 desa yang terendam air.”⟧${TAIL}`,
    ],
    [
      "lines were broken anew",
      `${LEAD}Warga yang mengungsi\nmengaku ⟦belum menerima\nbantuan⟧ apa pun.${TAIL}`,
      `${LEAD}Warga yang mengungsi mengaku\n⟦belum menerima bantuan⟧ apa pun.${TAIL}`,
    ],
    [
      "the second of two alike",
      `${LEAD}Desa Sari aman.\n\nDesa ⟦Sari⟧ Lama terendam.${TAIL}`,
      `${LEAD}Desa Sari sudah aman.\n\nDesa ⟦Sari⟧ Lama masih terendam.${TAIL}`,
    ],
  ];
  for (const [what, base, current] of cases) {
    it(`finds it: ${what}`, () => {
      expect(anchored(base, marked(current).text)).toBe(current);
    });
  }

  it("makes an orphan of what was deleted, though the same words stand elsewhere", () => {
    const base = `${LEAD}Kata ⟦Wulan⟧, air mulai surut di selatan.\n\nRumah Wulan sendiri ikut terendam banjir itu.${TAIL}`;
    const current = `${LEAD}Rumah Wulan sendiri ikut terendam banjir itu.${TAIL}`;
    expect(anchored(base, current)).toBe("orphan");
  });

  it("makes an orphan of what was rewritten, though some little words are the same", () => {
    const base = `${LEAD}⟦Air di kota itu tidak akan surut dalam waktu dekat⟧, kata dia.${TAIL}`;
    const current = `${LEAD}Bantuan untuk warga di pengungsian akan datang besok, kata dia.${TAIL}`;
    expect(anchored(base, current)).toBe("orphan");
  });

  it("does not decide by a mere number whose surroundings went", () => {
    expect(anchored(`Tulis ke ⟦18⟧F-tanya.`, `Tulis ke tanya18F.`)).toContain("?");
  });
});

describe("anchoring without the base text", () => {
  const quote = { exact: "Ratna Wulan", prefix: "Kata Gubernur ", suffix: " di Demak." };
  it("is never certain", () => {
    expect(anchorByQuote("Kata Gubernur Ratna Wulan di Demak.", quote)).toEqual({
      span: { start: 14, end: 25 },
      isCertain: false,
    });
  });
  it("gives up where two places are as good, or none is", () => {
    expect(anchorByQuote("Ratna Wulan. Ratna Wulan.", quote).span).toBeNull();
    expect(
      anchorByQuote("Kata Gubernur Ratna Wulan di Demak. Kata Gubernur Ratna Wulan di Demak.", quote).span,
    ).toBeNull();
    expect(anchorByQuote("Kata Gubernur di Demak.", quote).span).toBeNull();
  });
});
