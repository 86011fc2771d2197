import type { Value } from "../../analysis/analysis.js";

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A value with the article's own grouping and decimal mark; exact for any length, since it never becomes a double. */
export function numberInFigures(value: Value, language: "id" | "en" | "und"): string {
  const match = DECIMAL.exec(String(value));
  if (!match) return String(value);
  const [, sign = "", whole = "", fraction] = match;
  const [group, decimal] = language === "en" ? [",", "."] : [".", ","];
  return `${sign}${grouped(whole, group)}${fraction === undefined ? "" : decimal + fraction}`;
}

function grouped(digits: string, mark: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end));
  return groups.reverse().join(mark);
}
