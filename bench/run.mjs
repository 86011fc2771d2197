// npm run bench: start-up, throughput, and what opening an article and a key press cost. Ratios name their baseline,
// measured in the same run. --save: keeps the figures in bench/results/.
// --stages: each stage and the whole analysis, Indonesian and English, and how the costs grow with length; with --save a
// chart of it. --peers: other tools over the same English text, installed for this alone. --requests: what each request
// to the server costs. --guard: fails where costs have grown out of proportion to a baseline of the same run.
// --keys: what typing, deleting, pasting and undoing cost, a change at a time, in short and long articles.
// --articles: the index of a workspace of 10,000 articles, cold and warm.
// --activation: what starting the extension costs the editor, in the real workbench.
// --annotations: the workspace's list of 200,000 annotations, and what a key press costs them.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { measurePeers } from "./peers.mjs";
import { chart } from "./plot.mjs";
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
const { throughput, startUp, overTheWire, longText } = await measurement("measure");

/** How many times as long as cutting the words out, and as one tenth of the text, the analysis may take. */
const MOST_RATIO = 45;
const MOST_GROWTH = 20;
/** How many times as much the collector may find alive after twelve key presses as after one. */
const MOST_HELD = 4;

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

const texts = samples.map((file) => readFileSync(file, "utf8"));
const isIndonesian = (text) => /\b(yang|dan|di)\b/.test(text);
const indonesian = texts.filter(isIndonesian);
const english = texts.filter((text) => !isIndonesian(text));
const only = ["--stages", "--peers", "--requests", "--keys", "--guard", "--activation"].filter((flag) =>
  process.argv.includes(flag),
);

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}\n`);
if (only.length === 0) {
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
  for (const line of throughput(texts)) row(line.what, line.figure, line.ratio);
  for (const line of await startUp(CLI, indonesian)) row(line.what, line.figure, line.ratio);
  for (const line of await overTheWire(CLI, texts)) row(line.what, line.figure, line.ratio);
}
if (only.includes("--stages")) await stages();
if (only.includes("--peers")) await peers();
if (only.includes("--requests")) {
  const { manyArticles, requestCosts, serverMemory } = await measurement("requests");
  for (const { request, milliseconds, bytes } of await requestCosts(CLI, longText(indonesian, 6_800)))
    row(request, ms(milliseconds), `${(bytes / 1000).toFixed(1)} kB`);
  for (const length of [6_800, 1_000_000]) {
    const memory = await serverMemory(CLI, longText(indonesian, length));
    if (memory !== null) row(`memory of the server with ${length / 1000} kB open`, `${memory.toFixed(0)} MB`);
  }
  // 200 articles of their own: stretches of a text in which no paragraph stands twice.
  const all = longText(indonesian, 200 * 6_800);
  const many = Array.from({ length: 200 }, (_, i) => all.slice(i * 6_800, (i + 1) * 6_800));
  const { opened, median: half, p99, megabytes } = await manyArticles(CLI, many);
  row("200 articles of 1,000 words opened and painted", ms(opened), `${megabytes?.toFixed(0) ?? "?"} MB`);
  row("one key press in one of them, over stdio", ms(half), `p99 ${ms(p99)}`);
}
if (only.includes("--activation")) await activation();
if (only.includes("--keys")) await keys();
if (only.includes("--guard")) await guard();

/** The server's own work and the editor's wait, by length and kind of editing. */
async function keys() {
  const { serverWork, roundTrips } = await measurement("keystrokes");
  for (const length of [6_800, 100_000, 1_000_000]) {
    const text = longText(indonesian, length);
    for (const [where, costs] of [
      ["server's work", serverWork(text)],
      ["over stdio", await roundTrips(CLI, text)],
    ]) {
      for (const { editing, median: half, p99, longest } of costs)
        row(`${length / 1000} kB, ${editing}, ${where}`, ms(half), `p99 ${ms(p99)}, longest ${ms(longest)}`);
    }
  }
}

async function activation() {
  const { activationTimes } = await import("../test/host/activation.mjs");
  const [{ load, call, finish, painting, floor }] = await activationTimes([], 3);
  row("loading the extension and calling it", ms(load + call), `${load} ms + ${call} ms, median of 9 starts`);
  row("the same for an extension that does nothing", ms(floor));
  row("the extension's start is finished after", ms(finish));
  row("an article's text on the screen to its painted names", ms(painting));
}

async function stages() {
  const { stageSpeeds, growth } = await measurement("stages");
  for (const [name, code, language] of [
    ["Indonesian", "id", indonesian],
    ["English", "en", english],
  ]) {
    for (const each of stageSpeeds(longText(language, 1_000_000), code)) {
      row(
        `${name}: ${each.stage}`,
        `${each.megabytesPerSecond.toFixed(2)} MB/s`,
        `${(each.tokensPerSecond / 1e6).toFixed(2)} M tokens/s, ${each.millisecondsPerThousandWords.toFixed(2)} ms per 1,000 words`,
      );
    }
  }
  const lengths = [3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
  const grown = growth((length) => longText(indonesian, length), lengths);
  for (const { length, afresh, keyPress } of grown)
    row(`${length / 1000} kB: afresh`, ms(afresh), `key press ${ms(keyPress)}`);
  if (!process.argv.includes("--save")) return;
  const svg = chart("What the analysis costs, by length", "length in UTF-16 units", "milliseconds", [
    { name: "afresh", points: grown.map(({ length, afresh }) => [length, afresh]) },
    { name: "after one key press", points: grown.map(({ length, keyPress }) => [length, keyPress]) },
  ]);
  writeFileSync(path.join(ROOT, "bench/results/growth.svg"), svg);
}

/** The same English megabyte through each peer, and through the whole analysis here. */
async function peers() {
  const { stageSpeeds } = await measurement("stages");
  const text = longText(english, 1_000_000);
  const whole = stageSpeeds(text, "en").find(({ stage }) => stage === "whole analysis");
  const own = whole?.megabytesPerSecond ?? 0;
  row("copydesk: entities, quotations, numbers, findings", `${own.toFixed(2)} MB/s`);
  for (const { name, does, speed, memory } of measurePeers(text)) {
    if (speed === null) row(`${name}: ${does}`, "failed");
    else
      row(
        `${name}: ${does}`,
        `${speed.toFixed(2)} MB/s`,
        `copydesk is ${(own / speed).toFixed(2)} × as fast; ${memory.toFixed(0)} MB of memory`,
      );
  }
}

/**
 * Ratios that must hold whatever the machine: the whole analysis against cutting the same text by a regular expression,
 * and ten times the text against the text.
 */
async function guard() {
  const { stageSpeeds, growth } = await measurement("stages");
  const text = longText(indonesian, 300_000);
  const whole = stageSpeeds(text, "id").find(({ stage }) => stage === "whole analysis");
  let least = Infinity;
  for (let round = 0; round < 7; round++) {
    const from = process.cpuUsage();
    let words = 0;
    for (const _ of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) words++;
    const { user, system } = process.cpuUsage(from);
    if (words > 0) least = Math.min(least, (user + system) / 1000);
  }
  const cutting = text.length / 1000 / least;
  const ratio = cutting / (whole?.megabytesPerSecond ?? 0);
  const [short, long] = growth((length) => longText(indonesian, length), [100_000, 1_000_000]);
  const grown = long.afresh / short.afresh;
  row("whole analysis against cutting by an expression", `${ratio.toFixed(1)} ×`, `at most ${MOST_RATIO}`);
  row("1 MB against 100 kB, afresh", `${grown.toFixed(1)} ×`, `at most ${MOST_GROWTH}`);
  const { aliveAfter } = await measurement("keystrokes");
  const [once, often] = aliveAfter(longText(indonesian, 6_800), [1, 12]);
  const held = often / once;
  row("alive after 12 key presses against one", `${held.toFixed(1)} ×`, `at most ${MOST_HELD}`);
  if (ratio > MOST_RATIO || grown > MOST_GROWTH || held > MOST_HELD) {
    console.error("The analysis has become slower than it may.");
    process.exitCode = 1;
  }
}

if (process.argv.includes("--save")) {
  mkdirSync(path.join(ROOT, "bench/results"), { recursive: true });
  const result = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: os.cpus().length,
    machine: os.cpus()[0]?.model ?? "?",
    rows,
  };
  const kept = only.length === 0 ? "latest" : only.map((flag) => flag.slice(2)).join("-");
  writeFileSync(path.join(ROOT, `bench/results/${kept}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
