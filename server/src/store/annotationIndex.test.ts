import { describe, expect, it } from "vitest";
import { createAnnotation } from "../annotations/edit.js";
import { emptySet, serialiseSidecar } from "../annotations/sidecar/sidecar.js";
import { AnnotationIndex, type AnnotationIndexOptions } from "./annotationIndex.js";
import { dropUnreferencedBases } from "./baseTextCleaning.js";
import { MemoryFileSystem } from "./memoryFileSystem.js";
import { formerArticle } from "./straySidecars.js";
import { baseTextId } from "../annotations/blobId.js";

const ROOT = "file:///desk";
const CACHE = `${ROOT}/.copydesk/cache/annotations`;

function sidecar(words: string, base = "a".repeat(40)): string {
  const author = { type: "Person" as const, name: "Ana" };
  const context = { author, when: "2026-01-01T08:00:00Z", words, wordsOf: () => null };
  const target = {
    kind: "text" as const,
    quote: { exact: words, prefix: "", suffix: "" },
    position: { start: 0, end: words.length },
    base: `swh:1:cnt:${base}`,
    recorded: "2026-01-01T08:00:00Z",
  };
  const draft = {
    span: null,
    tag: "person",
    checks: [{ kind: "truth" as const, rating: "true" }],
    tasks: [{ kind: "needs-source" as const }],
  };
  const annotation = createAnnotation(`urn:uuid:${words}`, draft, target, context);
  return serialiseSidecar({ ...emptySet("x", ["1", "2"]), annotations: [annotation] });
}

function indexOf(files: MemoryFileSystem, options: Partial<AnnotationIndexOptions> = {}): AnnotationIndex {
  return new AnnotationIndex({ fileSystem: files, folders: [ROOT], cache: CACHE, ...options });
}

function listed(index: AnnotationIndex): [string, string | undefined][] {
  return index.sidecars().map(({ article, annotations }) => [article, annotations?.[0]?.text]);
}

describe("the list of a workspace's annotations", () => {
  it("finds sidecars in all folders but those of packages and version control", async () => {
    const files = new MemoryFileSystem();
    files.put(`${ROOT}/a.article.annotations.json`, sidecar("Ana"));
    files.put(`${ROOT}/arsip/2026/b%20c.article.annotations.json`, sidecar("Budi"));
    files.put(`${ROOT}/node_modules/x.annotations.json`, sidecar("tidak"));
    files.put(`${ROOT}/rusak.article.annotations.json`, "{");
    const index = indexOf(files);
    const progress: (number | null)[] = [];
    await index.load(({ read, total }) => progress.push(read, total));
    expect(listed(index)).toEqual([
      [`${ROOT}/a.article`, "Ana"],
      [`${ROOT}/arsip/2026/b%20c.article`, "Budi"],
      [`${ROOT}/rusak.article`, undefined],
    ]);
    expect(index.size).toBe(2);
    expect(progress).toEqual([3, 3]);
    expect(index.sidecars()[0]?.annotations?.[0]).toMatchObject({
      author: "Ana",
      checks: { truth: "true" },
      tasks: ["needs-source"],
      stale: [],
    });
  });

  it("reads at the next start only what has changed", async () => {
    const files = new MemoryFileSystem();
    for (const name of ["a", "b", "c"]) files.put(`${ROOT}/${name}.article.annotations.json`, sidecar(name));
    const first = indexOf(files);
    await first.load();
    files.put(`${ROOT}/b.article.annotations.json`, sidecar("baru"));
    files.files.delete(`${ROOT}/c.article.annotations.json`);
    const reads = files.calls.read;
    const second = indexOf(files);
    await second.load();
    // The cache, and the one that changed.
    expect(files.calls.read - reads).toBe(2);
    expect(listed(second).map(([, text]) => text)).toEqual(["a", "baru"]);
    expect(second.sidecars()[0]).toEqual(first.sidecars()[0]);
    files.put(CACHE, "something else");
    const third = indexOf(files);
    await third.load();
    expect(listed(third)).toEqual(listed(second));
  });

  it("is kept up one sidecar at a time, and says so", async () => {
    const files = new MemoryFileSystem();
    const index = indexOf(files, { cache: null });
    await index.load();
    const told: string[] = [];
    index.onDidChange((article) => told.push(article));
    files.put(`${ROOT}/a.article.annotations.json`, sidecar("Ana"));
    await index.update(`${ROOT}/a.article.annotations.json`);
    files.files.delete(`${ROOT}/a.article.annotations.json`);
    await index.update(`${ROOT}/a.article.annotations.json`);
    await index.update(`${ROOT}/readme.md`);
    expect(told).toEqual([`${ROOT}/a.article`, `${ROOT}/a.article`]);
    expect(index.size).toBe(0);
  });

  it("tells which article a text was before it was moved outside of the editor", async () => {
    const files = new MemoryFileSystem();
    const text = "Banjir di Demak\n";
    const hash = baseTextId(text, false).slice("swh:1:cnt:".length);
    files.put(`${ROOT}/lama.article.annotations.json`, sidecar("Banjir", hash));
    files.put(`${ROOT}/baru.article`, text);
    const index = indexOf(files, { cache: null });
    await index.load();
    expect(await formerArticle(index, files, text)).toBe(`${ROOT}/lama.article`);
    expect(await formerArticle(index, files, "lain\n")).toBeNull();
    files.put(`${ROOT}/lama.article`, text);
    expect(await formerArticle(index, files, text)).toBeNull();
  });
});

describe("our own copies of base texts", () => {
  it("go when no sidecar mentions them and a month has passed", async () => {
    const files = new MemoryFileSystem();
    const place = (digit: string): string =>
      `${ROOT}/.copydesk/base/${digit.repeat(2)}/${digit.repeat(38)}.gz`;
    for (const digit of ["a", "b"]) files.put(place(digit), "x");
    files.put(`${ROOT}/.copydesk/base/.gitignore`, "*\n");
    const referenced = [`swh:1:cnt:${"a".repeat(40)}`];
    expect(await dropUnreferencedBases(files, ROOT, referenced, new Date(1000))).toBe(0);
    expect(await dropUnreferencedBases(files, ROOT, referenced, new Date(40 * 86_400_000))).toBe(1);
    expect([...files.files.keys()].sort()).toEqual([`${ROOT}/.copydesk/base/.gitignore`, place("a")]);
  });
});
