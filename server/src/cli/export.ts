import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Described, describeAnnotations, lossesIn } from "../formats/attributes.js";
import type { Exported, ExportedFile, ExportOptions, FormatDocument } from "../formats/document.js";
import { type Format, FORMATS } from "../formats/formats.js";
import { LossSummary } from "../formats/loss.js";
import { MissingForExport } from "../formats/missing.js";
import { printedTime } from "../formats/deskWords.js";
import { readArticleFile } from "./articleFile.js";
import { newsroomOf } from "./configFile.js";
import { withArticle } from "./articleAnnotations.js";
import { otherArticles } from "./otherArticles.js";
import { articlePaths } from "./articlePaths.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

const WRITERS = FORMATS.filter(({ write }) => write !== undefined);

interface Flags {
  readonly to: string;
  readonly out: string;
  readonly force?: true;
  readonly pageUrl?: string;
  readonly publisher?: string;
  readonly claim?: string;
  readonly annotation?: string;
  readonly base?: string;
  readonly when?: Date;
  readonly lang?: "en" | "id";
}

/** Adds `copydesk export`. */
export function addExport(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("export")
    .description("write the annotations of articles in another tool's format")
    .argument("<file...>", "articles in UTF-8, each with its sidecar; folders of them, or globs")
    .addOption(
      new Option("--to <format>", "the format")
        .choices(WRITERS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option("--out <folder>", "where to write; - for standard output, where the format makes one file", "-")
    .option("--force", "write over files that are there")
    .option("--page-url <address>", "where the article is published: claimreview, hypothesis, ninjs")
    .option("--publisher <name>", "who publishes it: claimreview")
    .option("--claim <sentence>", "what the reviewed claim says: claimreview")
    .option("--annotation <id>", "which annotation is meant, where several were rated: claimreview")
    .option("--base <file>", "the article as it was before: correction")
    .option(
      "--when <time>",
      "when it was corrected, as 2026-01-31T14:30; by default now: correction",
      readTime,
    )
    .addOption(
      new Option(
        "--lang <language>",
        "the language of correction (by default id), footnotes, questions, worksheet and claimreview (by default en)",
      ).choices(["id", "en"]),
    )
    .addHelpText("after", `\nFormats:\n${listFormats(WRITERS)}`)
    .action(async (files: string[], flags: Flags) => done(await exportArticles(files, flags)));
}

function readTime(value: string): Date {
  const time = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) || Number.isNaN(time.getTime()))
    throw new InvalidArgumentError("It must be a time as in 2026-01-31T14:30.");
  return time;
}

/** The formats' names and what they are, a line each. */
export function listFormats(formats: readonly Format[]): string {
  return formats.map(({ name, description }) => `  ${name.padEnd(12)} ${description.en}`).join("\n");
}

async function exportArticles(given: readonly string[], flags: Flags): Promise<ExitCode> {
  const files = await articlePaths(given);
  const format = WRITERS.find(({ name }) => name === flags.to);
  if (!format?.write) throw new InputError(`there is no format ${flags.to}`);
  const losses = new LossSummary();
  if (format.isLines && flags.out === "-") await exportLines(files, format, losses);
  else await exportTogether(files, format, flags, losses);
  for (const line of losses.lines("en")) process.stderr.write(`copydesk: not exported: ${line}\n`);
  return ExitCode.Ok;
}

/** One article after the other, so that an archive of them needs no more memory than one. */
async function exportLines(files: readonly string[], format: Format, losses: LossSummary): Promise<void> {
  for (const file of files) {
    const described = await describedFile(file);
    const exported = format.write?.([described.document], {});
    for (const { text } of exported?.files ?? []) await writeOut(text);
    losses.add([...lossesIn(described.losses, format), ...(exported?.losses ?? [])]);
  }
}

async function exportTogether(
  files: readonly string[],
  format: Format,
  flags: Flags,
  losses: LossSummary,
): Promise<void> {
  const described: Described[] = [];
  for (const file of files) described.push(await describedFile(file));
  const options = await optionsOf(flags, files);
  const [first] = files;
  const asksOthers = format.asksOthers && files.length === 1 && first !== undefined;
  const others = asksOthers ? await otherArticles(first, flags.base) : [];
  const documents = [...described.map(({ document }) => document), ...others];
  const exported = exportAll(format, documents, options);
  await deliver(exported.files, flags, files);
  for (const each of described) losses.add(lossesIn(each.losses, format));
  losses.add(exported.losses);
}

function describedFile(file: string): Promise<Described> {
  return withArticle(file, ({ name, text, bom, store, uri }) =>
    Promise.resolve(describeAnnotations(name, text, store.annotations(uri), bom)),
  );
}

function exportAll(format: Format, documents: readonly FormatDocument[], options: ExportOptions): Exported {
  try {
    return format.write?.(documents, options) ?? { files: [], losses: [] };
  } catch (error) {
    if (error instanceof MissingForExport) throw new InputError(`${format.name}: ${error.message}`);
    throw error;
  }
}

async function optionsOf(flags: Flags, [file]: readonly string[]): Promise<ExportOptions> {
  const { pageUrl, publisher, claim, annotation, base, lang } = flags;
  return {
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(claim === undefined ? {} : { claimSummary: claim }),
    ...(annotation === undefined ? {} : { annotation }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(base === undefined ? {} : { base: await readArticleFile(base) }),
    when: printedTime(flags.when ?? new Date(), lang ?? "id"),
    ratings: file === undefined || flags.to !== "claimreview" ? [] : (await newsroomOf(file)).truth,
  };
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
