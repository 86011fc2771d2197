import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { Range } from "../text/range.js";
import type { Loss } from "./loss.js";

/** What another annotation of the same document is to this one. `to`: its id, or an IRI of something elsewhere. */
export interface FormatLink {
  readonly role: string;
  readonly to: string;
}

/**
 * One annotation as every format can be asked to hold it. `span`: UTF-16 offsets into the document's text as the file
 * has it (BOM and CRLF counted), at least one character.
 */
export interface FormatAnnotation {
  readonly id: string;
  readonly span: Range;
  /** Null for a bare note. */
  readonly tag: string | null;
  /** What else is said of it, by name; see `attributes.ts` for the names that Copydesk gives a meaning. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly links: readonly FormatLink[];
  readonly notes: readonly string[];
}

/** An article with the annotations that have a place in it, in text order. */
export interface FormatDocument {
  /** File name without its folder. */
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly FormatAnnotation[];
  /**
   * The annotations with all that the sidecar holds, also those without a place; for the formats of the desk, which say
   * who checked what, and when. Spans count without a BOM.
   */
  readonly placed?: readonly PlacedAnnotation[];
}

/** One file that an export makes. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/** One step of the scale on which a newsroom rates truth, from the best to the worst; then those that are no verdict. */
export interface RatingStep {
  readonly value: string;
  readonly label: { readonly en: string; readonly id: string };
  readonly end?: "best" | "worst";
}

/** What is said to an export beside the annotations; each format says which of it it takes. */
export interface ExportOptions {
  /** Where the article is published. */
  readonly pageUrl?: string;
  readonly publisher?: string;
  /** What a claim says, in a sentence. */
  readonly claimSummary?: string;
  /** The annotation that it is about. */
  readonly annotation?: string;
  readonly ratings?: readonly RatingStep[];
  /** The article as it was before, for a correction. */
  readonly base?: string;
  /** When, for a correction: as it is to be printed. */
  readonly when?: string;
  readonly language?: "en" | "id";
}

/** What an export made, and what of the annotations did not fit into it. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly losses: readonly Loss[];
}

/** What an import found. `reading`: how its offsets were understood; null where it has none. */
export interface Imported {
  readonly annotations: readonly FormatAnnotation[];
  readonly reading: string | null;
  readonly losses: readonly Loss[];
}

/** The article that data is imported into. */
export type TargetArticle = Pick<FormatDocument, "name" | "text">;

/** The name without its last ending: `berita.article` is `berita`. */
export function stem(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}
