import type { Command } from "commander";

/** Adds `copydesk lsp --stdio` to the help. With its option it is run before the command line is loaded: see `node.ts`. */
export function addLsp(program: Command): void {
  program
    .command("lsp")
    .description("run the language server for an editor")
    .requiredOption("--stdio", "speak over standard input and output")
    .option(
      "--code-cache=<folder>",
      "where compiled code is kept, for a faster start; the user's cache folder when left out",
    )
    .action(() => undefined);
}
