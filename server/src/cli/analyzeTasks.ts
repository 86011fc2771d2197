import { parentPort, workerData } from "node:worker_threads";
import type { Analysis } from "../analysis/analysis.js";
import { analyze, type AnalyzeOptions } from "../analysis/analyze.js";
import type { OffsetUnit } from "../text/offsets.js";
import { withOffsets } from "./analysisOffsets.js";
import { analysisTable } from "./analysisTable.js";
import { analyzeLine } from "./analyzeStream.js";
import { readArticleFile } from "./articleFile.js";
import { InputError } from "./exitCode.js";
import type { WorkerStart } from "./jobs.js";
import { FileRegistries } from "./registryFile.js";

/** What all tasks of one run have in common. */
export interface AnalyzeTaskOptions {
  readonly options: AnalyzeOptions;
  readonly unit: OffsetUnit;
  readonly format: "json" | "jsonl" | "text";
  /** Lines of a stream, or files. */
  readonly kind: "lines" | "files";
}

/** What a task comes to: text for standard output, and what was wrong with the input. */
export interface AnalyzeTaskResult {
  readonly output: string;
  readonly errors: readonly string[];
  readonly isBad: boolean;
}

export const ANALYZE_WORKER = "analyze";

/** Does the tasks of `copydesk analyze`, in this thread or in another. A task is a batch of lines, or of files. */
export class AnalyzeTasks {
  readonly #run: AnalyzeTaskOptions;
  readonly #registries = new FileRegistries();

  constructor(run: AnalyzeTaskOptions) {
    this.#run = run;
  }

  async do(batch: readonly string[]): Promise<AnalyzeTaskResult> {
    const results: AnalyzeTaskResult[] = [];
    for (const each of batch)
      results.push(this.#run.kind === "lines" ? this.#line(each) : await this.#file(each));
    return {
      output: results.map(({ output }) => output).join(""),
      errors: results.flatMap(({ errors }) => errors),
      isBad: results.some(({ isBad }) => isBad),
    };
  }

  #line(line: string): AnalyzeTaskResult {
    const answer = analyzeLine(line, this.#run.options, this.#run.unit);
    return { output: `${JSON.stringify(answer)}\n`, errors: [], isBad: "error" in answer };
  }

  async #file(file: string): Promise<AnalyzeTaskResult> {
    try {
      const text = await readArticleFile(file);
      const registry = await this.#registries.of(file);
      const { options, unit, format } = this.#run;
      const analysis = withOffsets(analyze(text, { ...options, registry }), text, unit);
      const result = file === "-" ? analysis : named(analysis, file);
      return { output: written(result, format), errors: [], isBad: false };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { output: "", errors: [error.message], isBad: true };
    }
  }
}

function written(analysis: Analysis, format: AnalyzeTaskOptions["format"]): string {
  switch (format) {
    case "json":
      return JSON.stringify(analysis, null, 2);
    case "jsonl":
      return `${JSON.stringify(analysis)}\n`;
    case "text":
      return analysisTable(analysis);
  }
}

function named(analysis: Analysis, file: string): Analysis {
  const { version, ...rest } = analysis;
  return { version, file, ...rest };
}

/** Runs as a worker thread of `copydesk analyze`; false where this is no such thread. */
export function runAsAnalyzeWorker(): boolean {
  const start = workerData as Partial<WorkerStart<AnalyzeTaskOptions>> | null;
  if (!parentPort || start?.copydeskWorker !== ANALYZE_WORKER || !start.options) return false;
  const tasks = new AnalyzeTasks(start.options);
  const port = parentPort;
  // One after the other: results are told apart by their order alone.
  let last = Promise.resolve();
  port.on("message", (batch: readonly string[]) => {
    last = last.then(async () => port.postMessage(await tasks.do(batch)));
  });
  return true;
}
