import * as l10n from "@vscode/l10n";
import type { CodeLens } from "vscode-languageserver";
import type { ArticleView } from "./articleView.js";
import { isSure } from "./sureSuggestions.js";
import { suggestionsIn } from "./suggestions.js";

/** Above the headline: what is left to do in the article, and the commands that begin it. Off unless it is wanted. */
export function codeLenses(view: ArticleView): CodeLens[] {
  if (!view.settings.codeLens) return [];
  const open = suggestionsIn(view);
  if (open.length === 0) return [];
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const sure = open.filter(isSure).length;
  const review = l10n.t("{0} suggestions: start the review", open.length);
  return [
    { range, command: { title: review, command: "copydesk.startReview" } },
    ...(sure === 0
      ? []
      : [
          {
            range,
            command: { title: l10n.t("Accept the {0} sure ones", sure), command: "copydesk.acceptSure" },
          },
        ]),
  ];
}
