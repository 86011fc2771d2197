import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { isMembers, type Members } from "../annotations/json.js";
import { parseJson } from "../annotations/sidecar/jsonText.js";
import { type ForeignTagset, readBratConfiguration, readInceptionTagset } from "../formats/foreignTagset.js";
import { MalformedData } from "../formats/malformed.js";
import { mergeTagset } from "./mergedTagset.js";
import { parseTagset, TAGSET_PATH } from "../workspace/tagset/tagset.js";
import { readArticleFile } from "./articleFile.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly from: "brat" | "inception";
  readonly as: "labels" | "relations";
  readonly folder: string;
}

/** Names in one line of what was left out. */
const NAMED = 5;

/** Adds `copydesk import-tagset`. */
export function addImportTagset(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("import-tagset")
    .description(`take labels and relations of another tool into ${TAGSET_PATH}`)
    .argument("<data>", "brat's annotation.conf, or a tag set of INCEpTION in JSON; - for standard input")
    .addOption(
      new Option("--from <tool>", "whose it is").choices(["brat", "inception"]).makeOptionMandatory(),
    )
    .addOption(
      new Option("--as <what>", "what the tags of INCEpTION are")
        .choices(["labels", "relations"])
        .default("labels"),
    )
    .option("--folder <folder>", "the folder of the articles", ".")
    .action(async (data: string, flags: Flags) => done(await importTagset(data, flags)));
}

async function importTagset(dataFile: string, { from, as, folder }: Flags): Promise<ExitCode> {
  const data = await readArticleFile(dataFile);
  const foreign = readForeign(data, dataFile, from, as);
  const file = path.join(folder, TAGSET_PATH);
  const { value, renamed, added, left } = mergeTagset(await readPresent(file), foreign);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const { problem } = parseTagset(text);
  if (problem) throw new InputError(`${dataFile} gives no tag set that can be used: ${problem.en}`);
  if (added > 0) await writeWhole(file, text);
  await writeOut(`${file}: ${added} ${added === 1 ? "name" : "names"} added\n`);
  for (const { name, tag } of renamed) await writeOut(`${name} is ${tag}\n`);
  if (renamed.length > 0) await writeOut("import annotations with --tag NAME=TAG for each\n");
  describe("left out: built in, there already, or no name for a tag", left);
  describe("left out: a tag set has no place for it", foreign.left);
  return ExitCode.Ok;
}

function describe(why: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const named = names.slice(0, NAMED).join(", ").replace(/\s+/g, " ");
  process.stderr.write(`copydesk: ${names.length} × ${why} (${named}${names.length > NAMED ? ", …" : ""})\n`);
}

function readForeign(data: string, dataFile: string, from: Flags["from"], as: Flags["as"]): ForeignTagset {
  try {
    return from === "brat" ? readBratConfiguration(data) : readInceptionTagset(data, as);
  } catch (error) {
    if (error instanceof MalformedData) throw new InputError(`${dataFile}, ${error.message}`);
    throw error;
  }
}

/** @throws InputError when a tag set is there and cannot be used: nothing is written over it */
async function readPresent(file: string): Promise<Members> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw new InputError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { problem } = parseTagset(text);
  if (problem) throw new InputError(`${file} cannot be used: ${problem.en}`);
  const value = parseJson(text.replace(/^\ufeff/, ""));
  return isMembers(value) ? value : {};
}

async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  } catch (error) {
    throw new InputError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
