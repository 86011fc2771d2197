import * as vscode from "vscode";
import type { AnnotationRow, Suggestion } from "../../../protocol/annotations.js";
import { oneLine, typeLabel } from "../labels.js";
import { toEditorRange, toProtocolRange } from "../positions.js";
import type { Server } from "../server.js";
import { codeOf, findingsOf } from "../sidebar/findingsView.js";
import type { ReviewItem } from "./reviewQueue.js";

export type Reviewed = ReviewItem & { readonly label: string } & (
    | { readonly kind: "suggestion"; readonly suggestion: Suggestion }
    | { readonly kind: "finding"; readonly diagnostic: vscode.Diagnostic }
    | { readonly kind: "annotation"; readonly row: AnnotationRow }
  );

/** Diagnostics that say of annotations what the annotation itself is reviewed for. */
const OF_ANNOTATIONS = /^annotation\//;

/** What there is to review in an article: open suggestions, findings, and annotations that are undecided, uncertain or stale. */
export async function reviewItems(server: Server, document: vscode.TextDocument): Promise<Reviewed[]> {
  const uri = server.uriOf(document.uri);
  const [suggestions, { annotations }] = await Promise.all([
    server.suggestions(document.uri),
    server.annotations({ uri }),
  ]);
  const name = distinctNames();
  return [
    ...suggestions.map(
      (suggestion): Reviewed => ({
        kind: "suggestion",
        key: name(`${suggestion.type} ${suggestion.text}`),
        range: suggestion.range,
        label: `${typeLabel(suggestion.type)} “${oneLine(suggestion.text)}”`,
        suggestion,
      }),
    ),
    ...findingsOf(document)
      .filter(({ diagnostic }) => !OF_ANNOTATIONS.test(codeOf(diagnostic)))
      .map(
        ({ diagnostic }): Reviewed => ({
          kind: "finding",
          key: name(`${codeOf(diagnostic)} ${document.getText(diagnostic.range)}`),
          range: toProtocolRange(diagnostic.range),
          label: diagnostic.message,
          diagnostic,
        }),
      ),
    ...annotations.flatMap((row): Reviewed[] =>
      row.range && isToSettle(row)
        ? [{ kind: "annotation", key: row.id, range: row.range, label: annotationLabel(row), row }]
        : [],
    ),
  ];
}

function isToSettle({ status, anchor, stale, toAdjudicate }: AnnotationRow): boolean {
  if (status === "rejected" || status === "unsure") return false;
  return status === "suggested" || anchor === "uncertain" || stale || toAdjudicate === true;
}

function annotationLabel(row: AnnotationRow): string {
  const what = `${typeLabel(row.type)} “${oneLine(row.text)}”`;
  if (row.toAdjudicate) return vscode.l10n.t("{0}: two people decided differently", what);
  if (row.stale) return vscode.l10n.t("{0}: changed since checked", what);
  return row.anchor === "uncertain" ? vscode.l10n.t("{0}: does it still belong here?", what) : what;
}

/** Numbers what is called the same, so that edits elsewhere leave the names alone. */
function distinctNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return `${name} ${String(nth)}`;
  };
}

/** Where an item stands, in the editor's terms. */
export function placeOf(item: Reviewed): vscode.Range {
  return toEditorRange(item.range);
}
