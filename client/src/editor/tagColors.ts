import * as vscode from "vscode";
import { mayBeArticle } from "../articles.js";
import { toEditorRange } from "../positions.js";
import type { Server } from "../server.js";
import type { Tagset } from "../tagset.js";

const REST_BEFORE_PAINT = 60;
/** Behind words that must stay readable: the colour, nearly transparent. */
const ALPHA = "33";

/** Paints what carries one of the newsroom's own labels in the label's colour. */
export class TagColors implements vscode.Disposable {
  readonly #server: Server;
  readonly #tagset: Tagset;
  readonly #subscription: vscode.Disposable;
  #types = new Map<string, vscode.TextEditorDecorationType>();
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server, tagset: Tagset) {
    this.#server = server;
    this.#tagset = tagset;
    this.#subscription = vscode.Disposable.from(
      tagset.onDidChange(() => this.#takeColors()),
      server.onDidChangeAnnotations(() => this.#paintSoon()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#paintSoon()),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#subscription, ...this.#types.values()).dispose();
  }

  #takeColors(): void {
    for (const type of this.#types.values()) type.dispose();
    const colored = this.#tagset.rows.labels.flatMap(({ tag, color }) =>
      color === undefined ? [] : [[tag, decoration(color)] as const],
    );
    this.#types = new Map(colored);
    this.#paintSoon();
  }

  #paintSoon(): void {
    if (this.#types.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#paint(), REST_BEFORE_PAINT);
  }

  async #paint(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!mayBeArticle(editor.document) || !this.#server.isRunning) continue;
      const uri = this.#server.uriOf(editor.document.uri);
      const { annotations } = await this.#server.annotations({ uri });
      for (const [tag, type] of this.#types) {
        const own = annotations.filter((row) => row.type === tag && row.status !== "rejected");
        editor.setDecorations(
          type,
          own.flatMap(({ range }) => (range ? [toEditorRange(range)] : [])),
        );
      }
    }
  }
}

function decoration(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: `${color}${ALPHA}`,
    borderRadius: "2px",
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
