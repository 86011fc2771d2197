import * as vscode from "vscode";
import { type Api, activateWith } from "./activate.js";
import { ServerProcess } from "./serverProcess.js";

/** Entry on a desktop, a remote host or a server. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (parts) => {
    const server = new ServerProcess(
      context.asAbsolutePath("dist/server.cjs"),
      vscode.Uri.joinPath(context.globalStorageUri, "code").fsPath,
    );
    context.subscriptions.push(server);
    return (await import("./nodeClient.js")).nodeClient(parts, server);
  });
}
