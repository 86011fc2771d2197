import { OPTIONS } from "./options.js";

const write = console.log.bind(console);

/**
 * Prints, with the placeholders of console.log. VS Code makes console.log read-only in the extension host and logs much of
 * its own, so where another process listens our output is marked.
 */
export function print(message: unknown = "", ...values: unknown[]): void {
  write(`${OPTIONS.isMarked ? "\u0001" : ""}${String(message)}`, ...values);
}
