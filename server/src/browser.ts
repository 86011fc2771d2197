import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { WORKER_READY, type WorkerStart } from "../../protocol/webWorker.js";
import { ClientFileSystem } from "./store/clientFileSystem.js";
import { createAnnotationStore } from "./store/createAnnotationStore.js";
import type { ServerHost } from "./server.js";

declare const self: DedicatedWorkerGlobalScope & { copydeskTables?: WorkerStart["tables"] };

/** All files are the client's, there is no git, and the system does not say who works at it. */
const host: ServerHost = {
  createStore: (options) => createAnnotationStore({ ...options, loneArticles: false }),
  fileSystem: (ask) => new ClientFileSystem(ask),
  git: () => null,
  newUuid,
  gitAuthor: () => Promise.resolve(null),
  systemUser: () => null,
};

/** Version 4, RFC 9562; `crypto.randomUUID` is missing on pages that came over plain http. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Entry in a Web Worker: the first message brings the tables, every later one is the protocol's. */
async function start({ data }: MessageEvent<WorkerStart>): Promise<void> {
  self.copydeskTables = data.tables;
  // Only now: the analysis takes its tables as it is loaded.
  const { serve } = await import("./server.js");
  serve(
    createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
    host,
  );
  self.postMessage(WORKER_READY);
}

self.addEventListener(
  "message",
  (first: MessageEvent<WorkerStart>) => {
    // Reported, it becomes the worker's `error` event, for which the client waits as well.
    start(first).catch(reportError);
  },
  { once: true },
);
