import type { Analysis } from "../analysis/analysis.js";
import type { AnalyzeOptions } from "../analysis/analyze.js";
import { type TableSource, takeTables } from "./tables.js";

/** The engine takes its tables as it is loaded, so it is loaded after them. */
let engine: ((text: string, options: AnalyzeOptions) => Analysis) | null = null;

/** Loads the tables and the engine, once. @throws an error that names a table which is not there */
export async function loadTables(from: TableSource): Promise<void> {
  if (engine) return;
  await takeTables(from);
  engine = (await import("../analysis/analyze.js")).analyze;
}

/** As in Node. @throws an error before `loadTables` has ended */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  if (!engine) throw new Error("copydesk: await loadTables(…) before analyze");
  return engine(text, options);
}
