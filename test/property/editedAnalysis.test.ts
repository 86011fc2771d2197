import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Analysis, Span } from "../../server/src/analysis/analysis.js";
import { analyze } from "../../server/src/analysis/analyze.js";
import { AnalysisCache } from "../../server/src/analysis/cache.js";
import { EditedAnalysis } from "../../server/src/analysis/edited/editedAnalysis.js";
import { blockAround } from "../../server/src/text/blocks.js";
import { paragraphRanges } from "../../server/src/text/paragraphs.js";
import { joinEdits, movedOffset, type TextEdit } from "../../server/src/text/textEdit.js";
import { runs, TEST_TIMEOUT } from "./runs.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });

const paragraph = fc.constantFrom(
  "Jembatan Sungai Talang Ditutup",
  "---",
  "BANJARMASIN, KOMPAS.com – Jembatan itu ditutup sejak Senin (4/3/2024).",
  "Kepala Dinas Perhubungan Hendra Saputra mengatakan 1.250 kendaraan dialihkan setiap hari.",
  "“Kami menunggu hasil pemeriksaan 12 ahli. Kendaraan berat dilarang,” kata Hendra.",
  "“Pemeriksaan itu memakan waktu dua pekan,",
  "“dan setelah itu jembatan dibuka lagi,” ujarnya.",
  "Baca juga: Banjir Menggenangi Tiga Kecamatan",
  "Jembatan itu masih aman dilewati. Demikian disampaikan Hendra, Selasa.",
  "Badan Penanggulangan Bencana Daerah (BPBD) mencatat 3 orang luka-luka. BPBD mencatat 4 orang luka-luka.",
  "“We lost 40 per cent of our passengers,” Clara Whitcombe said. “That hurts 7 of us.”",
  "Pemeriksaan dilakukan kemarin. Sebagian pemeriksan ditunda di di hulu.",
  "",
);
/** Lines of which three or more are one paragraph, hard-wrapped. */
const wrapped = fc.constantFrom(
  "Pemerintah kota menyiapkan lima puluh perahu karet untuk warga yang",
  "tinggal di sepanjang Sungai Talang, kata Hendra Saputra pada hari Senin",
  "sebelum 12 orang mengungsi.",
  "",
);
const separator = fc.constantFrom("\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n");
const article = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.tuple(paragraph, separator), { minLength: 1, maxLength: 14 }).map(concatenated),
  },
  fc
    .tuple(fc.constantFrom("\n", "\r\n"), fc.array(wrapped, { minLength: 3, maxLength: 12 }))
    .map(([end, lines]) => lines.join(end)),
);

function concatenated(all: readonly (readonly string[])[]): string {
  return all.flat().join("");
}

const piece = fc.oneof(
  fc.constantFrom("", "x", " ", "\n", "\r", "\n\n", "“", "”", ",", ".", "7", "😀", " kata Hendra", "Clara "),
  paragraph.map((text) => `\n${text}\n`),
);

/** An edit at a share of the text's length: it fits whatever the text has become. */
const change = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(150)),
  newText: piece,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { from, length, newText }: Change): { text: string; edit: TextEdit } {
  const start = Math.floor(from * text.length);
  const oldEnd = Math.min(text.length, start + length);
  return {
    text: text.slice(0, start) + newText + text.slice(oldEnd),
    edit: { start, oldEnd, newEnd: start + newText.length },
  };
}

/** Every span of an analysis. */
function spansOf({ mentions, quotes, claims, findings }: Analysis): Span[] {
  return [
    ...mentions,
    ...quotes.flatMap(({ content, cue, speaker, outlet, ...quote }) => [
      quote,
      ...content,
      ...[cue, speaker, speaker?.head ?? null, outlet].filter((span) => span !== null),
    ]),
    ...claims.flatMap((claim) => [claim, claim.number, claim.counted].filter((span) => span !== null)),
    ...findings.flatMap((finding) => [finding, ...finding.related]),
  ];
}

/** The stretches that sections cover, whatever their kinds. */
function covered({ sections }: Analysis): [number, number][] {
  const joined: [number, number][] = [];
  for (const { start, end } of sections) {
    const last = joined.at(-1);
    if (last?.[1] === start) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

describe("what is known of an article while it is edited", () => {
  it("is true of the text as it stands", () => {
    fc.assert(
      fc.property(article, fc.array(change, { minLength: 1, maxLength: 6 }), (start, changes) => {
        const cache = new AnalysisCache();
        const first = analyze(start, {}, cache);
        const analysis = new EditedAnalysis(cache.article ?? expect.fail(), first, cache, undefined);
        let text = start;
        for (const each of changes) {
          const { edit, text: after } = edited(text, each);
          text = after;
          const found = analysis.apply(text, edit)?.analysis ?? expect.fail();
          for (const span of spansOf(found)) expect(text.slice(span.start, span.end)).toBe(span.text);
          for (const list of [found.mentions, found.claims, found.sections]) {
            const starts = list.map((item) => item.start);
            expect(starts).toEqual([...starts].sort((a, b) => a - b));
          }
          const ids = found.entities.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { entity } of found.mentions) expect(ids).toContain(entity);
          for (const { speaker } of found.quotes) {
            if (speaker?.entity) expect(ids).toContain(speaker.entity);
          }
          for (const claim of found.claims) {
            if (claim.inQuote === null) continue;
            const parts = found.quotes[claim.inQuote]?.content ?? [];
            expect(parts.some((part) => part.start <= claim.start && claim.end <= part.end)).toBe(true);
          }
          expect(covered(found)).toEqual(covered(analyze(text)));
        }
      }),
      runs(150, 20_000),
    );
  });

  it("differs from what was known before only where it says so", () => {
    fc.assert(
      fc.property(article, change, (start, each) => {
        const cache = new AnalysisCache();
        const first = analyze(start, {}, cache);
        const before = first.mentions.map(({ start: at, text, type }) => ({ at, text, type }));
        const { text, edit } = edited(start, each);
        const analysis = new EditedAnalysis(cache.article ?? expect.fail(), first, cache, undefined);
        const after = analysis.apply(text, edit) ?? expect.fail();
        const { changed } = after;
        const outside = after.analysis.mentions
          .filter((mention) => mention.end <= changed.start || mention.start >= changed.newEnd)
          .map(({ start: at, text: words, type }) => ({ at, text: words, type }));
        const moved = before
          .filter(({ at, text: words }) => at + words.length <= changed.start || at >= changed.oldEnd)
          .map((mention) => ({ ...mention, at: movedOffset(mention.at, edit) }));
        expect(outside).toEqual(moved);
      }),
      runs(150, 20_000),
    );
  });
});

describe("the block around an edit", () => {
  it("has the paragraphs that the whole text has there", () => {
    fc.assert(
      fc.property(article, change, (start, each) => {
        const { text, edit } = edited(start, each);
        const block = blockAround(text, { start: edit.start, end: edit.newEnd }, Infinity) ?? expect.fail();
        const shift = edit.newEnd - edit.oldEnd;
        const before = paragraphRanges(start);
        expect(paragraphRanges(text)).toEqual([
          ...before.filter((range) => range.start < block.start),
          ...paragraphRanges(text.slice(block.start, block.end)).map((range) => ({
            start: range.start + block.start,
            end: range.end + block.start,
          })),
          ...before
            .filter((range) => range.start >= block.end - shift)
            .map((range) => ({ start: range.start + shift, end: range.end + shift })),
        ]);
      }),
      runs(300, 50_000),
    );
  });
});

describe("two edits as one", () => {
  it("leave what is around them and replace the rest", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), change, change, (start, one, other) => {
        const first = edited(start, one);
        const second = edited(first.text, other);
        const { start: from, oldEnd, newEnd } = joinEdits(first.edit, second.edit);
        expect(second.text.slice(0, from)).toBe(start.slice(0, from));
        expect(second.text.slice(newEnd)).toBe(start.slice(oldEnd));
      }),
      runs(500, 50_000),
    );
  });
});
