import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../analysis.js";
import { analyze } from "../../analyze.js";

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
    ["The Germans won. The German exchange closed, and the Germans cheered.", "en", []],
    ["Rapat diadakan di Singapura. Ia membaca Singapore Green Plan. Ia pulang ke Singapura.", "id", []],
  ] as const)("%s", (text, lang, expected) => expect(variants(text, lang)).toEqual(expected));
});
