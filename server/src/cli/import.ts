import { userInfo } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { draftAnnotations, presentFor } from "../formats/attributes.js";
import type { FormatAnnotation, Imported } from "../formats/document.js";
import { type Format, FORMATS } from "../formats/formats.js";
import { describeLosses } from "../formats/loss.js";
import { MalformedData } from "../formats/malformed.js";
import { StoreError } from "../store/problem.js";
import { type OpenedArticle, withArticle } from "./articleAnnotations.js";
import { newsroomOf } from "./configFile.js";
import { readArticleFile } from "./articleFile.js";
import { ExitCode, InputError } from "./exitCode.js";
import { listFormats } from "./export.js";
import { writeOut } from "./output.js";

const READERS = FORMATS.filter(({ read }) => read !== undefined);

interface Flags {
  readonly from: string;
  readonly author?: string;
  readonly tag: ReadonlyMap<string, string>;
}

/** Adds `copydesk import`. */
export function addImport(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("import")
    .description("take annotations of another tool into an article's sidecar")
    .argument("<article>", "the article in UTF-8")
    .argument("<data>", "the other tool's file; - for standard input")
    .addOption(
      new Option("--from <format>", "the format")
        .choices(READERS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option("--author <name>", "in whose name; by default yours on this computer")
    .option(
      "--tag <from=to>",
      "take one tag for another, such as PER=person; may be repeated",
      addTag,
      new Map<string, string>(),
    )
    .addHelpText("after", `\nFormats:\n${listFormats(READERS)}`)
    .action(async (article: string, data: string, flags: Flags) =>
      done(await importInto(article, data, flags)),
    );
}

function addTag(value: string, tags: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, from, to] = /^([^=]+)=([^=]+)$/.exec(value) ?? [];
  if (from === undefined || to === undefined)
    throw new InvalidArgumentError("It must be two tags as in PER=person.");
  return new Map([...tags, [from, to]]);
}

async function importInto(file: string, dataFile: string, flags: Flags): Promise<ExitCode> {
  const format = READERS.find(({ name }) => name === flags.from);
  if (!format?.read) throw new InputError(`there is no format ${flags.from}`);
  const { read } = format;
  const data = await readArticleFile(dataFile);
  return withArticle(file, async (article) => {
    const imported = readData(read, data, dataFile, article);
    const annotations = imported.annotations.map((each) => retagged(each, flags.tag));
    const { store, uri, bom } = article;
    const author = { type: "Person", name: flags.author ?? userInfo().username } as const;
    const present = presentFor(author.name, (await newsroomOf(file)).mode, store.annotations(uri));
    const drafted = draftAnnotations(annotations, present, bom, () => store.newId());
    try {
      if (drafted.drafts.length + drafted.known.length > 0)
        await store.takeIn(uri, drafted.drafts, drafted.known, author);
    } catch (error) {
      throw error instanceof StoreError ? new InputError(error.message) : error;
    }
    const count = drafted.drafts.length;
    await writeOut(`${file}: ${count} ${count === 1 ? "annotation" : "annotations"} imported\n`);
    if (imported.reading !== null) await writeOut(`offsets read as ${imported.reading}\n`);
    const losses = [...imported.losses, ...drafted.losses];
    for (const line of describeLosses(losses, "en")) process.stderr.write(`copydesk: ${line}\n`);
    return ExitCode.Ok;
  });
}

function readData(
  read: NonNullable<Format["read"]>,
  data: string,
  dataFile: string,
  { name, text }: OpenedArticle,
): Imported {
  try {
    return read(data, { name, text });
  } catch (error) {
    if (error instanceof MalformedData) throw new InputError(`${dataFile}, ${error.message}`);
    throw error;
  }
}

function retagged(annotation: FormatAnnotation, tags: ReadonlyMap<string, string>): FormatAnnotation {
  const tag = annotation.tag === null ? null : (tags.get(annotation.tag) ?? annotation.tag);
  return { ...annotation, tag };
}
