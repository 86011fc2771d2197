import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { WORKER_READY, type WorkerStart } from "../../protocol/webWorker.js";
import { type Api, activateWith } from "./activate.js";

/** File names of the built tables, known when it is bundled. */
declare const COPYDESK_TABLES: readonly string[];

let worker: Worker | null = null;

/** Entry in the browser: the language server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateWith(
    context,
    (options) => new LanguageClient("copydesk", "Copydesk", () => startWorker(context.extensionUri), options),
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
