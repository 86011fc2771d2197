/** One sentence for a person, in both languages. */
export interface LocalisedText {
  readonly en: string;
  readonly id: string;
}

export type StoreProblemCode =
  /** The sidecar: */
  | "not-json"
  | "not-a-sidecar"
  | "newer-version"
  | "conflict-markers"
  | "unmerged"
  | "unreadable"
  | "too-large"
  /** Writing it: */
  | "read-only"
  | "no-permission"
  | "no-space"
  | "busy"
  | "not-written"
  /** Bad use: */
  | "not-open"
  | "no-such-annotation"
  | "bad-span"
  | "outside-workspace"
  /** Undo: */
  | "nothing-to-undo"
  | "changed-meanwhile";

/** Why the store did not do something. `file` is the sidecar's URI, or the article's where there is none. */
export interface StoreProblem {
  readonly code: StoreProblemCode;
  readonly file: string;
  readonly message: LocalisedText;
}

/** What the store's operations reject with. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(problem.message.en);
    this.problem = problem;
  }
}
