import { beforeEach, describe, expect, it } from "vitest";
import { FileSystemByScheme } from "./fileSystemByScheme.js";
import { MemoryFileSystem } from "./memoryFileSystem.js";

const ON_DISK = "file:///desk/banjir.article";
const VIRTUAL = "vscode-vfs://github/redaksi/banjir.article";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let disk: MemoryFileSystem;
let client: MemoryFileSystem;
let files: FileSystemByScheme;

beforeEach(() => {
  disk = new MemoryFileSystem();
  client = new MemoryFileSystem();
  files = new FileSystemByScheme(disk, client);
});

describe("files by scheme", () => {
  it.each([
    ["file: is the disk", ON_DISK, () => [disk, client] as const],
    ["all else is the client's", VIRTUAL, () => [client, disk] as const],
  ])("%s", async (_, uri, order) => {
    const [own, other] = order();
    await files.write(uri, bytes("satu"));
    expect(own.text(uri)).toBe("satu");
    expect(await files.read(uri)).toEqual(bytes("satu"));
    expect(await files.stat(uri)).toMatchObject({ kind: "file", size: 4 });
    expect(await files.list(uri.slice(0, uri.lastIndexOf("/")))).toHaveLength(1);
    await files.rename(uri, `${uri}.old`);
    await files.delete(`${uri}.old`);
    expect(own.files.size).toBe(0);
    expect(await files.withLock(uri, () => Promise.resolve(1))).toBe(1);
    expect(Object.values(other.calls)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("a file moves from one to the other, and stays where it was when it cannot be written there", async () => {
    await files.write(ON_DISK, bytes("satu"));
    client.failWith((operation) => (operation === "write" ? "read-only" : null));
    await expect(files.rename(ON_DISK, VIRTUAL)).rejects.toMatchObject({ code: "read-only" });
    expect(disk.text(ON_DISK)).toBe("satu");
    client.failWith(null);
    await files.rename(ON_DISK, VIRTUAL);
    expect(client.text(VIRTUAL)).toBe("satu");
    expect(disk.files.size).toBe(0);
  });
});
