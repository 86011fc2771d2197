/** What `find` finds in each of `items`, in their order. As `flatMap`, which takes five times as long where most find nothing. */
export function gather<Item, Found>(
  items: readonly Item[],
  find: (item: Item, index: number) => readonly Found[],
): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < items.length; i++) {
    const own = find(items[i] as Item, i);
    for (let k = 0; k < own.length; k++) found.push(own[k] as Found);
  }
  return found;
}

/** What `find` gives for the most of the items: no list is made for each. */
export const NOTHING: readonly never[] = [];
