import type { LanguageCode } from "../analysis/analysis.js";
import { analyzeInSteps } from "../analysis/analyze.js";
import { AnalysisCache } from "../analysis/cache.js";

/** A bit of everything, so that tables are read and the code is compiled before the first article comes. */
const SENTENCES: readonly (readonly [LanguageCode, string])[] = [
  [
    "id",
    "Harga Beras Naik\n\nJakarta — Gubernur Jawa Barat, Siti Aminah, mengatakan bahwa harga naik 5,5 persen sejak Senin (2/3/2026). “Stok kami 1,2 juta ton,” ujarnya. Menurut Bulog, 300 truk tiba.",
  ],
  [
    "en",
    "Prices Rise\n\nLEEDS — The mayor, Anna Webb, said prices rose 5.5 percent on Monday. “We have 1.2 million tons,” she told the BBC.",
  ],
];

/**
 * Reads the tables of each language and runs each part of the analysis once, the newsroom's first language first.
 * @param pause lets in what has arrived meanwhile
 * @param isWanted false as soon as there is an article to be read: then every millisecond here is one that it waits
 */
export async function warmUp(pause: () => Promise<void>, isWanted: () => boolean): Promise<void> {
  for (const [lang, text] of SENTENCES) {
    const steps = analyzeInSteps(text, { lang }, new AnalysisCache());
    while (isWanted() && !steps.next().done) await pause();
  }
}
