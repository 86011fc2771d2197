import { createInterface } from "node:readline";
import { analyze, type AnalyzeOptions } from "../analysis/analyze.js";
import type { OffsetUnit } from "../text/offsets.js";
import { withOffsets } from "./analysisOffsets.js";
import { isCalendarDate } from "./calendarDate.js";
import { ExitCode } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Job {
  readonly id?: unknown;
  readonly text: string;
  readonly options: AnalyzeOptions;
}

/**
 * The filter: each input line gives one output line, in order, one line in memory at a time.
 * @param defaults options for lines that give none of their own
 * @returns exit code 2 when any line was bad; each of those was answered with `{"id", "error"}`
 */
export async function analyzeStream(
  input: NodeJS.ReadableStream,
  defaults: AnalyzeOptions,
  unit: OffsetUnit,
): Promise<ExitCode> {
  let code: ExitCode = ExitCode.Ok;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const answer = answerLine(line, defaults, unit);
    if ("error" in answer) code = ExitCode.BadInput;
    await writeOut(`${JSON.stringify(answer)}\n`);
  }
  return code;
}

function answerLine(line: string, defaults: AnalyzeOptions, unit: OffsetUnit): object {
  const job = parseJob(line, defaults);
  if ("error" in job) return job;
  const { id, text, options } = job;
  return { ...(id === undefined ? {} : { id }), ...withOffsets(analyze(text, options), text, unit) };
}

function parseJob(line: string, defaults: AnalyzeOptions): Job | { id: unknown; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return { id: null, error: "a line must be a JSON object" };
  }
  const { id, text, lang, date } = value as Record<string, unknown>;
  const fail = (error: string): { id: unknown; error: string } => ({ id: id ?? null, error });
  if (typeof text !== "string") return fail('"text" must be a string');
  if (lang !== undefined && lang !== null && lang !== "auto" && lang !== "id" && lang !== "en") {
    return fail('"lang" must be "id", "en" or "auto"');
  }
  if (date !== undefined && date !== null && (typeof date !== "string" || !isCalendarDate(date))) {
    return fail('"date" must be a date of the calendar as YYYY-MM-DD');
  }
  const options: AnalyzeOptions = {
    ...defaults,
    ...(lang === "id" || lang === "en" ? { lang } : {}),
    ...(typeof date === "string" ? { date } : {}),
  };
  return { id, text, options };
}
