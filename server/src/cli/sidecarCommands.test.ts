import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lazyBytes } from "../../../scripts/lazyBytes.mjs";
import type { Agent, Annotation } from "../annotations/annotation.js";
import { applyPatch, createAnnotation, type EditContext } from "../annotations/edit.js";
import { emptySet, parseSidecar, serialiseSidecar } from "../annotations/sidecar/sidecar.js";

let scratch: string;
let cli: string;
let folder: string;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "copydesk-merge-"));
  cli = path.join(scratch, "cli.mjs");
  await build({
    entryPoints: [path.join(import.meta.dirname, "node.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    outfile: cli,
    plugins: [lazyBytes],
    define: { COPYDESK_VERSION: '"0.0.0-test"' },
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

beforeEach(() => {
  folder = mkdtempSync(path.join(scratch, "repo-"));
  git("init", "-q");
});

function git(...args: string[]): string {
  const identity = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org"];
  return execFileSync("git", ["-C", folder, ...identity, ...args], { encoding: "utf8", stdio: "pipe" });
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function copydesk(...args: string[]): Run {
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: "utf8" });
}

/** Runs it as a filter. @returns its answers, one a line */
function filtered(input: string, ...args: string[]): { status: number | null; answers: unknown[] } {
  const { status, stdout } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: "utf8",
    input,
  });
  return {
    status,
    answers: stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown),
  };
}

const ANA: Agent = { type: "Person", name: "Ana" };

function context(minute: number): EditContext {
  const when = `2026-01-01T08:${String(minute).padStart(2, "0")}:00Z`;
  return { author: ANA, when, words: "kata", wordsOf: () => null };
}

function made(n: number): Annotation {
  const position = { start: n * 10, end: n * 10 + 5 };
  const quote = { exact: `kata${n}`, prefix: "", suffix: "" };
  const target = { kind: "text" as const, quote, position, base: null, recorded: null };
  const id = `urn:uuid:00000000-0000-4000-8000-00000000000${n}`;
  return createAnnotation(id, { span: position, tag: "person" }, target, context(n));
}

function write(name: string, annotations: readonly Annotation[]): string {
  const set = {
    ...emptySet("a.article", [
      "00000000-0000-4000-8000-0000000000aa",
      "00000000-0000-4000-8000-0000000000bb",
    ]),
    annotations,
  };
  const file = path.join(folder, name);
  writeFileSync(file, serialiseSidecar(set));
  return file;
}

const SIDECAR = "a.article.annotations.json";

describe("copydesk merge", () => {
  it("prints the merged sidecar, or writes it over OURS", () => {
    const files = [
      write("base", [made(1)]),
      write("ours", [made(1), made(2)]),
      write("theirs", [made(1), made(3)]),
    ];
    const printed = copydesk("merge", ...files);
    expect([printed.status, printed.stderr]).toEqual([0, ""]);
    expect(parseSidecar(printed.stdout).set?.annotations).toHaveLength(3);
    expect(copydesk("merge", "--write", ...files).status).toBe(0);
    expect(readFileSync(path.join(folder, "ours"), "utf8")).toBe(printed.stdout);
  });

  it("refuses what it cannot read, and leaves it as it is", () => {
    const files = [write("base", []), write("ours", [made(1)]), path.join(folder, "theirs")];
    writeFileSync(path.join(folder, "theirs"), "{");
    const before = readFileSync(path.join(folder, "ours"), "utf8");
    const { status, stderr } = copydesk("merge", "--write", ...files);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^copydesk: .*theirs cannot be merged: .*line 1.*\n$/);
    expect(readFileSync(path.join(folder, "ours"), "utf8")).toBe(before);
    expect(copydesk("merge", "nowhere", ...files.slice(1)).status).toBe(2);
  });

  it("as git's driver, merges what git alone cannot, and says what is to be adjudicated", () => {
    expect(copydesk("install-git").status).toBe(0);
    expect(copydesk("install-git").stdout).not.toContain("Commit");
    expect(readFileSync(path.join(folder, ".gitattributes"), "utf8").match(/copydesk/g)).toHaveLength(1);
    const edited = (n: number, status: "rejected" | "unsure", minute: number): Annotation =>
      applyPatch(made(n), { status }, null, context(minute));
    write(SIDECAR, [made(1), made(2), made(3)]);
    git("add", "-A");
    git("commit", "-qm", "Awal");
    git("checkout", "-qb", "other");
    write(SIDECAR, [edited(1, "rejected", 30), made(2), edited(3, "unsure", 31)]);
    git("commit", "-qam", "Lain");
    git("checkout", "-q", "-");
    write(SIDECAR, [edited(1, "unsure", 40), edited(2, "rejected", 41), made(3)]);
    git("commit", "-qam", "Ini");
    git("merge", "-q", "other", "-m", "Gabung");
    const { set } = parseSidecar(readFileSync(path.join(folder, SIDECAR), "utf8"));
    expect(set?.annotations.map(({ status }) => status)).toEqual(["unsure", "rejected", "unsure"]);
    expect(set?.conflicts).toMatchObject([{ annotation: made(1).id, member: "status" }]);
  });

  it("says so outside of a repository", () => {
    rmSync(path.join(folder, ".git"), { recursive: true });
    const { status, stderr } = copydesk("install-git");
    expect([status, stderr]).toEqual([
      2,
      "copydesk: this folder is in no git repository, or git is not installed\n",
    ]);
  });
});

describe("copydesk anchor --stream", () => {
  it("answers each line in order, in UTF-16 units of the texts as they were given", () => {
    const base = "\ufeffBanjir 😀 di Demak.\r\nKata Ratna Wulan, air surut.\r\n";
    const current = "Terkini.\nBanjir 😀 di Demak.\nMenurut Ratna Wulan, air surut.\n";
    const at = (text: string, words: string): { start: number; end: number } => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const lines = [
      {
        id: 1,
        base,
        current,
        spans: [at(base, "Demak"), at(base, "Ratna Wulan"), at(base, "Kata"), at(base, "\ufeff")],
      },
      { id: "same", base, current: base, spans: [at(base, "Demak")] },
      { base: "a", current: "b", spans: [] },
    ];
    const { status, answers } = filtered(
      lines.map((line) => JSON.stringify(line)).join("\n"),
      "anchor",
      "--stream",
    );
    expect(status).toBe(0);
    expect(answers).toEqual([
      {
        id: 1,
        spans: [
          { ...at(current, "Demak"), anchor: "moved" },
          { ...at(current, "Ratna Wulan"), anchor: "moved" },
          { start: null, end: null, anchor: "orphan" },
          { start: null, end: null, anchor: "orphan" },
        ],
      },
      { id: "same", spans: [{ ...at(base, "Demak"), anchor: "intact" }] },
      { spans: [] },
    ]);
  });

  it("says what is wrong with a line, goes on, and exits with 2", () => {
    const good = '{"id":9,"base":"a b","current":"a b","spans":[{"start":0,"end":1}]}';
    const bad = [
      "{",
      "[]",
      '{"id":1}',
      '{"id":2,"base":"","current":"","spans":[{"start":0,"end":1}]}',
      '{"base":"a","current":"","spans":3}',
    ];
    const { status, answers } = filtered([...bad, good].join("\n"), "anchor", "--stream");
    expect(status).toBe(2);
    expect(answers.map((answer) => "error" in (answer as object))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(copydesk("anchor").status).toBe(2);
  });
});

describe("copydesk list", () => {
  it("lists the annotations of a folder, and says which sidecar it cannot read", () => {
    write("b.article.annotations.json", [made(2)]);
    write("a.article.annotations.json", [
      applyPatch(made(1), { task: { kind: "needs-source" } }, null, context(5)),
      made(3),
    ]);
    expect(copydesk("list").stdout).toBe(
      "a.article\tperson\taccepted\tkata1\tneeds-source\na.article\tperson\taccepted\tkata3\nb.article\tperson\taccepted\tkata2\n",
    );
    const tasks = JSON.parse(copydesk("list", "--tasks", "--format", "json").stdout) as {
      file: string;
      text: string;
    }[];
    expect(tasks.map(({ file, text }) => [file, text])).toEqual([["a.article", "kata1"]]);
    expect(copydesk("list", "--tag", "quote").stdout).toBe("");
    writeFileSync(path.join(folder, "c.article.annotations.json"), "{");
    const { status, stderr } = copydesk("list", "--format", "jsonl");
    expect([status, stderr]).toEqual([2, "copydesk: cannot read c.article.annotations.json\n"]);
    expect(copydesk("list", "nowhere").stderr).toBe("copydesk: nowhere is no folder\n");
  });
});
