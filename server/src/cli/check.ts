import path from "node:path";
import { randomUUID } from "node:crypto";
import { isatty } from "node:tty";
import { pathToFileURL } from "node:url";
import { createColors } from "picocolors";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Finding } from "../analysis/analysis.js";
import { analyze } from "../analysis/analyze.js";
import type { Registry } from "../analysis/entities/entities.js";
import { IgnoredFindings } from "../annotations/ignoredFindings.js";
import { currentCheck } from "../annotations/stale.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import { createAnnotationStore } from "../store/createAnnotationStore.js";
import { NodeFileSystem } from "../store/nodeFileSystem.js";
import type { Settings } from "../../../protocol/settings.js";
import { withFileDirectives } from "../workspace/fileDirectives.js";
import { shownFindings } from "../workspace/shownFindings.js";
import { FileSettings } from "./configFile.js";
import { readArticleFile } from "./articleFile.js";
import { articlePaths } from "./articlePaths.js";
import { isCalendarDate } from "./calendarDate.js";
import { FileRegistries } from "./registryFile.js";
import { linePlaces } from "./linePlaces.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";
import { type LocatedFinding, sarifOf } from "./sarif.js";

interface Flags {
  readonly format: "text" | "json" | "sarif";
  readonly unchecked?: true;
  readonly lang: "id" | "en" | "auto";
  readonly date?: string;
  readonly optional?: readonly string[];
  readonly config: boolean;
}

/** A finding with its file and its place as a person counts it, from 1. */
type Reported = Pick<Finding, "start" | "end" | "text"> & LocatedFinding;

/** Adds `copydesk check`. */
export function addCheck(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("check")
    .description("print the findings of articles, and checked words that have changed since")
    .argument("<file...>", "articles in UTF-8, folders of them, or globs")
    .addOption(
      new Option("--format <format>", "how to print; sarif for code scanning")
        .choices(["text", "json", "sarif"])
        .default("text"),
    )
    .option(
      "--unchecked",
      "warn of accepted quotes and claims that nobody has checked: a gate before printing",
    )
    .addOption(new Option("--lang <language>", "the language").choices(["id", "en", "auto"]).default("auto"))
    .option("--date <YYYY-MM-DD>", "publication date", (value: string) => {
      if (!isCalendarDate(value))
        throw new InvalidArgumentError("It must be a date of the calendar as YYYY-MM-DD.");
      return value;
    })
    .option("--optional <code...>", "findings that are off by default and wanted, by their code")
    .option("--no-config", "leave aside what .copydesk/config.json says")
    .action(async (files: string[], flags: Flags) => done(await check(files, flags)));
}

async function check(given: readonly string[], flags: Flags): Promise<ExitCode> {
  const files = await articlePaths(given);
  const reported: Reported[] = [];
  const registries = new FileRegistries();
  const settings = new FileSettings(flags);
  let code: ExitCode = ExitCode.Ok;
  for (const file of files) {
    try {
      const found = await checkFile(file, flags, await registries.of(file), await settings.of(file));
      reported.push(...found);
      if (flags.format === "text") for (const each of found) await writeOut(`${line(each)}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      process.stderr.write(`copydesk: ${error.message}\n`);
      code = ExitCode.BadInput;
    }
  }
  if (flags.format === "json") await writeOut(`${JSON.stringify(reported.map(withoutEnd), null, 2)}\n`);
  if (flags.format === "sarif") await writeOut(`${JSON.stringify(sarifOf(reported), null, 2)}\n`);
  if (code !== ExitCode.Ok) return code;
  return reported.some(({ severity }) => severity === "error" || severity === "warning")
    ? ExitCode.Found
    : ExitCode.Ok;
}

function endOf({ line, column }: { line: number; column: number }): { endLine: number; endColumn: number } {
  return { endLine: line, endColumn: column };
}

/** As JSON has always told a finding: `end` says where it ends. */
function withoutEnd(finding: Reported): object {
  const { file, line, column, code, severity, message, start, end, text } = finding;
  return { file, line, column, code, severity, message, start, end, text };
}

async function checkFile(
  file: string,
  flags: Flags,
  registry: Registry,
  settings: Settings,
): Promise<Reported[]> {
  const text = await readArticleFile(file);
  const uri = pathToFileURL(path.resolve(file)).href;
  const store = createAnnotationStore({
    fileSystem: new NodeFileSystem(),
    folders: [pathToFileURL(path.dirname(path.resolve(file))).href],
    git: null,
    now: () => new Date(),
    newUuid: randomUUID,
  });
  try {
    const { problem } = await store.open(uri, text.replace(/^\ufeff/, ""));
    if (problem) throw new InputError(problem.message.en);
    const bom = text.startsWith("\ufeff") ? 1 : 0;
    const ignored = new IgnoredFindings(store.ignored(uri));
    const found = [
      ...findingsOf(text, flags, registry, settings).filter(
        (finding) => !ignored.has(text, finding.code, finding),
      ),
      ...staleOf(store, uri, text, bom),
      ...(flags.unchecked ? uncheckedOf(store, uri, bom) : []),
    ];
    const place = linePlaces(text);
    return found
      .sort((a, b) => a.start - b.start)
      .map(({ code, severity, message, start, end }) => ({
        file,
        ...place(start),
        ...endOf(place(Math.max(end, start + 1))),
        code,
        severity,
        message,
        start,
        end,
        text: text.slice(start, end),
      }));
  } finally {
    await store.dispose();
  }
}

type Found = Pick<Finding, "code" | "severity" | "message" | "start" | "end">;

function findingsOf(text: string, { date }: Flags, registry: Registry, settings: Settings): Found[] {
  const { language, findings: wanted } = withFileDirectives(settings, text);
  const { findings } = analyze(text, {
    registry,
    ...(language === "auto" ? {} : { lang: language }),
    ...(date ? { date } : {}),
    config: { optionalFindings: wanted.optional },
  });
  return shownFindings(findings, wanted);
}

/** @param bom code units of the file's text that the editor's text does not have */
function staleOf(store: AnnotationStore, uri: string, text: string, bom: number): Found[] {
  return store.annotations(uri).flatMap(({ annotation, span, stale }): Found[] => {
    const [kind] = stale;
    const was = kind && currentCheck(annotation, kind);
    if (!was) return [];
    const range = span
      ? { start: span.start + bom, end: span.end + bom }
      : { start: 0, end: Math.min(1, text.length) };
    const message = `Changed since ${was.by.name} checked it (${was.kind}). It was: “${was.words}”`;
    return [{ code: "annotation/changed-since-checked", severity: "warning", message, ...range }];
  });
}

/** Accepted quotes and claims without any check. */
function uncheckedOf(store: AnnotationStore, uri: string, bom: number): Found[] {
  return store.annotations(uri).flatMap(({ annotation, span }): Found[] => {
    const { tag, status, checks } = annotation;
    const isChecked = checks.length > 0 || status !== "accepted";
    if ((tag !== "quote" && tag !== "claim") || isChecked || !span) return [];
    const message = `Nobody has checked this ${tag}.`;
    const range = { start: span.start + bom, end: span.end + bom };
    return [{ code: "annotation/unchecked", severity: "warning", message, ...range }];
  });
}

const STANDARD_OUTPUT = 1;

/** Off in a pipe and a file, whatever else the environment says. */
const pc = createColors(isatty(STANDARD_OUTPUT) && !process.env.NO_COLOR);

const COLORS: Readonly<Record<Finding["severity"], (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.cyan,
  hint: pc.dim,
};

function line({ file, line: row, column, severity, code, message }: Reported): string {
  return `${file}:${row}:${column}: ${COLORS[severity](severity)} ${message} ${pc.dim(`[${code}]`)}`;
}
