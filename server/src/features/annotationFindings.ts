import * as l10n from "@vscode/l10n";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Check, Conflict, PlacedAnnotation } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";
import type { ArticleView } from "./articleView.js";
import { typeLabel } from "./cards/typeLabel.js";
import { wordsOf } from "./annotationRows.js";
import { DIAGNOSTIC_SOURCE } from "./diagnostics.js";
import { shortened } from "./markdown.js";
import { toRange } from "./ranges.js";

/** What is to be looked at in the annotations themselves, by the same codes everywhere. */
export const AnnotationCode = {
  stale: "annotation/changed-since-checked",
  conflict: "annotation/to-adjudicate",
  uncertain: "annotation/place-uncertain",
} as const;

/**
 * Diagnostics about annotations: checked words that have changed since, places that are uncertain after an edit made
 * elsewhere, and what two people decided differently. In the *calm* preset they are hints.
 */
export function annotationDiagnostics(view: ArticleView, conflicts: readonly Conflict[]): Diagnostic[] {
  const { preset } = view.settings.highlight;
  if (preset === "off") return [];
  const severity = preset === "calm" ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
  const conflicting = new Set<string>(conflicts.map(({ annotation }) => annotation));
  return view.annotations.flatMap((placed) => {
    const { span } = placed;
    if (!span || placed.annotation.status === "rejected") return [];
    const diagnostic = (code: string, message: string): Diagnostic => ({
      range: toRange(view.document, span),
      source: DIAGNOSTIC_SOURCE,
      severity,
      code,
      message,
      data: { annotation: placed.annotation.id },
    });
    return [
      ...staleMessages(placed).map((message) => diagnostic(AnnotationCode.stale, message)),
      ...(placed.anchor === "uncertain"
        ? [diagnostic(AnnotationCode.uncertain, uncertainMessage(placed))]
        : []),
      ...(conflicting.has(placed.annotation.id)
        ? [diagnostic(AnnotationCode.conflict, conflictMessage(placed))]
        : []),
    ];
  });
}

/** The checks of an annotation that were made on other words, with those words. */
export function staleChecksOf({ annotation, stale }: PlacedAnnotation): Check[] {
  return stale.flatMap((kind) => currentCheck(annotation, kind) ?? []);
}

function staleMessages(placed: PlacedAnnotation): string[] {
  const [check] = staleChecksOf(placed);
  if (!check) return [];
  const was = shortened(check.words.replace(/\s+/g, " "), 80);
  return [l10n.t("Changed since {0} checked it. It was: “{1}”", check.by.name, was)];
}

function uncertainMessage(placed: PlacedAnnotation): string {
  const { target, tag } = placed.annotation;
  const was =
    target.kind === "text" ? shortened(target.quote.exact.replace(/\s+/g, " "), 80) : wordsOf(placed);
  return l10n.t("Does the {0} “{1}” still belong here?", typeLabel(tag ?? "note"), was);
}

function conflictMessage({ annotation }: PlacedAnnotation): string {
  return l10n.t("Two people decided differently on this {0}.", typeLabel(annotation.tag ?? "note"));
}
