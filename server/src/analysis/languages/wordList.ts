/** The words of a list written with blanks or line breaks between them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The same value for every word of such a list. */
export function wordMap<T>(...groups: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(
    groups.flatMap(([list, value]) => [...wordSet(list)].map((word): [string, T] => [word, value])),
  );
}

/** The phrases of a list written one a line. */
export function phraseList(list: string): readonly string[] {
  return list
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
