import * as l10n from "@vscode/l10n";
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import indonesianMessages from "../../l10n/bundle.l10n.id.json" with { type: "json" };
import {
  type AnnotationRow,
  type AnnotationsParams,
  type AnnotationsResult,
  Notifications,
  Requests,
  type Suggestion as SuggestionRow,
} from "../../protocol/annotations.js";
import type { InitializationOptions } from "../../protocol/settings.js";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../protocol/tokens.js";
import type { Agent } from "./annotations/annotation.js";
import { COMMAND_IDS, runCommand } from "./commands/commands.js";
import { annotationPage, annotationRow, wordsOf } from "./features/annotationRows.js";
import type { ArticleView } from "./features/articleView.js";
import { codeActions } from "./features/codeActions/codeActions.js";
import { diagnostics } from "./features/diagnostics.js";
import { documentHighlights } from "./features/documentHighlights.js";
import { documentSymbols } from "./features/documentSymbols.js";
import { entityOf } from "./features/entityAt.js";
import { foldingRanges } from "./features/foldingRanges.js";
import { hover } from "./features/hover.js";
import { ignoredIn } from "./features/ignoredFindings.js";
import { inlayHints } from "./features/inlayHints.js";
import { toOffsets, toRange } from "./features/ranges.js";
import { definition, references } from "./features/references.js";
import { semanticTokens } from "./features/semanticTokens.js";
import { SemanticTokensMemory } from "./features/semanticTokensDelta.js";
import { suggestionsIn } from "./features/suggestions.js";
import type { AnnotationStore, AnnotationStoreOptions } from "./store/annotationStore.js";
import type { GitRepository } from "./store/gitRepository.js";
import type { FileSystem } from "./store/fileSystem.js";
import { OpenArticles } from "./workspace/openArticles.js";
import { isArticle } from "./workspace/proseFiles.js";
import { SettingsByArticle } from "./workspace/settingsByArticle.js";

declare const COPYDESK_VERSION: string;

/** What differs between Node and the web. */
export interface ServerHost {
  createStore(options: AnnotationStoreOptions): AnnotationStore;
  readonly fileSystem: FileSystem;
  /** Null where there is no git, or the workspace is not trusted. */
  git(trusted: boolean): GitRepository | null;
  newUuid(): string;
  /** The name the operating system or git knows the user by, where it may be asked. */
  author(trusted: boolean): Promise<string | null>;
}

/** Connects every feature to the protocol. All decisions are made elsewhere. */
export function serve(connection: Connection, host: ServerHost): void {
  let session: Session | null = null;
  connection.onInitialize((params) => {
    session = new Session(connection, host, params);
    return session.capabilities();
  });
  connection.onInitialized(() => session?.initialized());
  connection.onShutdown(() => session?.dispose());
  connection.listen();
}

const SIDECAR_GLOB = "**/*.annotations.json";

class Session {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #params: InitializeParams;
  readonly #options: InitializationOptions;
  readonly #store: AnnotationStore;
  readonly #articles: OpenArticles;
  readonly #settings: SettingsByArticle;
  readonly #tokens = new SemanticTokensMemory();
  readonly #locale: "en" | "id";
  readonly #warned = new Set<string>();
  #systemAuthor: Promise<string | null> | null = null;

  constructor(connection: Connection, host: ServerHost, params: InitializeParams) {
    this.#connection = connection;
    this.#host = host;
    this.#params = params;
    this.#options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.#locale = params.locale?.toLowerCase().startsWith("id") ? "id" : "en";
    if (this.#locale === "id") l10n.config({ contents: indonesianMessages });
    const trusted = this.#options.trusted !== false;
    this.#store = host.createStore({
      fileSystem: host.fileSystem,
      folders: (params.workspaceFolders ?? []).map((folder) => folder.uri),
      git: host.git(trusted),
      now: () => new Date(),
      newUuid: () => host.newUuid(),
    });
    this.#articles = new OpenArticles(this.#store);
    const canAsk = params.capabilities.workspace?.configuration === true;
    this.#settings = new SettingsByArticle(
      canAsk ? (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: "copydesk" }) : null,
    );
    this.#listen();
  }

  capabilities(): InitializeResult {
    return {
      serverInfo: { name: "copydesk", version: COPYDESK_VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        documentSymbolProvider: true,
        documentHighlightProvider: true,
        referencesProvider: true,
        definitionProvider: true,
        foldingRangeProvider: true,
        inlayHintProvider: true,
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.Refactor,
            `${CodeActionKind.SourceFixAll}.copydesk`,
          ],
        },
        executeCommandProvider: { commands: [...COMMAND_IDS] },
        semanticTokensProvider: {
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
          full: { delta: true },
          range: true,
        },
        diagnosticProvider: {
          identifier: "copydesk",
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: {
            didRename: { filters: [{ pattern: { glob: "**/*" } }] },
          },
        },
      },
    };
  }

  async initialized(): Promise<void> {
    const { workspace } = this.#params.capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, {
        section: "copydesk",
      });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: SIDECAR_GLOB }],
      });
    }
  }

  dispose(): Promise<void> {
    return this.#store.dispose();
  }

  #listen(): void {
    this.#listenToDocuments();
    this.#listenToFeatures();
    this.#listenToAnnotations();
  }

  #listenToDocuments(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(async ({ textDocument: { uri, languageId, version, text } }) => {
      const opening = this.#articles.open(uri, languageId, version, text);
      await this.#settings.of(uri);
      await opening;
      this.#reportProblem(uri);
      this.#reportSize(uri);
      this.#changed(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      this.#articles.change(uri, contentChanges, version);
      this.#pushDiagnostics(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => this.#store.saved(uri));
    connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
      this.#tokens.forget(uri);
      this.#settings.forget(uri);
      await this.#articles.close(uri);
      if (!this.#pullsDiagnostics()) await connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    connection.onDidChangeConfiguration(async () => {
      this.#settings.reset();
      await Promise.all(this.#articles.uris().map((uri) => this.#settings.of(uri)));
      this.#refresh();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri } of changes) await this.#store.externalChange(uri);
    });
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) await this.#store.renamed(oldUri, newUri);
    });
    this.#store.onDidChange(({ uri, what }) => {
      if (what === "problem") this.#reportProblem(uri);
      if (what !== "place") this.#changed(uri);
    });
  }

  #listenToFeatures(): void {
    const { languages } = this.#connection;
    const connection = this.#connection;
    languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, { data: [] }, (view) => this.#tokens.full(uri, semanticTokens(view))),
    );
    languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
      this.#answer(uri, token, { data: [] }, (view) =>
        this.#tokens.delta(uri, previousResultId, semanticTokens(view)),
      ),
    );
    languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
      this.#answer(uri, token, { data: [] }, (view) => ({
        data: Array.from(semanticTokens(view, toOffsets(view.document, range))),
      })),
    );
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, (view) => hover(view, view.document.offsetAt(position))),
    );
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, [], documentSymbols),
    );
    connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, [], (view) => documentHighlights(view, view.document.offsetAt(position))),
    );
    connection.onReferences(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, [], (view) => references(view, view.document.offsetAt(position))),
    );
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, (view) => definition(view, view.document.offsetAt(position))),
    );
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, [], foldingRanges),
    );
    languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      this.#answer(uri, token, [], (view) => inlayHints(view, toOffsets(view.document, range))),
    );
    connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      this.#answer(uri, token, [], (view) =>
        codeActions(view, {
          range: toOffsets(view.document, range),
          diagnostics: context.diagnostics,
          only: context.only ?? [],
          clientCommands: this.#options.clientCommands === true,
        }),
      ),
    );
    languages.diagnostics.on(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, { kind: "full" as const, items: [] }, (view) => ({
        kind: "full" as const,
        items: diagnostics(view, ignoredIn(view.document.getText(), this.#store.ignored(uri))),
      })),
    );
  }

  #listenToAnnotations(): void {
    const connection = this.#connection;
    connection.onExecuteCommand(async ({ command, arguments: args }) => {
      const argument: unknown = args?.[0];
      const uri = uriOf(argument);
      if (this.#options.trusted === false) {
        return {
          ok: false,
          message: l10n.t("This workspace is not trusted: annotations can be read, not changed."),
        };
      }
      if (uri !== null) await this.#articles.ready(uri);
      return runCommand(
        {
          store: this.#store,
          author: await this.#author(uri),
          generator: { type: "Software", name: `Copydesk ${COPYDESK_VERSION}` },
          view: (each) => this.#view(each),
          locale: this.#locale,
        },
        command,
        argument,
      );
    });
    connection.onRequest(Requests.annotations, (params: AnnotationsParams) => this.#annotations(params));
    connection.onRequest(Requests.analysis, ({ uri }: { uri: string }, token: CancellationToken) =>
      this.#answer(uri, token, null, (view) => view.analysis),
    );
    connection.onRequest(Requests.suggestions, ({ uri }: { uri: string }, token: CancellationToken) =>
      this.#answer(uri, token, [], suggestionRows),
    );
  }

  /** The article as features see it; undefined for what is not open or no article. */
  #view(uri: string): ArticleView | undefined {
    const article = this.#articles.get(uri);
    if (!article) return undefined;
    const settings = this.#settings.now(uri);
    if (!isArticle(uri, article.document.languageId, settings)) return undefined;
    return {
      document: article.document,
      analysis: article.analysis(settings.language, this.#locale),
      annotations: this.#store.annotations(uri),
      settings,
    };
  }

  /**
   * Answers one request: later messages are let in first, so that a request that has become stale is dropped before
   * any work is done for it.
   */
  async #answer<T>(
    uri: string,
    token: CancellationToken,
    nothing: T,
    work: (view: ArticleView) => T,
  ): Promise<T> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.#settings.of(uri);
    await this.#articles.ready(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    const view = this.#view(uri);
    return view ? work(view) : nothing;
  }

  #annotations(params: AnnotationsParams): AnnotationsResult {
    const uris = params.uri === undefined ? this.#articles.uris() : [params.uri];
    const rows = uris.flatMap((uri) => this.#rowsOf(uri));
    const problems = uris.flatMap((uri) => {
      const problem = this.#store.problem(uri);
      return problem ? [{ uri, message: problem.message[this.#locale] }] : [];
    });
    const page = annotationPage(rows, params);
    return problems.length > 0 ? { ...page, problems } : page;
  }

  #rowsOf(uri: string): AnnotationRow[] {
    const document = this.#articles.get(uri)?.document;
    const placed = this.#store
      .annotations(uri)
      .filter(({ annotation }) => annotation.motivation !== "replying");
    const words = new Map<string, string>(placed.map((each) => [each.annotation.id, wordsOf(each)]));
    return placed.map((each) =>
      annotationRow(
        each.annotation,
        {
          uri,
          range: document && each.span ? toRange(document, each.span) : null,
          anchor: each.anchor,
          text: wordsOf(each),
          stale: each.stale.length > 0,
        },
        this.#store.replies(uri, each.annotation.id).length,
        (id) => words.get(id) ?? null,
      ),
    );
  }

  async #author(uri: string | null): Promise<Agent> {
    const { name, email } = (uri === null ? undefined : await this.#settings.of(uri))?.author ?? {
      name: "",
      email: "",
    };
    this.#systemAuthor ??= this.#host.author(this.#options.trusted !== false);
    const known = name || this.#options.author?.name || (await this.#systemAuthor) || l10n.t("unknown");
    return { type: "Person", name: known, ...(email ? { id: `mailto:${email}` } : {}) };
  }

  #changed(uri: string): void {
    void this.#connection.sendNotification(Notifications.didChangeAnnotations, { uri });
    this.#refresh();
    this.#pushDiagnostics(uri);
  }

  #refresh(): void {
    const { workspace } = this.#params.capabilities;
    if (workspace?.semanticTokens?.refreshSupport) void this.#connection.languages.semanticTokens.refresh();
    if (workspace?.inlayHint?.refreshSupport) void this.#connection.languages.inlayHint.refresh();
    if (workspace?.diagnostics?.refreshSupport) this.#connection.languages.diagnostics.refresh();
  }

  #pullsDiagnostics(): boolean {
    return this.#params.capabilities.textDocument?.diagnostic !== undefined;
  }

  readonly #pushing = new Map<string, NodeJS.Timeout | number>();

  /** For an editor that does not pull: sent after a short rest. */
  #pushDiagnostics(uri: string): void {
    if (this.#pullsDiagnostics()) return;
    clearTimeout(this.#pushing.get(uri));
    this.#pushing.set(
      uri,
      setTimeout(() => {
        this.#pushing.delete(uri);
        const view = this.#view(uri);
        if (!view) return;
        const isIgnored = ignoredIn(view.document.getText(), this.#store.ignored(uri));
        void this.#connection.sendDiagnostics({
          uri,
          version: view.document.version,
          diagnostics: diagnostics(view, isIgnored),
        });
      }, 250),
    );
  }

  /** Says once, for each article and problem, what is wrong with its sidecar. */
  #reportProblem(uri: string): void {
    const problem = this.#store.problem(uri);
    if (!problem) return;
    const key = `${uri} ${problem.code}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.#connection.window.showWarningMessage(problem.message[this.#locale]);
  }

  #reportSize(uri: string): void {
    const article = this.#articles.get(uri);
    if (!article?.isTooLarge || this.#warned.has(uri)) return;
    this.#warned.add(uri);
    this.#connection.window.showWarningMessage(
      l10n.t("This article is larger than 5 MB: it can be annotated, but nothing is suggested in it."),
    );
  }
}

function uriOf(argument: unknown): string | null {
  if (argument === null || typeof argument !== "object") return null;
  const { uri } = argument as { uri?: unknown };
  return typeof uri === "string" ? uri : null;
}

function suggestionRows(view: ArticleView): SuggestionRow[] {
  return suggestionsIn(view).map((suggestion) => ({
    uri: view.document.uri,
    type: suggestion.type,
    text: suggestion.text,
    range: toRange(view.document, suggestion),
    entity:
      suggestion.kind === "mention"
        ? (entityOf(view.analysis, suggestion.mention.entity)?.name ?? null)
        : null,
    speaker: suggestion.kind === "quote" ? (suggestion.quote.speaker?.resolved ?? null) : null,
    score: suggestion.score,
  }));
}
