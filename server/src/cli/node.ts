import { runAsAnalyzeWorker } from "./analyzeTasks.js";
import { run } from "./main.js";

// The command line is one file, which its worker threads are started from as well.
if (!runAsAnalyzeWorker()) {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2));
}
