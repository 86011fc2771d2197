import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { fromBase64, toBase64 } from "../../protocol/base64.js";
import {
  type FileAnswer,
  type FileErrorCode,
  type FileParams,
  FileRequest,
  type FileResults,
  type FileStat,
  type FolderEntry,
  MOST_BYTES,
} from "../../protocol/fileSystem.js";
import { folderAround } from "./workspacePath.js";

const files = vscode.workspace.fs;

/** Why a request is not done; the other failures are the file system's own. */
class Refusal extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Answers the server's questions for files, inside the workspace's folders only. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    answer(client, FileRequest.stat, ({ uri }) => stat(inside(uri))),
    answer(client, FileRequest.read, ({ uri }) => read(inside(uri))),
    answer(client, FileRequest.write, ({ uri, base64 }) => write(inside(uri), fromBase64(base64))),
    answer(client, FileRequest.list, ({ uri }) => list(inside(uri))),
    answer(client, FileRequest.rename, ({ from, to }) => rename(inside(from), inside(to))),
    answer(client, FileRequest.delete, ({ uri }) => remove(inside(uri))),
  );
}

function answer<R extends FileRequest>(
  client: BaseLanguageClient,
  request: R,
  work: (params: FileParams[R]) => Promise<FileResults[R]>,
): vscode.Disposable {
  return client.onRequest(request, async (params: FileParams[R]): Promise<FileAnswer<FileResults[R]>> => {
    try {
      return { ok: true, result: await work(params) };
    } catch (error) {
      return {
        ok: false,
        code: codeOf(error),
        detail: error instanceof Error ? error.message : String(error),
      };
    }
  });
}

/** @throws Refusal for what is outside of all workspace folders */
function inside(uri: string): vscode.Uri {
  const parsed = vscode.Uri.parse(uri, true);
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  if (!folderAround(folders, parsed)) throw new Refusal("no-permission", "it is outside of the workspace");
  return parsed;
}

async function stat(uri: vscode.Uri): Promise<FileStat | null> {
  const found = await statOrNull(uri);
  return found && { kind: kindOf(found.type), size: found.size, modified: found.mtime };
}

async function read(uri: vscode.Uri): Promise<{ base64: string }> {
  const found = await files.stat(uri);
  if (kindOf(found.type) === "folder") throw new Refusal("is-folder", "it is a folder");
  if (found.size > MOST_BYTES) throw new Refusal("too-large", "it is larger than 100 MB");
  return { base64: toBase64(await files.readFile(uri)) };
}

async function write(uri: vscode.Uri, bytes: Uint8Array): Promise<null> {
  await mayChange(uri);
  await makeParent(uri);
  await files.writeFile(uri, bytes);
  return null;
}

async function list(uri: vscode.Uri): Promise<readonly FolderEntry[]> {
  if ((await statOrNull(uri)) === null) return [];
  const entries = await files.readDirectory(uri);
  return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<null> {
  await mayChange(from);
  await mayChange(to);
  await makeParent(to);
  await files.rename(from, to, { overwrite: true });
  return null;
}

async function remove(uri: vscode.Uri): Promise<null> {
  await mayChange(uri);
  const found = await statOrNull(uri);
  if (!found) return null;
  if (kindOf(found.type) === "folder") throw new Refusal("is-folder", "it is a folder");
  await files.delete(uri, { useTrash: false });
  return null;
}

/**
 * Nothing is changed in a workspace that is not trusted, nor through a link: what it leads to may be anywhere.
 * @throws Refusal
 */
async function mayChange(uri: vscode.Uri): Promise<void> {
  if (!vscode.workspace.isTrusted) throw new Refusal("no-permission", "the workspace is not trusted");
  if (files.isWritableFileSystem(uri.scheme) === false) throw new Refusal("read-only", "it can only be read");
  const own = uri.path.indexOf("/.copydesk/");
  const folders = own < 0 ? [] : parentsBelow(uri, own);
  for (const each of [...folders, uri]) {
    const found = await statOrNull(each);
    if (found && (found.type & vscode.FileType.SymbolicLink) !== 0) {
      throw new Refusal("no-permission", `${each.path} is a link`);
    }
  }
}

/** The folders between a place in the path and the file. */
function parentsBelow(uri: vscode.Uri, from: number): vscode.Uri[] {
  const folders: vscode.Uri[] = [];
  for (let end = uri.path.indexOf("/", from + 1); end > 0; end = uri.path.indexOf("/", end + 1)) {
    folders.push(uri.with({ path: uri.path.slice(0, end) }));
  }
  return folders;
}

async function makeParent(uri: vscode.Uri): Promise<void> {
  const parent = vscode.Uri.joinPath(uri, "..");
  if ((await statOrNull(parent)) === null) await files.createDirectory(parent);
}

async function statOrNull(uri: vscode.Uri): Promise<vscode.FileStat | null> {
  try {
    return await files.stat(uri);
  } catch (error) {
    if (codeOf(error) === "not-found") return null;
    throw error;
  }
}

function kindOf(type: vscode.FileType): FileStat["kind"] {
  if ((type & vscode.FileType.Directory) !== 0) return "folder";
  return (type & vscode.FileType.File) !== 0 ? "file" : "other";
}

/** The codes of `vscode.FileSystemError`. */
const CODES: Readonly<Record<string, FileErrorCode>> = {
  FileNotFound: "not-found",
  FileNotADirectory: "not-found",
  FileExists: "exists",
  FileIsADirectory: "is-folder",
  NoPermissions: "no-permission",
};

function codeOf(error: unknown): FileErrorCode {
  if (error instanceof Refusal) return error.code;
  return (error instanceof vscode.FileSystemError ? CODES[error.code] : undefined) ?? "unavailable";
}
