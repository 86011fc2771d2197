import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { ClientCommand, ServerCommand } from "../../../../protocol/commands.js";
import { ENTITY_TYPES } from "../../analysis/analysis.js";
import type { Range } from "../../text/range.js";
import type { ArticleView } from "../articleView.js";
import { typeLabel } from "../cards/typeLabel.js";
import { shortened } from "../markdown.js";
import type { ActionRequest } from "./codeActions.js";
import { commandAction, placeOf } from "./commandAction.js";

/** For any selection: annotate it as a type, as a quote, or as a claim, with a number or without. */
export function selectionActions(view: ArticleView, request: ActionRequest): CodeAction[] {
  const range = trimmed(view.document.getText(), request.range);
  if (range.start === range.end) return [];
  const place = { uri: view.document.uri, ...placeOf(view, range) };
  const words = shortened(place.text.replace(/\s+/g, " "), 30);
  const kind = CodeActionKind.RefactorRewrite;
  const annotate = (title: string, type: string): CodeAction =>
    commandAction(title, ServerCommand.annotate, { ...place, type, status: "accepted" }, { kind });
  const claim = annotate(l10n.t("Mark “{0}” as a claim", words), "claim");
  if (request.clientCommands) {
    return [
      commandAction(l10n.t("Annotate “{0}” as …", words), ClientCommand.annotateAs, place, { kind }),
      claim,
    ];
  }
  return [
    claim,
    ...[...ENTITY_TYPES, "quote"].map((type) =>
      annotate(l10n.t("Annotate “{0}” as {1}", words, typeLabel(type)), type),
    ),
    ...view.tagset.labels.map(({ tag, label }) =>
      annotate(l10n.t("Annotate “{0}” as {1}", words, label), tag),
    ),
  ];
}

function trimmed(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
