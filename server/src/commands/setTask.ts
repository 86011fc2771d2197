import type { SetTaskArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command } from "./command.js";

/** Puts a task on an annotation, or takes it off. */
export const setTask: Command<SetTaskArguments> = (context, { uri, id, task, on }) =>
  answering(context, async () => {
    const patch = on ? ({ kind: task, state: "open" } as const) : ({ kind: task, state: null } as const);
    await context.store.update(uri, annotationId(id), { task: patch }, context.author);
    return [id];
  });
