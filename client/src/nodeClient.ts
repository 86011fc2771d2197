import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import {
  type BaseLanguageClient,
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/node";
import type { ClientParts } from "./activate.js";
import { languageClient } from "./languageClient.js";
import type { ServerProcess } from "./serverProcess.js";

/** The client of a language server that is a process of its own. */
export function nodeClient(parts: ClientParts, server: ServerProcess): BaseLanguageClient {
  const { output } = parts;
  const connect = (): Promise<MessageTransports> => {
    const child = server.take();
    eachLine(child.stdout, (line) => output.info(line));
    eachLine(child.stderr, (line) => output.error(line));
    return Promise.resolve({ reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) });
  };
  return languageClient(parts, (options) => new LanguageClient("copydesk", "Copydesk", connect, options));
}

function eachLine(stream: Readable | null, show: (line: string) => void): void {
  if (stream) createInterface({ input: stream, crlfDelay: Infinity }).on("line", show);
}
