import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Editor } from "./editor.js";

const ROOT = path.resolve(import.meta.dirname, "../..");
const TEXT = "Gubernur Jawa Barat, Siti Aminah, mengatakan bahwa harga naik 5,5 persen.\n";

let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-start-"));
});

afterEach(() => rmSync(temporary, { recursive: true, force: true }));

/** Starts the server, asks for an article's tokens, and ends it as an editor does. */
async function readOneArticle(options: {
  readonly codeCache: string;
  readonly cli?: string;
}): Promise<number> {
  const editor = await Editor.start(options);
  await editor.open("untitled:one", TEXT);
  const { data } = await editor.tokens("untitled:one");
  await editor.stop();
  expect(editor.process.exitCode).toBe(0);
  return data.length;
}

describe("the start of the server", () => {
  it("keeps its compiled code, uses it, and does without what is damaged", async () => {
    const codeCache = path.join(temporary, "code");
    const tokens = await readOneArticle({ codeCache });
    expect(tokens).toBeGreaterThan(0);
    const [name = ""] = readdirSync(codeCache);
    const kept = path.join(codeCache, name);
    const written = statSync(kept).mtimeMs;
    expect(statSync(kept).size).toBeGreaterThan(100_000);

    expect(await readOneArticle({ codeCache })).toBe(tokens);
    expect(statSync(kept).mtimeMs).toBe(written);

    const damaged = readFileSync(kept);
    damaged.fill(0xff, damaged.length >> 1, (damaged.length >> 1) + 64);
    writeFileSync(kept, damaged);
    expect(await readOneArticle({ codeCache })).toBe(tokens);
    expect(readFileSync(kept).equals(damaged)).toBe(false);
  });

  it("needs no place for it", async () => {
    const file = path.join(temporary, "file");
    writeFileSync(file, "");
    expect(await readOneArticle({ codeCache: path.join(file, "code") })).toBeGreaterThan(0);
  });

  it("is the same from the package for npm", async () => {
    const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--pack-destination", temporary], {
      cwd: ROOT,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    expect(packed.status, packed.stderr).toBe(0);
    const archive = readdirSync(temporary).find((name) => name.endsWith(".tgz")) ?? "";
    expect(spawnSync("tar", ["-xzf", archive], { cwd: temporary }).status).toBe(0);
    const cli = path.join(temporary, "package/dist/cli.js");
    const analysed = spawnSync(process.execPath, [cli, "analyze", "-"], { input: TEXT, encoding: "utf8" });
    expect(analysed.stdout).toContain("Siti Aminah");
    expect(await readOneArticle({ cli, codeCache: path.join(temporary, "code") })).toBeGreaterThan(0);
  });
});
