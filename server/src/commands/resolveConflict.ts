import * as l10n from "@vscode/l10n";
import type { ResolveConflictArguments } from "../../../protocol/commands.js";
import { answering, type Command, refused } from "./command.js";

/** Settles what two people decided differently, for one of them. */
export const resolveConflict: Command<ResolveConflictArguments> = async (
  context,
  { uri, id, member, choice },
) => {
  const conflict = context.store
    .conflicts(uri)
    .find((each) => each.annotation === id && each.member === member && choice < each.values.length);
  if (!conflict) return refused(l10n.t("This has been settled already."));
  return answering(context, async () => {
    await context.store.resolveConflict(uri, conflict, choice, context.author);
    return [id];
  });
};
