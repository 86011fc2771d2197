/** A half-open stretch `[start, end)` of UTF-16 code units. What it is relative to is said where it is used. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True when the two half-open ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export const startOf = ({ start }: Range): number => start;

/** Index of the first of the items, which are in text order, that begins at `offset` or behind it. */
export function firstFrom<Item>(
  items: readonly Item[],
  startOf: (item: Item) => number,
  offset: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between two indices of the list.
    if (startOf(items[middle] as Item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
