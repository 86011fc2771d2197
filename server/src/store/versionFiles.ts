import { FileError, type FileStat, type FileSystem, type FolderEntry } from "./fileSystem.js";

/** Files as they were in another version: one of them is not what is on the disk, and none can be changed. */
export class VersionFiles implements FileSystem {
  readonly #files: FileSystem;
  readonly #changed: { readonly uri: string; readonly bytes: Uint8Array } | null;

  /** @param changed the file that was different; null where all were as they are now */
  constructor(files: FileSystem, changed: { readonly uri: string; readonly bytes: Uint8Array } | null) {
    this.#files = files;
    this.#changed = changed;
  }

  stat(uri: string): Promise<FileStat | null> {
    if (this.#changed?.uri !== uri) return this.#files.stat(uri);
    return Promise.resolve({ kind: "file", size: this.#changed.bytes.length, modified: 0 });
  }

  read(uri: string): Promise<Uint8Array> {
    return this.#changed?.uri === uri ? Promise.resolve(this.#changed.bytes) : this.#files.read(uri);
  }

  list(uri: string): Promise<readonly FolderEntry[]> {
    return this.#files.list(uri);
  }

  write(uri: string): Promise<void> {
    return refused(uri);
  }

  rename(from: string): Promise<void> {
    return refused(from);
  }

  delete(uri: string): Promise<void> {
    return refused(uri);
  }

  withLock<T>(_uri: string, work: () => Promise<T>): Promise<T> {
    return work();
  }
}

function refused(uri: string): Promise<never> {
  return Promise.reject(new FileError("read-only", uri, "a version of the past is only read"));
}
