import * as vscode from "vscode";
import { activeArticle } from "../articles.js";
import type { Server } from "../server.js";

const REST_BEFORE_COUNT = 300;

/** How many suggestions wait in the article in front; a click goes to the next one. */
export class StatusBar {
  readonly #server: Server;
  readonly #item = vscode.window.createStatusBarItem("copydesk.open", vscode.StatusBarAlignment.Left, 10);
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#item.name = "Copydesk";
    this.#item.command = "copydesk.nextSuggestion";
    this.#subscriptions = [
      this.#item,
      server.onDidChangeAnnotations(() => this.#updateSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#updateSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeArticle()?.document) this.#updateSoon();
      }),
    ];
    this.#updateSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), REST_BEFORE_COUNT);
  }

  async #update(): Promise<void> {
    const editor = activeArticle();
    if (!editor || !this.#server.isRunning) {
      this.#item.hide();
      return;
    }
    const { document } = editor;
    const [suggestions, { total }] = await Promise.all([
      this.#server.suggestions(document.uri),
      this.#server.annotations({ uri: this.#server.uriOf(document.uri), limit: 0 }),
    ]);
    if (activeArticle()?.document !== document) return;
    if (suggestions.length === 0 && total === 0) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(tag) ${total} · ${suggestions.length}`;
    this.#item.tooltip = vscode.l10n.t(
      "Copydesk: {0} annotations, {1} suggestions still open. Click to go to the next one.",
      total,
      suggestions.length,
    );
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    this.#item.show();
  }
}
