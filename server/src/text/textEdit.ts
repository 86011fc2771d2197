/**
 * What became of a text: `[start, oldEnd)` of the old one gave way to `[start, newEnd)` of the new one, and around it both
 * are alike. UTF-16 units.
 */
export interface TextEdit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** One edit that does what two do, the second into the text that the first left. */
export function joinEdits(first: TextEdit, second: TextEdit): TextEdit {
  return {
    start: Math.min(first.start, second.start),
    oldEnd: first.oldEnd + Math.max(0, second.oldEnd - first.newEnd),
    newEnd: second.newEnd + Math.max(0, first.newEnd - second.oldEnd),
  };
}

/** How far the edit moves what stands behind it. */
export function shiftOf({ oldEnd, newEnd }: TextEdit): number {
  return newEnd - oldEnd;
}

/** Where an offset of the old text stands in the new one; inside of what gave way, at the nearer end of what came. */
export function movedOffset(offset: number, edit: TextEdit): number {
  if (offset >= edit.oldEnd) return offset + shiftOf(edit);
  return Math.min(offset, edit.newEnd);
}
