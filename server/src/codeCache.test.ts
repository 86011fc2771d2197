import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { Script } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CodeCache } from "./codeCache.js";

const SOURCE = "(function () { return 42; })";

let temporary: string;
let folder: string;
let bundle: string;

beforeEach(() => {
  temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-code-"));
  folder = path.join(temporary, "cache", "copydesk");
  bundle = path.join(temporary, "bundle.cjs");
  writeFileSync(bundle, SOURCE);
});

afterEach(() => rmSync(temporary, { recursive: true, force: true }));

const kept = (): string => path.join(folder, readdirSync(folder)[0] ?? "");

describe("compiled code that is kept", () => {
  it("is there at the next start, and V8 takes it", () => {
    const cache = new CodeCache(folder, bundle);
    expect(cache.read()).toBeUndefined();
    cache.write(new Script(SOURCE));
    const cachedData = new CodeCache(folder, bundle).read();
    expect(cachedData).toBeDefined();
    if (cachedData) expect(new Script(SOURCE, { cachedData }).cachedDataRejected).toBe(false);
  });

  it("is in a folder and a file of this user's alone", () => {
    new CodeCache(folder, bundle).write(new Script(SOURCE));
    if (process.platform === "win32") return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
  });

  it.each([
    [
      "with one changed byte",
      (code: Buffer) => code.fill((code.at(-9) ?? 0) ^ 1, code.length - 9, code.length - 8),
    ],
    ["cut short", (code: Buffer) => code.subarray(0, code.length - 1)],
    ["empty", () => Buffer.alloc(0)],
  ])("is not used %s", (_, damage) => {
    const cache = new CodeCache(folder, bundle);
    cache.write(new Script(SOURCE));
    writeFileSync(kept(), damage(readFileSync(kept())));
    expect(cache.read()).toBeUndefined();
  });

  it("is not used for a bundle that has changed", () => {
    new CodeCache(folder, bundle).write(new Script(SOURCE));
    writeFileSync(bundle, SOURCE.replace("42", "43"));
    utimesSync(bundle, 1, 1);
    expect(new CodeCache(folder, bundle).read()).toBeUndefined();
  });

  it("of long ago is taken away, and nothing else of the folder", () => {
    mkdirSync(folder, { recursive: true });
    for (const name of ["old.code", "old.code.123", "notes.txt"]) {
      writeFileSync(path.join(folder, name), "");
      utimesSync(path.join(folder, name), 1, 1);
    }
    new CodeCache(folder, bundle).write(new Script(SOURCE));
    const names = readdirSync(folder);
    expect(names).toHaveLength(2);
    expect(names).toContain("notes.txt");
  });

  it("is done without where nothing can be written", () => {
    writeFileSync(path.join(temporary, "cache"), "a file where the folder should be");
    const cache = new CodeCache(folder, bundle);
    expect(() => cache.write(new Script(SOURCE))).not.toThrow();
    expect(cache.read()).toBeUndefined();
  });
});
