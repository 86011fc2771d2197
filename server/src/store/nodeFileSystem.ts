import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MOST_BYTES } from "../../../protocol/fileSystem.js";
import {
  FileError,
  type FileErrorCode,
  type FileStat,
  type FileSystem,
  type FolderEntry,
} from "./fileSystem.js";

/** A temporary file that has stood so long, in milliseconds, belongs to nobody any more. */
const LEFT_BEHIND = 60_000;

/** How long a lock whose owner died stands in the way, in milliseconds. */
const STALE_LOCK = 4000;

/** The disk. URIs have the scheme `file:`. */
export class NodeFileSystem implements FileSystem {
  /** Files beside which we have looked for what a killed process left. */
  readonly #tidied = new Set<string>();

  async stat(uri: string): Promise<FileStat | null> {
    try {
      const found = await stat(toPath(uri));
      return { kind: kindOf(found), size: found.size, modified: found.mtimeMs };
    } catch (error) {
      if (isMissing(error)) return null;
      throw fileError(error, uri);
    }
  }

  async read(uri: string): Promise<Uint8Array> {
    try {
      const handle = await open(toPath(uri), constants.O_RDONLY);
      try {
        const { size } = await handle.stat();
        if (size > MOST_BYTES) throw new FileError("too-large", uri, "larger than 100 MB");
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw fileError(error, uri);
    }
  }

  /**
   * Writes a file beside it, syncs, renames, and syncs the folder. The package write-file-atomic is not used: it takes a short
   * write (a disk that fills up in the middle) for a whole one, follows a link out of the folder, and leaves the rename unsynced.
   */
  async write(uri: string, bytes: Uint8Array): Promise<void> {
    const file = toPath(uri);
    const folder = path.dirname(file);
    const temporary = path.join(folder, `.${path.basename(file)}.${randomUUID()}.tmp`);
    try {
      await refuseLinkedFolder(file, uri);
      await mkdir(folder, { recursive: true });
      try {
        await writeThrough(temporary, bytes, await modeOf(file));
        await rename(temporary, file);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(folder);
      if (!this.#tidied.has(file)) await this.#tidy(file);
    } catch (error) {
      throw fileError(error, uri);
    }
  }

  /** Removes the temporary files of processes that were killed while they wrote this very file. */
  async #tidy(file: string): Promise<void> {
    this.#tidied.add(file);
    const folder = path.dirname(file);
    const prefix = `.${path.basename(file)}.`;
    for (const name of await readdir(folder)) {
      if (!name.startsWith(prefix) || !name.endsWith(".tmp")) continue;
      const left = path.join(folder, name);
      const found = await stat(left).catch(() => null);
      if (found && Date.now() - found.mtimeMs > LEFT_BEHIND) await rm(left, { force: true });
    }
  }

  async list(uri: string): Promise<readonly FolderEntry[]> {
    try {
      const entries = await readdir(toPath(uri), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    } catch (error) {
      if (isMissing(error)) return [];
      throw fileError(error, uri);
    }
  }

  async rename(from: string, to: string): Promise<void> {
    try {
      await mkdir(path.dirname(toPath(to)), { recursive: true });
      await rename(toPath(from), toPath(to));
      await syncFolder(path.dirname(toPath(to)));
    } catch (error) {
      throw fileError(error, from);
    }
  }

  async delete(uri: string): Promise<void> {
    try {
      await rm(toPath(uri), { force: true });
    } catch (error) {
      throw fileError(error, uri);
    }
  }

  /**
   * The lock stands in the machine's temporary folder under the file's name, so that it depends on no workspace and puts nothing
   * beside the article. Across machines the store's compare-before-write serves alone.
   */
  async withLock<T>(uri: string, work: () => Promise<T>): Promise<T> {
    const folder = path.join(tmpdir(), `copydesk-locks-${userInfo().uid}`);
    const name = createHash("sha1").update(toPath(uri)).digest("hex");
    let release: () => Promise<void> = () => Promise.resolve();
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Loaded when something is first saved: a start need not wait for it.
      const { default: lockfile } = await import("proper-lockfile");
      release = await lockfile.lock(path.join(folder, name), {
        realpath: false,
        stale: STALE_LOCK,
        retries: { retries: 200, factor: 1.2, minTimeout: 5, maxTimeout: 100, randomize: true },
        onCompromised: () => undefined,
      });
    } catch (error) {
      // Someone holds it, and for long. Where there can be no lock at all, comparing before writing serves alone.
      if (codeOf(error) === "ELOCKED") throw new FileError("unavailable", uri, "another program holds it");
    }
    try {
      return await work();
    } finally {
      await release().catch(() => undefined);
    }
  }
}

function toPath(uri: string): string {
  return fileURLToPath(uri);
}

async function writeThrough(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, "wx", mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new file gets the rights of the one it replaces; one that may not be written is not replaced either. */
async function modeOf(file: string): Promise<number | undefined> {
  try {
    const handle = await open(file, "r+");
    try {
      return (await handle.stat()).mode & 0o777;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A rename is on disk when its folder is. Windows cannot sync a folder and needs not to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `.copydesk` must be a folder of the workspace's own: through a link in it we would write anywhere. */
async function refuseLinkedFolder(file: string, uri: string): Promise<void> {
  const parts = path.dirname(file).split(path.sep);
  const first = parts.indexOf(".copydesk");
  for (let end = first + 1; first >= 0 && end <= parts.length; end++) {
    const folder = parts.slice(0, end).join(path.sep);
    const found = await lstat(folder).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (found?.isSymbolicLink()) throw new FileError("no-permission", uri, `${folder} is a link`);
  }
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(entry: Kinds): "file" | "folder" | "other" {
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}

const CODES: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EEXIST: "exists",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "read-only",
  ENOSPC: "no-space",
  EDQUOT: "no-space",
  EFBIG: "no-space",
  EISDIR: "is-folder",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function isMissing(error: unknown): boolean {
  return CODES[codeOf(error)] === "not-found";
}

function fileError(error: unknown, uri: string): FileError {
  if (error instanceof FileError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new FileError(CODES[codeOf(error)] ?? "unavailable", uri, detail);
}
