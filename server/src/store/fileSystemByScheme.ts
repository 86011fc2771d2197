import type { FileStat, FileSystem, FolderEntry } from "./fileSystem.js";

/** The disk for `file:`, the client's files for every other scheme. */
export class FileSystemByScheme implements FileSystem {
  readonly #disk: FileSystem;
  readonly #client: FileSystem;

  constructor(disk: FileSystem, client: FileSystem) {
    this.#disk = disk;
    this.#client = client;
  }

  stat(uri: string): Promise<FileStat | null> {
    return this.#of(uri).stat(uri);
  }

  read(uri: string): Promise<Uint8Array> {
    return this.#of(uri).read(uri);
  }

  write(uri: string, bytes: Uint8Array): Promise<void> {
    return this.#of(uri).write(uri, bytes);
  }

  list(uri: string): Promise<readonly FolderEntry[]> {
    return this.#of(uri).list(uri);
  }

  /** From one to the other a file is copied, and taken away when the copy stands. */
  async rename(from: string, to: string): Promise<void> {
    const [source, target] = [this.#of(from), this.#of(to)];
    if (source === target) {
      await source.rename(from, to);
      return;
    }
    await target.write(to, await source.read(from));
    await source.delete(from);
  }

  delete(uri: string): Promise<void> {
    return this.#of(uri).delete(uri);
  }

  withLock<T>(uri: string, work: () => Promise<T>): Promise<T> {
    return this.#of(uri).withLock(uri, work);
  }

  #of(uri: string): FileSystem {
    return uri.startsWith("file:") ? this.#disk : this.#client;
  }
}
