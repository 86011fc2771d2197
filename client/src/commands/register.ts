import * as vscode from "vscode";
import type { Server } from "../server.js";
import type { AnnotationsView } from "../sidebar/annotationsView.js";
import type { CommandContext } from "./command.js";
import { COMMAND_IDS, type CommandId } from "./commandIds.js";

/** What commands are registered with; what they work with comes later. */
export interface CommandParts {
  readonly server: Server;
  readonly view: AnnotationsView;
  readonly output: vscode.LogOutputChannel;
  readonly desk: Promise<CommandContext>;
}

/**
 * Registers the client's commands. One that is called before the server runs waits for it; only these two do not, by which
 * one finds out why it does not run and starts it again.
 */
export function registerCommands({ server, view, output, desk }: CommandParts): vscode.Disposable[] {
  const handlers = lazily(async () => {
    const [{ commandHandlers }, context] = await Promise.all([import("./handlers.js"), desk]);
    return commandHandlers(context);
  });
  const run = async (id: CommandId, args: never[]): Promise<unknown> => {
    await server.running;
    return (await handlers())[id](...args);
  };
  return [
    ...COMMAND_IDS.map((id) => vscode.commands.registerCommand(id, (...args: never[]) => run(id, args))),
    vscode.commands.registerCommand("copydesk.showOutput", () => output.show(true)),
    vscode.commands.registerCommand("copydesk.restartServer", async () => {
      await server.restart();
      view.refresh();
    }),
  ];
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
