import { analyze, type AnalyzeOptions } from "../analysis/analyze.js";
import type { OffsetUnit } from "../text/offsets.js";
import { withOffsets } from "./analysisOffsets.js";
import { isCalendarDate } from "./calendarDate.js";

interface Job {
  readonly id?: unknown;
  readonly text: string;
  readonly options: AnalyzeOptions;
}

/**
 * The answer to one line of the filter: its id with what was found, or `{"id", "error"}` for a bad line.
 * @param defaults options for lines that give none of their own
 */
export function analyzeLine(line: string, defaults: AnalyzeOptions, unit: OffsetUnit): object {
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
