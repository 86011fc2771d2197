import type { SetCheckArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command } from "./command.js";

/** Rates one of an annotation's three checks, or takes the rating back. */
export const setCheck: Command<SetCheckArguments> = (context, { uri, id, check, rating }) =>
  answering(context, async () => {
    await context.store.update(
      uri,
      annotationId(id),
      { check: { kind: check, rating } as const },
      context.author,
    );
    return [id];
  });
