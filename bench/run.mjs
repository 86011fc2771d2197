// npm run bench: start-up, throughput, and what opening an article and a key press cost. Ratios name their baseline,
// measured in the same run. --save: keeps the figures in bench/results/.
// --articles: the index of a workspace of 10,000 articles, cold and warm.
// --annotations: the workspace's list of 200,000 annotations, and what a key press costs them.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { lazyBytes } from "../scripts/lazyBytes.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLI = path.join(ROOT, "dist/cli.js");
const samples = readdirSync(path.join(ROOT, "samples"))
  .filter((name) => name.endsWith(".article"))
  .map((name) => path.join(ROOT, "samples", name));

spawnSync(process.execPath, ["scripts/build.mjs", "--production"], { cwd: ROOT, stdio: "inherit" });
/** Bundles a measurement and loads it. */
async function measurement(name) {
  const bundled = path.join(ROOT, `dist/bench/${name}.mjs`);
  await build({
    entryPoints: [path.join(ROOT, `bench/${name}.ts`)],
    outfile: bundled,
    bundle: true,
    platform: "node",
    format: "esm",
    plugins: [lazyBytes],
    define: { COPYDESK_VERSION: '"bench"' },
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: "warning",
  });
  return import(pathToFileURL(bundled).href);
}

if (process.argv.includes("--annotations")) {
  await measurement("annotations");
  process.exit();
}
if (process.argv.includes("--articles")) {
  await measurement("articleIndex");
  process.exit();
}
const { throughput, overTheWire } = await measurement("measure");

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(1)} ms`;

function wholeProcess(args, runs = 9) {
  const times = [];
  for (let i = 0; i <= runs; i++) {
    const from = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (status !== 0) throw new Error(`${args.join(" ")} exited ${status}`);
    if (i > 0) times.push(performance.now() - from);
  }
  return median(times);
}

const rows = [];
const row = (what, figure, ratio = "") => {
  rows.push({ what, figure, ratio });
  console.log(`${what.padEnd(58)} ${figure.padStart(14)}  ${ratio}`);
};

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}\n`);
const node = wholeProcess(["-e", "0"]);
row("start-up of Node alone (whole process)", ms(node));
for (const file of samples.slice(0, 2)) {
  const time = wholeProcess([CLI, "analyze", file]);
  row(
    `copydesk analyze ${path.basename(file)} (whole process)`,
    ms(time),
    `${(time / node).toFixed(1)} × Node alone`,
  );
}
const texts = samples.map((file) => readFileSync(file, "utf8"));
for (const line of throughput(texts)) row(line.what, line.figure, line.ratio);
for (const line of await overTheWire(CLI, texts)) row(line.what, line.figure, line.ratio);

if (process.argv.includes("--save")) {
  mkdirSync(path.join(ROOT, "bench/results"), { recursive: true });
  const result = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: os.cpus().length,
    rows,
  };
  writeFileSync(path.join(ROOT, "bench/results/latest.json"), `${JSON.stringify(result, null, 2)}\n`);
}
