import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Place } from "../../../../protocol/commands.js";
import type { Range } from "../../text/range.js";
import type { ArticleView } from "../articleView.js";
import { toRange } from "../ranges.js";

/** A code action that runs one command with one object. */
export function commandAction(
  title: string,
  command: string,
  args: object,
  options: { readonly preferred?: boolean; readonly kind?: string } = {},
): CodeAction {
  return {
    title,
    kind: options.kind ?? CodeActionKind.QuickFix,
    command: { title, command, arguments: [args] },
    ...(options.preferred ? { isPreferred: true } : {}),
  };
}

/** A place with its words, as a command takes it. */
export function placeOf({ document }: ArticleView, range: Range): Place {
  return { range: toRange(document, range), text: document.getText().slice(range.start, range.end) };
}
