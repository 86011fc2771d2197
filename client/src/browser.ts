import type * as vscode from "vscode";
import { type Api, activateWith } from "./activate.js";

/** Entry in the browser. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (parts) => (await import("./browserClient.js")).browserClient(parts));
}
