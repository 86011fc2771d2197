import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type ArticleStatus,
  type AnnotationsParams,
  type AnnotationsResult,
  type NoteThread,
  Notifications,
  Requests,
  type Source,
  type Suggestion,
} from "../../protocol/annotations.js";
import { type CommandResult, ServerCommand } from "../../protocol/commands.js";
import {
  type ExportArguments,
  type ExportResult,
  FORMATS_REQUEST,
  type FormatRow,
  type ImportArguments,
  type ImportResult,
} from "../../protocol/formats.js";

const EXECUTE = "workspace/executeCommand";

/** What the client asks the language server; the one place that knows the names of the requests. */
export class Server {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<string>();
  /** Fires with an article's URI when its annotations have changed. */
  readonly onDidChangeAnnotations = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    client.onNotification(Notifications.didChangeAnnotations, ({ uri }: { uri: string }) =>
      this.#changed.fire(uri),
    );
  }

  get isRunning(): boolean {
    return this.#client.isRunning();
  }

  annotations(params: AnnotationsParams): Promise<AnnotationsResult> {
    return this.#client.sendRequest(Requests.annotations, params);
  }

  suggestions(uri: vscode.Uri): Promise<Suggestion[]> {
    return this.#client.sendRequest(Requests.suggestions, { uri: this.uriOf(uri) });
  }

  sources(uri: vscode.Uri): Promise<Source[]> {
    return this.#client.sendRequest(Requests.sources, { uri: this.uriOf(uri) });
  }

  /** Null for what is no article. */
  status(uri: vscode.Uri): Promise<ArticleStatus | null> {
    return this.#client.sendRequest(Requests.status, { uri: this.uriOf(uri) });
  }

  notes(uri: vscode.Uri): Promise<NoteThread[]> {
    return this.#client.sendRequest(Requests.notes, { uri: this.uriOf(uri) });
  }

  /** Runs a server command; what it refuses is shown to the person. @returns whether it was done */
  async run(command: ServerCommand, args: object): Promise<boolean> {
    const result = await vscode.commands.executeCommand<CommandResult | undefined>(command, args);
    return result?.ok === true;
  }

  formats(): Promise<FormatRow[]> {
    return this.#client.sendRequest(FORMATS_REQUEST);
  }

  /** What it refuses is for the caller to show. */
  exportAnnotations(args: ExportArguments, token: vscode.CancellationToken): Promise<ExportResult> {
    return this.#client.sendRequest(EXECUTE, { command: ServerCommand.export, arguments: [args] }, token);
  }

  /** What it refuses is for the caller to show. */
  importAnnotations(args: ImportArguments, token: vscode.CancellationToken): Promise<ImportResult> {
    return this.#client.sendRequest(EXECUTE, { command: ServerCommand.import, arguments: [args] }, token);
  }

  /** A URI as the server knows it. */
  uriOf(uri: vscode.Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Stops the language server and starts it anew. */
export async function restartServer(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
