import * as l10n from "@vscode/l10n";
import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ExecuteCommandParams,
  type InitializeParams,
  type Position,
  type Range as EditorRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import indonesianMessages from "../../l10n/bundle.l10n.id.json" with { type: "json" };
import { type AnnotationsParams, Notifications, Requests } from "../../protocol/annotations.js";
import { type CommandResult, ServerCommand } from "../../protocol/commands.js";
import { FORMATS_REQUEST } from "../../protocol/formats.js";
import type { InitializationOptions, Settings } from "../../protocol/settings.js";
import type { Agent } from "./annotations/annotation.js";
import { IgnoredFindings } from "./annotations/ignoredFindings.js";
import { CAPABILITIES } from "./capabilities.js";
import { refused } from "./commands/command.js";
import { runCommand } from "./commands/commands.js";
import { formatRows } from "./commands/formatRows.js";
import { AnnotationList } from "./features/annotationList.js";
import { annotationDiagnostics } from "./features/annotationFindings.js";
import { articleStatus } from "./features/articleStatus.js";
import { blindView, isMadeBy } from "./features/blindView.js";
import type { ArticleView } from "./features/articleView.js";
import { type CountedParams, WorkspaceRequests } from "../../protocol/workspaceArticles.js";
import { completion } from "./features/completion.js";
import { quotesOf } from "./features/quotesOf.js";
import { prepareRename, rename } from "./features/rename.js";
import { workspaceSymbols } from "./features/workspaceSymbols.js";
import { LOOKUP_REQUEST, type LookupParams, type LookupResult } from "../../protocol/lookup.js";
import { lookUp } from "./features/lookup.js";
import { Lookups } from "./lookup/lookups.js";
import { TAGSET_REQUEST } from "../../protocol/tagset.js";
import { joinedTagsets, tagsetRows } from "./features/tagsetRows.js";
import { NewsroomTagsets } from "./workspace/tagset/newsroomTagsets.js";
import { TAGSET_PATH } from "./workspace/tagset/tagset.js";
import { counted } from "./features/counted.js";
import { codeActions } from "./features/codeActions/codeActions.js";
import { fixAllEdit, fixAllUri } from "./features/codeActions/findingActions.js";
import { codeLenses } from "./features/codeLenses.js";
import { elsewhereDiagnostics } from "./features/elsewhereFindings.js";
import { diagnostics } from "./features/diagnostics.js";
import { documentHighlights } from "./features/documentHighlights.js";
import { documentLinks } from "./features/documentLinks.js";
import { documentSymbols } from "./features/documentSymbols.js";
import { foldingRanges } from "./features/foldingRanges.js";
import { hover } from "./features/hover.js";
import { inlayHints } from "./features/inlayHints.js";
import { noteThreads } from "./features/noteThreads.js";
import { toOffsets } from "./features/ranges.js";
import { definition, references } from "./features/references.js";
import { semanticTokens } from "./features/semanticTokens.js";
import { SemanticTokensMemory } from "./features/semanticTokensDelta.js";
import { sources } from "./features/sources.js";
import { suggestionRows } from "./features/suggestionRows.js";
import { Notices } from "./notices.js";
import { AnnotationIndex } from "./store/annotationIndex.js";
import type { AnnotationStore, AnnotationStoreOptions } from "./store/annotationStore.js";
import { TimeSlices } from "./store/timeSlices.js";
import { dropUnreferencedBases } from "./store/baseTextCleaning.js";
import type { AskClient } from "./store/clientFileSystem.js";
import { FileError, type FileSystem } from "./store/fileSystem.js";
import type { GitRepository } from "./store/gitRepository.js";
import {
  ARTICLE_VERSION_REQUEST,
  type ArticleVersionParams,
  type ArticleVersionResult,
} from "../../protocol/articleVersion.js";
import { articleVersion } from "./features/articleVersion.js";
import { AnnotatedArticles } from "./workspace/annotatedArticles.js";
import { ArticleVersions } from "./workspace/articleVersions.js";
import { readClosedText } from "./workspace/closedArticle.js";
import { DeletedSidecars } from "./workspace/deletedSidecars.js";
import { withFileDirectives } from "./workspace/fileDirectives.js";
import { FileOperations } from "./workspace/fileOperations.js";
import { type NewsroomConfig, NewsroomConfigs, withNewsroom } from "./workspace/newsroomConfig.js";
import { ARTICLE_GLOBS, mayBeArticleFile } from "./workspace/articleIndex/articleFiles.js";
import type { ArticleProgress } from "./workspace/articleIndex/articleIndexer.js";
import type { OpenArticle } from "./workspace/openArticle.js";
import { OpenArticles } from "./workspace/openArticles.js";
import { isArticle } from "./workspace/proseFiles.js";
import { REGISTRY_PATH } from "./workspace/registry/registryFile.js";
import { NewsroomRegistries } from "./workspace/registry/newsroomRegistries.js";
import { warmUp } from "./workspace/warmUp.js";
import { SettingsByArticle } from "./workspace/settingsByArticle.js";
import { type FolderSettings, WorkspaceArticles } from "./workspace/workspaceArticles.js";

declare const COPYDESK_VERSION: string;

/** What differs between Node and the web. */
export interface ServerHost {
  createStore(options: AnnotationStoreOptions): AnnotationStore;
  /** @param ask reaches the client's files */
  fileSystem(ask: AskClient): FileSystem;
  /** Null where there is no git. Asked for in trusted workspaces only. */
  git(): GitRepository | null;
  newUuid(): string;
  /** The name git knows the user by in a folder. Asked for in trusted workspaces only. */
  gitAuthor(folder: string | null): Promise<string | null>;
  /** The name the operating system knows the user by. */
  systemUser(): string | null;
}

/** Connects every feature to the protocol. */
export function serve(connection: Connection, host: ServerHost): void {
  let server: LanguageServer | null = null;
  connection.onInitialize((params) => {
    const started = new LanguageServer(connection, host, params);
    server = started;
    // Unless the editor sends an article right away, which then is not kept waiting.
    setTimeout(() => void warmUp(messagesTakenIn, () => !started.hasArticles), REST_BEFORE_WARM_UP);
    return { serverInfo: { name: "copydesk", version: COPYDESK_VERSION }, capabilities: CAPABILITIES };
  });
  connection.onInitialized(() => server?.initialized());
  connection.onShutdown(() => server?.dispose());
  connection.listen();
}

const WATCHED = [
  "**/*.annotations.json",
  "**/.copydesk/config.json",
  "**/.copydesk/entities.json",
  "**/.copydesk/tagset.json",
  ...ARTICLE_GLOBS,
];

/** How long after its first answer a server without an article begins to get ready for one, in milliseconds. */
const REST_BEFORE_WARM_UP = 30;

/** How long an editor that cannot pull diagnostics waits for them after a change, in milliseconds. */
const REST_BEFORE_PUSH = 250;

/** How long a long article rests before what was found while it was edited is decided anew over the whole, in milliseconds. */
const REST_BEFORE_SETTLING = 400;

/** How long after a change of one article the findings against it wait, in milliseconds. */
const REST_BEFORE_REFRESH = 1000;

/** Who changes nothing. */
const NOBODY: Agent = { type: "Person", name: "" };

/** An open document that is an article, with the settings that hold for it. */
interface OpenedArticle {
  readonly article: OpenArticle;
  readonly settings: Settings;
}

function pointAt(position: Position): EditorRange {
  return { start: position, end: position };
}

/** Resolves when the messages that have arrived by now are taken in, so that a stale request is known to be stale. */
function messagesTakenIn(): Promise<void> {
  return new Promise((resolve) => {
    // A timer takes a millisecond at least; a Web Worker has nothing else.
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

class LanguageServer {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #fileSystem: FileSystem;
  readonly #client: InitializeParams["capabilities"];
  readonly #options: InitializationOptions;
  readonly #isTrusted: boolean;
  readonly #locale: "en" | "id";
  readonly #git: GitRepository | null;
  readonly #store: AnnotationStore;
  readonly #index: AnnotationIndex;
  readonly #articles: OpenArticles;
  readonly #settings: SettingsByArticle;
  readonly #folders: readonly string[];
  readonly #configs: NewsroomConfigs;
  readonly #registries: NewsroomRegistries;
  readonly #workspace: WorkspaceArticles;
  readonly #tagsets: NewsroomTagsets;
  readonly #lookups = new Lookups();
  readonly #list: AnnotationList;
  readonly #annotated: AnnotatedArticles;
  readonly #versions: ArticleVersions;
  readonly #operations: FileOperations;
  readonly #tokens = new SemanticTokensMemory();
  readonly #notices: Notices;
  readonly #pushing = new Map<string, NodeJS.Timeout | number>();
  /** Which open documents are articles, and by which settings, as of their versions. */
  readonly #opened = new WeakMap<
    OpenArticle,
    {
      readonly version: number;
      readonly own: Settings;
      readonly config: NewsroomConfig;
      readonly opened: OpenedArticle | undefined;
    }
  >();
  readonly #settling = new Map<string, NodeJS.Timeout | number>();
  #refreshing: NodeJS.Timeout | number | undefined;
  readonly #ending = new AbortController();
  /** Who is at work, in blind mode: others' annotations are not shown. */
  #me = "";
  /** The author where no setting names one; null: not looked for yet. */
  #nameless: Promise<string | null> | null = null;

  constructor(connection: Connection, host: ServerHost, params: InitializeParams) {
    this.#connection = connection;
    this.#host = host;
    this.#client = params.capabilities;
    this.#options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.#isTrusted = this.#options.trusted !== false;
    this.#locale = params.locale?.toLowerCase().startsWith("id") ? "id" : "en";
    if (this.#locale === "id") l10n.config({ contents: indonesianMessages });
    this.#notices = new Notices(connection);
    const fileSystem = host.fileSystem((request, asked) => connection.sendRequest(request, asked));
    this.#fileSystem = fileSystem;
    const folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    this.#folders = folders;
    this.#configs = new NewsroomConfigs(fileSystem, folders, (uri, problem) =>
      this.#notices.warnOnce(
        `config ${problem}`,
        l10n.t("{0} cannot be used, the defaults hold: {1}", uri, problem),
      ),
    );
    this.#tagsets = new NewsroomTagsets(fileSystem, folders, {
      changed: () => void connection.sendNotification(Notifications.didChangeTagset, {}),
      problem: (uri, message) => this.#notices.setStanding(uri, message?.[this.#locale] ?? null),
    });
    this.#registries = new NewsroomRegistries(fileSystem, folders, {
      changed: (folder) => {
        this.#refresh();
        void this.#workspace.registryChanged(folder);
      },
      problem: (uri, message) => this.#notices.setStanding(uri, message?.[this.#locale] ?? null),
    });
    const sidecars = this.#options.sidecars ?? "beside";
    this.#git = this.#isTrusted ? host.git() : null;
    const storeOptions: AnnotationStoreOptions = {
      fileSystem,
      folders,
      sidecars,
      git: this.#git,
      twins: (article) => (this.#configs.of(article).mode === "corpus" ? "keep" : "join"),
      now: () => new Date(),
      newUuid: () => host.newUuid(),
    };
    this.#store = host.createStore(storeOptions);
    const cache = this.#options.storage === undefined ? null : `${this.#options.storage}/annotations.index`;
    this.#index = new AnnotationIndex({ fileSystem, folders, sidecars, cache });
    this.#articles = new OpenArticles(this.#store, this.#index, fileSystem);
    this.#workspace = new WorkspaceArticles({
      fileSystem,
      folders,
      storage: this.#options.storage ?? null,
      version: COPYDESK_VERSION,
      registryOf: (uri) => this.#registries.of(uri),
      open: (uri) => this.#openArticle(uri),
      locale: this.#locale,
    });
    this.#annotated = new AnnotatedArticles({
      store: this.#store,
      articles: this.#articles,
      index: this.#index,
      fileSystem,
      createStore: () => host.createStore(storeOptions),
      isShown: (uri, creators) => this.#isShown(uri, creators),
    });
    this.#versions = new ArticleVersions({
      fileSystem,
      git: this.#git,
      sidecarOf: (uri) => this.#store.sidecarUri(uri),
      createStore: (files) => host.createStore({ ...storeOptions, fileSystem: files }),
    });
    this.#settings = new SettingsByArticle(
      this.#client.workspace?.configuration
        ? (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: "copydesk" })
        : null,
    );
    this.#list = new AnnotationList(
      {
        store: this.#store,
        index: this.#index,
        articles: this.#articles,
        fileSystem,
        isShown: (uri, creators) => this.#isShown(uri, creators),
      },
      this.#locale,
    );
    this.#operations = new FileOperations({
      connection,
      store: this.#store,
      articles: this.#articles,
      deleted: new DeletedSidecars(this.#index, fileSystem),
      notices: this.#notices,
      locale: this.#locale,
      readText: (uri) => readClosedText(fileSystem, uri),
    });
    this.#listenToDocuments();
    this.#listenToFeatures();
    this.#listenToAnnotations();
  }

  /** Whether a document is open. */
  get hasArticles(): boolean {
    return this.#articles.uris().length > 0;
  }

  async initialized(): Promise<void> {
    const { workspace } = this.#client;
    // At once: every answer waits for it.
    const configs = this.#configs.load();
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, {
        section: "copydesk",
      });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map((globPattern) => ({ globPattern })),
      });
    }
    await configs;
    await this.#registries.load();
    await this.#tagsets.load();
    await this.#loadIndex();
    await this.#cleanBaseTexts();
    await this.#loadArticles();
  }

  /** Looks through the workspace's articles, where the user trusts it and wants it. */
  async #loadArticles(): Promise<void> {
    const [first] = this.#folders;
    if (!this.#isTrusted || first === undefined || !(await this.#settings.of(first)).workspace.index) return;
    const folders = await Promise.all(this.#folders.map((uri) => this.#folderSettings(uri)));
    const progress = this.#client.window?.workDoneProgress
      ? await this.#connection.window.createWorkDoneProgress()
      : null;
    progress?.begin(l10n.t("Copydesk: reading the workspace's articles"), 0);
    const report = ({ read, total }: ArticleProgress): void => {
      if (total > 0) progress?.report(Math.floor((read / total) * 100));
    };
    await this.#workspace.load(folders, report, this.#ending.signal);
    progress?.done();
  }

  /** A folder's settings, and what the editor's own search leaves out there. */
  async #folderSettings(uri: string): Promise<FolderSettings> {
    const settings = await this.#settings.of(uri);
    if (!this.#client.workspace?.configuration) return { uri, settings };
    const tables: unknown[] = await this.#connection.workspace.getConfiguration([
      { scopeUri: uri, section: "search.exclude" },
      { scopeUri: uri, section: "files.exclude" },
    ]);
    return { uri, settings, excludes: tables.flatMap(switchedOn) };
  }

  /** Lets go of base texts that no sidecar needs any more; only where every sidecar could be read. */
  async #cleanBaseTexts(): Promise<void> {
    const sidecars = this.#index.sidecars();
    if (
      !this.#isTrusted ||
      this.#ending.signal.aborted ||
      sidecars.some(({ annotations }) => annotations === null)
    )
      return;
    const bases = sidecars.flatMap((sidecar) => sidecar.bases);
    for (const folder of this.#folders) {
      try {
        await dropUnreferencedBases(this.#fileSystem, folder, bases, new Date());
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
      }
    }
  }

  async dispose(): Promise<void> {
    this.#ending.abort();
    clearTimeout(this.#refreshing);
    for (const timer of [...this.#pushing.values(), ...this.#settling.values()]) clearTimeout(timer);
    await this.#index.save();
    await this.#workspace.dispose();
    await this.#store.dispose();
    this.#git?.dispose();
  }

  /** Looks through the workspace's sidecars, with progress where the editor can show it. */
  async #loadIndex(): Promise<void> {
    const progress = this.#client.window?.workDoneProgress
      ? await this.#connection.window.createWorkDoneProgress()
      : null;
    progress?.begin(l10n.t("Copydesk: reading annotations"), 0);
    await this.#index.load(({ read, total }) => {
      if (total !== null && total > 0) progress?.report(Math.floor((read / total) * 100));
    }, this.#ending.signal);
    progress?.done();
    if (this.#index.size > 0)
      void this.#connection.sendNotification(Notifications.didChangeAnnotations, { uri: "" });
  }

  #listenToDocuments(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(async ({ textDocument: { uri, languageId, version, text } }) => {
      const opening = this.#articles.open(uri, languageId, version, text);
      await this.#settings.of(uri);
      await opening;
      this.#warnOfProblem(uri);
      if (this.#isTooLarge(uri)) {
        const message = l10n.t(
          "This article is larger than 2 MB: it can be annotated, but only what is on the screen is read.",
        );
        this.#notices.warnOnce(`size ${uri}`, message);
      }
      this.#workspace.changed(uri);
      this.#changed(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      this.#articles.change(uri, contentChanges, version);
      this.#workspace.changed(uri);
      this.#settleLater(uri);
      this.#pushDiagnostics(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => this.#articles.saved(uri));
    connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
      clearTimeout(this.#settling.get(uri));
      this.#settling.delete(uri);
      this.#tokens.forget(uri);
      this.#settings.forget(uri);
      await this.#articles.close(uri);
      void this.#workspace.closed(uri);
      if (!this.#pullsDiagnostics()) await connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    connection.onDidChangeConfiguration(async () => {
      this.#settings.reset();
      await Promise.all(this.#articles.uris().map((uri) => this.#settings.of(uri)));
      this.#refresh();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri } of changes) {
        if (uri.endsWith("/.copydesk/config.json")) {
          await this.#configs.load();
          this.#refresh();
          continue;
        }
        if (uri.endsWith(`/${REGISTRY_PATH}`)) {
          await this.#registries.load();
          continue;
        }
        if (uri.endsWith(`/${TAGSET_PATH}`)) {
          await this.#tagsets.load();
          continue;
        }
        if (mayBeArticleFile(uri)) {
          void this.#workspace.fileChanged(uri);
          continue;
        }
        await this.#store.externalChange(uri);
        await this.#index.update(uri);
      }
    });
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        await this.#operations.renamed(oldUri, newUri);
        for (const uri of [oldUri, newUri]) void this.#workspace.fileChanged(uri, "any");
      }
    });
    connection.workspace.onDidCreateFiles(async ({ files }) => {
      if (this.#isTrusted) await this.#operations.madeAll(files.map(({ uri }) => uri));
      for (const { uri } of files) void this.#workspace.fileChanged(uri, "any");
    });
    connection.workspace.onDidDeleteFiles(async ({ files }) => {
      for (const { uri } of files) void this.#workspace.fileChanged(uri, "any");
      if (this.#isTrusted && this.#canAsk()) await this.#operations.gone(files.map(({ uri }) => uri));
    });
    this.#workspace.onDidChange(() => this.#findingsElsewhereChanged());
    this.#store.onDidChange(({ uri, what }) => {
      if (what === "problem") this.#warnOfProblem(uri);
      if (what !== "place") this.#changed(uri);
    });
    this.#index.onDidChange((uri) => {
      void connection.sendNotification(Notifications.didChangeAnnotations, { uri });
    });
  }

  #listenToFeatures(): void {
    const connection = this.#connection;
    const { languages } = connection;
    connection.onRequest(SemanticTokensRequest.type, ({ textDocument: { uri } }, token) =>
      this.#answerAtOnce<SemanticTokens | null>(uri, token, null, (view) =>
        this.#isTooLarge(uri) ? this.#onlyByRange() : this.#tokens.full(uri, view),
      ),
    );
    connection.onRequest(
      SemanticTokensDeltaRequest.type,
      ({ textDocument: { uri }, previousResultId }, token) =>
        this.#answerAtOnce<SemanticTokens | SemanticTokensDelta | null>(uri, token, null, (view) =>
          this.#isTooLarge(uri) ? this.#onlyByRange() : this.#tokens.delta(uri, previousResultId, view),
        ),
    );
    languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
      this.#answerAtOnce(
        uri,
        token,
        { data: [] },
        (view) => ({ data: Array.from(semanticTokens(view, toOffsets(view.document, range))) }),
        range,
      ),
    );
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      this.#answerAtOnce(
        uri,
        token,
        null,
        (view) => hover(view, view.document.offsetAt(position)),
        pointAt(position),
      ),
    );
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, [], documentSymbols),
    );
    connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
      this.#answerAtOnce(uri, token, [], (view) =>
        documentHighlights(view, view.document.offsetAt(position)),
      ),
    );
    connection.onReferences(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, [], (view) => references(view, view.document.offsetAt(position))),
    );
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, (view) => definition(view, view.document.offsetAt(position))),
    );
    connection.onImplementation(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, [], (view) => quotesOf(view, view.document.offsetAt(position))),
    );
    connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, (view) => prepareRename(view, view.document.offsetAt(position))),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
      this.#answer(uri, token, null, (view) =>
        rename(view, view.document.offsetAt(position), newName, this.#confirmsChanges()),
      ),
    );
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      this.#answerAtOnce(uri, token, null, (view) =>
        completion(view, view.document.offsetAt(position), this.#workspace.index.names()),
      ),
    );
    connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(this.#workspace.index, query));
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, [], foldingRanges),
    );
    connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, [], documentLinks),
    );
    languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      this.#answerAtOnce(uri, token, [], (view) => inlayHints(view, toOffsets(view.document, range)), range),
    );
    connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      this.#answerAtOnce(
        uri,
        token,
        [],
        (view) =>
          codeActions(view, {
            range: toOffsets(view.document, range),
            diagnostics: context.diagnostics,
            conflicts: this.#store.conflicts(uri),
            only: context.only ?? [],
            clientCommands: this.#options.clientCommands === true,
            resolvesEdits: this.#resolvesEdits(),
          }),
        range,
      ),
    );
    connection.onCodeActionResolve((action, token): Promise<CodeAction> => {
      const uri = fixAllUri(action);
      if (uri === null) return Promise.resolve(action);
      return this.#answer(uri, token, action, (view) => ({ ...action, edit: fixAllEdit(view) }));
    });
    languages.diagnostics.on(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, { kind: "full" as const, items: [] }, async (view) => ({
        kind: "full" as const,
        items: await this.#diagnosticsOf(view),
      })),
    );
  }

  #listenToAnnotations(): void {
    const connection = this.#connection;
    connection.onExecuteCommand((params, token) => this.#execute(params, token));
    connection.onRequest(FORMATS_REQUEST, () => formatRows(this.#locale));
    connection.onRequest(Requests.annotations, (params: AnnotationsParams) => this.#list.page(params));
    connection.onRequest(Requests.analysis, ({ uri }: { uri: string }, token: CancellationToken) =>
      this.#answer(uri, token, null, (view) => view.analysis),
    );
    connection.onRequest(LOOKUP_REQUEST, (params: LookupParams, token: CancellationToken) =>
      this.#answer<LookupResult | null>(params.uri, token, null, (view) =>
        lookUp(view, params, {
          lookups: this.#lookups,
          isTrusted: this.#isTrusted,
          signal: signalOf(token, this.#ending.signal),
          locale: this.#locale,
        }),
      ),
    );
    connection.onRequest(TAGSET_REQUEST, ({ uri }: { uri?: string }) =>
      uri === undefined
        ? joinedTagsets(this.#tagsets.all().map((each) => tagsetRows(each, this.#locale)))
        : tagsetRows(this.#tagsets.of(uri), this.#locale),
    );
    connection.onRequest(WorkspaceRequests.counted, (params: CountedParams, token: CancellationToken) =>
      this.#answer(params.uri, token, null, (view) => counted(view, params)),
    );
    connection.onRequest(Requests.suggestions, ({ uri }: { uri: string }, token: CancellationToken) =>
      this.#answer(uri, token, [], suggestionRows),
    );
    connection.onRequest(Requests.sources, ({ uri }: { uri: string }, token: CancellationToken) =>
      this.#answer(uri, token, [], sources),
    );
    connection.onRequest(Requests.status, ({ uri }: { uri: string }, token: CancellationToken) =>
      this.#answer(uri, token, null, (view) =>
        articleStatus(view, this.#store.review(uri), this.#isTooLarge(uri)),
      ),
    );
    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, [], (view) => (this.#options.clientCommands === true ? codeLenses(view) : [])),
    );
    connection.onRequest(ARTICLE_VERSION_REQUEST, (params: ArticleVersionParams) =>
      this.#articleVersion(params),
    );
    connection.onRequest(Requests.notes, ({ uri }: { uri: string }, token: CancellationToken) =>
      this.#answer(uri, token, [], noteThreads),
    );
  }

  /** Null for what is no version of an article. */
  async #articleVersion(params: ArticleVersionParams): Promise<ArticleVersionResult | null> {
    const { article: uri, languageId } = params;
    await this.#configs.ready;
    const settings = await this.#settings.of(uri);
    if (!isArticle(uri, languageId, withNewsroom(settings, this.#configs.of(uri)))) return null;
    if (settings.blind) this.#me = (await this.#author(uri)).name;
    const { from, annotations } = await this.#versions.read(params);
    const shown = annotations.filter(({ annotation: { creators } }) =>
      this.#isShown(
        uri,
        creators.map(({ name }) => name),
      ),
    );
    return articleVersion(params, { from, annotations: shown }, this.#newsroomOf(uri));
  }

  /** What the newsroom has settled for an article's annotations, in the reader's language. */
  #newsroomOf(uri: string): Pick<ArticleView, "tagset" | "truthScale"> {
    const scale = this.#configs.of(uri).truth;
    return {
      tagset: tagsetRows(this.#tagsets.of(uri), this.#locale),
      truthScale: scale.map(({ value, label }) => ({ value, label: label[this.#locale] })),
    };
  }

  async #execute(
    { command, arguments: [argument] = [] }: ExecuteCommandParams,
    token: CancellationToken,
  ): Promise<CommandResult> {
    if (!this.#isTrusted && command !== ServerCommand.export) {
      return refused(l10n.t("This workspace is not trusted: annotations can be read, not changed."));
    }
    const uri = uriOf(argument);
    if (uri !== null) await this.#articles.ready(uri);
    const isBlind = uri !== null && (await this.#settings.of(uri)).blind;
    // To read what there is nobody needs a name, but an annotator who sees only what is their own.
    const author = command === ServerCommand.export && !isBlind ? NOBODY : await this.#author(uri);
    if (isBlind) this.#me = author.name;
    const context = {
      store: this.#store,
      registries: this.#registries,
      author,
      generator: { type: "Software", name: `Copydesk ${COPYDESK_VERSION}` } as const,
      view: (each: string) => this.#view(each),
      annotated: this.#annotated,
      newsroom: (each: string) => this.#configs.of(each),
      isCancelled: () => token.isCancellationRequested,
      locale: this.#locale,
    };
    const result = await runCommand(context, command, argument);
    const sidecar = uri === null ? null : this.#store.sidecarUri(uri);
    if (result.ok && sidecar !== null) await this.#index.update(sidecar);
    return result;
  }

  /** Whether annotations by these are shown in that article: in blind mode one's own are. */
  #isShown(uri: string, creators: readonly string[]): boolean {
    return !this.#settings.now(uri).blind || isMadeBy(creators, this.#me);
  }

  /** An open document that is an article by its settings; worked out once for a version. */
  #openArticle(uri: string): OpenedArticle | undefined {
    const article = this.#articles.get(uri);
    if (!article) return undefined;
    const own = this.#settings.now(uri);
    const config = this.#configs.of(uri);
    const { version, languageId } = article.document;
    const known = this.#opened.get(article);
    if (known?.version === version && known.own === own && known.config === config) return known.opened;
    const settings = withNewsroom(own, config);
    const opened = isArticle(uri, languageId, settings)
      ? { article, settings: withFileDirectives(settings, article.document.getText()) }
      : undefined;
    this.#opened.set(article, { version, own, config, opened });
    return opened;
  }

  /** The article as features see it; undefined for what is not open or no article. */
  #view(uri: string): ArticleView | undefined {
    const open = this.#openArticle(uri);
    if (!open) return undefined;
    const analysis = open.article.analysis(open.settings, this.#locale, this.#registries.of(uri));
    return this.#viewOf(uri, open, { analysis });
  }

  /** The same by what is known right now; undefined also where that must be waited for. */
  #currentView(uri: string, part?: EditorRange): ArticleView | undefined {
    const open = this.#openArticle(uri);
    if (!open) return undefined;
    const { article, settings } = open;
    const registry = this.#registries.of(uri);
    const current =
      part && article.isTooLarge
        ? article.currentPart(settings, this.#locale, registry, toOffsets(article.document, part))
        : article.current(settings, this.#locale, registry);
    return current ? this.#viewOf(uri, open, current) : undefined;
  }

  /**
   * The answer to who asks for all tokens of an article that is too large; an editor asks for those of its screen as well.
   * @throws in VS Code, which takes no tokens for all there are, and those of the screen away again
   */
  #onlyByRange(): null {
    if (this.#options.clientCommands !== true) return null;
    throw new ResponseError(LSPErrorCodes.ServerCancelled, "Too large: only what is on the screen is read.");
  }

  #isTooLarge(uri: string): boolean {
    return this.#articles.get(uri)?.isTooLarge === true;
  }

  #viewOf(
    uri: string,
    { article, settings }: OpenedArticle,
    found: Pick<ArticleView, "analysis" | "changedSince">,
  ): ArticleView {
    const view: ArticleView = {
      ...found,
      elsewhere: this.#workspace.elsewhere,
      quotesElsewhere: this.#workspace.quotesElsewhere,
      sentences: () => article.sentences(),
      document: article.document,
      annotations: this.#store.annotations(uri),
      settings,
      registry: this.#registries.of(uri),
      ...this.#newsroomOf(uri),
    };
    return settings.blind ? blindView(view, this.#me) : view;
  }

  /**
   * Answers one request: later messages are let in first, so that a request that has become stale is dropped before
   * any work is done for it.
   */
  async #answer<T>(
    uri: string,
    token: CancellationToken,
    nothing: T,
    work: (view: ArticleView) => T | Promise<T>,
  ): Promise<T> {
    await this.#readyToAnswer(uri);
    for (let version = Number.NaN; ; ) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      const open = this.#openArticle(uri);
      if (!open) return nothing;
      // It may change while it is prepared: then what it says now is prepared.
      if (open.article.document.version === version) break;
      version = open.article.document.version;
      await open.article.prepare(open.settings, this.#locale, this.#registries.of(uri));
    }
    const view = this.#view(uri);
    return view ? work(view) : nothing;
  }

  /**
   * As `#answer`, by what is known of the article right now, where it is edited and too long to be analysed at each key.
   * @param part what it is asked of: of an article that is too large nothing else is read
   */
  async #answerAtOnce<T>(
    uri: string,
    token: CancellationToken,
    nothing: T,
    work: (view: ArticleView) => T | Promise<T>,
    part?: EditorRange,
  ): Promise<T> {
    await this.#readyToAnswer(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    const view = this.#currentView(uri, part);
    return view ? work(view) : this.#answer(uri, token, nothing, work);
  }

  async #readyToAnswer(uri: string): Promise<void> {
    await messagesTakenIn();
    const { blind } = await this.#settings.of(uri);
    if (blind) this.#me = (await this.#author(uri)).name;
    await Promise.all([this.#articles.ready(uri), this.#configs.ready]);
  }

  /** Who is at work: by the setting, by git, else as the person says when asked once, else by the system. */
  async #author(uri: string | null): Promise<Agent> {
    const { name, email } = (uri === null ? undefined : await this.#settings.of(uri))?.author ?? {
      name: "",
      email: "",
    };
    const set = name || this.#options.author?.name;
    const known = set ? set : await (this.#nameless ??= this.#authorWithoutSetting());
    return { type: "Person", name: known ?? l10n.t("unknown"), ...(email ? { id: `mailto:${email}` } : {}) };
  }

  async #authorWithoutSetting(): Promise<string | null> {
    const byGit = this.#isTrusted ? await this.#host.gitAuthor(this.#folders[0] ?? null) : null;
    if (byGit) return byGit;
    const asked = this.#options.clientCommands === true ? await this.#askAuthor() : null;
    return asked ?? this.#host.systemUser();
  }

  async #askAuthor(): Promise<string | null> {
    try {
      return await this.#connection.sendRequest<string | null>(Requests.author);
    } catch {
      return null;
    }
  }

  #changed(uri: string): void {
    void this.#connection.sendNotification(Notifications.didChangeAnnotations, { uri });
    this.#refresh();
    this.#pushDiagnostics(uri);
  }

  #refresh(): void {
    const { workspace } = this.#client;
    const { languages } = this.#connection;
    if (workspace?.semanticTokens?.refreshSupport) void languages.semanticTokens.refresh();
    if (workspace?.inlayHint?.refreshSupport) void languages.inlayHint.refresh();
    if (workspace?.diagnostics?.refreshSupport) void languages.diagnostics.refresh();
  }

  /** Once typing rests, a long article is analysed as a whole, and painted anew where that tells otherwise. */
  #settleLater(uri: string): void {
    clearTimeout(this.#settling.get(uri));
    this.#settling.set(
      uri,
      setTimeout(() => void this.#settle(uri), REST_BEFORE_SETTLING),
    );
  }

  async #settle(uri: string): Promise<void> {
    this.#settling.delete(uri);
    const open = this.#openArticle(uri);
    if (!open?.article.isLong) return;
    const { version } = open.article.document;
    await open.article.prepare(open.settings, this.#locale, this.#registries.of(uri));
    if (this.#articles.get(uri)?.document.version !== version) return;
    const view = this.#view(uri);
    const steps = view && this.#tokens.paintAhead(uri, view);
    const slices = new TimeSlices();
    let step = steps?.next();
    for (; step && !step.done; step = steps?.next()) {
      await slices.breathe();
      if (this.#articles.get(uri)?.document.version !== version) return;
    }
    if (step?.value !== true) return;
    if (this.#client.workspace?.semanticTokens?.refreshSupport)
      void this.#connection.languages.semanticTokens.refresh();
  }

  /** Other articles have changed: what is found against them is asked for again after a rest. */
  #findingsElsewhereChanged(): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => {
      const canRefresh = this.#client.workspace?.diagnostics?.refreshSupport === true;
      if (canRefresh) void this.#connection.languages.diagnostics.refresh();
      for (const uri of this.#articles.uris()) this.#pushDiagnostics(uri);
    }, REST_BEFORE_REFRESH);
  }

  #pullsDiagnostics(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  #resolvesEdits(): boolean {
    return this.#client.textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true;
  }

  /** Whether the editor shows changes that need it before they are made. */
  #confirmsChanges(): boolean {
    const can = this.#client.workspace?.workspaceEdit;
    return can?.documentChanges === true && can.changeAnnotationSupport !== undefined;
  }

  async #diagnosticsOf(view: ArticleView): Promise<Diagnostic[]> {
    const { uri } = view.document;
    const ignored = new IgnoredFindings(this.#store.ignored(uri));
    return [
      ...diagnostics(view, ignored),
      ...annotationDiagnostics(view, this.#store.conflicts(uri)),
      ...(await elsewhereDiagnostics(view, ignored)),
    ];
  }

  /** For an editor that does not pull: sent after a short rest. */
  #pushDiagnostics(uri: string): void {
    if (this.#pullsDiagnostics()) return;
    clearTimeout(this.#pushing.get(uri));
    const push = async (): Promise<void> => {
      this.#pushing.delete(uri);
      const view = this.#view(uri);
      if (!view) return;
      const { version } = view.document;
      const found = await this.#diagnosticsOf(view);
      if (this.#articles.get(uri)?.document.version !== version) return;
      void this.#connection.sendDiagnostics({ uri, version, diagnostics: found });
    };
    this.#pushing.set(
      uri,
      setTimeout(() => void push(), REST_BEFORE_PUSH),
    );
  }

  #warnOfProblem(uri: string): void {
    const problem = this.#store.problem(uri);
    if (!problem) return;
    const message = problem.message[this.#locale];
    const isMergeable = problem.code === "conflict-markers" || problem.code === "unmerged";
    if (isMergeable && this.#isTrusted && this.#canAsk()) void this.#offerMerge(uri, message);
    else this.#notices.warnOnce(`${problem.code} ${uri}`, message);
  }

  /** A sidecar in the middle of a merge: the file merged by annotation is offered, and on yes written and staged. */
  async #offerMerge(uri: string, message: string): Promise<void> {
    if (!this.#notices.isFirst(`merge ${uri}`)) return;
    if ((await this.#store.mergedSidecar(uri)) === null) {
      this.#notices.warnOnce(`unmergeable ${uri}`, message);
      return;
    }
    const merge = { title: l10n.t("Merge by annotation") };
    const chosen = await this.#connection.window.showWarningMessage(message, merge, {
      title: l10n.t("Not now"),
    });
    if (chosen?.title !== merge.title) return;
    await this.#store.acceptMerged(uri);
    this.#changed(uri);
  }

  #canAsk(): boolean {
    return this.#client.window?.showMessage !== undefined;
  }
}

function uriOf(argument: unknown): string | null {
  if (argument === null || typeof argument !== "object") return null;
  const { uri, uris } = argument as { uri?: unknown; uris?: unknown };
  const first: unknown = Array.isArray(uris) ? uris[0] : uri;
  return typeof first === "string" ? first : null;
}

/** The globs of a table like `search.exclude` that are on; with a condition they depend on other files, and are left. */
function switchedOn(table: unknown): string[] {
  if (table === null || typeof table !== "object") return [];
  return Object.entries(table).flatMap(([glob, value]) => (value === true ? [glob] : []));
}

/** Ends when the request is cancelled, or the server ends. */
function signalOf(token: CancellationToken, ending: AbortSignal): AbortSignal {
  const cancelling = new AbortController();
  token.onCancellationRequested(() => cancelling.abort());
  return AbortSignal.any([cancelling.signal, ending]);
}
