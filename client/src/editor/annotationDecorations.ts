import * as vscode from "vscode";
import type { AnnotationRow, AnnotationStatus } from "../../../protocol/annotations.js";
import { mayBeArticle } from "../articles.js";
import { toEditorRange } from "../positions.js";
import type { Server } from "../server.js";

type Look = AnnotationStatus | "uncertain" | "task";

const REST_BEFORE_PAINT = 50;

/** Underlines saved annotations by what is known of them, on top of the highlights. */
export class AnnotationDecorations {
  readonly #server: Server;
  readonly #types: Readonly<Record<Look, vscode.TextEditorDecorationType>> = {
    accepted: underline("copydesk.annotation.accepted", "solid"),
    suggested: underline("copydesk.annotation.open", "dotted"),
    unsure: underline("copydesk.annotation.open", "dashed"),
    rejected: vscode.window.createTextEditorDecorationType({}),
    uncertain: underline("copydesk.annotation.uncertain", "double"),
    task: underline("copydesk.annotation.task", "solid"),
  };
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      server.onDidChangeAnnotations((uri) => this.#paintSoon(uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#paintAll()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("copydesk")) this.#paintAll();
      }),
    ];
    this.#paintAll();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions, ...Object.values(this.#types)).dispose();
  }

  #paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (mayBeArticle(editor.document)) this.#paintSoon(this.#server.uriOf(editor.document.uri));
    }
  }

  /** The editor moves decorations along while typing, so painting can wait for a moment of rest. */
  #paintSoon(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        void this.#paint(uri);
      }, REST_BEFORE_PAINT),
    );
  }

  async #paint(uri: string): Promise<void> {
    const editors = vscode.window.visibleTextEditors.filter(
      ({ document }) => this.#server.uriOf(document.uri) === uri,
    );
    if (editors.length === 0 || !this.#server.isRunning) return;
    const { annotations } = await this.#server.annotations({ uri });
    for (const editor of editors) this.decorate(editor, annotations);
  }

  /** Underlines these annotations in an editor, and no others. */
  decorate(editor: vscode.TextEditor, annotations: readonly AnnotationRow[]): void {
    const preset = vscode.workspace
      .getConfiguration("copydesk", editor.document)
      .get<string>("highlight.preset");
    for (const [look, type] of Object.entries(this.#types)) {
      const ranges =
        preset === "off"
          ? []
          : annotations.flatMap((row) =>
              row.range && lookOf(row) === look ? [toEditorRange(row.range)] : [],
            );
      editor.setDecorations(type, ranges);
    }
  }
}

function lookOf({ anchor, tasks, status, stale }: AnnotationRow): Look {
  if (status === "rejected") return "rejected";
  if (anchor === "uncertain" || stale) return "uncertain";
  return tasks.length > 0 ? "task" : status;
}

function underline(
  color: string,
  style: "solid" | "dotted" | "dashed" | "double",
): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderStyle: style,
    borderWidth: style === "double" ? "0 0 3px 0" : "0 0 1px 0",
    borderColor: new vscode.ThemeColor(color),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
