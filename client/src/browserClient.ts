import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { WORKER_READY, type WorkerStart } from "../../protocol/webWorker.js";
import type { ClientParts } from "./activate.js";
import { languageClient } from "./languageClient.js";

/** File names of the built tables, known when it is bundled. */
declare const COPYDESK_TABLES: readonly string[];

let worker: Worker | null = null;

/** The client of a language server in a Web Worker. */
export function browserClient(parts: ClientParts): BaseLanguageClient {
  const { subscriptions, extensionUri } = parts.context;
  subscriptions.push({ dispose: () => worker?.terminate() });
  return languageClient(
    parts,
    (options) => new LanguageClient("copydesk", "Copydesk", () => startWorker(extensionUri), options),
  );
}

/**
 * The channels to a fresh worker, in place of the one before; it listens when the promise resolves. Not the worker itself:
 * in the extension host `Worker` is a stand-in, of which no worker is an instance, and the client would not know it.
 */
async function startWorker(extension: vscode.Uri): Promise<MessageTransports> {
  worker?.terminate();
  const tables: Record<string, Uint8Array> = {};
  await Promise.all(
    COPYDESK_TABLES.map(async (name) => {
      tables[name] = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "dist/data", name));
    }),
  );
  const started = new Worker(vscode.Uri.joinPath(extension, "dist/web/server.js").toString(true));
  worker = started;
  await new Promise<void>((resolve, reject) => {
    started.onmessage = ({ data }: MessageEvent) => {
      if (data === WORKER_READY) resolve();
    };
    started.onerror = (error) => reject(new Error(error.message));
    started.postMessage({ tables } satisfies WorkerStart);
  });
  return { reader: new BrowserMessageReader(started), writer: new BrowserMessageWriter(started) };
}
