import type { FileErrorCode, FileStat, FolderEntry } from "../../../protocol/fileSystem.js";

export type { FileErrorCode, FileStat, FolderEntry } from "../../../protocol/fileSystem.js";

/** What every operation of a `FileSystem` rejects with. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly code: FileErrorCode;
  readonly uri: string;

  constructor(code: FileErrorCode, uri: string, detail: string) {
    super(`${detail} (${uri})`);
    this.code = code;
    this.uri = uri;
  }
}

/**
 * All input and output of the store. Paths are URIs as the editor writes them. Chosen by the URI's scheme: `file:` in
 * Node is the disk; all else is asked of the client.
 */
export interface FileSystem {
  /** Null where nothing is. */
  stat(uri: string): Promise<FileStat | null>;
  /** @throws FileError `not-found` and its like */
  read(uri: string): Promise<Uint8Array>;
  /**
   * Replaces the whole file so that a reader, and a machine that loses power, sees the old bytes or the new ones and
   * never a part. Makes missing folders. When it resolves the bytes are on disk. A client's file system cannot promise the
   * first: there the bytes are read back.
   */
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** The entries of a folder; empty where there is none. */
  list(uri: string): Promise<readonly FolderEntry[]>;
  /** Replaces `to` where it is there already. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens where nothing is. */
  delete(uri: string): Promise<void>;
  /**
   * Runs `work` while no other process that asks for the same lock runs its own. A lock left behind by a dead process is taken
   * over. Where the file system has no locks `work` just runs: the store compares before it writes in any case.
   */
  withLock<T>(uri: string, work: () => Promise<T>): Promise<T>;
}
