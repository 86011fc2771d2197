import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../analysis.js";
import { analyze } from "../../analyze.js";
import { AnalysisCache } from "../../cache.js";
import { languageOf } from "../../languages/index.js";
import { variantCheck } from "./variant.js";

function variants(text: string, lang: LanguageCode): string[] {
  return analyze(text, { lang })
    .findings.filter(({ code }) => code === "name/variant")
    .map(({ text: form, fix }) => `${form} → ${fix?.newText ?? "-"}`);
}

describe("name/variant", () => {
  it.each([
    [
      "Delegasi tiba dari Brasil. Pemain asal Brazil itu lelah. Ia kembali ke Brasil.",
      "id",
      ["Brazil → Brasil"],
    ],
    ["“It works,” said Marc Millbrook, head of the firm. Mr Millbrook sold it later.", "en", []],
    ["The Germans won. The German exchange closed, and the Germans cheered.", "en", []],
    ["Rapat diadakan di Singapura. Ia membaca Singapore Green Plan. Ia pulang ke Singapura.", "id", []],
  ] as const)("%s", (text, lang, expected) => expect(variants(text, lang)).toEqual(expected));

  it("takes the spelling whose words the language has for the usual one", () => {
    const text = "Komisi Pemlihan Umum, Komisi Pemilihan Umum";
    const analysis = { ...analyze(text, { lang: "id" }), quotes: [] };
    const name = "Komisi Pemlihan Umum";
    const mention = (start: number, end: number) =>
      ({
        start,
        end,
        text: text.slice(start, end),
        type: "organisation",
        entity: "e1",
        score: 1,
        form: "name",
      }) as const;
    const article = { text, language: languageOf("id"), paragraphs: [] };
    const found = variantCheck({
      article,
      analysis: {
        ...analysis,
        entities: [{ id: "e1", type: "organisation", name, aliases: [], roles: [], origin: "article" }],
        mentions: [mention(0, 20), mention(22, 43)],
      },
      scans: new AnalysisCache().scan(article),
      locale: "en",
      readings: new Map(),
    });
    expect(found).toMatchObject([{ text: name, fix: { newText: "Komisi Pemilihan Umum" } }]);
  });
});
