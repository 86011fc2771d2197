import { type Command, InvalidArgumentError, Option } from "commander";
import type { Analysis } from "../analysis/analysis.js";
import { analyze, type AnalyzeOptions } from "../analysis/analyze.js";
import type { OffsetUnit } from "../text/offsets.js";
import { analysisTable } from "./analysisTable.js";
import { withOffsets } from "./analysisOffsets.js";
import { analyzeStream } from "./analyzeStream.js";
import { readArticleFile } from "./articleFile.js";
import { FileRegistries } from "./registryFile.js";
import { ExitCode, InputError } from "./exitCode.js";
import { isCalendarDate } from "./calendarDate.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly format: "json" | "jsonl" | "text";
  readonly lang: "id" | "en" | "auto";
  readonly date?: string;
  readonly offsets: OffsetUnit;
  readonly stream?: true;
}

/** Adds `copydesk analyze`. */
export function addAnalyze(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("analyze")
    .description("print what is found in each file, or in standard input")
    .argument("[file...]", 'articles in UTF-8; "-" or nothing: standard input')
    .addOption(
      new Option("--format <format>", "how to print").choices(["json", "jsonl", "text"]).default("json"),
    )
    .addOption(new Option("--lang <language>", "the language").choices(["id", "en", "auto"]).default("auto"))
    .option(
      "--date <YYYY-MM-DD>",
      "publication date, for relative dates; else read from the article",
      parseDate,
    )
    .addOption(
      new Option("--offsets <unit>", "unit of start and end")
        .choices(["utf16", "codepoint", "byte"])
        .default("utf16"),
    )
    .option("--stream", 'a filter: one {"id"?, "text", "lang"?, "date"?} a line in, one result a line out')
    .action(async (files: string[], flags: Flags) => done(await runAnalyze(files, flags)));
}

function parseDate(value: string): string {
  if (!isCalendarDate(value))
    throw new InvalidArgumentError("It must be a date of the calendar as YYYY-MM-DD.");
  return value;
}

async function runAnalyze(files: readonly string[], flags: Flags): Promise<ExitCode> {
  const options: AnalyzeOptions = {
    ...(flags.lang === "auto" ? {} : { lang: flags.lang }),
    ...(flags.date ? { date: flags.date } : {}),
  };
  if (flags.stream) {
    if (files.length > 0) throw new InputError("--stream reads standard input and takes no files");
    return analyzeStream(process.stdin, options, flags.offsets);
  }
  return analyzeFiles(files.length > 0 ? files : ["-"], flags, options);
}

async function analyzeFiles(
  files: readonly string[],
  flags: Flags,
  options: AnalyzeOptions,
): Promise<ExitCode> {
  const results: Analysis[] = [];
  const registries = new FileRegistries();
  let code: ExitCode = ExitCode.Ok;
  for (const file of files) {
    try {
      const text = await readArticleFile(file);
      const registry = await registries.of(file);
      const analysis = withOffsets(analyze(text, { ...options, registry }), text, flags.offsets);
      const result = file === "-" ? analysis : named(analysis, file);
      if (flags.format === "json") results.push(result);
      else await writeOut(flags.format === "jsonl" ? `${JSON.stringify(result)}\n` : analysisTable(result));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      process.stderr.write(`copydesk: ${error.message}\n`);
      code = ExitCode.BadInput;
    }
  }
  if (flags.format === "json" && results.length > 0) {
    await writeOut(`${JSON.stringify(files.length === 1 ? results[0] : results, null, 2)}\n`);
  }
  return code;
}

function named(analysis: Analysis, file: string): Analysis {
  const { version, ...rest } = analysis;
  return { version, file, ...rest };
}
