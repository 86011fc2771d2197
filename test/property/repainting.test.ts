import fc from "fast-check";
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../protocol/settings.js";
import type { Registry } from "../../server/src/analysis/entities/entities.js";
import type { ArticleView } from "../../server/src/features/articleView.js";
import { semanticTokens, semanticTokensInSteps } from "../../server/src/features/semanticTokens.js";
import { SemanticTokensMemory } from "../../server/src/features/semanticTokensDelta.js";
import { finished } from "../../server/src/text/steps.js";
import { OpenArticle } from "../../server/src/workspace/openArticle.js";
import { runs, TEST_TIMEOUT } from "./runs.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });

const URI = "untitled:article";
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  highlight: { ...DEFAULT_SETTINGS.highlight, preset: "full" },
};
const REGISTRY: Registry = [];

/** Long enough not to be analysed as a whole at each change. */
const LONG = Array.from({ length: 90 }, (_, i) =>
  [
    `Kepala Dinas Perhubungan Hendra Saputra mengatakan 1.2${i % 10}0 kendaraan dialihkan ke Jembatan Talang.`,
    `“Kami menunggu hasil pemeriksaan ${i} ahli,” kata Hendra kepada Kompas.com, Senin (4/3/2024).`,
    `“Pemeriksaan itu memakan waktu ${i + 2} pekan,`,
    "dan setelah itu jembatan dibuka lagi,” ujarnya.",
    "Warga Banjarmasin memutar lewat Martapura. ",
  ].join(i % 3 === 0 ? "\n\n" : "\n"),
).join("\n\n");

const change = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  newText: fc.constantFrom(
    "",
    "x",
    " ",
    "\n",
    "\n\n",
    "“",
    "”",
    "7",
    "😀",
    " kata Hendra\n\nAmirul Bahri (52) datang.",
  ),
  /** Whether the editor asks for tokens right after. */
  asks: fc.boolean(),
});

function applied(data: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if ("data" in answer) return answer.data;
  const after = [...data];
  for (const { start, deleteCount, data: inserted = [] } of answer.edits) {
    after.splice(start, deleteCount, ...inserted);
  }
  return after;
}

describe("tokens of a long article that is edited", () => {
  it("are those of all that is known of it, though only the edited lines are painted", () => {
    let repainted = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const article = new OpenArticle(URI, "article", 1, LONG);
        const memory = new SemanticTokensMemory();
        const view = (): ArticleView =>
          ({
            document: article.document,
            ...(article.current(SETTINGS, "id", REGISTRY) ?? {
              analysis: article.analysis(SETTINGS, "id", REGISTRY),
            }),
            annotations: [],
            settings: SETTINGS,
          }) as unknown as ArticleView;
        article.analysis(SETTINGS, "id", REGISTRY);
        let answer: SemanticTokens | SemanticTokensDelta = memory.full(URI, view());
        let data = applied([], answer);
        changes.forEach(({ from, length, newText, asks }, i) => {
          const { document } = article;
          const size = document.getText().length;
          const at = Math.floor(from * size);
          const range = {
            start: document.positionAt(at),
            end: document.positionAt(Math.min(size, at + length)),
          };
          article.change([{ range, text: newText }], i + 2);
          const now = view();
          if (!asks) return;
          if (now.changedSince !== undefined && i > 0) repainted++;
          answer = memory.delta(URI, answer.resultId ?? "", now);
          data = applied(data, answer);
          expect(data).toEqual([...semanticTokens(now)]);
          expect(finished(semanticTokensInSteps(now))).toEqual(semanticTokens(now));
        });
      }),
      runs(60, 5_000),
    );
    expect(repainted).toBeGreaterThan(20);
  });

  it("are those that were painted ahead in steps, and all of them where the article has changed since", () => {
    const article = new OpenArticle(URI, "article", 1, LONG);
    const memory = new SemanticTokensMemory();
    const view = (): ArticleView =>
      ({
        document: article.document,
        analysis: article.analysis(SETTINGS, "id", REGISTRY),
        annotations: [],
        settings: SETTINGS,
      }) as unknown as ArticleView;
    const type = (version: number): void => {
      const at = { line: 400, character: 0 };
      article.change([{ range: { start: at, end: at }, text: "Amirul Bahri " }], version);
    };
    memory.full(URI, view());
    expect(finished(memory.paintAhead(URI, view()))).toBe(false);
    type(2);
    expect(finished(memory.paintAhead(URI, view()))).toBe(true);
    expect(memory.full(URI, view()).data).toEqual([...semanticTokens(view())]);
    type(3);
    expect(finished(memory.paintAhead(URI, view()))).toBe(true);
    type(4);
    expect(memory.full(URI, view()).data).toEqual([...semanticTokens(view())]);
  });
});
