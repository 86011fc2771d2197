import type { ConfirmAnchorArguments, ReattachArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command, movedOn, notOpen, placeIn } from "./command.js";

/** An uncertain annotation is right where it stands. */
export const confirmAnchor: Command<ConfirmAnchorArguments> = (context, { uri, id }) =>
  answering(context, async () => {
    await context.store.confirmAnchor(uri, annotationId(id), context.author);
    return [id];
  });

/** Puts an annotation, an orphan for instance, on the words that the person selected. */
export const reattach: Command<ReattachArguments> = async (context, args) => {
  const view = context.view(args.uri);
  if (!view) return notOpen();
  const range = placeIn(view, args);
  if (!range || range.start === range.end) return movedOn();
  return answering(context, async () => {
    await context.store.reattach(args.uri, annotationId(args.id), range, context.author);
    return [args.id];
  });
};
