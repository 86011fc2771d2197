/** Data that is not in the format it is said to be in. The message is one line and names the place. */
export class MalformedData extends Error {
  override readonly name = "MalformedData";

  /** @param place "line 3", "record 2, column start" */
  constructor(place: string, what: string) {
    super(`${place}: ${what}`);
  }
}
