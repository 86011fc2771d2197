/** An export that would say less than its readers rely on. */
export class MissingForExport extends Error {
  override readonly name = "MissingForExport";

  /** @param missing each a few words: "the publisher (--publisher)" */
  constructor(missing: readonly string[]) {
    super(`missing: ${missing.join("; ")}`);
  }
}
