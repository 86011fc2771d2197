import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { ClientCommand, ServerCommand } from "../../../../protocol/commands.js";
import type { Conflict, PlacedAnnotation } from "../../annotations/annotation.js";
import { AnnotationCode, staleChecksOf } from "../annotationFindings.js";
import type { ArticleView } from "../articleView.js";
import { DIAGNOSTIC_SOURCE } from "../diagnostics.js";
import { shortened } from "../markdown.js";
import { toRange } from "../ranges.js";
import type { ActionRequest } from "./codeActions.js";

/** What settles a diagnostic about an annotation: confirm, restore the old words, take one side. */
export function annotationFindingActions(view: ArticleView, request: ActionRequest): CodeAction[] {
  return request.diagnostics.flatMap((diagnostic) => {
    const placed = annotationOf(view, diagnostic);
    if (!placed) return [];
    if (diagnostic.code === AnnotationCode.stale) {
      return [
        ...staleActions(view, placed, diagnostic),
        ...differenceAction(view, placed, diagnostic, request),
      ];
    }
    if (diagnostic.code === AnnotationCode.uncertain) {
      return [
        confirmAction(view, placed, diagnostic),
        ...differenceAction(view, placed, diagnostic, request),
      ];
    }
    if (diagnostic.code !== AnnotationCode.conflict) return [];
    return request.conflicts
      .filter(({ annotation }) => annotation === placed.annotation.id)
      .flatMap((conflict) => conflictActions(view, conflict, diagnostic));
  });
}

function annotationOf(view: ArticleView, { source, data }: Diagnostic): PlacedAnnotation | undefined {
  if (source !== DIAGNOSTIC_SOURCE || data === null || typeof data !== "object") return undefined;
  const { annotation: id } = data as { annotation?: unknown };
  return view.annotations.find(({ annotation }) => annotation.id === id);
}

function staleActions(view: ArticleView, placed: PlacedAnnotation, diagnostic: Diagnostic): CodeAction[] {
  const { uri } = view.document;
  const { id } = placed.annotation;
  const checks = staleChecksOf(placed);
  const confirm = checks.map(({ kind, rating }): CodeAction => {
    const title = l10n.t("The check still holds: {0}, {1}", kind, rating);
    return action(title, diagnostic, ServerCommand.setCheck, { uri, id, check: kind, rating });
  });
  const [was] = checks;
  if (!was || !placed.span) return confirm;
  const restore: CodeAction = {
    title: l10n.t(
      "Restore the words that were checked: “{0}”",
      shortened(was.words.replace(/\s+/g, " "), 40),
    ),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: { changes: { [uri]: [{ range: toRange(view.document, placed.span), newText: was.words }] } },
  };
  return [...confirm, restore];
}

function differenceAction(
  { document: { uri } }: ArticleView,
  { annotation: { id } }: PlacedAnnotation,
  diagnostic: Diagnostic,
  { clientCommands }: ActionRequest,
): CodeAction[] {
  if (!clientCommands) return [];
  return [action(l10n.t("Show the difference"), diagnostic, ClientCommand.showDifference, { uri, id })];
}

function confirmAction(
  { document: { uri } }: ArticleView,
  { annotation: { id }, text }: PlacedAnnotation,
  diagnostic: Diagnostic,
): CodeAction {
  const title = l10n.t("Yes, it belongs to “{0}”", shortened((text ?? "").replace(/\s+/g, " "), 40));
  return action(title, diagnostic, ServerCommand.confirmAnchor, { uri, id });
}

function conflictActions(view: ArticleView, conflict: Conflict, diagnostic: Diagnostic): CodeAction[] {
  const { uri } = view.document;
  return conflict.values.map((each, choice) => {
    const value = each.value === null ? l10n.t("nothing") : shortened(readable(each.value), 40);
    const title = l10n.t("Keep {0} “{1}” of {2}", conflict.member, value, each.by.join(", "));
    const args = { uri, id: conflict.annotation, member: conflict.member, choice };
    return action(title, diagnostic, ServerCommand.resolveConflict, args);
  });
}

function readable(value: Conflict["values"][number]["value"]): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function action(title: string, diagnostic: Diagnostic, command: string, args: object): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [args] },
  };
}
