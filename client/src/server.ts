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
import {
  ARTICLE_VERSION_REQUEST,
  type ArticleVersionParams,
  type ArticleVersionResult,
} from "../../protocol/articleVersion.js";
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

/** How often, and after how many milliseconds each, a server that was just started is asked whether it knows an article. */
const ASKED = 25;
const ASKED_AFTER = 20;

/**
 * Waits until a server that was started anew has been told of the articles on the screen: the language client sends them
 * beside what is asked of it, and a command could come first and be refused.
 */
async function knowsOpenArticles(client: BaseLanguageClient): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (document.languageId !== "article") continue;
    const uri = document.uri.toString();
    for (let times = 0; times < ASKED; times++) {
      const status = await client.sendRequest<ArticleStatus | null>(Requests.status, { uri });
      if (status !== null) break;
      await new Promise((resolve) => setTimeout(resolve, ASKED_AFTER));
    }
  }
}

/**
 * What the client asks the language server; the one place that knows the names of the requests. It is there before the
 * server is: whatever is asked of it waits until the server runs.
 */
export class Server {
  readonly #changed = new vscode.EventEmitter<string>();
  /** Fires with an article's URI when its annotations have changed. */
  readonly onDidChangeAnnotations = this.#changed.event;
  readonly #tagsetChanged = new vscode.EventEmitter<void>();
  /** Fires when the newsroom's labels have changed. */
  readonly onDidChangeTagset = this.#tagsetChanged.event;
  readonly #made: Promise<BaseLanguageClient>;
  #running: Promise<BaseLanguageClient>;
  #client: BaseLanguageClient | undefined;

  /** @param made the language client, not started yet; it is started here */
  constructor(made: Promise<BaseLanguageClient>) {
    this.#made = made;
    this.#running = this.#start();
    // Who asks for it hears of a failure; nobody may have asked.
    this.#running.catch(() => undefined);
  }

  /** True while the server answers. */
  get isRunning(): boolean {
    return this.#client?.isRunning() === true;
  }

  /** Waits until the server is up, for what is shown of it: false where it is not. */
  async runs(): Promise<boolean> {
    await this.#running.catch(() => undefined);
    return this.isRunning;
  }

  /** The language client when the server runs. @throws what kept the server from starting */
  get running(): Promise<BaseLanguageClient> {
    return this.#running;
  }

  /** Stops the server and starts it anew, also after a start that failed; what is asked meanwhile waits. */
  async restart(): Promise<void> {
    const before = this.#running;
    this.#running = before
      .catch(() => undefined)
      .then(async () => {
        const client = await this.#made;
        if (client.isRunning()) await client.stop();
        await client.start();
        await knowsOpenArticles(client);
        return client;
      });
    await this.#running;
  }

  annotations(params: AnnotationsParams): Promise<AnnotationsResult> {
    return this.ask(Requests.annotations, params);
  }

  suggestions(uri: vscode.Uri): Promise<Suggestion[]> {
    return this.ask(Requests.suggestions, { uri: this.uriOf(uri) });
  }

  sources(uri: vscode.Uri): Promise<Source[]> {
    return this.ask(Requests.sources, { uri: this.uriOf(uri) });
  }

  /** Null for what is no article. */
  status(uri: vscode.Uri): Promise<ArticleStatus | null> {
    return this.ask(Requests.status, { uri: this.uriOf(uri) });
  }

  notes(uri: vscode.Uri): Promise<NoteThread[]> {
    return this.ask(Requests.notes, { uri: this.uriOf(uri) });
  }

  /** Null for what is no version of an article. */
  articleVersion(params: ArticleVersionParams): Promise<ArticleVersionResult | null> {
    return this.ask(ARTICLE_VERSION_REQUEST, params);
  }

  /** Runs a server command; what it refuses is shown to the person. @returns whether it was done */
  async run(command: ServerCommand, args: object): Promise<boolean> {
    // Its commands are the editor's from when it runs.
    await this.#running;
    const result = await vscode.commands.executeCommand<CommandResult | undefined>(command, args);
    return result?.ok === true;
  }

  formats(): Promise<FormatRow[]> {
    return this.ask(FORMATS_REQUEST);
  }

  /** What it refuses is for the caller to show. */
  exportAnnotations(args: ExportArguments, token: vscode.CancellationToken): Promise<ExportResult> {
    return this.ask(EXECUTE, { command: ServerCommand.export, arguments: [args] }, token);
  }

  /** What it refuses is for the caller to show. */
  importAnnotations(args: ImportArguments, token: vscode.CancellationToken): Promise<ImportResult> {
    return this.ask(EXECUTE, { command: ServerCommand.import, arguments: [args] }, token);
  }

  /** A URI as the server knows it: as the language client, too, writes it. */
  uriOf(uri: vscode.Uri): string {
    return uri.toString();
  }

  /** Sends a request when the server runs. */
  async ask<R>(request: string, params?: object, token?: vscode.CancellationToken): Promise<R> {
    const client = await this.#running;
    // What is not given must not be sent as null.
    if (token) return client.sendRequest<R>(request, params, token);
    return params ? client.sendRequest<R>(request, params) : client.sendRequest<R>(request);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#tagsetChanged).dispose();
  }

  async #start(): Promise<BaseLanguageClient> {
    const client = await this.#made;
    this.#client = client;
    client.onNotification(Notifications.didChangeAnnotations, ({ uri }: { uri: string }) =>
      this.#changed.fire(uri),
    );
    client.onNotification(Notifications.didChangeTagset, () => this.#tagsetChanged.fire());
    await client.start();
    return client;
  }
}
