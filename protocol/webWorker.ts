/** The first message to the server in a Web Worker: the built tables, by file name, which it has no way to read. */
export interface WorkerStart {
  readonly tables: Readonly<Record<string, Uint8Array>>;
}

/** What the worker says once it listens to the language client. */
export const WORKER_READY = "copydesk/ready";
