/** What a file system says of one path. */
export interface FileStat {
  readonly kind: "file" | "folder" | "other";
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; changes whenever the content does, as far as the file system can tell. */
  readonly modified: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** Why a file operation failed, in words that do not depend on the platform. */
export type FileErrorCode =
  | "not-found"
  | "exists"
  | "no-permission"
  | "read-only"
  | "no-space"
  | "is-folder"
  | "too-large"
  | "unavailable";

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** What the server asks the client for where it has no file system of its own. */
export const FileRequest = {
  stat: "copydesk/fs/stat",
  read: "copydesk/fs/read",
  write: "copydesk/fs/write",
  list: "copydesk/fs/list",
  rename: "copydesk/fs/rename",
  delete: "copydesk/fs/delete",
} as const;
export type FileRequest = (typeof FileRequest)[keyof typeof FileRequest];

interface OfFile {
  readonly uri: string;
}

/** What each request carries. Bytes are base64: the messages are JSON. */
export interface FileParams {
  readonly [FileRequest.stat]: OfFile;
  readonly [FileRequest.read]: OfFile;
  readonly [FileRequest.write]: OfFile & { readonly base64: string };
  readonly [FileRequest.list]: OfFile;
  readonly [FileRequest.rename]: { readonly from: string; readonly to: string };
  readonly [FileRequest.delete]: OfFile;
}

/** What each request is answered with. */
export interface FileResults {
  /** Null where nothing is. */
  readonly [FileRequest.stat]: FileStat | null;
  readonly [FileRequest.read]: { readonly base64: string };
  readonly [FileRequest.write]: null;
  /** Empty where there is no such folder. */
  readonly [FileRequest.list]: readonly FolderEntry[];
  readonly [FileRequest.rename]: null;
  readonly [FileRequest.delete]: null;
}

/** The answer to a request; a failure is an answer too. */
export type FileAnswer<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly code: FileErrorCode; readonly detail: string };
