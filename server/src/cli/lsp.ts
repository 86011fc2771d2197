import type { Command } from "commander";
import { startServer } from "../node.js";
import { ExitCode } from "./exitCode.js";

/** Adds `copydesk lsp --stdio`. */
export function addLsp(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("lsp")
    .description("run the language server for an editor")
    .requiredOption("--stdio", "speak over standard input and output")
    .action(async () => {
      await startServer(process.stdin, process.stdout);
      done(ExitCode.Ok);
    });
}
