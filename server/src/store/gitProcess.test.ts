import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Agent } from "../annotations/annotation.js";
import { parseSidecar } from "../annotations/sidecar/sidecar.js";
import type { AnnotationStore } from "./annotationStore.js";
import { createAnnotationStore } from "./createAnnotationStore.js";
import { GitProcess } from "./gitProcess.js";
import { NodeFileSystem } from "./nodeFileSystem.js";

const ANA: Agent = { type: "Person", name: "Ana" };
const BUDI: Agent = { type: "Person", name: "Budi" };
const TEXT = "Banjir di Demak\n\nGubernur Ratna Wulan mengatakan, “Ada 52 desa terendam.” 🌊\n";

let folder: string;
const stores: AnnotationStore[] = [];

function git(cwd: string, ...args: string[]): string {
  const identity = [
    "-c",
    "user.name=Ana",
    "-c",
    "user.email=ana@example.org",
    "-c",
    "init.defaultBranch=main",
  ];
  return execFileSync("git", ["-C", cwd, ...identity, ...args], { encoding: "utf8", stdio: "pipe" });
}

/** Each store works a minute later than the one before, so that two sides of a merge never write the same time. */
function newStore(root: string): AnnotationStore {
  const minute = stores.length;
  const store = createAnnotationStore({
    fileSystem: new NodeFileSystem(),
    folders: [pathToFileURL(root).href],
    git: new GitProcess(),
    now: () => new Date(Date.UTC(2026, 0, 1, 8, minute)),
    newUuid: randomUUID,
  });
  stores.push(store);
  return store;
}

/** The article in a working copy: its file, its URI and its sidecar. */
function articleIn(root: string): { file: string; uri: string; sidecar: string } {
  const file = path.join(root, "banjir desa.article");
  return { file, uri: pathToFileURL(file).href, sidecar: `${file}.annotations.json` };
}

function draft(
  text: string,
  words: string,
  tag: string,
): { span: { start: number; end: number }; tag: string } {
  const start = text.indexOf(words);
  return { span: { start, end: start + words.length }, tag };
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-git-"));
});

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.dispose()));
  rmSync(folder, { recursive: true, force: true });
});

describe("a file as it was in a version", () => {
  const textAt = async (revision: string): Promise<string | null> => {
    const bytes = await repository.fileAt(articleIn(folder).uri, revision);
    return bytes && new TextDecoder().decode(bytes);
  };
  const repository = new GitProcess();
  afterEach(() => repository.dispose());

  beforeEach(() => {
    const { file } = articleIn(folder);
    execFileSync("git", ["init", "-q", folder]);
    for (const text of ["pertama\n", "kedua\n"]) {
      writeFileSync(file, text);
      git(folder, "add", "-A");
      git(folder, "commit", "-qm", "Versi");
    }
    writeFileSync(file, "ketiga\n");
    git(folder, "add", "-A");
    writeFileSync(file, "keempat\n");
  });

  it("is read by commit, by what stands before it, and from the index", async () => {
    expect(await textAt("HEAD")).toBe("kedua\n");
    expect(await textAt("HEAD~1")).toBe("pertama\n");
    expect(await textAt("HEAD^")).toBe("pertama\n");
    expect(await textAt(git(folder, "rev-parse", "HEAD").trim())).toBe("kedua\n");
    expect(await textAt("")).toBe("ketiga\n");
  });

  it.each(["tiada", "HEAD:rahasia.txt", "HEAD\nHEAD", "-h", "HEAD..HEAD~1:x", "@{-1}", ":0"])(
    "is not there for %j",
    async (revision) => {
      expect(await textAt(revision)).toBeNull();
      // And the next question is answered as ever.
      expect(await textAt("HEAD")).toBe("kedua\n");
    },
  );
});

describe("annotations in a git repository", () => {
  it("made on text that git does not have are intact in a clone, once it is committed", async () => {
    const here = path.join(folder, "here");
    execFileSync("git", ["init", "-q", here]);
    const { file, uri, sidecar } = articleIn(here);
    const store = newStore(here);
    await store.open(uri, TEXT);
    await store.annotate(uri, draft(TEXT, "Ratna Wulan", "person"), ANA);
    const second = TEXT.replace("Banjir", "Banjir besar");
    store.change(uri, [{ start: 6, end: 6, newText: " besar" }], second);
    await store.annotate(uri, draft(second, "52 desa", "claim"), ANA);
    writeFileSync(file, second);
    await store.saved(uri);
    const third = `Terkini: ${second}`;
    store.replace(uri, third);
    writeFileSync(file, third);
    await store.saved(uri);
    git(here, "add", "-A");
    expect(git(here, "status", "--porcelain")).not.toContain(".copydesk");
    git(here, "commit", "-qm", "Banjir");

    const there = path.join(folder, "there");
    git(folder, "clone", "-q", here, there);
    const clone = newStore(there);
    const { annotations } = await clone.open(
      articleIn(there).uri,
      readFileSync(articleIn(there).file, "utf8"),
    );
    expect(annotations.map(({ text, anchor }) => [text, anchor])).toEqual([
      ["Ratna Wulan", "intact"],
      ["52 desa", "intact"],
    ]);

    const before = readFileSync(sidecar, "utf8");
    const fourth = third.replace("Gubernur", "Menurut Gubernur");
    store.replace(uri, fourth);
    writeFileSync(file, fourth);
    await store.saved(uri);
    expect(readFileSync(sidecar, "utf8")).toBe(before);
    git(here, "commit", "-qam", "Menurut");
    git(there, "pull", "-q");
    clone.replace(articleIn(there).uri, TEXT);
    const pulled = newStore(there);
    const placed = await pulled.open(articleIn(there).uri, fourth);
    expect(placed.annotations.map(({ text, anchor }) => [text, anchor])).toEqual([
      ["Ratna Wulan", "moved"],
      ["52 desa", "moved"],
    ]);
  });

  it("keep their base text where git stores CRLF as it is", async () => {
    execFileSync("git", ["init", "-q", folder]);
    git(folder, "config", "core.autocrlf", "false");
    const { file, uri, sidecar } = articleIn(folder);
    const crlf = TEXT.replaceAll("\n", "\r\n");
    writeFileSync(file, crlf);
    const store = newStore(folder);
    await store.open(uri, crlf);
    await store.annotate(uri, draft(crlf, "Ratna Wulan", "person"), ANA);
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "Awal");
    const before = readFileSync(sidecar, "utf8");
    const later = `Terkini.\r\n${crlf}`;
    store.replace(uri, later);
    writeFileSync(file, later);
    await store.saved(uri);
    expect(readFileSync(sidecar, "utf8")).toBe(before);
    rmSync(path.join(folder, ".copydesk"), { recursive: true });
    const { annotations } = await newStore(folder).open(uri, later);
    expect(annotations.map(({ text, anchor }) => [text, anchor])).toEqual([["Ratna Wulan", "moved"]]);
  });

  it("are merged by annotation where git left conflict markers, and staged", async () => {
    execFileSync("git", ["init", "-q", folder]);
    const { file, uri, sidecar } = articleIn(folder);
    writeFileSync(file, TEXT);
    const first = newStore(folder);
    await first.open(uri, TEXT);
    const [person = ""] = await first.annotate(uri, draft(TEXT, "Ratna Wulan", "person"), ANA);
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "Awal");
    git(folder, "checkout", "-qb", "budi");
    const budi = newStore(folder);
    await budi.open(uri, TEXT);
    await budi.update(uri, person, { task: { kind: "ask-reporter" } }, BUDI);
    await budi.annotate(uri, draft(TEXT, "52 desa", "claim"), BUDI);
    git(folder, "commit", "-qam", "Budi");
    git(folder, "checkout", "-q", "-");
    const ana = newStore(folder);
    await ana.open(uri, TEXT);
    await ana.update(uri, person, { entity: { wikidata: "Q252" } }, ANA);
    await ana.annotate(uri, draft(TEXT, "52 desa", "claim"), ANA);
    git(folder, "commit", "-qam", "Ana");
    expect(() => git(folder, "merge", "budi")).toThrow();

    const store = newStore(folder);
    const { problem } = await store.open(uri, TEXT);
    expect(problem?.code).toBe("conflict-markers");
    const markers = readFileSync(sidecar, "utf8");
    await expect(store.annotate(uri, draft(TEXT, "Demak", "place"), ANA)).rejects.toThrow("conflict markers");
    expect(readFileSync(sidecar, "utf8")).toBe(markers);
    const merged = await store.acceptMerged(uri);
    expect(merged.problem).toBeNull();
    expect(merged.annotations.map(({ text }) => text)).toEqual(["Demak", "Ratna Wulan", "52 desa"]);
    expect(store.annotation(uri, person)?.annotation).toMatchObject({
      entity: { wikidata: "Q252" },
      tasks: [{ kind: "ask-reporter" }],
    });
    expect(store.conflicts(uri)).toEqual([]);
    expect(git(folder, "ls-files", "-u")).toBe("");
    await store.retry(uri);
    expect(parseSidecar(readFileSync(sidecar, "utf8")).set?.annotations).toHaveLength(3);
  });

  it("are not written in the middle of a merge, where the file holds one side only", async () => {
    execFileSync("git", ["init", "-q", folder]);
    writeFileSync(path.join(folder, ".gitattributes"), "*.annotations.json -merge\n");
    const { file, uri, sidecar } = articleIn(folder);
    writeFileSync(file, TEXT);
    const annotate = async (words: string, author: Agent): Promise<void> => {
      const store = newStore(folder);
      await store.open(uri, TEXT);
      await store.annotate(uri, draft(TEXT, words, "person"), author);
    };
    await annotate("Ratna", ANA);
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "Awal");
    git(folder, "checkout", "-qb", "budi");
    await annotate("Wulan", BUDI);
    git(folder, "commit", "-qam", "Budi");
    git(folder, "checkout", "-q", "-");
    await annotate("Demak", ANA);
    git(folder, "commit", "-qam", "Ana");
    expect(() => git(folder, "merge", "budi")).toThrow();
    const store = newStore(folder);
    expect((await store.open(uri, TEXT)).problem?.code).toBe("unmerged");
    await expect(store.annotate(uri, draft(TEXT, "52 desa", "claim"), ANA)).rejects.toThrow("not merged");
    const { annotations } = await store.acceptMerged(uri);
    expect(annotations.map(({ text }) => text)).toEqual(["Demak", "Ratna", "Wulan", "52 desa"]);
    await store.retry(uri);
    expect(parseSidecar(readFileSync(sidecar, "utf8")).set?.annotations).toHaveLength(4);
  });
});

describe("git as a child process", () => {
  it("gives blobs of many sizes, in the order they were asked for, and null for what is not there", async () => {
    execFileSync("git", ["init", "-q", folder]);
    const contents = ["", "a\n", "x".repeat(300_000), "é\0\n\n", "y".repeat(5_000_000)];
    const hashes = contents.map((content, i) => {
      writeFileSync(path.join(folder, `f${i}`), content);
      return git(folder, "hash-object", "-w", `f${i}`).trim();
    });
    const repository = new GitProcess();
    const near = pathToFileURL(path.join(folder, "f0")).href;
    const asked = [...hashes, "0".repeat(40), "not a hash", ...hashes];
    const blobs = await Promise.all(asked.map((hash) => repository.blob(near, hash)));
    expect(blobs.map((bytes) => bytes && Buffer.from(bytes).toString("utf8"))).toEqual([
      ...contents,
      null,
      null,
      ...contents,
    ]);
    const outside = pathToFileURL(path.join(tmpdir(), "x.article")).href;
    expect(await repository.blob(outside, hashes[1] ?? "")).toBeNull();
    expect(await repository.unmerged(near)).toBeNull();
    repository.dispose();
  });
});
