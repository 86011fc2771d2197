import type { Position, Range } from "./range.js";

/** What the client asks of the workspace's articles. */
export const WorkspaceRequests = {
  counted: "copydesk/counted",
} as const;

/** Asks where something is counted. */
export interface CountedParams {
  readonly uri: string;
  /** In its words; without them, what the figure at `position` counts. */
  readonly query?: string;
  readonly position?: Position;
}

/** A phrase that counts it, with its place. */
export interface CountedRow {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
}

export interface CountedResult {
  /** What was looked for; empty where nothing is counted at the position. */
  readonly query: string;
  readonly found: readonly CountedRow[];
}
