import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NodeFileSystem } from "./nodeFileSystem.js";

let folder: string;
const files = new NodeFileSystem();
const uri = (...names: string[]): string => pathToFileURL(path.join(folder, ...names)).href;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-files-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("files on the disk", () => {
  it("are written whole, with missing folders, and read back", async () => {
    await files.write(uri("a b", "ç", "x.json"), bytes("satu"));
    await files.write(uri("a b", "ç", "x.json"), bytes("dua"));
    expect(new TextDecoder().decode(await files.read(uri("a b", "ç", "x.json")))).toBe("dua");
    expect(await files.list(uri("a b", "ç"))).toEqual([{ name: "x.json", kind: "file" }]);
    expect(await files.stat(uri("a b"))).toMatchObject({ kind: "folder" });
    expect(await files.stat(uri("nowhere", "at", "all"))).toBeNull();
    expect(await files.list(uri("nowhere"))).toEqual([]);
    await expect(files.read(uri("nowhere"))).rejects.toMatchObject({ code: "not-found" });
    await expect(files.read(uri("a b"))).rejects.toMatchObject({ code: "is-folder" });
  });

  it.skipIf(process.platform === "win32")("keep their rights", async () => {
    writeFileSync(path.join(folder, "x"), "");
    chmodSync(path.join(folder, "x"), 0o640);
    await files.write(uri("x"), bytes("satu"));
    expect(statSync(path.join(folder, "x")).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === "win32")(
    "are never written through a link out of the workspace",
    async () => {
      const outside = mkdtempSync(path.join(tmpdir(), "copydesk-outside-"));
      writeFileSync(path.join(outside, "secret"), "secret");
      symlinkSync(path.join(outside, "secret"), path.join(folder, "a.annotations.json"));
      await files.write(uri("a.annotations.json"), bytes("ours"));
      symlinkSync(outside, path.join(folder, ".copydesk"));
      await expect(files.write(uri(".copydesk", "base", "x"), bytes("ours"))).rejects.toMatchObject({
        code: "no-permission",
      });
      expect(readFileSync(path.join(outside, "secret"), "utf8")).toBe("secret");
      expect(readdirSync(outside)).toEqual(["secret"]);
      rmSync(outside, { recursive: true });
    },
  );

  it("leave nothing behind, and take away what a killed process left long ago", async () => {
    const old = path.join(folder, ".x.annotations.json.0000.tmp");
    const recent = path.join(folder, ".x.annotations.json.1111.tmp");
    for (const left of [old, recent]) writeFileSync(left, "half");
    utimesSync(old, new Date(2020, 1), new Date(2020, 1));
    await files.write(uri("x.annotations.json"), bytes("{}"));
    expect(readdirSync(folder).sort()).toEqual([path.basename(recent), "x.annotations.json"]);
    mkdirSync(path.join(folder, "is-a-folder"));
    await expect(files.write(uri("is-a-folder"), bytes("x"))).rejects.toMatchObject({ code: "is-folder" });
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it("are locked one at a time", async () => {
    const order: number[] = [];
    let inside = 0;
    await Promise.all(
      [1, 2, 3, 4].map((n) =>
        files.withLock(uri("x"), async () => {
          expect(++inside).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside--;
          order.push(n);
        }),
      ),
    );
    expect(order.sort()).toEqual([1, 2, 3, 4]);
    await expect(files.withLock(uri("x"), () => Promise.reject(new Error("own")))).rejects.toThrow("own");
    expect(await files.withLock(uri("x"), () => Promise.resolve("free"))).toBe("free");
  });
});
