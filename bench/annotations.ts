// The figures of the annotations: the workspace's list, and what a key press costs. Run with: npm run bench -- --annotations
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Anchorer } from "../server/src/annotations/anchoring/anchor.js";
import { LiveSpans } from "../server/src/annotations/live/liveSpans.js";
import { TextView } from "../server/src/annotations/textView.js";
import { AnnotationIndex } from "../server/src/store/annotationIndex.js";
import { NodeFileSystem } from "../server/src/store/nodeFileSystem.js";
import { Editor } from "../test/protocol/editor.js";
import { writeSidecars } from "./sidecars.js";

const ARTICLES = Number(process.env.ARTICLES ?? 10_000);
const EACH = 20;

async function timed<T>(label: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${label}: ${(performance.now() - start).toFixed(1)} ms`);
  return result;
}

async function indexFigures(): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), "copydesk-bench-"));
  const sidecar = writeSidecars(root, ARTICLES, EACH);
  const options = {
    fileSystem: new NodeFileSystem(),
    folders: [pathToFileURL(root).href],
    cache: pathToFileURL(path.join(root, ".copydesk/cache/index")).href,
  };
  await timed(`first start, ${ARTICLES} sidecars`, () => new AnnotationIndex(options).load());
  const second = new AnnotationIndex(options);
  await timed("next start", () => second.load());
  console.log(`annotations: ${second.size}`);
  await timed("one changed sidecar", () => second.update(pathToFileURL(sidecar).href));
  globalThis.gc?.();
  console.log(`memory: ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap`);
  await serverMemory(root);
  rmSync(root, { recursive: true, force: true });
}

/** Paragraphs of made-up words, always the same. */
function articleText(paragraphs: number, seed: number): string {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string =>
    Array.from({ length: 2 + random(3) }, () => "ka ri na du se lo mi ta".split(" ")[random(8)]).join("");
  return Array.from({ length: paragraphs }, () => `${Array.from({ length: 60 }, word).join(" ")}.`).join(
    "\n\n",
  );
}

async function liveFigures(): Promise<void> {
  const text = articleText(20, 7);
  const live = new LiveSpans(text);
  for (let i = 0; i < 200; i++) live.set(String(i), { start: i * 30, end: i * 30 + 12 }, true);
  let current = text;
  await timed("1,000 key presses in 1,200 words with 200 annotations", () => {
    for (let i = 0; i < 1000; i++) {
      const at = 3000 + i;
      const next = `${current.slice(0, at)}x${current.slice(at)}`;
      live.change([{ start: at, end: at, newText: "x" }], next);
      current = next;
    }
  });
  await timed("one reload of it", () => live.replace(`Baru\n${text}`));
}

const SPANS = 200;
const ROUNDS = 200;

/** What 95 of 100 measurements do not exceed. */
function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

/** Anchors all spans of an article, once for each version of it; the time of each. */
function anchoringTimes(base: string, versions: readonly string[]): number[] {
  const view = new TextView(base);
  const spans = Array.from({ length: SPANS }, (_, i) => ({ start: i * 30, end: i * 30 + 12 }));
  const quotes = spans.map((span) => view.quote(span));
  return versions.map((current) => {
    const start = performance.now();
    const anchorer = new Anchorer(base, current);
    for (const [i, span] of spans.entries()) anchorer.anchor(span, quotes[i] ?? view.quote(span));
    return performance.now() - start;
  });
}

/** An article that was edited elsewhere, and has to be compared with the text its annotations were made on. */
function anchoringFigures(): void {
  const base = articleText(20, 7);
  const paragraphs = base.split("\n\n");
  const versions = (edited: (text: string, at: number, round: number) => string): string[] =>
    Array.from({ length: ROUNDS }, (_, round) =>
      paragraphs.map((text, at) => edited(text, at, round)).join("\n\n"),
    );
  const annotated = (at: number): boolean => at * (base.length / paragraphs.length) < SPANS * 30 + 1000;
  const cases: readonly (readonly [string, string[]])[] = [
    [
      "lines decide",
      versions((text, at, round) => (annotated(at) ? text : `${text} Baru ${String(round)}.`)),
    ],
    ["all voters", versions((text, _, round) => text.replace("ka", `baru ${String(round)} saja `))],
    ["wholly rewritten", Array.from({ length: ROUNDS }, (_, round) => articleText(20, 99 + round))],
  ];
  for (const [what, texts] of cases) {
    const times = anchoringTimes(base, texts).slice(10);
    console.log(`anchoring ${SPANS} spans, 1,200 words, ${what}: p95 ${p95(times).toFixed(1)} ms`);
  }
  const long = articleText(2600, 7);
  const [time = 0] = anchoringTimes(long, [long.replaceAll("ka ri", "baru saja")]);
  console.log(`anchoring ${SPANS} spans, 1 MB, all voters: ${time.toFixed(1)} ms`);
}

/** The memory of the server itself, as the system counts it, once it has listed all the annotations of a workspace. */
async function serverMemory(root: string): Promise<void> {
  const editor = await Editor.start({ folders: [root] });
  await editor.annotations({ limit: 200, groupBy: "type" });
  let before = -1;
  let total = 0;
  while (total !== before || total === 0) {
    before = total;
    await new Promise((resolve) => setTimeout(resolve, 500));
    ({ total } = await editor.annotations({ limit: 200, groupBy: "type" }));
  }
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(editor.process.pid)], { encoding: "utf8" });
  console.log(`server with ${total} annotations: ${(Number(stdout) / 1024).toFixed(0)} MB resident`);
  await timed("one page of a group of the sidebar", () =>
    editor.annotations({ limit: 200, groupBy: "type", group: "person" }),
  );
  await timed("the same, filtered", () =>
    editor.annotations({ limit: 200, groupBy: "type", filter: { text: "wulan 19" } }),
  );
  await editor.stop();
}

anchoringFigures();
await liveFigures();
await indexFigures();
