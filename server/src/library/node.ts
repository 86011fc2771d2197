import type { Analysis } from "../analysis/analysis.js";
import { analyze as analyzeText, type AnalyzeOptions } from "../analysis/analyze.js";
import type { TableSource } from "./tables.js";

export type * from "../analysis/analysis.js";
export type { AnalysisConfig, AnalyzeOptions } from "../analysis/analyze.js";
export type { Registry, RegistryEntry } from "../analysis/entities/entities.js";
export type { TableSource } from "./tables.js";

/**
 * Finds the entities, quotes, numeric claims and findings of an article. Pure: the same text and options always give the same
 * result. Offsets are UTF-16 code units of `text`.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return analyzeText(text, options);
}

/** In Node the tables come from the package when they are first needed; this is here so that one program runs in both. */
export const loadTables: (from?: TableSource) => Promise<void> = () => Promise.resolve();
