import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Analysis } from "../../server/src/analysis/analysis.js";

const CLI = path.resolve(import.meta.dirname, "../../dist/cli.js");

let folder: string;
let article: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-names-"));
  article = path.join(folder, "kota/februari/rapat.article");
  mkdirSync(path.dirname(article), { recursive: true });
  mkdirSync(path.join(folder, ".copydesk"));
  writeFileSync(article, "Rapat Digelar\n\nRapat digelar di Kanoman, kata Arif Nugraha.\n");
});

const keep = (text: string, where = folder): void =>
  writeFileSync(path.join(where, ".copydesk/entities.json"), text);

function analyze(cwd: string): { code: number | null; err: string; names: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "analyze", article], {
    encoding: "utf8",
    cwd,
  });
  const names = stdout === "" ? [] : (JSON.parse(stdout) as Analysis).entities.map((each) => each.name);
  return { code: status, err: stderr, names };
}

describe("the newsroom's names on the command line", () => {
  const NAMES = JSON.stringify({ entities: [{ name: "Arif Nugraha", never: true }] });

  test("are those of the nearest folder above the article, up to the current one", () => {
    keep(NAMES);
    expect(analyze(folder).names).not.toContain("Arif Nugraha");
    mkdirSync(path.join(folder, "kota/.copydesk"));
    keep('{"entities": []}', path.join(folder, "kota"));
    expect(analyze(folder).names).toContain("Arif Nugraha");
  });

  test("are not looked for above the workspace", () => {
    keep(NAMES);
    expect(analyze(path.join(folder, "kota")).names).toContain("Arif Nugraha");
    expect(analyze(tmpdir()).names).not.toContain("Arif Nugraha");
    mkdirSync(path.join(folder, "kota/.git"));
    expect(analyze(tmpdir()).names).toContain("Arif Nugraha");
  });

  test("are bad input where they cannot be read, with one line that says where", () => {
    keep('{"entities": [}');
    const { code, err } = analyze(folder);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^copydesk: .*entities\.json cannot be used: unexpected character at line 1, column 15\n$/,
    );
  });
});
