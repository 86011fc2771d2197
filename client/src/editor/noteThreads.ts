import * as vscode from "vscode";
import type { NoteThread } from "../../../protocol/annotations.js";
import { ServerCommand } from "../../../protocol/commands.js";
import { mayBeArticle } from "../articles.js";
import { typeLabel } from "../labels.js";
import { toEditorRange, toProtocolRange } from "../positions.js";
import type { Server } from "../server.js";

const REST_BEFORE_UPDATE = 100;

/**
 * Notes on annotations as threads in the margin, by the editor's own comments. The notes live in the sidecar, and where they
 * stand is told by the server: the editor's positions are only what is shown.
 */
export class NoteThreads {
  readonly #server: Server;
  readonly #controller = vscode.comments.createCommentController("copydesk.notes", "Copydesk");
  /** By article, then by annotation. */
  readonly #threads = new Map<string, Map<string, vscode.CommentThread>>();
  readonly #annotations = new WeakMap<vscode.CommentThread, NoteThread>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(server: Server) {
    this.#server = server;
    this.#controller.options = {
      prompt: vscode.l10n.t("Answer"),
      placeHolder: vscode.l10n.t("The note is saved in the sidecar, for everybody who has the article."),
    };
    this.#subscriptions = [
      this.#controller,
      server.onDidChangeAnnotations((uri) => this.#updateSoon(uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#updateAll()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(server.uriOf(uri))),
    ];
    this.#updateAll();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Opens an empty thread on the selection, or on the line of the cursor; nothing is kept until something is written. */
  begin({ document, selection }: vscode.TextEditor): void {
    const thread = this.#controller.createCommentThread(document.uri, wordsOf(document, selection), []);
    thread.label = vscode.l10n.t("Note");
    thread.canReply = true;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Saves what was written under a thread: an answer, or the first note on words that have none. */
  async save({ thread, text }: vscode.CommentReply): Promise<void> {
    const note = text.trim();
    if (note === "") return;
    const known = this.#annotations.get(thread);
    if (known) {
      await this.#server.run(ServerCommand.comment, { uri: known.uri, id: known.id, text: note });
      return;
    }
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const range = wordsOf(document, thread.range);
    const uri = this.#server.uriOf(thread.uri);
    const place = { range: toProtocolRange(range), text: document.getText(range) };
    await this.#server.run(ServerCommand.annotate, { uri, ...place, type: "note", status: "accepted", note });
    // Ours comes from the server, with its place.
    thread.dispose();
  }

  /** @param given a thread; those at the cursor when left out */
  async resolve(given: vscode.CommentThread | undefined, resolved: boolean): Promise<void> {
    for (const thread of given ? [given] : this.#atCursor()) await this.#resolve(thread, resolved);
  }

  #atCursor(): vscode.CommentThread[] {
    const editor = vscode.window.activeTextEditor;
    const shown = editor && this.#threads.get(this.#server.uriOf(editor.document.uri));
    return [...(shown?.values() ?? [])].filter(({ range }) =>
      range.contains(editor?.selection.active ?? range.start),
    );
  }

  async #resolve(thread: vscode.CommentThread, resolved: boolean): Promise<void> {
    const known = this.#annotations.get(thread);
    if (known) await this.#server.run(ServerCommand.resolveNotes, { uri: known.uri, id: known.id, resolved });
  }

  #updateAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (mayBeArticle(document)) this.#updateSoon(this.#server.uriOf(document.uri));
    }
  }

  #updateSoon(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        void this.#update(uri);
      }, REST_BEFORE_UPDATE),
    );
  }

  async #update(uri: string): Promise<void> {
    const document = vscode.workspace.textDocuments.find((each) => this.#server.uriOf(each.uri) === uri);
    if (!document || !this.#server.isRunning) return;
    const shown = this.#threads.get(uri) ?? new Map<string, vscode.CommentThread>();
    this.#threads.set(uri, shown);
    const notes = await this.#server.notes(document.uri);
    for (const each of notes) this.#show(shown, document.uri, each);
    const ids = new Set(notes.map(({ id }) => id));
    for (const [id, thread] of shown) {
      if (ids.has(id)) continue;
      thread.dispose();
      shown.delete(id);
    }
  }

  #show(shown: Map<string, vscode.CommentThread>, uri: vscode.Uri, notes: NoteThread): void {
    const range = toEditorRange(notes.range);
    const known = shown.get(notes.id);
    const thread = known ?? this.#controller.createCommentThread(uri, range, []);
    shown.set(notes.id, thread);
    this.#annotations.set(thread, notes);
    if (!thread.range.isEqual(range)) thread.range = range;
    thread.label = notes.type === "note" ? vscode.l10n.t("Note") : typeLabel(notes.type);
    thread.comments = notes.notes.map(commentOf);
    thread.canReply = vscode.workspace.isTrusted;
    thread.state = notes.isResolved
      ? vscode.CommentThreadState.Resolved
      : vscode.CommentThreadState.Unresolved;
    thread.contextValue = notes.isResolved ? "resolved" : "unresolved";
    if (!known || notes.isResolved) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }

  #forget(uri: string): void {
    for (const thread of this.#threads.get(uri)?.values() ?? []) thread.dispose();
    this.#threads.delete(uri);
  }
}

/** Markdown of people's own, which may neither run a command nor hold HTML. */
function commentOf({ text, author, when }: NoteThread["notes"][number]): vscode.Comment {
  return {
    body: new vscode.MarkdownString(text),
    mode: vscode.CommentMode.Preview,
    author: { name: author === "" ? vscode.l10n.t("unknown") : author },
    ...(when === null ? {} : { timestamp: new Date(when) }),
  };
}

/** The words a new thread is about: those selected, else its whole line. */
function wordsOf(document: vscode.TextDocument, range: vscode.Range | undefined): vscode.Range {
  if (range && !range.isEmpty && document.getText(range).trim() !== "") return range;
  const line = document.lineAt(range?.start.line ?? 0);
  return new vscode.Range(
    line.lineNumber,
    line.firstNonWhitespaceCharacterIndex,
    line.lineNumber,
    line.text.length,
  );
}
