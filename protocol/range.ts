/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open, as in the Language Server Protocol. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
