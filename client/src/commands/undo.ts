import { ServerCommand } from "../../../protocol/commands.js";
import { activeArticle } from "../articles.js";
import type { CommandContext } from "./command.js";

/** Takes back the last thing done to the annotations of the article in front. */
export async function undo({ server }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (editor) await server.run(ServerCommand.undo, { uri: server.uriOf(editor.document.uri) });
}

/** Does it again. */
export async function redo({ server }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (editor) await server.run(ServerCommand.redo, { uri: server.uriOf(editor.document.uri) });
}
