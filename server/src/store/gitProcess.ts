import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { GitRepository, UnmergedStages } from "./gitRepository.js";

/** Larger blobs are no articles. */
const MAX_BLOB = 100 * 1024 * 1024;

/** How far back a base text is looked for by what it says. */
const MAX_VERSIONS = 100;

/** A name of a commit, or none for the index: nothing that git would take for a path, a range or two lines. */
const REVISION = /^(?:[A-Za-z0-9][\w./-]*(?:[\^~]\d*)*)?$/;

/** How long git may take for one answer, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * What git runs with: no prompt, no lock taken for a mere look, nothing fetched (a partial clone would ask the network for a
 * blob; git before 2.44 knows no switch for it, so every transport is forbidden, too), nothing of the caller's own GIT_DIR.
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(own),
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
}

const SAFE = ["-c", "protocol.allow=never", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

/**
 * Git as a child process: one long-lived `git cat-file --batch` for each repository, without a shell. Only for trusted
 * workspaces. Git is never started in the workspace's folder, where Windows would look for a `git.exe` first.
 */
export class GitProcess implements GitRepository {
  readonly #roots = new Map<string, Promise<string | null>>();
  readonly #batches = new Map<string, BlobReader>();

  async blob(near: string, hash: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{40}$/.test(hash)) return null;
    const root = await this.#rootOf(near);
    return root === null ? null : this.#batch(root).read(hash);
  }

  async covers(uri: string): Promise<boolean> {
    return (await this.#rootOf(uri)) !== null;
  }

  async versions(uri: string): Promise<readonly string[]> {
    const root = await this.#rootOf(uri);
    const file = toPath(uri);
    if (root === null || file === null) return [];
    const log = ["log", "--format=", "--raw", "--no-abbrev", "-z", `-n${MAX_VERSIONS}`, "--", file];
    const listed = await run(["-C", root, ...log]);
    const hashes = (listed?.toString("utf8") ?? "").matchAll(/:\d+ \d+ [0-9a-f]{40} ([0-9a-f]{40}) /g);
    return [...new Set([...hashes].map(([, hash]) => hash ?? ""))];
  }

  async fileAt(uri: string, revision: string): Promise<Uint8Array | null> {
    const root = await this.#rootOf(uri);
    const inRepository = root === null ? null : await pathBelow(root, toPath(uri));
    if (root === null || inRepository === null || !REVISION.test(revision)) return null;
    return this.#batch(root).read(`${revision}:${inRepository}`);
  }

  async unmerged(uri: string): Promise<UnmergedStages | null> {
    const root = await this.#rootOf(uri);
    const file = toPath(uri);
    if (root === null || file === null) return null;
    const listed = await run(["-C", root, "ls-files", "-u", "-z", "--", file]);
    if (listed === null || listed.length === 0) return null;
    const hashes = new Map<string, string>();
    for (const entry of listed.toString("utf8").split("\0")) {
      const match = /^\d+ ([0-9a-f]{40}) ([123])\t/.exec(entry);
      if (match?.[1] && match[2]) hashes.set(match[2], match[1]);
    }
    const stage = async (number: string): Promise<Uint8Array | null> => {
      const hash = hashes.get(number);
      return hash === undefined ? null : this.#batch(root).read(hash);
    };
    return { base: await stage("1"), ours: await stage("2"), theirs: await stage("3") };
  }

  async stage(uri: string): Promise<boolean> {
    const root = await this.#rootOf(uri);
    const file = toPath(uri);
    return root !== null && file !== null && (await run(["-C", root, "add", "--", file])) !== null;
  }

  dispose(): void {
    for (const batch of this.#batches.values()) batch.dispose();
    this.#batches.clear();
    this.#roots.clear();
  }

  /** The top of the repository that holds the file; null where there is none, or no git. */
  #rootOf(uri: string): Promise<string | null> {
    const file = toPath(uri);
    if (file === null) return Promise.resolve(null);
    const folder = path.dirname(file);
    let root = this.#roots.get(folder);
    if (!root) {
      root = run(["-C", folder, "rev-parse", "--show-toplevel"]).then(
        (answer) => answer?.toString("utf8").replace(/\r?\n$/, "") ?? null,
      );
      this.#roots.set(folder, root);
      // A repository may be made later.
      void root.then((found) => found === null && this.#roots.delete(folder));
    }
    return root;
  }

  #batch(root: string): BlobReader {
    let batch = this.#batches.get(root);
    if (!batch?.isAlive) {
      batch = new BlobReader(root);
      this.#batches.set(root, batch);
    }
    return batch;
  }
}

function toPath(uri: string): string | null {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** A file's path as git writes it; git resolves links on the way to the repository, so the folder's are, too. */
async function pathBelow(root: string, file: string | null): Promise<string | null> {
  if (file === null) return null;
  const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file));
  const below = path.relative(root, path.join(folder, path.basename(file))).replaceAll(path.sep, "/");
  return below.startsWith("../") || /[\r\n\0]/.test(below) ? null : below;
}

/** Runs git once. @returns what it printed, or null when it failed or is not there */
function run(args: readonly string[]): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const child = spawn("git", [...SAFE, ...args], {
      cwd: homedir(),
      env: environment(),
      stdio: ["ignore", "pipe", "ignore"],
      timeout: TIMEOUT,
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", () => resolve(null));
    child.on("close", (code) => resolve(code === 0 ? Buffer.concat(chunks) : null));
  });
}

interface Request {
  readonly answer: (bytes: Uint8Array | null) => void;
}

/** Blobs of one repository from one `git cat-file --batch`, asked one after the other. */
class BlobReader {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #requests: Request[] = [];
  #received: Buffer[] = [];
  #size = 0;
  /** Bytes that must have come before it is worth looking again: a large blob comes in many pieces. */
  #awaited = 0;
  #timer: NodeJS.Timeout | null = null;
  isAlive = true;

  constructor(root: string) {
    this.#child = spawn("git", [...SAFE, "-C", root, "cat-file", "--batch"], {
      cwd: homedir(),
      env: environment(),
      windowsHide: true,
    });
    this.#child.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
    this.#child.stderr.resume();
    this.#child.on("error", () => this.#end());
    this.#child.on("close", () => this.#end());
    this.#child.stdin.on("error", () => this.#end());
    this.#child.unref();
  }

  /** @param object a hash, or REVISION:PATH; one line */
  read(object: string): Promise<Uint8Array | null> {
    if (!this.isAlive) return Promise.resolve(null);
    return new Promise((answer) => {
      this.#requests.push({ answer });
      this.#child.stdin.write(`${object}\n`);
      this.#timer ??= setTimeout(() => this.dispose(), TIMEOUT);
    });
  }

  dispose(): void {
    this.#child.kill();
    this.#end();
  }

  #end(): void {
    this.isAlive = false;
    this.#stopTimer();
    for (const { answer } of this.#requests.splice(0)) answer(null);
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#size += chunk.length;
    while (this.#requests.length > 0 && this.#size >= this.#awaited && this.#answerNext());
  }

  /** One answer is `HASH blob SIZE LF bytes LF`, or `HASH missing LF`. @returns whether one was complete */
  #answerNext(): boolean {
    const start =
      this.#received.length > 1 ? Buffer.concat(this.#received) : (this.#received[0] ?? Buffer.alloc(0));
    this.#received = [start];
    const lineEnd = start.indexOf(10);
    if (lineEnd < 0) return false;
    const header = /^[0-9a-f]+ (\w+)(?: (\d+))?$/.exec(start.toString("latin1", 0, lineEnd));
    const size = header?.[2] === undefined ? -1 : Number(header[2]);
    if (size > MAX_BLOB) {
      this.dispose();
      return false;
    }
    const end = size < 0 ? lineEnd + 1 : lineEnd + 1 + size + 1;
    this.#awaited = start.length < end ? end : 0;
    if (start.length < end) return false;
    const bytes = header?.[1] === "blob" ? new Uint8Array(start.subarray(lineEnd + 1, end - 1)) : null;
    this.#received = [start.subarray(end)];
    this.#size = start.length - end;
    this.#requests.shift()?.answer(bytes);
    this.#stopTimer();
    if (this.#requests.length > 0) this.#timer = setTimeout(() => this.dispose(), TIMEOUT);
    return true;
  }
}
