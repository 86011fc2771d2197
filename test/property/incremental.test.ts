import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { analyze, analyzeFindingsLater, type AnalyzeOptions } from "../../server/src/analysis/analyze.js";
import { AnalysisCache } from "../../server/src/analysis/cache.js";
import type { Registry } from "../../server/src/analysis/entities/entities.js";
import { runs, TEST_TIMEOUT } from "./runs.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });

/** Paragraphs whose parts need each other: names and their short forms, open quotations, dates, misspelt words. */
const paragraph = fc.constantFrom(
  "Jembatan Sungai Talang Ditutup",
  "Oleh: Ratna Wulandari",
  "BANJARMASIN, KOMPAS.com – Jembatan itu ditutup sejak Senin (4/3/2024).",
  "Kepala Dinas Perhubungan Hendra Saputra mengatakan 1.250 kendaraan dialihkan setiap hari.",
  "“Kami menunggu hasil pemeriksaan. Kendaraan berat tetap dilarang,” kata Hendra.",
  "“Pemeriksaan itu memakan waktu dua pekan,",
  "“dan setelah itu jembatan dibuka lagi,” ujarnya.",
  "Baca juga: Banjir Menggenangi Tiga Kecamatan",
  "Badan Penanggulangan Bencana Daerah (BPBD) mencatat 3 orang luka-luka. BPBD mencatat 4 orang luka-luka.",
  "Pemeriksaan dilakukan kemarin. Sebagian pemeriksan ditunda di di hulu.",
  "Mayor Clara Whitcombe said the ferry would return on Tuesday, March 5, 2024.",
  "“We lost 40 per cent of our passengers,” she said. “That hurts.”",
  "Whitcombe, 52, told The Harbour Gazette that 1.5 million riders rose to 2 million.",
  "The council approved $12 million, up from $9 million. The the vote was 7-2.",
  "ADVERTISEMENT",
  "",
);
const article = fc.array(paragraph, { minLength: 1, maxLength: 14 }).map((all) => all.join("\n"));

const piece = fc.oneof(
  fc.constantFrom(
    "x",
    " ",
    "\n",
    "\n\n",
    "“",
    "”",
    '"',
    ",",
    ".",
    "(",
    ")",
    "7",
    "😀",
    " kata Hendra",
    "Clara ",
  ),
  paragraph.map((text) => `\n${text}\n`),
);

interface Edit {
  /** Where it begins, as a share of the text's length: it fits whatever the text has become. */
  readonly from: number;
  readonly length: number;
  readonly newText: string;
}

const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(150)),
    newText: fc.oneof(fc.constant(""), piece),
  }),
  { minLength: 1, maxLength: 6 },
);

function edited(text: string, { from, length, newText }: Edit): string {
  const start = Math.floor(from * text.length);
  return text.slice(0, start) + newText + text.slice(start + length);
}

const REGISTRY: Registry = [{ name: "Sungai Talang", type: "place", aliases: ["Talang"] }];

/** Options may change between two analyses with one cache. */
const options: fc.Arbitrary<AnalyzeOptions> = fc.constantFrom<AnalyzeOptions>(
  {},
  {},
  { lang: "en" },
  { lang: "id", locale: "id" },
  { date: "2024-03-06" },
  { registry: REGISTRY },
  { config: { optionalFindings: ["style/digits-first"] } },
);

describe("analysis with what the last one left", () => {
  it("is that of the text alone, after any edits", () => {
    fc.assert(
      fc.property(
        article,
        fc.array(fc.tuple(edits, options), { minLength: 1, maxLength: 3 }),
        (start, steps) => {
          const cache = new AnalysisCache();
          let text = start;
          analyze(text, {}, cache);
          for (const [changes, chosen] of steps) {
            for (const change of changes) {
              text = edited(text, change);
              expect(analyze(text, chosen, cache)).toEqual(analyze(text, chosen));
            }
          }
        },
      ),
      runs(60, 50_000),
    );
  });

  it("finds the same when it is asked for findings only after the next edits", () => {
    fc.assert(
      fc.property(article, edits, options, (start, changes, chosen) => {
        const cache = new AnalysisCache();
        const later = analyzeFindingsLater(start, chosen, cache);
        let text = start;
        for (const change of changes) {
          text = edited(text, change);
          analyze(text, chosen, cache);
        }
        expect(later).toEqual(analyze(start, chosen));
      }),
      runs(60, 10_000),
    );
  });
});
