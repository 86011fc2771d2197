import * as l10n from "@vscode/l10n";
import type { CodeAction } from "vscode-languageserver";
import { ClientCommand, ServerCommand } from "../../../../protocol/commands.js";
import { ENTITY_TYPES } from "../../analysis/analysis.js";
import type { ArticleView } from "../articleView.js";
import { tagLabel, typeLabel } from "../cards/typeLabel.js";
import { shortened } from "../markdown.js";
import { type Suggestion, suggestionsIn } from "../suggestions.js";
import type { ActionRequest } from "./codeActions.js";
import { commandAction, placeOf } from "./commandAction.js";
import { speakerCandidates } from "./speakerCandidates.js";

/** Accept, reject, retag and the like, for each suggestion that the cursor or the selection touches; inner ones first. */
export function suggestionActions(view: ArticleView, request: ActionRequest): CodeAction[] {
  const { start, end } = request.range;
  const open = suggestionsIn(view);
  const touched = open
    .filter((suggestion) => suggestion.start <= end && start <= suggestion.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const accepts = touched.map((suggestion, index) => acceptAction(view, suggestion, index === 0));
  return [...accepts, ...touched.flatMap((suggestion) => furtherActions(view, suggestion, open, request))];
}

function acceptAction(view: ArticleView, suggestion: Suggestion, preferred: boolean): CodeAction {
  const speaker = suggestion.kind === "quote" ? suggestion.quote.speaker?.resolved : null;
  const words = shortened(suggestion.text.replace(/\s+/g, " "), 40);
  const title = speaker
    ? l10n.t("Accept “{0}” as {1} by {2}", words, typeLabel(suggestion.type), speaker)
    : l10n.t("Accept “{0}” as {1}", words, typeLabel(suggestion.type));
  const args = { ...base(view, suggestion, "accepted"), ...(speaker ? { speaker } : {}) };
  return commandAction(title, ServerCommand.annotate, args, { preferred });
}

function base(view: ArticleView, suggestion: Suggestion, status: "accepted" | "rejected"): object {
  return { uri: view.document.uri, ...placeOf(view, suggestion), type: suggestion.type, status };
}

function furtherActions(
  view: ArticleView,
  suggestion: Suggestion,
  open: readonly Suggestion[],
  request: ActionRequest,
): CodeAction[] {
  const words = shortened(suggestion.text.replace(/\s+/g, " "), 40);
  const reject = commandAction(
    l10n.t("Reject “{0}” as {1}", words, typeLabel(suggestion.type)),
    ServerCommand.annotate,
    base(view, suggestion, "rejected"),
  );
  switch (suggestion.kind) {
    case "mention":
      return [...acceptAll(view, suggestion, open), reject, ...retagActions(view, suggestion, request)];
    case "quote":
      return [...speakerActions(view, suggestion, request), reject];
    case "claim":
      return [needsSource(view, suggestion), reject];
  }
}

function acceptAll(view: ArticleView, suggestion: Suggestion, open: readonly Suggestion[]): CodeAction[] {
  if (suggestion.kind !== "mention") return [];
  const { entity } = suggestion.mention;
  const all = open.filter((other) => other.kind === "mention" && other.mention.entity === entity);
  if (all.length < 2) return [];
  const name = view.analysis.entities.find((each) => each.id === entity)?.name ?? suggestion.text;
  const title = l10n.t("Accept all {0} mentions of “{1}”", all.length, shortened(name, 40));
  const args = {
    uri: view.document.uri,
    type: suggestion.type,
    status: "accepted",
    places: all.map((other) => placeOf(view, other)),
  };
  return [commandAction(title, ServerCommand.annotateAll, args)];
}

function retagActions(view: ArticleView, suggestion: Suggestion, request: ActionRequest): CodeAction[] {
  const place = { uri: view.document.uri, ...placeOf(view, suggestion) };
  if (request.clientCommands) {
    return [commandAction(l10n.t("Tag as another type …"), ClientCommand.annotateAs, place)];
  }
  const own = view.tagset.labels.map(({ tag }) => tag);
  return [...ENTITY_TYPES, ...own]
    .filter((type) => type !== suggestion.type)
    .map((type) =>
      commandAction(l10n.t("Tag as {0}", tagLabel(view, type)), ServerCommand.annotate, {
        ...place,
        type,
        status: "accepted",
      }),
    );
}

function speakerActions(view: ArticleView, suggestion: Suggestion, request: ActionRequest): CodeAction[] {
  if (suggestion.kind !== "quote") return [];
  const found = suggestion.quote.speaker?.resolved;
  const args = base(view, suggestion, "accepted");
  const actions = speakerCandidates(view, suggestion.quote)
    .filter((name) => name !== found)
    .map((name) =>
      commandAction(l10n.t("Accept with {0} as the speaker", name), ServerCommand.annotate, {
        ...args,
        speaker: name,
      }),
    );
  if (!request.clientCommands) return actions;
  return [...actions, commandAction(l10n.t("Choose the speaker …"), ClientCommand.chooseSpeaker, args)];
}

function needsSource(view: ArticleView, suggestion: Suggestion): CodeAction {
  const words = shortened(suggestion.text, 40);
  return commandAction(l10n.t("Mark “{0}” as needing a source", words), ServerCommand.annotate, {
    ...base(view, suggestion, "accepted"),
    task: "needs-source",
  });
}
