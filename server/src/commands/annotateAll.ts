import type { AnnotateAllArguments } from "../../../protocol/commands.js";
import { answering, type Command, done, movedOn, notOpen, placeIn } from "./command.js";
import { sameAnnotation } from "./sameAnnotation.js";
import { draftAt } from "./draft.js";

/** Annotates several places alike, in one step: all mentions of a name. Places whose words have changed are left out. */
export const annotateAll: Command<AnnotateAllArguments> = async (context, args) => {
  const view = context.view(args.uri);
  if (!view) return notOpen();
  const ranges = args.places.flatMap((place) => placeIn(view, place) ?? []);
  if (ranges.length === 0) return movedOn();
  const fresh = ranges.filter((range) => !sameAnnotation(view, args.type, range));
  if (fresh.length === 0) return done([]);
  const drafts = fresh.map((range) => draftAt(view, range, args, context.generator));
  return answering(context, () => context.store.annotate(args.uri, drafts, context.author));
};
