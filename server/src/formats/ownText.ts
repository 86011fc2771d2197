import type { Range } from "../text/range.js";
import type { Imported, TargetArticle } from "./document.js";
import { type JsonAt, offsetAt } from "./jsonData.js";
import type { Loss } from "./loss.js";
import { MalformedData } from "./malformed.js";
import { type FoundAnnotation, placeInOwnText } from "./readings.js";

/** One record of data that carries the text it is about. */
export interface TextRecord {
  readonly where: string;
  readonly text: string;
  readonly found: readonly FoundAnnotation[];
}

/** Takes the record that has the article's text; the others are listed. @throws MalformedData when none has it */
export function placeRecords(
  records: readonly TextRecord[],
  article: TargetArticle,
  specified?: "codepoint" | "utf16",
): Imported {
  let taken: Imported | null = null;
  const losses: Loss[] = [];
  for (const { where, text, found } of records) {
    const placed: Imported | null = taken ? null : placeInOwnText(article.text, text, found, specified);
    if (placed) taken = placed;
    else losses.push({ code: "other-article", where });
  }
  if (!taken) throw new MalformedData("the data", `no text in it is that of ${article.name}`);
  return { ...taken, losses: [...taken.losses, ...losses] };
}

/** Start and end with their places. @throws MalformedData where they are no offsets, or run backwards */
export function stretchAt(start: JsonAt, end: JsonAt, where: string): Range {
  const stretch = { start: offsetAt(start), end: offsetAt(end) };
  if (stretch.end < stretch.start) throw new MalformedData(where, "the end is before the start");
  return stretch;
}
