import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Finding, Severity } from "../analysis/analysis.js";
import type { IgnoredFindings } from "../annotations/ignoredFindings.js";
import { shownFindings } from "../workspace/shownFindings.js";
import type { ArticleView } from "./articleView.js";
import { toRange } from "./ranges.js";

const DIAGNOSTIC_SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The source that our diagnostics name. */
export const DIAGNOSTIC_SOURCE = "copydesk";

/**
 * The findings as diagnostics, without those switched off by setting or ignored where they stand. In the *calm*
 * preset what is neither error nor warning comes as a hint, so that the Problems panel stays empty.
 *
 * @param ignored the findings that a person has switched off where they stand
 */
export function diagnostics(view: ArticleView, ignored: IgnoredFindings): Diagnostic[] {
  const { findings, highlight } = view.settings;
  if (highlight.preset === "off") return [];
  const text = view.document.getText();
  return shownFindings(view.analysis.findings, findings)
    .filter((finding) => !ignored.has(text, finding.code, finding))
    .map((finding) => ({
      range: toRange(view.document, finding),
      message: finding.message,
      code: finding.code,
      source: DIAGNOSTIC_SOURCE,
      severity: diagnosticSeverity(finding.severity, highlight.preset === "calm"),
      ...(finding.related.length > 0 ? { relatedInformation: related(view, finding) } : {}),
    }));
}

/** A weight as the editor has it. */
export function diagnosticSeverity(severity: Severity, calm: boolean): DiagnosticSeverity {
  return calm && severity === "information" ? DiagnosticSeverity.Hint : DIAGNOSTIC_SEVERITIES[severity];
}

function related({ document }: ArticleView, finding: Finding): NonNullable<Diagnostic["relatedInformation"]> {
  return finding.related.map((span) => ({
    location: { uri: document.uri, range: toRange(document, span) },
    message: span.text,
  }));
}
