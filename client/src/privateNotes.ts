import * as vscode from "vscode";

const KEY = "copydesk.privateNotes";

/**
 * Notes that only their writer reads, by annotation id. They live in the editor's own storage for this workspace, and the
 * server never hears of them: so they can reach neither a sidecar nor an export.
 */
export class PrivateNotes {
  readonly #storage: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
  }

  /** The note on an annotation, or undefined. */
  textOf(id: string): string | undefined {
    const notes = this.#all();
    return Object.hasOwn(notes, id) ? notes[id] : undefined;
  }

  /** True where there is no note at all. */
  get isEmpty(): boolean {
    return Object.keys(this.#all()).length === 0;
  }

  /** Keeps a note; an empty one is taken away. */
  async set(id: string, text: string): Promise<void> {
    const others = Object.entries(this.#all()).filter(([each]) => each !== id);
    await this.#storage.update(KEY, Object.fromEntries(text === "" ? others : [...others, [id, text]]));
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #all(): Readonly<Record<string, string>> {
    return this.#storage.get<Readonly<Record<string, string>>>(KEY, {});
  }
}
