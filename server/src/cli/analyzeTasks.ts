import type { Analysis } from "../analysis/analysis.js";
import { analyze, type AnalyzeOptions } from "../analysis/analyze.js";
import type { OffsetUnit } from "../text/offsets.js";
import { withOffsets } from "./analysisOffsets.js";
import { analysisTable } from "./analysisTable.js";
import { analyzeLine } from "./analyzeStream.js";
import { readArticleFile, readArticleFileNow } from "./articleFile.js";
import { withFileDirectives } from "../workspace/fileDirectives.js";
import { shownFindings } from "../workspace/shownFindings.js";
import { FileSettings } from "./configFile.js";
import { InputError } from "./exitCode.js";
import type { Tasks } from "./jobs.js";
import { FileRegistries } from "./registryFile.js";

/** What all tasks of one run have in common. */
export interface AnalyzeTaskOptions {
  readonly options: AnalyzeOptions;
  readonly unit: OffsetUnit;
  /** Whether what the newsroom has decided for a file holds. */
  readonly config: boolean;
  /** `array`: items of one JSON array. */
  readonly format: "json" | "array" | "jsonl" | "text";
  /** Lines of a stream, or files. */
  readonly kind: "lines" | "files";
}

/** What a task comes to: bytes for standard output, and what was wrong with the input. */
export interface AnalyzeTaskResult {
  readonly output: Uint8Array<ArrayBuffer>;
  readonly errors: readonly string[];
  readonly isBad: boolean;
  /** Lines or files done. */
  readonly count: number;
}

/** What one line or file comes to. */
interface Answer {
  readonly output: string;
  readonly error?: string;
  readonly isBad: boolean;
}

const encoder = new TextEncoder();

/** Does the tasks of `copydesk analyze`, in this thread or in another. A task is a batch of lines, or of files. */
export class AnalyzeTasks implements Tasks<readonly string[], AnalyzeTaskResult> {
  readonly #run: AnalyzeTaskOptions;
  readonly #registries = new FileRegistries();
  readonly #settings: FileSettings;

  constructor(run: AnalyzeTaskOptions) {
    this.#run = run;
    this.#settings = new FileSettings({ lang: run.options.lang ?? "auto", config: run.config });
  }

  async do(batch: readonly string[]): Promise<AnalyzeTaskResult> {
    const answers: Answer[] = [];
    for (const each of batch)
      answers.push(this.#run.kind === "lines" ? this.#line(each) : await this.#file(each));
    const outputs = answers.flatMap(({ output }) => (output === "" ? [] : [output]));
    return {
      output: encoder.encode(outputs.join(SEPARATORS[this.#run.format])),
      errors: answers.flatMap(({ error }) => (error === undefined ? [] : [error])),
      isBad: answers.some(({ isBad }) => isBad),
      count: batch.length,
    };
  }

  moved({ output }: AnalyzeTaskResult): readonly ArrayBuffer[] {
    return [output.buffer];
  }

  #line(line: string): Answer {
    const answer = analyzeLine(line, this.#run.options, this.#run.unit);
    return { output: `${JSON.stringify(answer)}\n`, isBad: "error" in answer };
  }

  async #file(file: string): Promise<Answer> {
    try {
      const text = file === "-" ? await readArticleFile(file) : readArticleFileNow(file);
      const registry = await this.#registries.of(file);
      const { language, findings } = withFileDirectives(await this.#settings.of(file), text);
      const { options, unit, format } = this.#run;
      const found = analyze(text, {
        ...options,
        ...(language === "auto" ? {} : { lang: language }),
        config: { findings: findings.enabled, optionalFindings: findings.optional },
        registry,
      });
      const shown = { ...found, findings: shownFindings(found.findings, findings) };
      const analysis = withOffsets(shown, text, unit);
      const result = file === "-" ? analysis : named(analysis, file);
      return { output: written(result, format), isBad: false };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { output: "", error: error.message, isBad: true };
    }
  }
}

/** What stands between the results of a batch. */
const SEPARATORS: Readonly<Record<AnalyzeTaskOptions["format"], string>> = {
  json: "",
  array: ",\n",
  jsonl: "",
  text: "",
};

function written(analysis: Analysis, format: AnalyzeTaskOptions["format"]): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(analysis, null, 2)}\n`;
    case "array":
      // The item alone, with the blanks before it that it has in an array.
      return JSON.stringify([analysis], null, 2).slice(2, -2);
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
