import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../../protocol/base64.js";
import { FileRequest } from "../../../protocol/fileSystem.js";
import { clientFiles } from "../../../test/clientFiles.js";
import { type AskClient, ClientFileSystem } from "./clientFileSystem.js";
import { FileError, type FileErrorCode, type FileSystem } from "./fileSystem.js";
import { MemoryFileSystem, type Operation } from "./memoryFileSystem.js";

const ROOT = "vscode-vfs://github/redaksi/berita";
const ARTICLE = `${ROOT}/banjir.article`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What an operation came to: its value, or the code of its failure. */
async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

type Step = (files: FileSystem) => Promise<unknown>;

const uris = fc.constantFrom(ARTICLE, `${ROOT}/kota/a%20b.json`, `${ROOT}/kota/pasar/%C3%A7.article`);
const folders = fc.constantFrom(ROOT, `${ROOT}/kota`, `${ROOT}/nowhere`);
const steps: fc.Arbitrary<Step> = fc.oneof(
  uris.map(
    (uri): Step =>
      (files) =>
        files.stat(uri),
  ),
  folders.map(
    (uri): Step =>
      (files) =>
        files.stat(uri),
  ),
  uris.map(
    (uri): Step =>
      (files) =>
        files.read(uri),
  ),
  fc.tuple(uris, fc.uint8Array({ maxLength: 40 })).map(
    ([uri, content]): Step =>
      (files) =>
        files.write(uri, content),
  ),
  folders.map(
    (uri): Step =>
      (files) =>
        files.list(uri),
  ),
  fc.tuple(uris, uris).map(
    ([from, to]): Step =>
      (files) =>
        files.rename(from, to),
  ),
  uris.map(
    (uri): Step =>
      (files) =>
        files.delete(uri),
  ),
);

const CODES: readonly FileErrorCode[] = [
  "not-found",
  "exists",
  "no-permission",
  "read-only",
  "no-space",
  "is-folder",
  "too-large",
  "unavailable",
];

describe("the client's files", () => {
  it("behave as files in memory", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 30 }), async (sequence) => {
        const expected = new MemoryFileSystem();
        const behind = new MemoryFileSystem();
        const files = new ClientFileSystem(clientFiles(behind));
        for (const step of sequence) {
          expect(await outcome(step(files))).toEqual(await outcome(step(expected)));
        }
        expect(behind.files).toEqual(expected.files);
      }),
    );
  });

  it.each(CODES)("fail with %s where the client does", async (code) => {
    const behind = new MemoryFileSystem();
    const files = new ClientFileSystem(clientFiles(behind));
    await files.write(ARTICLE, bytes("satu"));
    behind.failWith(() => code);
    const works: Record<Operation, Promise<unknown>> = {
      stat: files.stat(ARTICLE),
      read: files.read(ARTICLE),
      write: files.write(ARTICLE, bytes("dua")),
      list: files.list(ROOT),
      rename: files.rename(ARTICLE, `${ROOT}/x`),
      delete: files.delete(ARTICLE),
    };
    for (const work of Object.values(works)) await expect(work).rejects.toMatchObject({ code });
    expect(behind.text(ARTICLE)).toBe("satu");
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, 3)],
    ["lost", () => ""],
    ["another's by now", (text: string) => text.replace("satu", "dua?")],
  ])("say so when what was written is %s", async (_, written) => {
    const behind = new MemoryFileSystem();
    const ask = clientFiles(behind);
    const files = new ClientFileSystem(async (request, params) => {
      const answer = await ask(request, params);
      if (request === FileRequest.write) behind.put(ARTICLE, written(behind.text(ARTICLE) ?? ""));
      return answer;
    });
    await expect(files.write(ARTICLE, bytes("satu tiga"))).rejects.toMatchObject({ code: "unavailable" });
  });

  it("are unavailable with a client that knows no such requests, or answers something else", async () => {
    const unknown: AskClient = () => Promise.reject(new Error("Unhandled method"));
    await expect(new ClientFileSystem(unknown).stat(ARTICLE)).rejects.toMatchObject({ code: "unavailable" });
    const behind = new MemoryFileSystem();
    behind.put(ARTICLE, "satu");
    const wrong: AskClient = async (request, params) => {
      const answer = await clientFiles(behind)(request, params);
      return answer.ok ? { ...answer, result: Object.assign({}, answer.result, { base64: "§" }) } : answer;
    };
    await expect(new ClientFileSystem(wrong).read(ARTICLE)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("have no locks: the work just runs", async () => {
    const files = new ClientFileSystem(clientFiles(new MemoryFileSystem()));
    expect(await files.withLock(ARTICLE, () => Promise.resolve("done"))).toBe("done");
    await expect(files.withLock(ARTICLE, () => Promise.reject(new Error("own")))).rejects.toThrow("own");
  });
});

describe("bytes as base64", () => {
  it("come back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(fromBase64(toBase64(content))).toEqual(content);
        expect(toBase64(content)).toBe(Buffer.from(content).toString("base64"));
      }),
    );
    const large = Uint8Array.from({ length: 1_000_003 }, (_, i) => i * 7);
    expect(Buffer.compare(fromBase64(toBase64(large)), large)).toBe(0);
  });
});
