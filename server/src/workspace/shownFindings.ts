import type { Settings } from "../../../protocol/settings.js";
import type { Finding, Severity } from "../analysis/analysis.js";

export const SEVERITIES = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

/** The findings that are shown, each with the weight that the settings give it. */
export function shownFindings(findings: readonly Finding[], settings: Settings["findings"]): Finding[] {
  if (!settings.enabled) return [];
  const disabled = new Set(settings.disabled);
  return findings.flatMap((finding) => {
    if (disabled.has(finding.code)) return [];
    const severity = severityFrom(settings, finding.code) ?? finding.severity;
    return [severity === finding.severity ? finding : { ...finding, severity }];
  });
}

/** The weight that the settings give a finding; undefined where they say nothing, or no weight. */
export function severityFrom({ severity }: Settings["findings"], code: string): Severity | undefined {
  return Object.hasOwn(severity, code) ? SEVERITIES.find((each) => each === severity[code]) : undefined;
}
