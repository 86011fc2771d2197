import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Conflict } from "../../annotations/annotation.js";
import type { Range } from "../../text/range.js";
import type { ArticleView } from "../articleView.js";
import { annotationFindingActions } from "./annotationFindingActions.js";
import { annotationActions } from "./annotationActions.js";
import { findingActions, fixAll } from "./findingActions.js";
import { registryActions } from "./registryActions.js";
import { selectionActions } from "./selectionActions.js";
import { suggestionActions } from "./suggestionActions.js";

/** What the editor asks actions for. */
export interface ActionRequest {
  /** Offsets of the cursor or the selection. */
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
  /** What two people decided differently in this article. */
  readonly conflicts: readonly Conflict[];
  /** The kinds asked for; empty: all. */
  readonly only: readonly string[];
  /** True where the client has the commands that ask the person something. */
  readonly clientCommands: boolean;
  /** True where the client asks for an action's edit only when it is chosen. */
  readonly resolvesEdits: boolean;
}

/** All actions at a place, the likeliest first: *accept* is the first one and preferred. */
export function codeActions(view: ArticleView, request: ActionRequest): CodeAction[] {
  const wants = (kind: string): boolean =>
    request.only.length === 0 || request.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions = [
    ...(wants(CodeActionKind.QuickFix) ? suggestionActions(view, request) : []),
    ...(wants(CodeActionKind.QuickFix) ? annotationActions(view, request) : []),
    ...(wants(CodeActionKind.QuickFix) ? annotationFindingActions(view, request) : []),
    ...(wants(CodeActionKind.QuickFix) ? findingActions(view, request) : []),
    ...(wants(CodeActionKind.QuickFix) ? registryActions(view, request) : []),
    ...(wants(CodeActionKind.Refactor) ? selectionActions(view, request) : []),
  ];
  const explicit = request.only.some(
    (only) => only.startsWith(CodeActionKind.SourceFixAll) || only === "source",
  );
  return explicit ? [...actions, ...fixAll(view, request.resolvesEdits)] : actions;
}
