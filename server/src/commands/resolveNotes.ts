import type { ResolveNotesArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command } from "./command.js";

/** Settles the discussion in an annotation's notes, or opens it again. */
export const resolveNotes: Command<ResolveNotesArguments> = (context, { uri, id, resolved }) =>
  answering(context, async () => {
    const task = { kind: "discussion", state: resolved ? "done" : "open" } as const;
    await context.store.update(uri, annotationId(id), { task }, context.author);
    return [id];
  });
