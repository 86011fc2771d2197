import type { RetagArguments } from "../../../protocol/commands.js";
import { annotationIds } from "./annotationIds.js";
import { answering, type Command } from "./command.js";

/** Gives annotations another tag. */
export const retag: Command<RetagArguments> = (context, { uri, ids, type }) =>
  answering(context, async () => {
    await context.store.update(uri, annotationIds(ids), { tag: type, status: "accepted" }, context.author);
    return ids;
  });
