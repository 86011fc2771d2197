// The figures of the annotations: the workspace's list, and what a key press costs. Run with: npm run bench -- --annotations
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Annotation } from "../server/src/annotations/annotation.js";
import { Anchorer } from "../server/src/annotations/anchoring/anchor.js";
import { createAnnotation } from "../server/src/annotations/edit.js";
import { LiveSpans } from "../server/src/annotations/live/liveSpans.js";
import { emptySet, serialiseSidecar } from "../server/src/annotations/sidecar/sidecar.js";
import { TextView } from "../server/src/annotations/textView.js";
import { AnnotationIndex } from "../server/src/store/annotationIndex.js";
import { NodeFileSystem } from "../server/src/store/nodeFileSystem.js";

const ARTICLES = Number(process.env.ARTICLES ?? 10_000);
const EACH = 20;

function uuid(n: number): string {
  return `${n.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
}

function annotations(article: number): Annotation[] {
  return Array.from({ length: EACH }, (_, i) => {
    const start = i * 100;
    const target = {
      kind: "text" as const,
      quote: { exact: `Ratna Wulan ${i}`, prefix: "a".repeat(32), suffix: "b".repeat(32) },
      position: { start, end: start + 12 },
      base: `swh:1:cnt:${"a".repeat(40)}`,
      recorded: "2026-01-01T08:00:00Z",
    };
    const author = { type: "Person" as const, name: "Ana" };
    const context = { author, when: "2026-01-01T08:00:00Z", words: "x", wordsOf: () => null };
    const draft = {
      span: null,
      tag: "person",
      ...(i % 5 === 0 ? { checks: [{ kind: "truth" as const, rating: "true" }] } : {}),
    };
    return createAnnotation(`urn:uuid:${uuid(article * EACH + i)}`, draft, target, context);
  });
}

async function timed<T>(label: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${label}: ${(performance.now() - start).toFixed(1)} ms`);
  return result;
}

async function indexFigures(): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), "copydesk-bench-"));
  let sidecar = "";
  for (let i = 0; i < ARTICLES; i++) {
    const folder = path.join(root, `desk-${i % 100}`);
    mkdirSync(folder, { recursive: true });
    sidecar = path.join(folder, `article-${i}.article.annotations.json`);
    writeFileSync(
      sidecar,
      serialiseSidecar({ ...emptySet("a", [uuid(i), uuid(i)]), annotations: annotations(i) }),
    );
  }
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

async function anchoringFigures(): Promise<void> {
  for (const [label, paragraphs] of [
    ["1,200 words", 20],
    ["1 MB", 2600],
  ] as const) {
    const base = articleText(paragraphs, 7);
    const edited = base
      .split("\n\n")
      .map((each, i) => (i % 3 === 0 ? each.replace("ka", "baru saja ") : each));
    const rewritten = articleText(paragraphs, 99);
    const view = new TextView(base);
    for (const [what, current] of [
      ["edited", edited.join("\n\n")],
      ["wholly rewritten", rewritten],
    ] as const) {
      await timed(`anchoring 200 spans, ${label}, ${what}`, () => {
        const anchorer = new Anchorer(base, current);
        for (let i = 0; i < 200; i++) {
          const span = { start: i * 30, end: i * 30 + 12 };
          anchorer.anchor(span, view.quote(span));
        }
      });
    }
  }
}

await anchoringFigures();
await liveFigures();
await indexFigures();
