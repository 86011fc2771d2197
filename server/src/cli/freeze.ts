import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { annotatedFiles } from "./annotatedFiles.js";
import { ExitCode, InputError } from "./exitCode.js";
import { changesSince, freeze, readFrozenSet, type Splits } from "./frozenSet.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly out: string;
  readonly seed: string;
  readonly split: Splits;
  readonly all?: true;
  readonly verify?: string;
}

const USUAL: Splits = { train: 8, dev: 1, test: 1 };

/** Adds `copydesk freeze`. */
export function addFreeze(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("freeze")
    .description(
      "write down what a data set holds, with hashes and splits by article; or check that it still does",
    )
    .argument("[file...]", "articles, or folders of them", ["."])
    .option("--out <file>", "where to write the manifest; - for standard output", "-")
    .option("--seed <seed>", "decides which article goes into which part", "0")
    .option("--split <name=share,…>", "the parts and their shares", readSplits, USUAL)
    .option("--all", "also articles whose review is not finished")
    .option("--verify <manifest>", "say what has changed since; exit code 1 where anything has")
    .action(async (files: string[], flags: Flags) =>
      done(flags.verify === undefined ? await write(files, flags) : await verify(flags.verify)),
    );
}

function readSplits(value: string): Splits {
  const parts = value.split(",").map((part) => /^([A-Za-z][\w-]{0,39})=(\d{1,6}(?:\.\d{1,6})?)$/.exec(part));
  const splits = Object.fromEntries(parts.map((part) => [part?.[1] ?? "", Number(part?.[2] ?? 0)]));
  const isWhole = parts.every((part) => part && Number(part[2]) > 0);
  if (!isWhole || Object.keys(splits).length !== parts.length)
    throw new InvalidArgumentError("It must be parts with their shares, as in train=8,dev=1,test=1.");
  return splits;
}

async function write(given: readonly string[], { out, seed, split, all }: Flags): Promise<ExitCode> {
  const files = (await annotatedFiles(given)).filter(({ set }) => all || set.review?.state === "finished");
  if (files.length === 0)
    throw new InputError("no article's review is finished; --all freezes those that are not");
  const folder = out === "-" ? process.cwd() : path.dirname(path.resolve(out));
  const text = `${JSON.stringify(await freeze(files, folder, { seed, splits: split }), null, 2)}\n`;
  if (out === "-") await writeOut(text);
  else await writeNew(out, text);
  return ExitCode.Ok;
}

/** A manifest is not written over: what was published under it would no longer be told. */
async function writeNew(out: string, text: string): Promise<void> {
  try {
    await writeFile(out, text, { flag: "wx" });
  } catch (error) {
    throw new InputError(`cannot write ${out}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function verify(manifest: string): Promise<ExitCode> {
  const set = await readFrozenSet(manifest);
  const changes = await changesSince(set, path.dirname(path.resolve(manifest)));
  await writeOut(
    changes.length > 0
      ? `${changes.join("\n")}\n`
      : `${set.articles.length} articles are as they were frozen\n`,
  );
  return changes.length > 0 ? ExitCode.Found : ExitCode.Ok;
}
