import * as l10n from "@vscode/l10n";
import type { SplitTwinArguments } from "../../../protocol/commands.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command, refused } from "./command.js";

/** Takes apart two annotations that a merge joined, so that each is its maker's again. */
export const splitTwin: Command<SplitTwinArguments> = async (context, { uri, id, twin }) => {
  const joined = context.store.annotation(uri, annotationId(id))?.annotation.twins ?? [];
  if (!joined.some((each) => each.id === twin))
    return refused(l10n.t("These two have been taken apart already."));
  return answering(context, async () => {
    await context.store.splitTwin(uri, annotationId(id), annotationId(twin), context.author);
    return [id, twin];
  });
};
