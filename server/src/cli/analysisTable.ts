import type { Analysis, NumericClaim, Quote } from "../analysis/analysis.js";

/** The analysis as a table for a person: one row a thing, in text order within each part. */
export function analysisTable(analysis: Analysis): string {
  const parts = [
    `${analysis.file ?? "standard input"}: language ${analysis.language}, date ${analysis.date ?? "unknown"}`,
    section(
      "Entities",
      analysis.entities.map((entity) => {
        const places = analysis.mentions.filter((mention) => mention.entity === entity.id).length;
        const extra = [...entity.roles, ...entity.aliases].join("; ");
        return [entity.type, `${entity.name} (${places}×)`, extra];
      }),
    ),
    section(
      "Quotes",
      analysis.quotes.map((quote) => [quote.kind, speakerOf(quote), oneLine(quote.text)]),
    ),
    section(
      "Numeric claims",
      analysis.claims.map((claim) => [claim.kind, valueOf(claim), oneLine(claim.text)]),
    ),
    section(
      "Findings",
      analysis.findings.map((finding) => [finding.severity, finding.code, finding.message]),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n\n`;
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const widths = [0, 1].map((column) =>
    Math.min(40, Math.max(...rows.map((row) => (row[column] ?? "").length))),
  );
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd()}`,
  );
  return [title, ...lines].join("\n");
}

function speakerOf(quote: Quote): string {
  return quote.speaker?.resolved ?? quote.speaker?.text ?? "(no speaker)";
}

function valueOf(claim: NumericClaim): string {
  const value =
    claim.value ??
    (claim.low !== null || claim.high !== null ? `${claim.low ?? ""}..${claim.high ?? ""}` : "?");
  return [
    claim.relation === "=" || claim.relation === "range" ? "" : claim.relation,
    String(value),
    claim.unit ?? "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
