/** Data that is not in the format it is said to be in. The message is one line and names the place. */
export class MalformedData extends Error {
  override readonly name = "MalformedData";

  /** @param place "line 3", "record 2, column start" */
  constructor(place: string, what: string) {
    super(`${place}: ${what}`);
  }
}

/** Words of somebody's file for a message: on one line, and no more of them than help to find the place. */
export function shown(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
