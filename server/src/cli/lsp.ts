import type { Command } from "commander";
import { ExitCode } from "./exitCode.js";

/** Adds `copydesk lsp --stdio`. */
export function addLsp(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("lsp")
    .description("run the language server for an editor")
    .requiredOption("--stdio", "speak over standard input and output")
    .action(async () => {
      // Loaded only here, so that the other commands start without it.
      const { startServer } = await import("../node.js");
      await startServer(process.stdin, process.stdout);
      done(ExitCode.Ok);
    });
}
