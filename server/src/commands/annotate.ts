import type { AnnotateArguments, CommandResult } from "../../../protocol/commands.js";
import type { AnnotationId } from "../annotations/annotation.js";
import type { AnnotationDraft } from "../store/annotationStore.js";
import { answering, type Command, type CommandContext, movedOn, notOpen, placeIn } from "./command.js";
import { draftAt } from "./draft.js";
import { sameAnnotation } from "./sameAnnotation.js";
import { speakerAnnotation } from "./speakerAnnotation.js";

/** Annotates one place. A quote's speaker is annotated in the same step, so that one undo takes both back. */
export const annotate: Command<AnnotateArguments> = async (context, args) => {
  const view = context.view(args.uri);
  if (!view) return notOpen();
  const range = placeIn(view, args);
  if (!range || range.start === range.end) return movedOn();
  const same = sameAnnotation(view, args.type, range);
  if (same) return changeSame(context, args, same);
  const draft = draftAt(view, range, args, context.generator);
  const speaker = args.speaker === undefined ? null : speakerAnnotation(context, view, args.speaker);
  const linked: AnnotationDraft = speaker
    ? { ...draft, links: [{ role: "speaker", to: speaker.id }] }
    : draft;
  const drafts = speaker?.kind === "new" ? [linked, speaker.draft] : [linked];
  return answering(context, () => context.store.annotate(args.uri, drafts, context.author));
};

/** The very annotation is there already, made as a quote's speaker for instance: it is changed, and no second one made. */
function changeSame(
  context: CommandContext,
  { uri, status, task, check, note }: AnnotateArguments,
  id: AnnotationId,
): Promise<CommandResult> {
  const { store, author } = context;
  return answering(context, async () => {
    await store.update(
      uri,
      id,
      {
        status,
        ...(task ? { task: { kind: task } } : {}),
        ...(check ? { check: { kind: check.name, rating: check.rating } } : {}),
      },
      author,
    );
    if (note !== undefined) await store.comment(uri, id, note, author);
    return [id];
  });
}
