import { readFile, rename, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import type { AnnotationSet } from "../annotations/annotation.js";
import { mergeSets } from "../annotations/merge/mergeSets.js";
import { parseSidecar, serialiseSidecar } from "../annotations/sidecar/sidecar.js";
import { NodeFileSystem } from "../store/nodeFileSystem.js";
import { readConfig } from "../workspace/newsroomConfig.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly write?: true;
  readonly corpus?: true;
}

/** Adds `copydesk merge`. */
export function addMerge(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("merge")
    .description("merge two sidecars by annotation; as a git merge driver: copydesk merge --write %O %A %B")
    .argument("<base>", "the common ancestor; an empty file where there is none")
    .argument("<ours>", "our version")
    .argument("<theirs>", "their version")
    .option("--write", "write the result over OURS, as git asks of a driver; else print it")
    .option(
      "--corpus",
      'keep annotations that two people made on the same words apart, as mode "corpus" in .copydesk/config.json does',
    )
    .action(async (base: string, ours: string, theirs: string, flags: Flags) =>
      done(await runMerge([base, ours, theirs], flags)),
    );
}

/** Exit code 0: merged, also where both sides changed one annotation; what is to be adjudicated stands in the file. */
async function runMerge(
  [base, ours, theirs]: readonly [string, string, string],
  flags: Flags,
): Promise<ExitCode> {
  const [before, a, b] = await Promise.all([
    readSet(base, true),
    readSet(ours, false),
    readSet(theirs, false),
  ]);
  if (!a || !b) throw new InputError(`${a ? theirs : ours} is empty; there is nothing to merge`);
  const merged = mergeSets(before, a, b, { twins: (await isCorpus(flags)) ? "keep" : "join" });
  const text = serialiseSidecar(merged);
  if (!flags.write) await writeOut(text);
  else {
    // A driver that is stopped half-way must not leave half a file.
    await writeFile(`${ours}.merged`, text);
    await rename(`${ours}.merged`, ours);
  }
  const open = merged.conflicts.length - (a.conflicts.length + b.conflicts.length);
  if (open > 0)
    process.stderr.write(`copydesk: merged; ${open} to adjudicate, see "conflicts" in the sidecar\n`);
  return ExitCode.Ok;
}

/** As the newsroom has decided for this folder: git runs its drivers at the top of the working copy. */
async function isCorpus({ corpus }: Flags): Promise<boolean> {
  if (corpus) return true;
  const { config } = await readConfig(new NodeFileSystem(), pathToFileURL(process.cwd()).toString());
  return config.mode === "corpus";
}

async function readSet(file: string, mayBeEmpty: boolean): Promise<AnnotationSet | null> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (text.trim() === "") {
    if (mayBeEmpty) return null;
    throw new InputError(`${file} is empty; there is nothing to merge`);
  }
  const { set, problem } = parseSidecar(text);
  if (problem) throw new InputError(`${file} cannot be merged: ${problem.detail.en}`);
  return set;
}
