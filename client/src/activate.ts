import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { CommandResult } from "../../protocol/commands.js";
import type { InitializationOptions } from "../../protocol/settings.js";
import { ARTICLE_SELECTOR } from "./articles.js";
import { registerCommands } from "./commands/commands.js";
import { AnnotationDecorations } from "./editor/annotationDecorations.js";
import { ArticleContext } from "./editor/articleContext.js";
import { StatusBar } from "./editor/statusBar.js";
import { answerFileRequests } from "./fileSystem.js";
import { withActionRow } from "./hoverActions.js";
import { restartServer, Server } from "./server.js";
import { AnnotationsView } from "./sidebar/annotationsView.js";

/** What the extension offers to its tests. */
export interface Api {
  readonly server: Server;
  readonly client: BaseLanguageClient;
}

/**
 * Starts the extension; the same for Node and the web.
 * @param createClient makes the language client, which alone differs
 */
export async function activateWith(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Api> {
  const output = vscode.window.createOutputChannel("Copydesk", { log: true });
  const client = createClient(clientOptions(output, context));
  const server = new Server(client);
  const view = new AnnotationsView(server, context.workspaceState);
  context.subscriptions.push(
    output,
    server,
    answerFileRequests(client),
    view,
    new ArticleContext(),
    new AnnotationDecorations(server),
    new StatusBar(server),
    ...registerCommands({ server, view, client, output, context }),
    // What the server is told at its start and cannot be told later.
    vscode.workspace.onDidGrantWorkspaceTrust(() => restartServer(client)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => restartServer(client)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("copydesk.sidecar")) void restartServer(client);
    }),
    { dispose: () => void client.dispose() },
  );
  await client.start();
  view.refresh();
  return { server, client };
}

function clientOptions(
  output: vscode.LogOutputChannel,
  context: vscode.ExtensionContext,
): LanguageClientOptions {
  // A function: after the user has come to trust the workspace, the restarted server must hear of it.
  const initializationOptions = (): InitializationOptions => ({
    trusted: vscode.workspace.isTrusted,
    clientCommands: true,
    sidecars: vscode.workspace
      .getConfiguration("copydesk")
      .get<"beside" | "folder">("sidecar.location", "beside"),
    ...(context.storageUri?.scheme === "file" ? { storage: context.storageUri.toString() } : {}),
  });
  return {
    documentSelector: ARTICLE_SELECTOR,
    outputChannel: output,
    initializationOptions,
    middleware: {
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        return hover ? withActionRow(hover, document) : hover;
      },
      executeCommand: async (command, args, next) => {
        const result = (await next(command, args)) as CommandResult | undefined;
        if (result && !result.ok) void vscode.window.showWarningMessage(result.message);
        return result;
      },
    },
  };
}
