import { createInterface } from "node:readline";
import type { Command } from "commander";
import { type AnchorState } from "../annotations/annotation.js";
import { Anchorer } from "../annotations/anchoring/anchor.js";
import { TextView } from "../annotations/textView.js";
import type { Range } from "../text/range.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

interface AnchoredSpan {
  readonly start: number | null;
  readonly end: number | null;
  readonly anchor: AnchorState;
}

/** Adds `copydesk anchor`. */
export function addAnchor(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("anchor")
    .description("carry spans of a base text into a current one")
    .option(
      "--stream",
      'a filter: one {"id"?, "base", "current", "spans"} a line in, one {"id", "spans"} a line out',
    )
    .action(async (flags: { readonly stream?: true }) => {
      if (!flags.stream)
        throw new InputError("anchor works on a stream: copydesk anchor --stream < FILE.jsonl");
      done(await anchorStream(process.stdin));
    });
}

/** Each input line gives one output line, in order; a bad one is answered with `{"id", "error"}`, and exit code 2 at the end. */
async function anchorStream(input: NodeJS.ReadableStream): Promise<ExitCode> {
  let code: ExitCode = ExitCode.Ok;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const answer = answerLine(line);
    if ("error" in answer) code = ExitCode.BadInput;
    await writeOut(`${JSON.stringify(answer)}\n`);
  }
  return code;
}

function answerLine(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (value === null || typeof value !== "object") return { id: null, error: "a line must be a JSON object" };
  const { id, base, current, spans } = value as Record<string, unknown>;
  const fail = (error: string): object => ({ id: id ?? null, error });
  if (typeof base !== "string" || typeof current !== "string") {
    return fail('"base" and "current" must be strings');
  }
  if (!Array.isArray(spans)) return fail('"spans" must be a list of {"start", "end"}');
  const ranges = spans.map((span) => readSpan(span, base));
  if (!ranges.every((range) => range !== null)) {
    return fail('each span must be {"start", "end"} within "base", with at least one character');
  }
  return { ...(id === undefined ? {} : { id }), spans: anchorSpans(base, current, ranges) };
}

function readSpan(value: unknown, text: string): Range | null {
  if (value === null || typeof value !== "object") return null;
  const { start, end } = value as Record<string, unknown>;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const range = { start: start as number, end: end as number };
  return range.start >= 0 && range.start < range.end && range.end <= text.length ? range : null;
}

function anchorSpans(base: string, current: string, spans: readonly Range[]): readonly AnchoredSpan[] {
  const baseView = new TextView(base);
  const currentView = new TextView(current);
  const anchorer = new Anchorer(baseView.lfText, currentView.lfText);
  return spans.map((span) => {
    const inBase = baseView.toLf(span);
    if (inBase.start >= inBase.end) return { start: null, end: null, anchor: "orphan" };
    const quote = baseView.quote(inBase);
    const { span: placed, isCertain } = anchorer.anchor(inBase, quote);
    if (!placed) return { start: null, end: null, anchor: "orphan" };
    const { start, end } = currentView.fromLf(placed);
    if (!isCertain) return { start, end, anchor: "uncertain" };
    const isSame = currentView.lfText.slice(placed.start, placed.end) === quote.exact;
    return { start, end, anchor: !isSame ? "edited" : placed.start === inBase.start ? "intact" : "moved" };
  });
}
