import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** What the person is told in passing; each thing once. */
export class Notices {
  readonly #connection: Connection;
  readonly #told = new Set<string>();
  readonly #standing = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** True the first time that it is asked about this. */
  isFirst(about: string): boolean {
    if (this.#told.has(about)) return false;
    this.#told.add(about);
    return true;
  }

  /** What is wrong with a file as it stands: told when it is new or another, and again when it comes back. */
  setStanding(file: string, message: string | null): void {
    if (this.#standing.get(file) === (message ?? undefined)) return;
    if (message === null) this.#standing.delete(file);
    else {
      this.#standing.set(file, message);
      this.#warn(message);
    }
  }

  /** Warns, unless the same `about` was warned of before. A notification: nothing waits for an answer. */
  warnOnce(about: string, message: string): void {
    if (this.isFirst(about)) this.#warn(message);
  }

  #warn(message: string): void {
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }
}
