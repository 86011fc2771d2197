import type { Analysis } from "../analysis/analysis.js";
import { OffsetConverter, type OffsetUnit } from "../text/offsets.js";

/** The same analysis with every `start` and `end` told in `unit`; the given one is left as it is. */
export function withOffsets(analysis: Analysis, text: string, unit: OffsetUnit): Analysis {
  if (unit === "utf16") return analysis;
  const converter = new OffsetConverter(text, unit);
  return convert(analysis, converter) as Analysis;
}

function convert(value: unknown, converter: OffsetConverter): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, converter));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      (key === "start" || key === "end") && typeof member === "number"
        ? converter.fromUtf16(member)
        : convert(member, converter),
    ]),
  );
}
