import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range as OffsetRange } from "../text/range.js";

/** The protocol's range of an offset range. */
export function toRange(document: TextDocument, { start, end }: OffsetRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The offsets of a protocol range. */
export function toOffsets(document: TextDocument, range: Range): OffsetRange {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** True when the cursor at `offset` touches `[start, end]`: a cursor right behind a word still points at it. */
export function touches({ start, end }: OffsetRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
