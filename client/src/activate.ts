import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { CommandResult } from "../../protocol/commands.js";
import type { InitializationOptions } from "../../protocol/settings.js";
import { answerWhoIsAtWork } from "./authorPrompt.js";
import { ARTICLE_SELECTOR } from "./articles.js";
import { registerCommands } from "./commands/commands.js";
import { AnnotationDecorations } from "./editor/annotationDecorations.js";
import { ArticleContext } from "./editor/articleContext.js";
import { ExplorerBadges } from "./editor/explorerBadges.js";
import { NoteThreads } from "./editor/noteThreads.js";
import { suggestNamesWhileTyping } from "./editor/nameSuggestions.js";
import { StatusBar } from "./editor/statusBar.js";
import { TagColors } from "./editor/tagColors.js";
import { WordVersions } from "./editor/wordVersions.js";
import { answerFileRequests } from "./fileSystem.js";
import { withActionRow, withPrivateNotes } from "./hoverActions.js";
import { registerLanguageModelTools } from "./languageModelTools.js";
import { PrivateNotes } from "./privateNotes.js";
import { ReviewMode } from "./review/reviewMode.js";
import { restartServer, Server } from "./server.js";
import { AnnotationsView } from "./sidebar/annotationsView.js";
import { FindingsView } from "./sidebar/findingsView.js";
import { RetagByDrop } from "./sidebar/retagByDrop.js";
import { SourcesView } from "./sidebar/sourcesView.js";
import { Tagset } from "./tagset.js";

/** Adds to a hover card what the server knows nothing of. */
type HoverRows = (hover: vscode.Hover, document: vscode.TextDocument) => Promise<vscode.Hover>;

/** What the extension offers to its tests. */
export interface Api {
  readonly server: Server;
  readonly client: BaseLanguageClient;
  readonly notes: PrivateNotes;
  readonly review: ReviewMode;
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
  const notes = new PrivateNotes(context.workspaceState);
  const withOwnRows: HoverRows = async (hover, document) =>
    withActionRow(await withPrivateNotes(hover, document, { notes, server }), document);
  const client = createClient(clientOptions(output, context, withOwnRows));
  const server = new Server(client);
  const tagset = new Tagset(client);
  const versions = new WordVersions();
  const review = new ReviewMode(server);
  const threads = new NoteThreads(server);
  const view = new AnnotationsView(server, notes, context.workspaceState, new RetagByDrop(server));
  context.subscriptions.push(
    output,
    server,
    answerFileRequests(client),
    answerWhoIsAtWork(client, context.globalState),
    notes,
    versions,
    review,
    threads,
    view,
    new FindingsView(),
    new SourcesView(server),
    new ArticleContext(),
    tagset,
    suggestNamesWhileTyping(),
    tagset.onDidChange(() => view.refresh()),
    new AnnotationDecorations(server),
    new TagColors(server, tagset),
    new StatusBar(server),
    new ExplorerBadges(server),
    ...registerLanguageModelTools(server),
    ...registerCommands({ server, tagset, view, client, notes, versions, review, threads, output, context }),
    // What the server is told at its start and cannot be told later.
    vscode.workspace.onDidGrantWorkspaceTrust(() => restartServer(client)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => restartServer(client)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("copydesk.sidecar")) void restartServer(client);
    }),
    { dispose: () => void client.dispose() },
  );
  await client.start();
  await tagset.refresh();
  view.refresh();
  return { server, client, notes, review };
}

function clientOptions(
  output: vscode.LogOutputChannel,
  context: vscode.ExtensionContext,
  withOwnRows: HoverRows,
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
        return hover ? withOwnRows(hover, document) : hover;
      },
      executeCommand: async (command, args, next) => {
        const result = (await next(command, args)) as CommandResult | undefined;
        if (result && !result.ok) void vscode.window.showWarningMessage(result.message);
        return result;
      },
    },
  };
}
