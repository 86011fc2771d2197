import { createRequire } from "node:module";

// The bundles stand side by side. An editor waits for the server, which has one of its own: nothing else is loaded for it.
if (process.argv[2] === "lsp" && process.argv.includes("--stdio")) {
  createRequire(import.meta.url)("./server.cjs");
} else {
  const { run } = await import("./main.js");
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2));
}
