import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const CLI = path.resolve(import.meta.dirname, "../../dist/cli.js");
const DOCS = readFileSync(path.resolve(import.meta.dirname, "../../docs/pipelines.md"), "utf8");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-archive-"));
  const lines = Array.from({ length: 200 }, (_, i) =>
    JSON.stringify({ id: i, text: `Sebanyak ${String(i)} orang mengungsi, kata Dewi Lestari.`, lang: "id" }),
  );
  const start = `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(CLI)} "$@"\n`;
  writeFileSync(path.join(folder, "copydesk"), start, { mode: 0o755 });
  writeFileSync(path.join(folder, "archive.jsonl"), `${lines.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With `copydesk` on the PATH, as where it is installed. */
function shell(command: string): { code: number | null; err: string } {
  const { status, stderr } = spawnSync("bash", ["-c", `set -e\n${command}`], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}:${process.env.PATH ?? ""}` },
  });
  return { code: status, err: stderr };
}

/** The page's commands that begin so. */
function commands(beginning: RegExp): string {
  const found = [...DOCS.matchAll(/```sh\n([\s\S]*?)```/g)].find(([, code = ""]) => beginning.test(code));
  return found?.[1] ?? "";
}

const hasParallel = spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout?.includes(
  "GNU parallel",
);

describe("an archive, as the page for pipelines has it", () => {
  const alone = (): Buffer => {
    expect(shell("copydesk analyze --stream --jobs 1 < archive.jsonl > alone.jsonl").code).toBe(0);
    return readFileSync(path.join(folder, "alone.jsonl"));
  };

  test("in parts, by xargs", () => {
    const command = commands(/^split /);
    expect(command).toContain("xargs -P");
    expect(shell(command)).toEqual({ code: 0, err: "" });
    expect(readFileSync(path.join(folder, "found.jsonl")).equals(alone())).toBe(true);
  });

  test.skipIf(!hasParallel)("by GNU parallel, in the order of the archive", () => {
    const command = commands(/^parallel /);
    expect(shell(command.replace("--block 10M", "--block 4k")).code).toBe(0);
    expect(readFileSync(path.join(folder, "found.jsonl")).equals(alone())).toBe(true);
  });

  test("as Spark pipes it: lines in, lines out, nothing between them", () => {
    expect(DOCS).toContain('.pipe("copydesk analyze --stream --jobs 1")');
    const found = alone().toString().trimEnd().split("\n");
    expect(found.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(
      Array.from({ length: 200 }, (_, i) => i),
    );
  });
});
