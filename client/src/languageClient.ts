import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { CommandResult } from "../../protocol/commands.js";
import type { InitializationOptions } from "../../protocol/settings.js";
import type { ClientParts } from "./activate.js";
import { ARTICLE_SELECTOR } from "./articles.js";
import { answerWhoIsAtWork } from "./authorPrompt.js";
import { answerFileRequests } from "./fileSystem.js";
import { withActionRow, withPrivateNotes } from "./hoverActions.js";

/** Makes the language client with what it asks of the editor and adds to its answers; the same for Node and the web. */
export function languageClient(
  parts: ClientParts,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): BaseLanguageClient {
  const { context } = parts;
  const client = create(clientOptions(parts));
  context.subscriptions.push(answerFileRequests(client), answerWhoIsAtWork(client, context.globalState), {
    dispose: () => void client.dispose(),
  });
  return client;
}

function clientOptions({ context, output, notes, server }: ClientParts): LanguageClientOptions {
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
        if (!hover) return hover;
        return withActionRow(await withPrivateNotes(hover, document, { notes, server: server() }), document);
      },
      executeCommand: async (command, args, next) => {
        const result = (await next(command, args)) as CommandResult | undefined;
        if (result && !result.ok) void vscode.window.showWarningMessage(result.message);
        return result;
      },
    },
  };
}
