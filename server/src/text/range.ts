/** A half-open stretch `[start, end)` of UTF-16 code units. What it is relative to is said where it is used. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True when the two half-open ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
