import type { CommentArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command } from "./command.js";

/** Adds a note to an annotation. */
export const comment: Command<CommentArguments> = (context, { uri, id, text }) =>
  answering(context, async () => [await context.store.comment(uri, annotationId(id), text, context.author)]);
