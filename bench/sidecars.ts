import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Annotation } from "../server/src/annotations/annotation.js";
import { createAnnotation } from "../server/src/annotations/edit.js";
import { emptySet, serialiseSidecar } from "../server/src/annotations/sidecar/sidecar.js";

/**
 * Writes the sidecars of articles that are not there, in a hundred folders: all of persons, every fifth of them checked.
 * @returns the path of the last one
 */
export function writeSidecars(root: string, articles: number, each: number): string {
  let sidecar = "";
  for (let i = 0; i < articles; i++) {
    const folder = path.join(root, `desk-${i % 100}`);
    mkdirSync(folder, { recursive: true });
    sidecar = path.join(folder, `article-${i}.article.annotations.json`);
    const set = { ...emptySet("a", [uuid(i), uuid(i)]), annotations: annotations(i, each) };
    writeFileSync(sidecar, serialiseSidecar(set));
  }
  return sidecar;
}

function uuid(n: number): string {
  return `${n.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
}

function annotations(article: number, each: number): Annotation[] {
  return Array.from({ length: each }, (_, i) => {
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
    return createAnnotation(`urn:uuid:${uuid(article * each + i)}`, draft, target, context);
  });
}
