import { execFile } from "node:child_process";
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Command } from "commander";
import { SIDECAR_SUFFIX } from "../annotations/sidecar/sidecar.js";
import { ExitCode, InputError } from "./exitCode.js";
import { writeOut } from "./output.js";

const git = promisify(execFile);

const ATTRIBUTE = `*${SIDECAR_SUFFIX} merge=copydesk text eol=lf`;

interface Flags {
  readonly command?: string;
  readonly corpus?: true;
}

/** Adds `copydesk install-git`. */
export function addInstallGit(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("install-git")
    .description("set up the merge driver for sidecars in the repository of the current folder")
    .option("--command <command>", "how git starts Copydesk; default: this very program")
    .option("--corpus", "keep annotations that two people made on the same words apart")
    .action(async (flags: Flags) => done(await installGit(flags)));
}

/**
 * Writes `merge.copydesk.*` into the clone's own configuration, where git wants it (no repository can bring a driver along), and
 * one line into the `.gitattributes` that everybody shares.
 */
async function installGit(flags: Flags): Promise<ExitCode> {
  const root = await topLevel();
  const start = flags.command ?? `${quoted(process.execPath)} ${quoted(path.resolve(process.argv[1] ?? ""))}`;
  const driver = `${start} merge --write${flags.corpus ? " --corpus" : ""} %O %A %B`;
  await git("git", ["-C", root, "config", "merge.copydesk.name", "Copydesk annotations, merged one by one"]);
  await git("git", ["-C", root, "config", "merge.copydesk.driver", driver]);
  const attributes = path.join(root, ".gitattributes");
  const isNew = await addLine(attributes, ATTRIBUTE);
  await writeOut(
    `Sidecars of ${root} are now merged by annotation.\n` +
      (isNew ? `Commit ${attributes}, and run this once in every other clone.\n` : ""),
  );
  return ExitCode.Ok;
}

async function topLevel(): Promise<string> {
  try {
    const { stdout } = await git("git", ["rev-parse", "--show-toplevel"]);
    return stdout.replace(/\r?\n$/, "");
  } catch {
    throw new InputError("this folder is in no git repository, or git is not installed");
  }
}

/** Git hands the driver to a shell. */
function quoted(argument: string): string {
  return `"${argument.replaceAll("\\", "/").replaceAll(/(["$`])/g, "\\$1")}"`;
}

async function addLine(file: string, line: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  if (text.split(/\r?\n/).includes(line)) return false;
  await appendFile(file, `${text === "" || text.endsWith("\n") ? "" : "\n"}${line}\n`);
  return true;
}
