import { type Finding, type Severity, type Span, spanOf } from "../analysis.js";

/** Makes a finding over `[start, end)` of the article. */
export function findingAt(
  text: string,
  range: { readonly start: number; readonly end: number },
  code: string,
  severity: Severity,
  message: string,
  related: readonly Span[] = [],
  fix?: { title: string; newText: string },
): Finding {
  const finding = { ...spanOf(text, range.start, range.end), code, severity, message, related: [...related] };
  return fix ? { ...finding, fix } : finding;
}
