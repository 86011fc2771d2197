import { readFile } from "node:fs/promises";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { analyze } from "../server/src/analysis/analyze.js";
import { workspaceSymbols } from "../server/src/features/workspaceSymbols.js";
import { NodeFileSystem } from "../server/src/store/nodeFileSystem.js";
import { ArticleFiles } from "../server/src/workspace/articleIndex/articleFiles.js";
import { ArticleIndex } from "../server/src/workspace/articleIndex/articleIndex.js";
import { ArticleIndexer } from "../server/src/workspace/articleIndex/articleIndexer.js";
import { Elsewhere } from "../server/src/workspace/articleIndex/elsewhere.js";
import { writtenArticle } from "./writtenArticle.js";

const ARTICLES = Number(process.env.COPYDESK_ARTICLES ?? "10000");

const NO_NAMES: readonly never[] = [];

/** A folder of generated articles; cold, and again with what was kept. */
const folder = mkdtempSync(path.join(tmpdir(), "copydesk-bench-"));
let bytes = 0;
for (let i = 0; i < ARTICLES; i++) {
  const inside = path.join(folder, "news", String(i % 100).padStart(2, "0"));
  if (i < 100) mkdirSync(inside, { recursive: true });
  const text = writtenArticle(i);
  bytes += Buffer.byteLength(text);
  writeFileSync(path.join(inside, `${i}.article`), text);
}
console.log(`${ARTICLES} articles, ${(bytes / 1e6).toFixed(0)} MB`);

const cache = path.join(folder, "cache", "articles.index");
for (const start of ["cold", "warm"]) {
  const index = new ArticleIndex();
  const uri = pathToFileURL(path.join(folder, "news")).href;
  const indexer = new ArticleIndexer(index, {
    fileSystem: new NodeFileSystem(),
    folders: [uri],
    cache: pathToFileURL(cache).href,
    version: "bench",
    registryOf: () => NO_NAMES,
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  delay.enable();
  const cpu = process.cpuUsage();
  const from = performance.now();
  await indexer.load(new ArticleFiles([{ uri }]));
  const took = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const figures = [
    `${(took / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`,
    `${index.size} articles`,
    `${((after - before) / 1e6).toFixed(0)} MB held`,
    `event loop: 99 % within ${(delay.percentile(99) / 1e6).toFixed(1)} ms, longest ${(delay.max / 1e6).toFixed(1)} ms`,
    `cache ${(statSync(cache).size / 1e6).toFixed(1)} MB`,
  ];
  console.log(`${start}: ${figures.join(", ")}`);
  if (start === "warm") await asked(index);
}
rmSync(folder, { recursive: true });

/** What a card costs over a name that most articles have, and what the lists cost. */
async function asked(index: ArticleIndex): Promise<void> {
  const elsewhere = new Elsewhere(index, (uri) => readFile(fileURLToPath(uri), "utf8"));
  const text = writtenArticle(3);
  const analysis = analyze(text);
  const times: number[] = [];
  for (const entity of analysis.entities) {
    const from = performance.now();
    await elsewhere.ofEntity(entity, "file:///none.article");
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const from = performance.now();
  workspaceSymbols(index, "nugraha");
  const symbols = performance.now() - from;
  console.log(
    `card: median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms, longest ${(times.at(-1) ?? 0).toFixed(1)} ms; workspace symbols: ${symbols.toFixed(1)} ms`,
  );
}
