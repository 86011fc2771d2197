// A process that annotates one article and says so: run by the fault tests, which kill it.
// Arguments: the article, how many annotations, and optionally the file operation before which it kills itself.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [article = "", count = "1", killAt = "0"] = process.argv.slice(2);

/** Kills this process, as `kill -9` does, before the n-th operation that changes the disk; half-way through a write. */
async function dieAt(n: number): Promise<void> {
  let operations = 0;
  const isNow = (): boolean => ++operations === n;
  const die = (): void => void process.kill(process.pid, "SIGKILL");
  const promises = fs.promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of ["mkdir", "rename", "rm", "open"]) {
    const original = promises[name]?.bind(fs.promises);
    if (!original) throw new Error(`no fs.promises.${name}`);
    promises[name] = (...args: unknown[]) => {
      if (isNow()) die();
      return original(...args);
    };
  }
  const handle = await fs.promises.open(process.execPath, "r");
  const prototype = Object.getPrototypeOf(handle) as Record<string, (...args: unknown[]) => Promise<unknown>>;
  await handle.close();
  for (const name of ["writeFile", "sync"]) {
    const original = prototype[name];
    if (!original) throw new Error(`no FileHandle.${name}`);
    prototype[name] = async function (this: fs.promises.FileHandle, ...args: unknown[]) {
      if (isNow()) {
        const [bytes] = args;
        if (bytes instanceof Uint8Array) await this.write(bytes.subarray(0, bytes.length >> 1));
        die();
      }
      return original.apply(this, args);
    };
  }
  syncBuiltinESMExports();
}

// Where files may not grow, the system kills whoever does not listen; who listens gets the error that a full disk gives.
process.on("SIGXFSZ", () => undefined);
if (Number(killAt) > 0) await dieAt(Number(killAt));
const { createAnnotationStore } = await import("../../server/src/store/createAnnotationStore.js");
const { NodeFileSystem } = await import("../../server/src/store/nodeFileSystem.js");

const store = createAnnotationStore({
  fileSystem: new NodeFileSystem(),
  folders: [pathToFileURL(path.dirname(article)).href],
  now: () => new Date(),
  newUuid: randomUUID,
});
const uri = pathToFileURL(article).href;
const text = fs.readFileSync(article, "utf8");
await store.open(uri, text);
const author = { type: "Person" as const, name: `Annotator ${process.pid}` };
for (let i = 0; i < Number(count); i++) {
  const start = i % (text.length - 1);
  try {
    // A tag of its own for each, since two on the same words with the same tag are one.
    const draft = { span: { start, end: start + 1 }, tag: `tag-${process.pid}-${i}` };
    const [id] = await store.annotate(uri, draft, author);
    fs.writeSync(1, `${id}\n`);
  } catch (error) {
    const problem = (error as { problem?: { code: string } }).problem;
    fs.writeSync(1, `refused ${problem?.code ?? String(error)}\n`);
  }
}
await store.dispose();
