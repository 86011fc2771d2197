import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readParagraph } from "../../text/paragraphs.js";
import { readMarks } from "./marks.js";

/** Shows a reading: pairs as `[…]`, unclosed marks as `<`, strays as `>`. */
function shown(text: string, reopens = false): string {
  const { pairs, unclosed, strays } = readMarks(
    readParagraph(text, new Set()),
    () => false,
    () => reopens,
  );
  const at = new Map<number, string>();
  for (const pair of pairs) {
    at.set(pair.start, "[");
    at.set(pair.end - 1, "]");
  }
  for (const offset of unclosed) at.set(offset, "<");
  for (const offset of strays) at.set(offset, ">");
  return text.replace(/[\s\S]/g, (character, i: number) => at.get(i) ?? character);
}

describe("quotation marks", () => {
  it.each([
    [`Ia pulang. "Saya lelah," katanya.`, `Ia pulang. [Saya lelah,] katanya.`],
    [`”Saya lelah,” katanya.`, `[Saya lelah,] katanya.`],
    [`“Saya lelah," katanya.`, `[Saya lelah,] katanya.`],
    [`«Saya lelah,» katanya.`, `[Saya lelah,] katanya.`],
    [`„Saya lelah,“ katanya.`, `[Saya lelah,] katanya.`],
    [`‘Saya lelah,’ katanya.`, `[Saya lelah,] katanya.`],
    [
      `“Mereka menyebutnya ‘si Merah’ sejak dulu,” katanya.`,
      `[Mereka menyebutnya ‘si Merah’ sejak dulu,] katanya.`,
    ],
    [`"He said "no" twice," she said.`, `[He said "no" twice,] she said.`],
    [`" We are tired , " she said.`, `[ We are tired , ] she said.`],
    [`"How are you?" "Fine."`, `[How are you?] [Fine.]`],
    [`The 24" screen and the 6" pipe.`, `The 24" screen and the 6" pipe.`],
    [`"The 24" screen broke," she said.`, `[The 24" screen broke,] she said.`],
    [`Don't say it's the workers' fault in the '90s.`, `Don't say it's the workers' fault in the '90s.`],
    [`'The workers' rights matter,' she said.`, `[The workers' rights matter,] she said.`],
    [`“Saya lelah, kata Budi.`, `<Saya lelah, kata Budi.`],
    [`“Saya lelah, kata Budi. “Saya pulang,” katanya.`, `<Saya lelah, kata Budi. [Saya pulang,] katanya.`],
    [`Saya lelah,” kata Budi. “Saya pulang,” katanya.`, `Saya lelah,> kata Budi. [Saya pulang,] katanya.`],
    ["''Saya lelah,'' katanya.", "['Saya lelah,'] katanya."],
    ["``Saya lelah,'' katanya.", "[`Saya lelah,'] katanya."],
    [`(“Saya lelah,” katanya)`, `([Saya lelah,] katanya)`],
    [`katanya:"Saya lelah."`, `katanya:[Saya lelah.]`],
    [`Ia bilang “saya lelah”—lalu pergi.`, `Ia bilang [saya lelah]—lalu pergi.`],
    [`Nya«nyi itu merdu« sekali.`, `Nya«nyi itu merdu« sekali.`],
    [`Bima â€” anak keduaâ€”itu “pulang”.`, `Bima â€” anak keduaâ€”itu [pulang].`],
    [`""Tidak ada," kata Budi.`, `["Tidak ada,] kata Budi.`],
    [`<img src="laut.jpg" style="width: 2px">`, `<img src="laut.jpg" style="width: 2px">`],
    [`Kausnya bertuliskan," Untuk ayah."`, `Kausnya bertuliskan,[ Untuk ayah.]`],
    [`Ia pergi," katanya. "Besok," ujarnya.`, `Ia pergi,> katanya. [Besok,] ujarnya.`],
  ])("%s", (text, expected) => expect(shown(text)).toBe(expected));

  it.each([
    [
      `She said: "We waited. "Nobody came. "We left." He nodded.`,
      `She said: [We waited. "Nobody came. "We left.] He nodded.`,
    ],
    [`"We waited. "Nobody came," she said. "Why?"`, `[We waited. "Nobody came,] she said. [Why?]`],
    [`"We waited," she said. "Nobody came."`, `[We waited,] she said. [Nobody came.]`],
    [`"We waited, then "they" came.`, `<We waited, then [they] came.`],
  ])("with paragraphs that open anew run together: %s", (text, expected) =>
    expect(shown(text, true)).toBe(expected),
  );

  it("gives every mark at most one place, in order", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "‘",
      "’",
      "'",
      "«",
      "»",
      "kata",
      " ",
      ", ",
      ". ",
      "24",
      "\u{1f642}",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { pairs, unclosed, strays } = readMarks(
          readParagraph(pieces.join(""), new Set()),
          () => false,
          (_, token) => token % 3 === 0,
        );
        let end = -1;
        for (const pair of pairs) {
          expect(pair.start).toBeGreaterThanOrEqual(end);
          expect(pair.end).toBeGreaterThan(pair.start + 1);
          end = pair.end;
        }
        const single = [...unclosed, ...strays];
        expect(new Set(single).size).toBe(single.length);
      }),
    );
  });
});
