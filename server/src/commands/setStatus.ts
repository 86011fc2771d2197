import type { SetStatusArguments } from "../../../protocol/commands.js";
import { answering, type Command } from "./command.js";
import { annotationIds } from "./annotationIds.js";

/** Accepts, rejects or marks as unsure. */
export const setStatus: Command<SetStatusArguments> = (context, { uri, ids, status }) =>
  answering(context, async () => {
    await context.store.update(uri, annotationIds(ids), { status }, context.author);
    return ids;
  });
