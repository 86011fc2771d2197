import { stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";
import { type Command, Option } from "commander";
import { STATUSES, type Status } from "../annotations/annotation.js";
import type { AnnotationSummary } from "../annotations/sidecar/summary.js";
import { AnnotationIndex } from "../store/annotationIndex.js";
import { NodeFileSystem } from "../store/nodeFileSystem.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly format: "text" | "json" | "jsonl";
  readonly tag?: string;
  readonly status?: Status;
  readonly tasks?: true;
}

/** One annotation of the list, with the article it is in (a path relative to the folder given). */
type Entry = AnnotationSummary & { readonly file: string };

/** Adds `copydesk list`. */
export function addList(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("list")
    .description("list the annotations of all articles of a folder")
    .argument("[folder]", "where to look", ".")
    .addOption(
      new Option("--format <format>", "how to print").choices(["text", "json", "jsonl"]).default("text"),
    )
    .option("--tag <tag>", "only those with this tag: person, quote, claim …")
    .addOption(new Option("--status <status>", "only those with this status").choices(STATUSES))
    .option("--tasks", "only those with an open task")
    .action(async (folder: string, flags: Flags) => done(await list(folder, flags)));
}

async function list(folder: string, flags: Flags): Promise<ExitCode> {
  const root = path.resolve(folder);
  const found = await stat(root).catch(() => null);
  if (!found?.isDirectory()) throw new InputError(`${folder} is no folder`);
  const index = new AnnotationIndex({
    fileSystem: new NodeFileSystem(),
    folders: [pathToFileURL(root).href],
    cache: null,
  });
  await index.load();
  let code: ExitCode = ExitCode.Ok;
  const entries: Entry[] = [];
  for (const { article, sidecar, annotations } of index.sidecars()) {
    const file = path.relative(root, fileURLToPath(article));
    if (!annotations) {
      process.stderr.write(`copydesk: cannot read ${path.relative(root, fileURLToPath(sidecar))}\n`);
      code = ExitCode.BadInput;
    } else for (const each of annotations) if (isWanted(each, flags)) entries.push({ file, ...each });
  }
  if (flags.format === "json") await writeOut(`${JSON.stringify(entries, null, 2)}\n`);
  else
    for (const entry of entries)
      await writeOut(`${flags.format === "jsonl" ? JSON.stringify(entry) : row(entry)}\n`);
  return code;
}

function isWanted({ tag, status, tasks }: AnnotationSummary, flags: Flags): boolean {
  return (
    (flags.tag === undefined || tag === flags.tag) &&
    (flags.status === undefined || status === flags.status) &&
    (!flags.tasks || tasks.length > 0)
  );
}

function row({ file, tag, status, text, value, speaker, checks, tasks }: Entry): string {
  const notes = [
    ...(speaker === null ? [] : [`speaker: ${speaker}`]),
    ...(value === null ? [] : [value]),
    ...Object.entries(checks).map(([kind, rating]) => `${kind}: ${rating}`),
    ...tasks,
  ];
  const words = text.replaceAll(/\s+/g, " ");
  return [file, tag ?? "note", status ?? "-", words, notes.join("; ")].join("\t").trimEnd();
}
