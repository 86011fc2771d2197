import type { UndoArguments } from "../../../protocol/commands.js";
import { answering, type Command } from "./command.js";

/** Takes back the last thing done to the annotations of an article. */
export const undo: Command<UndoArguments> = (context, { uri }) =>
  answering(context, async () => (await context.store.undo(uri)).changed);

/** Does again what was taken back last. */
export const redo: Command<UndoArguments> = (context, { uri }) =>
  answering(context, async () => (await context.store.redo(uri)).changed);
