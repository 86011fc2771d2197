import type { FormatRow } from "../../../protocol/formats.js";
import { FORMATS } from "../formats/formats.js";

/** The formats as the client offers them. */
export function formatRows(locale: "en" | "id"): FormatRow[] {
  return FORMATS.map(({ name, description, ofOne = false, read, write, endings = [], takes = [] }) => ({
    name,
    description: description[locale],
    ofOne,
    reads: read !== undefined,
    writes: write !== undefined,
    endings,
    takes,
  }));
}
