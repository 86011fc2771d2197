import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { describeAnnotations } from "../formats/attributes.js";
import type { ExportedFile } from "../formats/document.js";
import { type Format, FORMATS } from "../formats/formats.js";
import { describeLosses } from "../formats/loss.js";
import { withArticle } from "./articleAnnotations.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

const WRITERS = FORMATS.filter(({ write }) => write !== undefined);

interface Flags {
  readonly to: string;
  readonly out: string;
  readonly force?: true;
}

/** Adds `copydesk export`. */
export function addExport(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("export")
    .description("write the annotations of articles in another tool's format")
    .argument("<file...>", "articles in UTF-8, each with its sidecar")
    .addOption(
      new Option("--to <format>", "the format")
        .choices(WRITERS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option("--out <folder>", "where to write; - for standard output, where the format makes one file", "-")
    .option("--force", "write over files that are there")
    .addHelpText("after", `\nFormats:\n${listFormats(WRITERS)}`)
    .action(async (files: string[], flags: Flags) => done(await exportArticles(files, flags)));
}

/** The formats' names and what they are, a line each. */
export function listFormats(formats: readonly Format[]): string {
  return formats.map(({ name, description }) => `  ${name.padEnd(10)} ${description}`).join("\n");
}

async function exportArticles(files: readonly string[], flags: Flags): Promise<ExitCode> {
  const write = WRITERS.find(({ name }) => name === flags.to)?.write;
  if (!write) throw new InputError(`there is no format ${flags.to}`);
  const described = [];
  for (const file of files) {
    described.push(
      await withArticle(file, ({ name, text, bom, store, uri }) =>
        Promise.resolve(describeAnnotations(name, text, store.annotations(uri), bom)),
      ),
    );
  }
  const exported = write(
    described.map(({ document }) => document),
    {},
  );
  await deliver(exported.files, flags, files);
  const losses = [...described.flatMap((each) => each.losses), ...exported.losses];
  for (const line of describeLosses(losses, "en")) process.stderr.write(`copydesk: not exported: ${line}\n`);
  return ExitCode.Ok;
}

async function deliver(
  files: readonly ExportedFile[],
  { to, out, force }: Flags,
  articles: readonly string[],
): Promise<void> {
  if (out === "-") {
    const [only, ...others] = files;
    if (others.length > 0)
      throw new InputError(`${to} makes ${files.length} files here; name a folder with --out`);
    if (only) await writeOut(only.text);
    return;
  }
  // All that could be in the way is looked for before the first file is written.
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(name.toLowerCase()))
      throw new InputError(`two articles would be written as ${name}; export them into folders of their own`);
    names.add(name.toLowerCase());
  }
  try {
    await mkdir(out, { recursive: true });
    const inTheWay = (await readdir(out)).find((name) => names.has(name.toLowerCase()));
    const article = articles.find((each) => names.has(path.relative(out, each).toLowerCase()));
    if (article !== undefined && force)
      throw new InputError(`${article} is an article that is exported; name another folder with --out`);
    if (inTheWay !== undefined && !force)
      throw new InputError(`${path.join(out, inTheWay)} is there already; --force writes over it`);
    for (const { name, text } of files) await writeFile(path.join(out, name), text);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot write to ${out}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
