import type { AnnotateArguments } from "../../../protocol/commands.js";
import type { AnnotationDraft } from "../store/annotationStore.js";
import { answering, type Command, movedOn, notOpen, placeIn } from "./command.js";
import { draftAt } from "./draft.js";
import { speakerAnnotation } from "./speakerAnnotation.js";

/** Annotates one place. A quote's speaker is annotated in the same step, so that one undo takes both back. */
export const annotate: Command<AnnotateArguments> = async (context, args) => {
  const view = context.view(args.uri);
  if (!view) return notOpen();
  const range = placeIn(view, args);
  if (!range || range.start === range.end) return movedOn();
  const draft = draftAt(view, range, args, context.generator);
  const speaker = args.speaker === undefined ? null : speakerAnnotation(context, view, args.speaker);
  const linked: AnnotationDraft = speaker
    ? { ...draft, links: [{ role: "speaker", to: speaker.id }] }
    : draft;
  const drafts = speaker?.kind === "new" ? [linked, speaker.draft] : [linked];
  return answering(context, () => context.store.annotate(args.uri, drafts, context.author));
};
