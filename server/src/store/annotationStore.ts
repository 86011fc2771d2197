import type {
  Agent,
  Annotation,
  AnnotationId,
  Conflict,
  IgnoredFinding,
  PlacedAnnotation,
  Review,
} from "../annotations/annotation.js";
import type { AnnotationDraft, AnnotationPatch } from "../annotations/draft.js";
import type { TextChange } from "../annotations/live/changeRuns.js";
import type { Range } from "../text/range.js";
import type { FileSystem } from "./fileSystem.js";
import type { GitRepository } from "./gitRepository.js";
import type { StoreProblem } from "./problem.js";
import type { SidecarLayout } from "./sidecarPlace.js";

export type { AnnotationDraft, AnnotationPatch, NewCheck, NewTask } from "../annotations/draft.js";
export type { TextChange } from "../annotations/live/changeRuns.js";

/** How opening went. `problem`: the sidecar could not be read; nothing is written over it until it can. */
export interface OpenResult {
  readonly annotations: readonly PlacedAnnotation[];
  readonly problem: StoreProblem | null;
}

/** What an undo or redo did, for a message: the ids whose state it changed. */
export interface Undone {
  readonly changed: readonly AnnotationId[];
}

/** What has changed, for whoever shows it. */
export interface StoreChange {
  readonly uri: string;
  /** `place`: only where annotations stand; `content`: the annotations themselves; `problem`: whether the sidecar can be read. */
  readonly what: "place" | "content" | "problem";
}

export interface AnnotationStoreOptions {
  readonly fileSystem: FileSystem;
  /** Root folders of the workspace, as URIs. Nothing outside them is written, and sidecars under them only. */
  readonly folders: readonly string[];
  /** False where files outside of the folders cannot be reached: an article there has no sidecar. */
  readonly loneArticles?: boolean;
  /** `beside`: `NAME.EXT.annotations.json` in the article's folder; `folder`: under `.copydesk/annotations/` of the root. */
  readonly sidecars?: SidecarLayout;
  /** Git, for the base texts that it has; null without git or where the workspace is not trusted. */
  readonly git?: GitRepository | null;
  /**
   * What becomes of annotations that two people made on the same words of an article. `join` (the default): one, with both of
   * them. `keep`: one layer an annotator, for a corpus. Asked at each merge.
   */
  readonly twins?: (article: string) => "join" | "keep";
  /** UTC now. */
  readonly now: () => Date;
  /** A fresh version 4 UUID, without `urn:uuid:`. */
  readonly newUuid: () => string;
}

/**
 * The annotations of all open articles: where they stand in the text as it is being written, and their sidecars.
 *
 * Invariants: a sidecar that could not be read is never written; none is written when nothing but the text changed; every
 * mutating operation resolves when its change is on disk, and rejects with a `StoreError` where that was not possible. It
 * is then kept in memory, shown, and written with the next change or by `retry`.
 *
 * All `uri`s are of articles unless said otherwise; all offsets are UTF-16 units of the text as the editor has it (no BOM).
 */
export interface AnnotationStore {
  /**
   * Loads the sidecar and places its annotations in `text`. For an untitled document the annotations are held in memory.
   * Opening again replaces the text.
   */
  open(uri: string, text: string): Promise<OpenResult>;
  isOpen(uri: string): boolean;
  /** The editor's changes in the order it reports them, each on the text the one before left, and the text after all. */
  change(uri: string, changes: readonly TextChange[], textAfter: string): void;
  /** The whole text was replaced (reload from disk, format, paste over all): diffed, so that what is unchanged stays put. */
  replace(uri: string, text: string): void;
  /** Forgets the article; what is not on disk yet is written first. */
  close(uri: string): Promise<void>;
  /** The file was saved: intact and moved annotations are based on this text, once, if the sidecar has any at all. */
  saved(uri: string): Promise<void>;

  /** In text order (longer first at one start), orphans last. Empty for what is not open. */
  annotations(uri: string): readonly PlacedAnnotation[];
  /** One annotation, or undefined. */
  annotation(uri: string, id: AnnotationId): PlacedAnnotation | undefined;
  /** Answers to an annotation, oldest first. */
  replies(uri: string, id: AnnotationId): readonly Annotation[];
  ignored(uri: string): readonly IgnoredFinding[];
  conflicts(uri: string): readonly Conflict[];
  review(uri: string): Review | null;
  /** What is wrong with the sidecar, if anything; also whether changes wait in memory to be written. */
  problem(uri: string): StoreProblem | null;
  hasUnwritten(uri: string): boolean;
  /** URI of the article's sidecar; null for an untitled document. */
  sidecarUri(uri: string): string | null;

  newId(): AnnotationId;
  /** Makes one annotation or several at once (one write, one undo step). @returns their ids, in the order given */
  annotate(
    uri: string,
    drafts: AnnotationDraft | readonly AnnotationDraft[],
    author: Agent,
  ): Promise<readonly AnnotationId[]>;
  /**
   * Makes annotations that came from elsewhere, and adds their author to those of `known` that the article had already; one
   * write, one undo step. @returns the ids of those that were made
   */
  takeIn(
    uri: string,
    drafts: readonly AnnotationDraft[],
    known: readonly AnnotationId[],
    author: Agent,
  ): Promise<readonly AnnotationId[]>;
  /** Changes one or several annotations alike, in one step. */
  update(
    uri: string,
    ids: AnnotationId | readonly AnnotationId[],
    patch: AnnotationPatch,
    author: Agent,
  ): Promise<void>;
  /** Adds an answer to an annotation. @returns the answer's id */
  comment(uri: string, id: AnnotationId, text: string, author: Agent): Promise<AnnotationId>;
  /** Removes annotations with their answers; links to them go too. */
  remove(uri: string, ids: AnnotationId | readonly AnnotationId[], author: Agent): Promise<void>;
  /** An uncertain or edited annotation is right where it stands: records the current words and text as its base. */
  confirmAnchor(uri: string, id: AnnotationId, author: Agent): Promise<void>;
  /** Puts an annotation on these words, for instance an orphan on a selection. */
  reattach(uri: string, id: AnnotationId, span: Range, author: Agent): Promise<void>;
  setIgnored(
    uri: string,
    finding: Omit<IgnoredFinding, "by" | "when">,
    ignored: boolean,
    author: Agent,
  ): Promise<void>;
  setReview(uri: string, state: Review["state"], author: Agent): Promise<void>;
  /** Settles a conflict for one of its values (index into `values`). */
  resolveConflict(uri: string, conflict: Conflict, choice: number, author: Agent): Promise<void>;
  /** Takes two joined twins apart again. */
  splitTwin(uri: string, id: AnnotationId, twin: AnnotationId, author: Agent): Promise<void>;
  /** Takes back the last operation on this article's annotations. Refuses (`changed-meanwhile`) over an external change to the same ones. */
  undo(uri: string): Promise<Undone>;
  redo(uri: string): Promise<Undone>;
  canUndo(uri: string): boolean;
  canRedo(uri: string): boolean;
  /** Writes what could not be written before. */
  retry(uri: string): Promise<void>;

  /** The article was renamed or moved: its sidecar goes along. A first save of an untitled document is a rename, too. */
  renamed(from: string, to: string): Promise<void>;
  /** The article was copied (Save As): the copy gets its own sidecar with new ids. */
  copied(from: string, to: string): Promise<void>;
  /** A sidecar (by its own URI) was changed, made or removed by another program: read, merged by id, shown. */
  externalChange(sidecarUri: string): Promise<void>;
  /** For a sidecar with conflict markers or unmerged stages: the merged file, or null where it cannot be told. */
  mergedSidecar(uri: string): Promise<string | null>;
  /** Writes the merged sidecar over the one with conflict markers. */
  acceptMerged(uri: string): Promise<OpenResult>;

  onDidChange(listener: (change: StoreChange) => void): () => void;
  /** Writes what waits, and lets go of everything. */
  dispose(): Promise<void>;
}
