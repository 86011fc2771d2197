import * as vscode from "vscode";
import type { AnnotationRow } from "../../../protocol/annotations.js";

const SCHEME = "copydesk-words";

/** The words of annotations, before and after a change, as documents that the editor can compare. Nothing is on disk. */
export class WordVersions implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? "";
  }

  /** The two documents of an annotation whose words have changed. */
  of({ id, changes = [] }: AnnotationRow): readonly [was: vscode.Uri, now: vscode.Uri] {
    const side = (name: string, without: "added" | "removed"): vscode.Uri => {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: id });
      const parts = changes.filter(({ kind }) => kind !== without);
      this.#texts.set(uri.toString(), parts.map(({ text }) => text).join(""));
      this.#changed.fire(uri);
      return uri;
    };
    return [side("was", "added"), side("now", "removed")];
  }
}
