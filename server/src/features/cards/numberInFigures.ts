import type { Value } from "../../analysis/analysis.js";
import { fromValue } from "../../analysis/numbers/numerals/decimal.js";
import { writtenOut } from "../../analysis/numbers/reading.js";

/** A value with the article's own grouping and decimal mark; what is no decimal as it is. */
export function numberInFigures(value: Value, language: "id" | "en" | "und"): string {
  const decimal = fromValue(value);
  return decimal ? writtenOut(decimal, language === "en" ? "en" : "id") : String(value);
}
