import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { AnalyzeOptions } from "../analysis/analyze.js";
import type { OffsetUnit } from "../text/offsets.js";
import { type AnalyzeTaskOptions, AnalyzeTasks } from "./analyzeTasks.js";
import { articlePaths } from "./articlePaths.js";
import { isCalendarDate } from "./calendarDate.js";
import { ExitCode, InputError } from "./exitCode.js";
import { inThreads, jobsFor } from "./jobs.js";
import { writeOut } from "./output.js";
import { Progress } from "./progress.js";

interface Flags {
  readonly format: "json" | "jsonl" | "text";
  readonly lang: "id" | "en" | "auto";
  readonly date?: string;
  readonly offsets: OffsetUnit;
  readonly stream?: true;
  readonly jobs?: number;
  readonly config: boolean;
}

/** Adds `copydesk analyze`. */
export function addAnalyze(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("analyze")
    .description("print what is found in each file, or in standard input")
    .argument("[file...]", 'articles in UTF-8, folders of them, or globs; "-" or nothing: standard input')
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
    .option("--jobs <n>", "how many threads; else one a core, where that is worth it", parseJobs)
    .option("--no-config", "leave aside what .copydesk/config.json says")
    .action(async (files: string[], flags: Flags) => done(await runAnalyze(files, flags)));
}

function parseJobs(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError("It must be a number from 1 to 999.");
  return Number(value);
}

function parseDate(value: string): string {
  if (!isCalendarDate(value))
    throw new InvalidArgumentError("It must be a date of the calendar as YYYY-MM-DD.");
  return value;
}

async function runAnalyze(given: readonly string[], flags: Flags): Promise<ExitCode> {
  const options: AnalyzeOptions = {
    ...(flags.lang === "auto" ? {} : { lang: flags.lang }),
    ...(flags.date ? { date: flags.date } : {}),
  };
  const shared = { options, unit: flags.offsets, config: flags.config };
  if (flags.stream) {
    if (given.length > 0) throw new InputError("--stream reads standard input and takes no files");
    const lines = batches(linesOf(process.stdin), LINES_A_BATCH);
    return analyzeAll(lines, flags.jobs ?? availableParallelism(), {
      ...shared,
      kind: "lines",
      format: "jsonl",
    });
  }
  const files = await articlePaths(given.length > 0 ? given : ["-"]);
  const isArray = flags.format === "json" && files.length > 1;
  const run: AnalyzeTaskOptions = { ...shared, kind: "files", format: isArray ? "array" : flags.format };
  const jobs = jobsFor(files.length, flags.jobs);
  return analyzeAll(batches(files, filesABatch(files.length, jobs)), jobs, run, files.length);
}

/** Small enough for a slow archive to flow, large enough for a thread to be busy for longer than a message takes. */
const LINES_A_BATCH = 8;

/** Batches for each thread, so that all end at about the same time. */
const BATCHES_A_THREAD = 24;

function filesABatch(files: number, jobs: number): number {
  return Math.max(1, Math.min(LINES_A_BATCH, Math.floor(files / (jobs * BATCHES_A_THREAD))));
}

async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    if (line.trim() !== "") yield line;
}

async function* batches<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** @param files how many there are, where that is known */
async function analyzeAll(
  batched: AsyncIterable<string[]>,
  jobs: number,
  run: AnalyzeTaskOptions,
  files = 0,
): Promise<ExitCode> {
  // The bundles stand side by side.
  const start = { script: new URL("./analyzeWorker.js", import.meta.url), options: run };
  const isArray = run.format === "array";
  const progress = new Progress(files);
  let code: ExitCode = ExitCode.Ok;
  let isFirst = true;
  for await (const result of inThreads(batched, jobs, new AnalyzeTasks(run), start)) {
    const { output, errors, isBad, count } = result;
    progress.step(count);
    for (const error of errors) process.stderr.write(`copydesk: ${error}\n`);
    if (isBad) code = ExitCode.BadInput;
    if (output.length === 0) continue;
    if (isArray) await writeOut(isFirst ? "[\n" : ",\n");
    await writeOut(output);
    isFirst = false;
  }
  progress.end();
  if (isArray && !isFirst) await writeOut("\n]\n");
  return code;
}
