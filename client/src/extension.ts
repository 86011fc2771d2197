import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Api, activateWith } from "./activate.js";

/** Entry on a desktop, a remote host or a server: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath("dist/server.cjs");
  return activateWith(
    context,
    (options) =>
      new LanguageClient(
        "copydesk",
        "Copydesk",
        {
          run: { module, transport: TransportKind.ipc },
          debug: {
            module,
            transport: TransportKind.ipc,
            options: { execArgv: ["--nolazy", "--inspect=6011"] },
          },
        },
        options,
      ),
  );
}
