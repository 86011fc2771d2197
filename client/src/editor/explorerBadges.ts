import * as vscode from "vscode";
import type { Server } from "../server.js";

const REST_BEFORE_COUNT = 500;

/** Marks articles in the explorer with how many of their annotations are still to be settled. */
export class ExplorerBadges implements vscode.FileDecorationProvider {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeFileDecorations = this.#changed.event;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #counts = new Map<string, { readonly count: number; readonly open: number }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      server.onDidChangeAnnotations(() => this.#updateSoon()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("copydesk.explorer.badges")) this.#updateSoon();
      }),
      vscode.window.registerFileDecorationProvider(this),
    ];
    this.#updateSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const counts = this.#counts.get(uri.toString());
    if (!counts || counts.open === 0) return undefined;
    const { count, open } = counts;
    return new vscode.FileDecoration(
      open > 9 ? "9+" : String(open),
      vscode.l10n.t("{0} of {1} annotations still to settle", open, count),
      new vscode.ThemeColor("copydesk.annotation.task"),
    );
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), REST_BEFORE_COUNT);
  }

  async #update(): Promise<void> {
    const isWanted = vscode.workspace.getConfiguration("copydesk").get<boolean>("explorer.badges") !== false;
    if (!isWanted) this.#counts = new Map();
    else if (this.#server.isRunning) {
      const { groups = [] } = await this.#server.annotations({ groupBy: "article", limit: 0 });
      this.#counts = new Map(groups.map(({ key, ...counts }) => [vscode.Uri.parse(key).toString(), counts]));
    }
    this.#changed.fire(undefined);
  }
}
