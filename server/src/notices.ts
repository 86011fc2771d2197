import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** What the person is told in passing; each thing once. */
export class Notices {
  readonly #connection: Connection;
  readonly #told = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Warns, unless the same `about` was warned of before. A notification: nothing waits for an answer. */
  warnOnce(about: string, message: string): void {
    if (this.#told.has(about)) return;
    this.#told.add(about);
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }
}
