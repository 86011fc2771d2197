import { ServerCommand } from "../../../protocol/commands.js";
import type { AnnotationStatus, Suggestion } from "../../../protocol/annotations.js";
import type { CommandContext, NamedPlace } from "./command.js";
import { goToSuggestion } from "./goToSuggestion.js";
import { suggestionAt } from "./suggestionAt.js";

/** Accepts or rejects the suggestion at the cursor, and goes on to the next one. */
export async function decide(
  context: CommandContext,
  status: Extract<AnnotationStatus, "accepted" | "rejected" | "unsure">,
  place?: NamedPlace,
): Promise<void> {
  const found = await suggestionAt(context, place);
  if (!found) return;
  const done = await context.server.run(ServerCommand.annotate, argumentsFor(found.suggestion, status));
  if (done && !place) await goToSuggestion(context, 1, found.suggestion.range);
}

function argumentsFor({ uri, range, text, type, speaker }: Suggestion, status: AnnotationStatus): object {
  const withSpeaker = status === "accepted" && speaker !== null;
  return { uri, range, text, type, status, ...(withSpeaker ? { speaker } : {}) };
}
