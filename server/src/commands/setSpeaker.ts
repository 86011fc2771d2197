import * as l10n from "@vscode/l10n";
import type { SetSpeakerArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command, notOpen, refused } from "./command.js";
import { speakerAnnotation } from "./speakerAnnotation.js";

/** Says who speaks in a quote that is annotated already. */
export const setSpeaker: Command<SetSpeakerArguments> = async (context, { uri, id, speaker }) => {
  const view = context.view(uri);
  if (!view) return notOpen();
  const { store, author } = context;
  if (speaker === null) {
    return answering(context, async () => {
      await store.update(uri, annotationId(id), { speaker: null }, author);
      return [id];
    });
  }
  const target = speakerAnnotation(context, view, speaker);
  if (!target) return refused(l10n.t("The article does not name {0}; annotate the speaker first.", speaker));
  return answering(context, async () => {
    if (target.kind === "new") await store.annotate(uri, target.draft, author);
    await store.update(uri, annotationId(id), { speaker: target.id }, author);
    return [id];
  });
};
