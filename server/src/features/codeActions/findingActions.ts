import * as l10n from "@vscode/l10n";
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { ServerCommand } from "../../../../protocol/commands.js";
import type { Finding } from "../../analysis/analysis.js";
import type { ArticleView } from "../articleView.js";
import { ElsewhereCode } from "../elsewhereFindings.js";
import { DIAGNOSTIC_SOURCE } from "../diagnostics.js";
import { toOffsets, toRange } from "../ranges.js";
import type { ActionRequest } from "./codeActions.js";
import { placeOf } from "./commandAction.js";

/** The repair of each finding that the editor shows here, where there is one, and the switch that turns it off here. */
export function findingActions(view: ArticleView, { diagnostics }: ActionRequest): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.source === DIAGNOSTIC_SOURCE && diagnostic.code === ElsewhereCode.quoteDiffers) {
      const code = ElsewhereCode.quoteDiffers;
      return [ignoreAction(view, { code, ...toOffsets(view.document, diagnostic.range) }, diagnostic)];
    }
    const finding = findingOf(view, diagnostic);
    return finding ? [...fixAction(view, finding, diagnostic), ignoreAction(view, finding, diagnostic)] : [];
  });
}

function findingOf(view: ArticleView, diagnostic: Diagnostic): Finding | undefined {
  if (diagnostic.source !== DIAGNOSTIC_SOURCE) return undefined;
  const { start, end } = toOffsets(view.document, diagnostic.range);
  return view.analysis.findings.find(
    (finding) => finding.code === diagnostic.code && finding.start === start && finding.end === end,
  );
}

function fixAction(view: ArticleView, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  if (!finding.fix) return [];
  return [
    {
      title: finding.fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [view.document.uri]: [editOf(view, finding, finding.fix.newText)] } },
    },
  ];
}

function ignoreAction(
  view: ArticleView,
  finding: Pick<Finding, "code" | "start" | "end">,
  diagnostic: Diagnostic,
): CodeAction {
  const title = l10n.t("Ignore this here ({0})", finding.code);
  const args = { uri: view.document.uri, ...placeOf(view, finding), code: finding.code };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: ServerCommand.ignoreFinding, arguments: [args] },
  };
}

/** One action that makes all repairs of errors and warnings. Its edit is left for later where the client asks for it. */
export function fixAll(view: ArticleView, resolvesEdits: boolean): CodeAction[] {
  const repairs = safeRepairs(view);
  if (repairs.length === 0) return [];
  const title = l10n.t("Make all {0} repairs", repairs.length);
  const kind = `${CodeActionKind.SourceFixAll}.copydesk`;
  return [
    {
      title,
      kind,
      ...(resolvesEdits ? { data: { fixAll: view.document.uri } } : { edit: fixAllEdit(view) }),
    },
  ];
}

/** The article that an action of `fixAll` is for; null for any other action. */
export function fixAllUri({ data }: CodeAction): string | null {
  if (data === null || typeof data !== "object") return null;
  const { fixAll: uri } = data as { fixAll?: unknown };
  return typeof uri === "string" ? uri : null;
}

/** The edit of `fixAll`: its changes do not overlap, and none is inside quotation marks. */
export function fixAllEdit(view: ArticleView): WorkspaceEdit {
  return { changes: { [view.document.uri]: safeRepairs(view) } };
}

function safeRepairs(view: ArticleView): TextEdit[] {
  if (!view.settings.findings.enabled) return [];
  const disabled = new Set(view.settings.findings.disabled);
  const edits: TextEdit[] = [];
  let last = -1;
  for (const finding of view.analysis.findings) {
    if (!finding.fix || disabled.has(finding.code) || finding.start < last) continue;
    if (finding.severity !== "error" && finding.severity !== "warning") continue;
    if (isQuoted(view, finding)) continue;
    edits.push(editOf(view, finding, finding.fix.newText));
    last = finding.end;
  }
  return edits;
}

function isQuoted({ analysis }: ArticleView, finding: Finding): boolean {
  return analysis.quotes.some(
    ({ kind, content }) =>
      kind !== "indirect" && content.some((part) => part.start < finding.end && finding.start < part.end),
  );
}

function editOf({ document }: ArticleView, finding: Finding, newText: string): TextEdit {
  return { range: toRange(document, finding), newText };
}
