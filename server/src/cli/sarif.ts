import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding } from "../analysis/analysis.js";

declare const COPYDESK_VERSION: string;

/** A finding with its file and its place as a person counts it, from 1; `endLine` and `endColumn` behind it. */
export interface LocatedFinding extends Pick<Finding, "code" | "severity" | "message"> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const LEVELS: Readonly<Record<Finding["severity"], "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/**
 * The findings as SARIF 2.1.0 (OASIS standard), as code scanning takes it: one run, each code a rule, columns in UTF-16
 * units. Files in the current folder are told relative to it, so that a report made elsewhere fits a checkout.
 */
export function sarifOf(findings: readonly LocatedFinding[]): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Copydesk",
            semanticVersion: COPYDESK_VERSION,
            rules: codes.map((id) => ({ id, name: ruleName(id), shortDescription: { text: id } })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(process.cwd()).href}/` } },
        results: findings.map((finding) => resultOf(finding, codes)),
      },
    ],
  };
}

/** `quote/no-speaker` as `QuoteNoSpeaker`: rules are named in Pascal case. */
function ruleName(code: string): string {
  return code
    .split(/[^a-z0-9]+/i)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}

function resultOf(finding: LocatedFinding, codes: readonly string[]): object {
  const { code, severity, message, file, line, column, endLine, endColumn } = finding;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}

function artifact(file: string): object {
  const relative = path.relative(process.cwd(), path.resolve(file));
  if (relative.startsWith("..") || path.isAbsolute(relative))
    return { uri: pathToFileURL(path.resolve(file)).href };
  return { uri: relative.split(path.sep).map(encodeURIComponent).join("/"), uriBaseId: "SRCROOT" };
}
