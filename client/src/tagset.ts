import * as vscode from "vscode";
import { TAGSET_REQUEST, type TagsetRows } from "../../protocol/tagset.js";
import { setOwnLabels } from "./labels.js";
import type { Server } from "./server.js";

const NONE: TagsetRows = { version: "", labels: [], relations: [], attributes: [] };

/** The newsroom's own labels and relations, as the server has read them; kept, since rows are drawn without waiting. */
export class Tagset implements vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #rows = NONE;
  /** Fires when labels have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscription = server.onDidChangeTagset(() => void this.refresh());
  }

  /** All that any folder has: for what is drawn of several articles. */
  get rows(): TagsetRows {
    return this.#rows;
  }

  /** Those that hold for an article. */
  async of(uri: string): Promise<TagsetRows> {
    return (await this.#server.ask<TagsetRows | null>(TAGSET_REQUEST, { uri })) ?? NONE;
  }

  async refresh(): Promise<void> {
    this.#rows = (await this.#server.ask<TagsetRows | null>(TAGSET_REQUEST, {})) ?? NONE;
    setOwnLabels(this.#rows.labels);
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
