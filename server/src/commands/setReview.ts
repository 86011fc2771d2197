import type { SetReviewArguments } from "../../../protocol/commands.js";
import { answering, type Command } from "./command.js";

/** Says where the review of the article stands. */
export const setReview: Command<SetReviewArguments> = (context, { uri, state }) =>
  answering(context, async () => {
    await context.store.setReview(uri, state, context.author);
    return [];
  });
