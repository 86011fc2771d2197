import type { Range } from "../text/range.js";
import type { Json, Members } from "./json.js";

/**
 * An absolute IRI; ours are `urn:uuid:` and a version 4 UUID, another tool's are kept. Identity is the annotation's own,
 * never its text's or its place's.
 */
export type AnnotationId = string;

/** `swh:1:cnt:` and the git blob id (40 hexadecimal digits) of a base text. */
export type BaseTextId = string;

/** Where an annotation stands in the current text, and how sure that is. */
export type AnchorState = "intact" | "moved" | "edited" | "uncertain" | "orphan";

/** Whether people hold the annotation for right. A rejected suggestion stays, so that it is not suggested again. */
export type Status = "suggested" | "accepted" | "rejected" | "unsure";
export const STATUSES: readonly Status[] = ["suggested", "accepted", "rejected", "unsure"];

/** W3C motivations that we write ourselves; one of another tool is kept as it is. */
export type Motivation = "identifying" | "assessing" | "tagging" | "linking" | "commenting" | "replying";

/** Who made or changed something. `id` is an IRI (an ORCID, a home page, `mailto:` only where opted in). */
export interface Agent {
  readonly type: "Person" | "Organization" | "Software";
  readonly name: string;
  readonly id?: string;
  readonly extra?: Members;
}

/** The words of the target with what stands around them, over LF text without a BOM. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly extra?: Members;
}

/** Unicode code points over the LF text, without a BOM, of the base text. */
export interface BasePosition extends Range {
  readonly extra?: Members;
}

/** A stretch of the article, as it was recorded on its base text. */
export interface TextTarget {
  readonly kind: "text";
  readonly quote: TextQuote;
  readonly position: BasePosition | null;
  /** The text on which quote and position were recorded; null where another tool did not say. */
  readonly base: BaseTextId | null;
  /** When it was recorded on that text; the W3C asks for it beside the text's id. */
  readonly recorded: string | null;
  readonly extra?: Members;
  /** Members of the selector's `state` that are not ours. */
  readonly stateExtra?: Members;
  /** Selectors of other kinds. */
  readonly otherSelectors?: readonly Json[];
}

/** What an annotation is about. `other`: a target in a form we do not place; kept as it is. */
export type Target =
  | TextTarget
  | { readonly kind: "annotation"; readonly id: AnnotationId }
  | { readonly kind: "article" }
  | { readonly kind: "other"; readonly value: Json };

/** What another annotation is to this one. */
export type LinkRole =
  | "speaker"
  | "cue"
  | "entity"
  | "source"
  | "outlet"
  | "sameAs"
  | "contradicts"
  | "evidence"
  | "relatedTo";

/** A relation, by annotation id, never by offsets. A role of another tool is kept as it is. */
export interface Link {
  readonly role: LinkRole | (string & {});
  readonly to: string;
  readonly extra?: Members;
}

/** The thing in the world that is named. `wikidata`: "Q796". */
export interface EntityLink {
  readonly wikidata?: string;
  /** Its IRI, where it is not one of Wikidata's. */
  readonly iri?: string;
  /** The name by which the newsroom calls it. */
  readonly name?: string;
  readonly extra?: Members;
}

/** A number read from the words. Decimals are exact and therefore strings; a date is an EDTF string. */
export interface Quantity {
  readonly kind: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly relation: "=" | "<" | "<=" | ">" | ">=" | "range";
  readonly approximate: boolean;
  /** CLDR unit id, ISO 4217 code, "percent", "percentage-point"; see NumericClaim. */
  readonly unit: string | null;
  readonly per: string | null;
  readonly counted: string | null;
  /** How another tool words it; absent where it is worded as we do. */
  readonly label?: string;
  readonly extra?: Members;
}

/** What speaks for or against a rating. One of `url` and `document` says where it is. */
export interface Evidence {
  readonly url?: string;
  readonly document?: string;
  /** Day of access, ISO 8601. */
  readonly accessed?: string;
  readonly archive?: string;
  readonly excerpt?: string;
  readonly kind?: "primary" | "secondary";
  readonly stance?: "supports" | "disputes" | "context";
  /** The origin from which it derives: two reports on one agency dispatch are one source. */
  readonly origin?: string;
  readonly extra?: Members;
}

/** Is it what was said or printed; did that person say it; is it so. */
export type CheckKind = "wording" | "attribution" | "truth";
export const CHECK_KINDS: readonly CheckKind[] = ["wording", "attribution", "truth"];

/** One verdict. `truth` is rated on the newsroom's own scale; wording and attribution `right`, `wrong` or `unclear`. */
export interface Check {
  readonly kind: CheckKind;
  readonly rating: string;
  readonly by: Agent;
  /** UTC, ISO 8601 with Z. */
  readonly when: string;
  /** The words that were checked. Where the current ones differ, the check is stale (derived, never stored). */
  readonly words: string;
  /** The speaker's words at that time, for a quote with one. */
  readonly speaker?: string;
  readonly evidence: readonly Evidence[];
  readonly extra?: Members;
}

/** Something to do; no verdict. A `discussion` is settled when it is done; without one, notes count as being discussed. */
export type TaskKind = "needs-source" | "ask-reporter" | "discussion";
export const TASK_KINDS: readonly TaskKind[] = ["needs-source", "ask-reporter", "discussion"];

export interface Task {
  readonly kind: TaskKind;
  readonly state: "open" | "done";
  readonly by: Agent;
  readonly when: string;
  readonly note?: string;
  readonly extra?: Members;
}

/** A note on the annotation itself. Answers to it are annotations of their own (motivation `replying`). */
export interface Note {
  readonly text: string;
  readonly by: Agent | null;
  readonly when: string | null;
  readonly language?: string;
  readonly extra?: Members;
}

/** The original of a translated quote. */
export interface Translation {
  readonly words: string;
  /** BCP 47. */
  readonly language: string;
  readonly url?: string;
  readonly extra?: Members;
}

/** One change: who, when, and what as `member` with the value before it (null: there was none). */
export interface HistoryEntry {
  readonly when: string;
  readonly by: string;
  readonly did: string;
  readonly was?: Json;
  readonly extra?: Members;
}

/** An annotation made apart on the same words with the same tag, which a merge joined to this one; kept for undoing it. */
export interface Twin {
  readonly id: AnnotationId;
  readonly creators: readonly Agent[];
  readonly created: string | null;
  readonly extra?: Members;
}

/** One annotation as the sidecar holds it: where it was recorded, not where it is now. Immutable. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly motivation: Motivation | (string & {});
  /** `person` … `law`, `quote`, `claim`, or one of the newsroom's own tag set; null for a bare note or a reply. */
  readonly tag: string | null;
  /** Null where another tool gave none, and for replies. */
  readonly status: Status | null;
  readonly target: Target;
  readonly creators: readonly Agent[];
  /** UTC, ISO 8601 with Z, as are all times here. */
  readonly created: string | null;
  readonly modified: string | null;
  /** What proposed it, where a machine did. */
  readonly generator: Agent | null;
  readonly generated: string | null;
  readonly entity: EntityLink | null;
  readonly links: readonly Link[];
  readonly quantity: Quantity | null;
  readonly checks: readonly Check[];
  readonly tasks: readonly Task[];
  readonly notes: readonly Note[];
  readonly translatedFrom: Translation | null;
  readonly history: readonly HistoryEntry[];
  readonly twins: readonly Twin[];
  /** Bodies of other tools, as they were. */
  readonly otherBodies: readonly Json[];
  /** Members that we do not know, as they were. */
  readonly extra: Members;
}

/** An annotation at its place in the current text. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly anchor: AnchorState;
  /** UTF-16 offsets into the current text as the editor has it; null for an orphan and for what has no words. */
  readonly span: Range | null;
  /** The current words; null where there is no span. */
  readonly text: string | null;
  /** Checks whose words are no longer these. Derived, never stored. */
  readonly stale: readonly CheckKind[];
}

/** A finding switched off at one place: it holds wherever these words stand between these two tokens either side. */
export interface IgnoredFinding {
  readonly code: string;
  readonly exact: string;
  /** The two tokens before, in lower case, joined by one blank. */
  readonly before: string;
  readonly after: string;
  readonly by: Agent | null;
  readonly when: string | null;
  readonly extra?: Members;
}

/** Two sides of a merge that disagree on one member of one annotation. `values` are sorted, so both sides write the same. */
export interface Conflict {
  readonly annotation: AnnotationId;
  /** Name of the member: "status", "tag", "span", "entity", "checks.truth", "removed" … */
  readonly member: string;
  readonly values: readonly ConflictValue[];
  readonly extra?: Members;
}

export interface ConflictValue {
  readonly value: Json;
  readonly by: readonly string[];
  readonly when: string | null;
}

/** Where the article's review stands. */
export interface Review {
  readonly state: "not-started" | "in-progress" | "finished";
  readonly by: Agent | null;
  readonly when: string | null;
  readonly extra?: Members;
}

/** All that a sidecar says of one article. */
export interface AnnotationSet {
  /** "1.0"; a later minor version that we can read is kept. */
  readonly formatVersion: string;
  /** The article's id: every target's source, so that renaming the article changes no annotation. */
  readonly id: AnnotationId;
  /** The file name. */
  readonly label: string;
  readonly pageId: AnnotationId;
  readonly review: Review | null;
  readonly ignored: readonly IgnoredFinding[];
  readonly conflicts: readonly Conflict[];
  /** Sorted by id. */
  readonly annotations: readonly Annotation[];
  /** Items of the page that are no annotations as we know them. */
  readonly otherItems: readonly Json[];
  readonly extra: Members;
  readonly pageExtra: Members;
  /** Contexts of other tools beside ours. */
  readonly otherContexts: readonly Json[];
}
