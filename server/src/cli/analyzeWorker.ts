import { parentPort, workerData } from "node:worker_threads";
import { type AnalyzeTaskOptions, AnalyzeTasks } from "./analyzeTasks.js";

// A worker thread of `copydesk analyze`: a file of its own, so that it loads the analysis and nothing else.
const tasks = new AnalyzeTasks(workerData as AnalyzeTaskOptions);
// One after the other: results are told apart by their order alone.
let last = Promise.resolve();
parentPort?.on("message", (batch: readonly string[]) => {
  last = last.then(async () => {
    const result = await tasks.do(batch);
    parentPort?.postMessage(result, [...tasks.moved(result)]);
  });
});
