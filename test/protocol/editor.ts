import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
  type SemanticTokens,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AnnotationsParams, AnnotationsResult, Suggestion } from "../../protocol/annotations.js";
import type { CommandResult } from "../../protocol/commands.js";
import { type FileParams, FileRequest } from "../../protocol/fileSystem.js";
import type { Analysis } from "../../server/src/analysis/analysis.js";
import type { AskClient } from "../../server/src/store/clientFileSystem.js";
import type { FileSystem } from "../../server/src/store/fileSystem.js";
import { clientFiles } from "../clientFiles.js";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CLI = path.join(ROOT, "dist/cli.js");
/** The tests leave the user's own alone. */
const CODE_CACHE = path.join(ROOT, "node_modules/.cache/copydesk");

/** What an editor that can do everything declares. */
const EVERYTHING: InitializeParams["capabilities"] = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  window: { showMessage: { messageActionItem: { additionalPropertiesSupport: false } } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
};

export interface EditorOptions {
  /** Paths, or URIs of folders that are not on the disk. */
  readonly folders?: readonly string[];
  readonly locale?: string;
  readonly initializationOptions?: object;
  readonly capabilities?: InitializeParams["capabilities"];
  /** Where compiled code is kept. */
  readonly codeCache?: string;
  /** The user that the server runs as; this one when left out. */
  readonly uid?: number;
  /** The built command line; the repository's own when left out. */
  readonly cli?: string;
  /** What `workspace/configuration` answers for `copydesk`. */
  readonly settings?: object;
  /** What the person answers when asked for a name; not asked at all when left out, as in an editor that cannot. */
  readonly author?: string;
  /** The environment of the server's process beside this one's. */
  readonly env?: Readonly<Record<string, string>>;
  /** The files of a virtual workspace: answers `copydesk/fs/*`. */
  readonly files?: FileSystem;
}

/** An editor for tests: starts the built server over stdio and speaks to it as a real one would. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly messages: string[] = [];
  /** The button that is pressed when a message has it. */
  willChoose = "";
  /** How often the server has asked who is at work. */
  askedForAuthor = 0;
  readonly pushed = new Map<string, Diagnostic[]>();
  initialized!: InitializeResult;
  settings: object;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(child: ChildProcess, settings: object) {
    this.process = child;
    this.settings = settings;
    if (!child.stdout || !child.stdin) throw new Error("the server has no streams");
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onRequest(
      "window/showMessageRequest",
      ({ message, actions = [] }: { message: string; actions?: { title: string }[] }) => {
        this.messages.push(message);
        return actions.find(({ title }) => title === this.willChoose) ?? null;
      },
    );
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.pushed.set(uri, diagnostics);
      },
    );
    this.connection.listen();
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const codeCache = `--code-cache=${options.codeCache ?? CODE_CACHE}`;
    const child = spawn(process.execPath, [options.cli ?? CLI, "lsp", "--stdio", codeCache], {
      stdio: ["pipe", "pipe", "inherit"],
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.env ? { env: { ...process.env, ...options.env } } : {}),
    });
    const editor = new Editor(child, options.settings ?? {});
    if (options.files) editor.#answerFileRequests(clientFiles(options.files));
    const { author } = options;
    if (author !== undefined) editor.#answerForAuthor(author);
    const folders = options.folders ?? [];
    editor.initialized = await editor.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? EVERYTHING,
      workspaceFolders: folders.map((folder) => ({
        uri: folder.includes("://") ? folder : pathToFileURL(folder).href,
        name: path.basename(folder),
      })),
      ...(options.locale ? { locale: options.locale } : {}),
      ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
    });
    await editor.connection.sendNotification("initialized", {});
    return editor;
  }

  #answerFileRequests(answer: AskClient): void {
    for (const request of Object.values(FileRequest)) {
      this.connection.onRequest(request, (params: FileParams[typeof request]) => answer(request, params));
    }
  }

  #answerForAuthor(name: string): void {
    this.connection.onRequest("copydesk/author", () => {
      this.askedForAuthor++;
      return name;
    });
  }

  async stop(): Promise<number | null> {
    const exited = once(this.process, "exit") as Promise<[number | null]>;
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const [code] = await exited;
    this.connection.dispose();
    return code;
  }

  /** Kills the server as a crash would. */
  async kill(): Promise<void> {
    const exited = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await exited;
    this.connection.dispose();
  }

  async open(uri: string, text: string, languageId = "article"): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Replaces the first `old` by `fresh`, as one incremental change. */
  async edit(uri: string, old: string, fresh: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(old);
    if (start < 0) throw new Error(`“${old}” is not in the text`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, [{ range, text: fresh }], version));
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text: fresh }],
    });
  }

  /** Replaces the whole text, as one change. */
  async change(uri: string, text: string): Promise<void> {
    const version = this.document(uri).version + 1;
    this.#documents.set(uri, TextDocument.create(uri, this.document(uri).languageId, version, text));
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Where the n-th `words` stand (the first when left out). */
  rangeOf(uri: string, words: string, nth = 1): Range {
    const document = this.document(uri);
    let start = -1;
    for (let i = 0; i < nth; i++) start = document.getText().indexOf(words, start + 1);
    if (start < 0) throw new Error(`“${words}” is not in the text`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  /** A place inside the n-th `words`. */
  inside(uri: string, words: string, nth = 1): Position {
    const { start } = this.rangeOf(uri, words, nth);
    return { line: start.line, character: start.character + 1 };
  }

  hover(uri: string, words: string, nth = 1): Promise<Hover | null> {
    return this.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: this.inside(uri, words, nth),
    });
  }

  tokens(uri: string): Promise<SemanticTokens> {
    return this.connection.sendRequest("textDocument/semanticTokens/full", { textDocument: { uri } });
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items;
  }

  actions(uri: string, range: Range, diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }

  /** Runs the quick fix of that title at the words; fails where there is none. */
  async fix(uri: string, words: string, title: string | RegExp, nth = 1): Promise<CommandResult> {
    const actions = await this.actions(uri, this.rangeOf(uri, words, nth));
    const action = actions.find((each) =>
      typeof title === "string" ? each.title === title : title.test(each.title),
    );
    if (!action?.command) {
      throw new Error(
        `no quick fix ${String(title)}; there are: ${actions.map((each) => each.title).join(" | ")}`,
      );
    }
    return this.run(action.command.command, action.command.arguments?.[0] as object);
  }

  run(command: string, args: object): Promise<CommandResult> {
    return this.connection.sendRequest("workspace/executeCommand", { command, arguments: [args] });
  }

  annotations(params: AnnotationsParams): Promise<AnnotationsResult> {
    return this.connection.sendRequest("copydesk/annotations", params);
  }

  suggestions(uri: string): Promise<Suggestion[]> {
    return this.connection.sendRequest("copydesk/suggestions", { uri });
  }

  analysis(uri: string): Promise<Analysis> {
    return this.connection.sendRequest("copydesk/analysis", { uri });
  }
}

/** One painted token, in words: `person:Ana Ruiz`. */
export interface PaintedToken {
  readonly type: string;
  readonly text: string;
  readonly modifiers: readonly string[];
  readonly range: Range;
}

/** Decodes semantic tokens against the text they are of. */
export function painted(editor: Editor, uri: string, { data }: SemanticTokens): PaintedToken[] {
  const legend = editor.initialized.capabilities.semanticTokensProvider?.legend;
  const document = editor.document(uri);
  const tokens: PaintedToken[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    const range = { start: { line, character }, end: { line, character: character + length } };
    tokens.push({
      type: legend?.tokenTypes[type] ?? "",
      modifiers: (legend?.tokenModifiers ?? []).filter((_, bit) => (bits >> bit) & 1),
      text: document.getText(range),
      range,
    });
  }
  return tokens;
}
