import type { SetOriginalArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command } from "./command.js";

/** Keeps with a translated quote what was said in the first place, in which language, and where it stands. */
export const setOriginal: Command<SetOriginalArguments> = (context, { uri, id, original }) =>
  answering(context, async () => {
    await context.store.update(uri, annotationId(id), { translatedFrom: original }, context.author);
    return [id];
  });
