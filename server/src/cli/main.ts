import { Command, CommanderError } from "commander";
import { addAdjudicate } from "./adjudicate.js";
import { addAgree } from "./agree.js";
import { addAnalyze } from "./analyze.js";
import { addAnchor } from "./anchor.js";
import { addCompletion } from "./completion.js";
import { addLsp } from "./lsp.js";
import { addInstallGit } from "./installGit.js";
import { addList } from "./list.js";
import { addMerge } from "./merge.js";
import { addCheck } from "./check.js";
import { addFreeze } from "./freeze.js";
import { addStats } from "./stats.js";
import { addExport } from "./export.js";
import { addImport } from "./import.js";
import { addImportTagset } from "./importTagset.js";
import { ExitCode, InputError } from "./exitCode.js";

declare const COPYDESK_VERSION: string;

/**
 * Runs the command line.
 * @param argv the arguments without node and script
 * @returns the exit code; one clear line has been written to stderr where it is not 0
 */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const program = new Command("copydesk")
    .description(
      "Finds entities, quotes, numeric claims and findings in news articles, Indonesian and English.",
    )
    .version(COPYDESK_VERSION)
    .exitOverride()
    .showHelpAfterError("(copydesk --help lists the commands)");
  let code: ExitCode = ExitCode.Ok;
  const done = (result: ExitCode): void => {
    code = result;
  };
  addAnalyze(program, done);
  addCheck(program, done);
  addLsp(program);
  addAnchor(program, done);
  addMerge(program, done);
  addList(program, done);
  addInstallGit(program, done);
  addExport(program, done);
  addImport(program, done);
  addImportTagset(program, done);
  addAgree(program, done);
  addAdjudicate(program, done);
  addFreeze(program, done);
  addStats(program, done);
  addCompletion(program, done);
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Ok : ExitCode.BadInput;
    if (error instanceof InputError) {
      process.stderr.write(`copydesk: ${error.message}\n`);
      return ExitCode.BadInput;
    }
    throw error;
  }
}
