/** Somebody or something in the article that can speak. */
export interface Figure {
  /** Fullest form seen. */
  name: string;
  /** Its words, in lower case. */
  nameWords: readonly string[];
  /** Lower-case words of all its names, where it is found by them. */
  words: Set<string> | null;
  kind: "person" | "body" | "document" | "unknown";
  plural: boolean;
  gender: "female" | "male" | null;
  entity: string | null;
  /** Where it was last named, UTF-16. */
  at: number;
}

/** Whether the figure has all of the words among its names. */
export function hasAll(figure: Figure, words: readonly string[]): boolean {
  for (const word of words) if (!figure.words?.has(word)) return false;
  return true;
}

/** Whether the words are all among the other ones. */
export function isWithin(inner: readonly string[], words: readonly string[]): boolean {
  for (const word of inner) if (!words.includes(word)) return false;
  return true;
}

/** Whether a name rather stands for the figure than for the best so far: somebody, or the one named last. */
export function isNearer(figure: Figure, best: Figure): boolean {
  const isSomebody = canBePerson(figure);
  return isSomebody === canBePerson(best) ? figure.at > best.at : isSomebody;
}

function canBePerson(figure: Figure): boolean {
  return figure.kind !== "body" && figure.kind !== "document";
}
