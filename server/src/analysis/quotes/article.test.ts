import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";
import type { LanguageCode, Quote } from "../analysis.js";

function quotesOf(text: string, lang: LanguageCode): Quote[] {
  return analyze(text, { lang }).quotes;
}

/** Each quote's first words and whom it stands for. */
function spoken(text: string, lang: LanguageCode): string[] {
  return quotesOf(text, lang).map((quote) => {
    const words = quote.text.replace(/\s+/g, " ").split(" ").slice(0, 2).join(" ");
    return `${words} … ${quote.speaker?.form ?? "nobody"} ${quote.speaker?.resolved ?? "–"}`;
  });
}

const FLOOD = `Banjir di Kampung Rawa mulai surut, Rabu (6/3/2024).

Kepala Dinas Sosial Ratna Wulandari mengatakan, 214 keluarga masih mengungsi.

“Air turun sejak subuh,” kata Ratna.

Ia menambahkan, dapur umum tetap buka. “Sampai semua pulang,” ujarnya.

“Kami bersihkan rumah bersama-sama.”`;

describe("speakers over an article", () => {
  it("finds the full name of a short one, of a pronoun and of a quote that goes on", () => {
    expect(spoken(FLOOD, "id")).toEqual([
      "214 keluarga … name Ratna Wulandari",
      "“Air turun … short_name Ratna Wulandari",
      "dapur umum … pronoun Ratna Wulandari",
      "“Sampai semua … pronoun Ratna Wulandari",
      "“Kami bersihkan … continuation Ratna Wulandari",
    ]);
  });

  it("lets a quote go on with who ends one of the paragraph before", () => {
    const text = `The harbour was closed at noon, Ann Carver said on Monday.

“We had two hours of warning from

the coast guard,” Carver said. “Two hours.”`;
    expect(spoken(text, "en").at(-1)).toBe("“Two hours.” … continuation Ann Carver");
  });

  it("takes it for the company, not for the person named with it", () => {
    const text =
      "Northwind Bank, led by Ann Carver, was fined on Monday. It said it would appeal against the ruling.";
    expect(analyze(text, { lang: "en" }).quotes.map(({ speaker }) => speaker?.resolved)).toEqual([
      "Northwind Bank",
    ]);
  });

  it.each([
    [
      "Kepala Kepolisian Resor Kota Samarinda, Komisaris Besar Andri Prakoso, mengatakan: “Nakhoda sudah kami periksa.”",
      "Andri Prakoso",
      "Kepala Kepolisian Resor Kota Samarinda, Komisaris Besar",
      "“Nakhoda sudah kami periksa.”",
    ],
    [
      "Menurut Badan Meteorologi, Klimatologi, dan Geofisika (BMKG), pasang tertinggi terjadi pada Minggu.",
      "Badan Meteorologi, Klimatologi, dan Geofisika",
      undefined,
      "pasang tertinggi terjadi pada Minggu",
    ],
    [
      "Balai Besar Pelaksanaan Jalan Nasional melaporkan bahwa pilar bergeser 12 milimeter.",
      "Balai Besar Pelaksanaan Jalan Nasional",
      undefined,
      "pilar bergeser 12 milimeter",
    ],
  ])("takes the whole of a name for the speaker: %s", (text, resolved, role, content) => {
    const [quote] = quotesOf(text, "id");
    expect([quote?.speaker?.resolved, quote?.speaker?.role, quote?.text]).toEqual([resolved, role, content]);
  });

  it("takes no name from a headline, where every word has a capital", () => {
    const text =
      "Ratna Buka Posko Banjir\n\nWarga datang ke posko itu sejak pagi. Ratna mengatakan bahwa air sudah surut.";
    expect(analyze(text, { lang: "id" }).quotes.map(({ speaker }) => speaker?.resolved)).toEqual(["Ratna"]);
  });

  it("says that only a default decides for a quote that stands alone", () => {
    expect(quotesOf(FLOOD, "id").at(-1)?.speaker?.assumed).toBe(true);
    expect(quotesOf(FLOOD, "id")[1]?.speaker?.assumed).toBeUndefined();
  });

  it("never takes a body for beliau", () => {
    const [, second] = quotesOf(
      "Polisi mengatakan bahwa jalan ditutup.\n\n“Terima kasih,” kata beliau.",
      "id",
    );
    expect(second?.speaker?.resolved).toBeNull();
  });

  it("takes she for the woman who spoke, not for the man", () => {
    const text = `Mr Alan Pike said the road was closed. Ms Dora Finch said the bridge was safe. “We checked it,” she said.`;
    expect(quotesOf(text, "en").at(-1)?.speaker?.resolved).toContain("Dora Finch");
  });

  it("takes pihaknya for the side of who spoke last", () => {
    const text =
      "Juru bicara Kementerian Perhubungan, Wira Santosa, mengatakan jalan ditutup. Pihaknya menyatakan bahwa jembatan aman.";
    expect(quotesOf(text, "id").at(-1)?.speaker?.resolved).toBe("Kementerian Perhubungan");
  });

  it("takes ketua itu for the person who spoke, and says that it is assumed", () => {
    const text = "“Air sudah surut,” kata Ratna Wulandari.\n\n“Jalan masih putus,” kata ketua itu.";
    expect(quotesOf(text, "id").at(-1)?.speaker).toMatchObject({
      resolved: "Ratna Wulandari",
      assumed: true,
    });
  });

  it("gives a sentence to who is named for it afterwards", () => {
    const text =
      "Semua sekolah di kota itu diliburkan selama tiga hari. Hal itu disampaikan Ratna Wulandari di Bogor.";
    expect(spoken(text, "id")).toEqual(["Semua sekolah … name Ratna Wulandari"]);
  });

  it("reads who speaks from a headline", () => {
    const text =
      "Gudang Terbakar, Polisi: Tidak Ada Korban\n\nSebuah gudang terbakar di Bogor, Rabu (6/3/2024).";
    expect(spoken(text, "id")).toEqual(["Tidak Ada … nominal Polisi"]);
  });

  it.each([
    ["id", "sumber-sumber setempat mengatakan bahwa gudang itu kosong.", true],
    ["id", "Pemilik gudang, yang enggan disebutkan namanya, mengatakan bahwa gudang itu kosong.", true],
    ["id", "Polisi mengatakan bahwa gudang itu kosong.", false],
    ["id", "Ratna Wulandari mengatakan bahwa gudang itu kosong.", false],
    ["en", "A senior official said that the store was empty.", true],
    ["en", "Ruth Calder said that the store was empty.", false],
  ] as const)("%s: %s", (lang, text, anonymous) =>
    expect(quotesOf(text, lang)[0]?.anonymous).toBe(anonymous),
  );

  it.each([
    ["mengatakan bahwa air surut", "statement"],
    ["memperkirakan bahwa air surut", "estimate"],
    ["membantah bahwa air surut", "denial"],
    ["meminta agar warga pulang", "request"],
    ["berjanji akan memperbaiki jalan", "promise"],
  ])("Ratna %s: %s", (told, act) => expect(quotesOf(`Ratna ${told}.`, "id")[0]?.act).toBe(act));
});

describe("quotations over several paragraphs", () => {
  const lines = (...parts: string[]) => parts.join("\n\n");

  it("joins paragraphs that each open and of which the last closes", () => {
    const text = lines(
      "Ratna mengatakan: “Air sudah surut.",
      "“Jalan masih putus.",
      "“Kami akan terus bekerja.”",
      "Hujan turun lagi.",
    );
    expect(quotesOf(text, "id").map((quote) => quote.text)).toEqual([
      lines("“Air sudah surut.", "“Jalan masih putus.", "“Kami akan terus bekerja.”"),
    ]);
  });

  it("joins paragraphs between one opening and one closing mark", () => {
    const text = lines(
      "Ratna mengatakan: “Air sudah surut.",
      "Jalan masih putus.",
      "Kami akan terus bekerja.” Hujan turun lagi.",
    );
    expect(quotesOf(text, "id").map((quote) => quote.text)).toEqual([
      lines("“Air sudah surut.", "Jalan masih putus.", "Kami akan terus bekerja.”"),
    ]);
  });

  it("begins a new quote where a paragraph has a cue of its own", () => {
    const text = lines("Ratna mengatakan: “Air sudah surut.", "“Jalan masih putus,” ujarnya.");
    expect(quotesOf(text, "id").map((quote) => quote.text)).toEqual([
      "“Air sudah surut.",
      "“Jalan masih putus,”",
    ]);
  });

  it("does not let one unclosed mark touch the rest", () => {
    const text = lines("“Air sudah surut, kata Ratna.", "“Jalan masih putus,” kata Bagas.", "Ia pulang.");
    expect(spoken(text, "id")).toEqual(["“Air sudah … name Ratna", "“Jalan masih … name Bagas"]);
  });

  it("keeps boilerplate free of quotes", () => {
    expect(quotesOf(lines("Hujan turun.", "Baca juga: “Air sudah surut,” kata Ratna"), "id")).toEqual([]);
  });
});

describe("any text", () => {
  it("gets spans that are the text's own", () => {
    const word = fc.constantFrom(
      ...`“ ” " ' , . : ? kata katanya mengatakan bahwa menurut Ratna Wulandari polisi dia yang dan di Senin ( ) said told
      that according to Calder she dikutip Antara hal itu disampaikan`.split(/\s+/),
      "\n\n",
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 50 }),
        fc.constantFrom<LanguageCode>("id", "en"),
        (words, lang) => {
          const text = words.join(" ");
          for (const quote of quotesOf(text, lang)) {
            const { speaker, cue, outlet, content } = quote;
            for (const span of [quote, ...content, cue, outlet, speaker, speaker?.head])
              if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
            expect(content.length).toBeGreaterThan(0);
            expect(quote.start).toBe(Math.min(...content.map((part) => part.start)));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
