import type { RemoveArguments } from "../../../protocol/commands.js";
import { annotationIds } from "./annotationIds.js";
import { answering, type Command } from "./command.js";

/** Removes annotations with their answers. */
export const remove: Command<RemoveArguments> = (context, { uri, ids }) =>
  answering(context, async () => {
    await context.store.remove(uri, annotationIds(ids), context.author);
    return ids;
  });
