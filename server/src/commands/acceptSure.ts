import type { AcceptSureArguments } from "../../../protocol/commands.js";
import { isSure } from "../features/sureSuggestions.js";
import { suggestionsIn } from "../features/suggestions.js";
import { answering, type Command, done, notOpen } from "./command.js";
import { draftAt } from "./draft.js";

/** Accepts in one step what is right so often that nobody need look at each; see `isSure`. */
export const acceptSure: Command<AcceptSureArguments> = async (context, { uri }) => {
  const view = context.view(uri);
  if (!view) return notOpen();
  const sure = suggestionsIn(view).filter(isSure);
  if (sure.length === 0) return done([]);
  const drafts = sure.map(({ start, end, type }) =>
    draftAt(view, { start, end }, { type, status: "accepted" }, context.generator),
  );
  return answering(context, () => context.store.annotate(uri, drafts, context.author));
};
