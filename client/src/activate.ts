import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerCommands } from "./commands/register.js";
import type { Desk } from "./desk.js";
import { ArticleContext } from "./editor/articleContext.js";
import { registerLanguageModelTools } from "./languageModelTools.js";
import { PrivateNotes } from "./privateNotes.js";
import { Server } from "./server.js";
import { AnnotationsView } from "./sidebar/annotationsView.js";
import { FindingsView } from "./sidebar/findingsView.js";
import { RetagByDrop } from "./sidebar/retagByDrop.js";
import { SourcesView } from "./sidebar/sourcesView.js";

/** What the extension offers to its tests. */
export interface Api {
  /** Everything, when the server runs and what rests on it is there. */
  readonly ready: Promise<Desk>;
}

/** What the language client is made of. */
export interface ClientParts {
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.LogOutputChannel;
  readonly notes: PrivateNotes;
  /** The server that the client is made for; it cannot be there before. */
  readonly server: () => Server;
}

/**
 * Starts the extension; the same for Node and the web. Here is only what the editor must find at once: commands, views and
 * tools. The language client and all that rests on it are loaded when the editor has had its turn, and nobody waits for
 * them but who needs them.
 * @param connect loads and makes the language client, which alone differs; it is not started yet
 */
export function activateWith(
  context: vscode.ExtensionContext,
  connect: (parts: ClientParts) => Promise<BaseLanguageClient>,
): Api {
  const output = vscode.window.createOutputChannel("Copydesk", { log: true });
  const notes = new PrivateNotes(context.workspaceState);
  const made = nextTurn().then(() => connect({ context, output, notes, server: () => server }));
  const server: Server = new Server(made);
  const view = new AnnotationsView(server, notes, context.workspaceState, new RetagByDrop(server));
  const desk = made.then(async () => {
    // Loaded while the server starts.
    const module = await import("./desk.js");
    await server.running.catch((error: unknown) => output.error(String(error)));
    return new module.Desk({ context, output, notes, server, view });
  });
  context.subscriptions.push(
    output,
    server,
    notes,
    view,
    new FindingsView(),
    new SourcesView(server),
    new ArticleContext(),
    ...registerLanguageModelTools(server),
    ...registerCommands({ server, view, output, desk }),
  );
  const ready = Promise.all([desk, server.running]).then(([all]) => all);
  ready.catch((error: unknown) => output.error(String(error)));
  return { ready };
}

/** Lets the extension host do what it has to do first, and other extensions start. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
