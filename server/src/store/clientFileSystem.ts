import { fromBase64, toBase64 } from "../../../protocol/base64.js";
import {
  type FileAnswer,
  type FileParams,
  FileRequest,
  type FileResults,
  type FileStat,
  type FolderEntry,
} from "../../../protocol/fileSystem.js";
import { FileError, type FileSystem } from "./fileSystem.js";

/** Sends one request to the client; rejects where the client does not know it. */
export type AskClient = <R extends FileRequest>(
  request: R,
  params: FileParams[R],
) => Promise<FileAnswer<FileResults[R]>>;

/** The client's files, for all that the server cannot reach by itself: virtual workspaces, and everything on the web. */
export class ClientFileSystem implements FileSystem {
  readonly #ask: AskClient;

  constructor(ask: AskClient) {
    this.#ask = ask;
  }

  stat(uri: string): Promise<FileStat | null> {
    return this.#result(FileRequest.stat, { uri }, uri);
  }

  async read(uri: string): Promise<Uint8Array> {
    const { base64 } = await this.#result(FileRequest.read, { uri }, uri);
    try {
      return fromBase64(base64);
    } catch {
      throw new FileError("unavailable", uri, "the editor's answer is not base64");
    }
  }

  /** There is no atomic rename here, and a failure may be told late or never: what was written is read back and compared. */
  async write(uri: string, bytes: Uint8Array): Promise<void> {
    await this.#result(FileRequest.write, { uri, base64: toBase64(bytes) }, uri);
    const written = await this.read(uri);
    if (!isSame(written, bytes)) {
      throw new FileError("unavailable", uri, "what is there now is not what was written");
    }
  }

  list(uri: string): Promise<readonly FolderEntry[]> {
    return this.#result(FileRequest.list, { uri }, uri);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#result(FileRequest.rename, { from, to }, from);
  }

  async delete(uri: string): Promise<void> {
    await this.#result(FileRequest.delete, { uri }, uri);
  }

  withLock<T>(_uri: string, work: () => Promise<T>): Promise<T> {
    return work();
  }

  async #result<R extends FileRequest>(
    request: R,
    params: FileParams[R],
    uri: string,
  ): Promise<FileResults[R]> {
    let answer: FileAnswer<FileResults[R]>;
    try {
      answer = await this.#ask(request, params);
    } catch (error) {
      throw new FileError("unavailable", uri, error instanceof Error ? error.message : String(error));
    }
    if (!answer.ok) throw new FileError(answer.code, uri, answer.detail);
    return answer.result;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
