import type { Range } from "./range.js";

export type AnchorState = "intact" | "moved" | "edited" | "uncertain" | "orphan";
export type AnnotationStatus = "suggested" | "accepted" | "rejected" | "unsure";
export type CheckName = "wording" | "attribution" | "truth";
export type TaskName = "needs-source" | "ask-reporter";
/** How far the review of an article is. */
export type ReviewState = "not-started" | "in-progress" | "finished";
/** What one annotation can be said to be to another by a person; speakers have a command of their own. */
export type RelationName = "source" | "sameAs" | "contradicts" | "evidence" | "relatedTo";

/** One check as the sidebar shows it. */
export interface CheckRow {
  readonly rating: string;
  readonly by: string;
  readonly at: string;
}

/** A stretch of the words as they were recorded or checked, against the words there now. */
export interface WordChange {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** One annotation as the sidebar shows it. */
export interface AnnotationRow {
  readonly id: string;
  readonly uri: string;
  /** The tag: an entity type, `quote`, `claim`, or one of the newsroom's own. */
  readonly type: string;
  readonly text: string;
  /** Where it stands now; null for an orphan. */
  readonly range: Range | null;
  readonly anchor: AnchorState;
  readonly status: AnnotationStatus;
  readonly checks: Readonly<Partial<Record<CheckName, CheckRow>>>;
  readonly tasks: readonly TaskName[];
  readonly stale: boolean;
  /** Two people decided differently on it, and somebody has to settle it. */
  readonly toAdjudicate?: boolean;
  /** What changed, word by word, where the place is edited, uncertain or lost, or a check is stale. */
  readonly changes?: readonly WordChange[];
  readonly entity: string | null;
  readonly speaker: string | null;
  readonly value: string | null;
  /** How many notes and replies it has. */
  readonly replies: number;
  readonly author: string | null;
  readonly created: string | null;
  /** What it is in relation to, in open articles: the role and the other's words. */
  readonly relations?: readonly { readonly role: string; readonly to: string; readonly text: string }[];
  /** What is said of it by attributes; absent where nothing is. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export type GroupBy = "todo" | "article" | "type" | "status" | "speaker" | "entity" | "author";

/** What is to be done next about an annotation, the most pressing first. */
export const TODO_GROUPS = [
  "blocking",
  "ask-reporter",
  "needs-source",
  "undecided",
  "speaker",
  "check",
  "done",
] as const;
export type TodoGroup = (typeof TODO_GROUPS)[number];

/** `place`: as they stand in the article, article by article. */
export type SortBy = "place" | "newest" | "words";

export interface AnnotationFilter {
  /** Words that the text, speaker, entity or type must hold; case is ignored. */
  readonly text?: string;
  readonly types?: readonly string[];
  readonly statuses?: readonly AnnotationStatus[];
  readonly author?: string;
}

export interface AnnotationsParams {
  /** One article; without it the whole workspace. */
  readonly uri?: string;
  readonly filter?: AnnotationFilter;
  readonly groupBy?: GroupBy;
  /** `place` when left out. */
  readonly sort?: SortBy;
  /** Only this group's annotations. */
  readonly group?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export interface AnnotationGroup {
  readonly key: string;
  readonly count: number;
  /** How many of them are neither accepted nor rejected. */
  readonly open: number;
}

export interface AnnotationsResult {
  readonly total: number;
  readonly groups?: readonly AnnotationGroup[];
  readonly annotations: readonly AnnotationRow[];
  /** Where the review of the article stands that was asked for. */
  readonly review?: ReviewState;
  /** What keeps sidecars from being read or written, one line each, for the person. */
  readonly problems?: readonly { readonly uri: string; readonly message: string }[];
}

/** Something that was found and is neither accepted nor rejected yet. */
export interface Suggestion {
  readonly uri: string;
  readonly type: string;
  readonly text: string;
  readonly range: Range;
  /** For a mention: the entity it belongs to. */
  readonly entity: string | null;
  readonly speaker: string | null;
  readonly score: number;
}

/** Somebody or something that the article rests on. */
export interface Source {
  readonly uri: string;
  /** Empty for a source that is not named. */
  readonly name: string;
  readonly kind: "person" | "organisation" | "group" | "outlet" | "anonymous" | "other";
  readonly roles: readonly string[];
  /** The words that introduce it first. */
  readonly range: Range;
  readonly quotes: readonly SourcePassage[];
  /** The figures in what it says. */
  readonly figures: readonly SourcePassage[];
  /** Through which it was printed first. */
  readonly outlets: readonly string[];
}

/** A passage of the article that rests on a source. */
export interface SourcePassage {
  readonly text: string;
  readonly range: Range;
  /** Nothing in the text says outright that it is this source's. */
  readonly assumed: boolean;
}

/** What people have said to each other about one annotation. */
export interface NoteThread {
  readonly id: string;
  readonly uri: string;
  /** The annotation's tag; `note` for words that were annotated by the note alone. */
  readonly type: string;
  readonly range: Range;
  readonly isResolved: boolean;
  /** Oldest first; never none. */
  readonly notes: readonly { readonly text: string; readonly author: string; readonly when: string | null }[];
}

/** What the status bar says of an article. */
export interface ArticleStatus {
  /** What the text was taken for; `und`: neither. */
  readonly language: "id" | "en" | "und";
  /** The day that relative dates were worked out against, ISO 8601; null where the article does not tell. */
  readonly date: string | null;
  readonly annotations: number;
  readonly suggestions: number;
  readonly review: ReviewState | null;
  /** Too large to be read: it can be annotated, and nothing is suggested. */
  readonly isTooLarge: boolean;
}

export const Requests = {
  annotations: "copydesk/annotations",
  analysis: "copydesk/analysis",
  suggestions: "copydesk/suggestions",
  status: "copydesk/status",
  sources: "copydesk/sources",
  notes: "copydesk/notes",
  /** From the server: who is at work, where neither a setting nor git says so. The answer is a name, or null. */
  author: "copydesk/author",
} as const;

export const Notifications = {
  didChangeAnnotations: "copydesk/didChangeAnnotations",
  didChangeTagset: "copydesk/didChangeTagset",
} as const;
