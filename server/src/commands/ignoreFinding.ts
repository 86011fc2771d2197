import type { IgnoreFindingArguments } from "../../../protocol/commands.js";
import { findingPlace } from "../annotations/ignoredFindings.js";
import { answering, type Command, movedOn, notOpen, placeIn } from "./command.js";

/** Switches a finding off where it stands; it stays off while the words and two tokens either side stay. */
export const ignoreFinding: Command<IgnoreFindingArguments> = async (context, args) => {
  const view = context.view(args.uri);
  if (!view) return notOpen();
  const range = placeIn(view, args);
  if (!range) return movedOn();
  const finding = findingPlace(view.document.getText(), args.code, range);
  return answering(context, async () => {
    await context.store.setIgnored(args.uri, finding, true, context.author);
    return [];
  });
};
