import type { AnnotationRow } from "./annotations.js";

/** The annotations as they stand in another version of an article, to be shown beside it. Nothing is written. */
export const ARTICLE_VERSION_REQUEST = "copydesk/articleVersion";

export interface ArticleVersionParams {
  /** URI of the article whose version it is; it need not be open. */
  readonly article: string;
  readonly languageId: string;
  /** The version's text as the editor has it. */
  readonly text: string;
  /** What git calls the version: a commit, a branch, `HEAD`; empty for the index. Left out where git has none of it. */
  readonly revision?: string;
}

export interface ArticleVersionResult {
  /** Whose annotations these are: recorded with that version, or those of now, looked for in its text. */
  readonly from: "revision" | "now";
  /** Those that have a place in the version. */
  readonly annotations: readonly VersionAnnotation[];
}

export interface VersionAnnotation {
  readonly row: AnnotationRow;
  /** What is known of it, as Markdown in which everything from an article or a sidecar is escaped. */
  readonly card: string;
}
