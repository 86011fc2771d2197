import {
  FileError,
  type FileErrorCode,
  type FileStat,
  type FileSystem,
  type FolderEntry,
} from "./fileSystem.js";

/** Which operation a fault strikes. */
export type Operation = "stat" | "read" | "write" | "list" | "rename" | "delete";

/**
 * Files in memory, for tests and for articles that are nowhere: counts its calls, and fails where it is told to.
 */
export class MemoryFileSystem implements FileSystem {
  readonly files = new Map<string, Uint8Array>();
  readonly calls: Record<Operation, number> = { stat: 0, read: 0, write: 0, list: 0, rename: 0, delete: 0 };
  readonly #modified = new Map<string, number>();
  readonly #locks = new Map<string, Promise<unknown>>();
  #fault: ((operation: Operation, uri: string) => FileErrorCode | null) | null = null;
  #clock = 0;

  /** From now on `fault` decides which operations fail, and how; null: none. */
  failWith(fault: ((operation: Operation, uri: string) => FileErrorCode | null) | null): void {
    this.#fault = fault;
  }

  /** Puts a file there as another program would. */
  put(uri: string, text: string): void {
    this.files.set(uri, new TextEncoder().encode(text));
    this.#modified.set(uri, ++this.#clock);
  }

  text(uri: string): string | null {
    const bytes = this.files.get(uri);
    return bytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : null;
  }

  stat(uri: string): Promise<FileStat | null> {
    return this.#run("stat", uri, () => {
      const bytes = this.files.get(uri);
      if (bytes) return { kind: "file", size: bytes.length, modified: this.#modified.get(uri) ?? 0 };
      const isFolder = [...this.files.keys()].some((each) => each.startsWith(`${uri}/`));
      return isFolder ? { kind: "folder", size: 0, modified: 0 } : null;
    });
  }

  read(uri: string): Promise<Uint8Array> {
    return this.#run("read", uri, () => this.#existing(uri));
  }

  write(uri: string, bytes: Uint8Array): Promise<void> {
    return this.#run("write", uri, () => {
      this.files.set(uri, bytes.slice());
      this.#modified.set(uri, ++this.#clock);
    });
  }

  list(uri: string): Promise<readonly FolderEntry[]> {
    return this.#run("list", uri, () => {
      const kinds = new Map<string, FolderEntry["kind"]>();
      for (const file of this.files.keys()) {
        if (!file.startsWith(`${uri}/`)) continue;
        const [name, ...deeper] = file.slice(uri.length + 1).split("/");
        if (name) kinds.set(decodeURIComponent(name), deeper.length > 0 ? "folder" : "file");
      }
      return [...kinds].map(([name, kind]) => ({ name, kind }));
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#run("rename", from, () => {
      const inside = [...this.files.keys()].filter((file) => file.startsWith(`${from}/`));
      if (inside.length === 0) this.#existing(from);
      for (const file of inside.length > 0 ? inside : [from]) {
        const target = to + file.slice(from.length);
        this.files.set(target, this.#existing(file));
        this.files.delete(file);
        this.#modified.set(target, ++this.#clock);
      }
    });
  }

  delete(uri: string): Promise<void> {
    return this.#run("delete", uri, () => {
      this.files.delete(uri);
    });
  }

  async withLock<T>(uri: string, work: () => Promise<T>): Promise<T> {
    const before = this.#locks.get(uri) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#locks.set(
      uri,
      turn.catch(() => undefined),
    );
    return turn;
  }

  #existing(uri: string): Uint8Array {
    const bytes = this.files.get(uri);
    if (!bytes) throw new FileError("not-found", uri, "no such file");
    return bytes;
  }

  async #run<T>(operation: Operation, uri: string, work: () => T): Promise<T> {
    this.calls[operation]++;
    await Promise.resolve();
    const fault = this.#fault?.(operation, uri) ?? null;
    if (fault !== null) throw new FileError(fault, uri, `injected ${fault}`);
    return work();
  }
}
