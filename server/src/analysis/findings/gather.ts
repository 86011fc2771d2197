/** What `find` finds in each of `items`, in their order. As `flatMap`, which takes five times as long where most find nothing. */
export function gather<Item, Found>(
  items: readonly Item[],
  find: (item: Item, index: number) => readonly Found[],
): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < items.length; i++) {
    for (const each of find(items[i] as Item, i)) found.push(each);
  }
  return found;
}
