import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** What the person is told in passing; each thing once. */
export class Notices {
  readonly #connection: Connection;
  readonly #told = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** True the first time that it is asked about this. */
  isFirst(about: string): boolean {
    if (this.#told.has(about)) return false;
    this.#told.add(about);
    return true;
  }

  /** Warns, unless the same `about` was warned of before. A notification: nothing waits for an answer. */
  warnOnce(about: string, message: string): void {
    if (!this.isFirst(about)) return;
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }
}
