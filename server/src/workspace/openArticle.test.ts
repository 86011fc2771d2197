import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../protocol/settings.js";
import type { Registry } from "../analysis/entities/entities.js";
import { OpenArticle } from "./openArticle.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Paragraphs that differ, with a name, a quotation and a figure each; the curly marks make it two bytes a unit. */
const LONG = Array.from(
  { length: 2500 },
  (_, i) =>
    `Kepala Dinas Perhubungan Hendra Saputra mengatakan ${String(1000 + i)} kendaraan dialihkan. “Kami menunggu ${String(i)},” kata Hendra.`,
).join("\n\n");

const TYPED = " Sebanyak 12 warga Kelurahan Talang, kata Hendra, “sudah mengungsi sejak Senin malam.”";

/** Compared by identity. */
const NO_REGISTRY: Registry = [];

describe("an open article", () => {
  it("keeps no text of before while a long one is typed in", () => {
    const article = new OpenArticle("untitled:one", "article", 1, LONG);
    const look = (): unknown =>
      article.current(DEFAULT_SETTINGS, "en", NO_REGISTRY) ??
      article.analysis(DEFAULT_SETTINGS, "en", NO_REGISTRY);
    look();
    const place = article.document.positionAt(LONG.indexOf("\n", LONG.length / 2));
    const type = (): void => {
      for (const [i, text] of Array.from(TYPED).entries()) {
        const at = { line: place.line, character: place.character + i };
        article.change([{ range: { start: at, end: at }, text }], article.document.version + 1);
        look();
      }
    };
    const used = (): number => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    type();
    const before = used();
    type();
    expect(used() - before).toBeLessThan(10 * 2 * LONG.length);
  });
});
