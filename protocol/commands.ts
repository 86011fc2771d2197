import type { Range } from "./range.js";
import type { EntityType } from "./tokens.js";
import type { AnnotationStatus, CheckName, ReviewState, TaskName } from "./annotations.js";

/** The commands that the server executes; each takes one object. A client never registers these ids itself. */
export const ServerCommand = {
  annotate: "copydesk.server.annotate",
  annotateAll: "copydesk.server.annotateAll",
  acceptSure: "copydesk.server.acceptSure",
  setStatus: "copydesk.server.setStatus",
  retag: "copydesk.server.retag",
  setSpeaker: "copydesk.server.setSpeaker",
  setCheck: "copydesk.server.setCheck",
  setTask: "copydesk.server.setTask",
  setAttribute: "copydesk.server.setAttribute",
  comment: "copydesk.server.comment",
  resolveNotes: "copydesk.server.resolveNotes",
  remove: "copydesk.server.remove",
  confirmAnchor: "copydesk.server.confirmAnchor",
  reattach: "copydesk.server.reattach",
  ignoreFinding: "copydesk.server.ignoreFinding",
  resolveConflict: "copydesk.server.resolveConflict",
  remember: "copydesk.server.remember",
  sameAs: "copydesk.server.sameAs",
  neverTag: "copydesk.server.neverTag",
  forgetName: "copydesk.server.forgetName",
  splitTwin: "copydesk.server.splitTwin",
  link: "copydesk.server.link",
  unlink: "copydesk.server.unlink",
  addEvidence: "copydesk.server.addEvidence",
  setOriginal: "copydesk.server.setOriginal",
  setReview: "copydesk.server.setReview",
  export: "copydesk.server.export",
  import: "copydesk.server.import",
  undo: "copydesk.server.undo",
  redo: "copydesk.server.redo",
} as const;
export type ServerCommand = (typeof ServerCommand)[keyof typeof ServerCommand];

interface InArticle {
  readonly uri: string;
}

/** A stretch of the article as the sender saw it; `text` guards against a text that has moved on meanwhile. */
export interface Place {
  readonly range: Range;
  readonly text: string;
}

export interface AnnotateArguments extends InArticle, Place {
  /** A tag; `note` for a note on words that are nothing else. */
  readonly type: string;
  readonly status: AnnotationStatus;
  /** A quote's speaker, by name. */
  readonly speaker?: string;
  /** The Wikidata item of an entity. */
  readonly wikidata?: string;
  readonly task?: TaskName;
  readonly check?: { readonly name: CheckName; readonly rating: string };
  readonly note?: string;
}

export interface AnnotateAllArguments extends InArticle {
  readonly type: string;
  readonly status: AnnotationStatus;
  readonly places: readonly Place[];
  readonly wikidata?: string;
}

/** Everything in the article that the analysis is sure of. */
export type AcceptSureArguments = InArticle;

export interface SetStatusArguments extends InArticle {
  readonly ids: readonly string[];
  readonly status: AnnotationStatus;
}

export interface RetagArguments extends InArticle {
  readonly ids: readonly string[];
  readonly type: string;
}

export interface SetSpeakerArguments extends InArticle {
  readonly id: string;
  /** Null takes the speaker away. */
  readonly speaker: string | null;
}

export interface SetCheckArguments extends InArticle {
  readonly id: string;
  readonly check: CheckName;
  /** Null takes the check back. */
  readonly rating: string | null;
}

export interface SetTaskArguments extends InArticle {
  readonly id: string;
  readonly task: TaskName;
  readonly on: boolean;
}

/** Says something of an annotation by an attribute of the tag set; "" says that it holds, null takes it back. */
export interface SetAttributeArguments extends InArticle {
  readonly id: string;
  readonly name: string;
  readonly value: string | null;
}

export interface CommentArguments extends InArticle {
  readonly id: string;
  readonly text: string;
}

/** Says that what was discussed in an annotation's notes is settled, or is not. */
export interface ResolveNotesArguments extends InArticle {
  readonly id: string;
  readonly resolved: boolean;
}

export interface RemoveArguments extends InArticle {
  readonly ids: readonly string[];
}

export interface ConfirmAnchorArguments extends InArticle {
  readonly id: string;
}

export interface ReattachArguments extends InArticle, Place {
  readonly id: string;
}

export interface IgnoreFindingArguments extends InArticle, Place {
  readonly code: string;
}

/** Settles one conflict that a merge left, for the value at `choice`. */
export interface ResolveConflictArguments extends InArticle {
  readonly id: string;
  readonly member: string;
  readonly choice: number;
}

/** Keeps a name in the newsroom's registry, `.copydesk/entities.json` of the article's folder. */
export interface RememberArguments extends InArticle {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
  readonly wikidata?: string;
  /** Kept where the name has no notes yet. */
  readonly notes?: string;
}

/** Keeps a name as another way to write `as`. */
export interface SameAsArguments extends InArticle {
  readonly name: string;
  readonly as: string;
  /** The type of `as`, where the registry does not have it yet. */
  readonly type: EntityType;
}

export interface NeverTagArguments extends InArticle {
  readonly name: string;
}

export interface ForgetNameArguments extends InArticle {
  readonly name: string;
}

/** Takes apart what a merge joined: two annotations made apart on the same words. */
export interface SplitTwinArguments extends InArticle {
  readonly id: string;
  readonly twin: string;
}

/** Says, or takes back, that one annotation is in a relation to another of the same article. */
export interface LinkArguments extends InArticle {
  readonly id: string;
  /** One of ours, or one of the newsroom's tag set. */
  readonly role: string;
  readonly to: string;
}

/** What a check rests on: the address of a page, or the name of a document. */
export interface AddEvidenceArguments extends InArticle {
  readonly id: string;
  readonly check: CheckName;
  readonly url?: string;
  readonly document?: string;
  readonly stance?: "supports" | "disputes" | "context";
}

/** The original wording of a translated quote; null takes it away. */
export interface SetOriginalArguments extends InArticle {
  readonly id: string;
  readonly original: {
    readonly words: string;
    /** BCP 47: "en", "ar". */
    readonly language: string;
    readonly url?: string;
  } | null;
}

export interface SetReviewArguments extends InArticle {
  readonly state: ReviewState;
}

export type UndoArguments = InArticle;

/** What a command answers. `ok` means that the sidecar is on disk. */
export type CommandResult =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Commands of a client that can ask the person something; used only where the client says that it has them. */
export const ClientCommand = {
  addNote: "copydesk.addNote",
  chooseSpeaker: "copydesk.chooseSpeaker",
  annotateAs: "copydesk.annotateAs",
  rateTruth: "copydesk.rateTruth",
  rememberAs: "copydesk.rememberAs",
  sameAs: "copydesk.sameAs",
  linkToWikidata: "copydesk.linkToWikidata",
  relate: "copydesk.relate",
  setAttribute: "copydesk.setAttribute",
  addEvidence: "copydesk.addEvidence",
  setOriginal: "copydesk.setOriginal",
  privateNote: "copydesk.privateNote",
  showDifference: "copydesk.showDifference",
} as const;
