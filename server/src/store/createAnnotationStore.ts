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
import { compareText } from "../annotations/json.js";
import type { TextChange } from "../annotations/live/changeRuns.js";
import type { MergeOptions } from "../annotations/merge/mergeSets.js";
import { emptySet } from "../annotations/sidecar/sidecar.js";
import type { Range } from "../text/range.js";
import type {
  AnnotationStore,
  AnnotationStoreOptions,
  OpenResult,
  StoreChange,
  Undone,
} from "./annotationStore.js";
import { ArticleEdits, type Edit } from "./articleEdits.js";
import { BaseTexts } from "./baseTexts.js";
import { ClosedSidecars, movedSet } from "./closedSidecars.js";
import { copiedSet } from "./copiedSet.js";
import { mergedStages } from "./mergedStages.js";
import { OpenArticle } from "./openArticle.js";
import { type StoreProblem, StoreError } from "./problem.js";
import { storeProblem } from "./problemMessages.js";
import { rebased } from "./rebase.js";
import { asStoreError, isEmpty, SidecarFile } from "./sidecarFile.js";
import { canonicalUri, fileName, isUntitled, SidecarPlaces } from "./sidecarPlace.js";
import { SidecarSync } from "./sidecarSync.js";

/** Makes the store; everything it needs comes with the options. */
export function createAnnotationStore(options: AnnotationStoreOptions): AnnotationStore {
  return new Store(options);
}

/** Closed untitled documents whose annotations wait for the first save. */
const MAX_WAITING = 50;

class Store implements AnnotationStore {
  readonly #options: AnnotationStoreOptions;
  readonly #places: SidecarPlaces;
  readonly #bases: BaseTexts;
  readonly #sync: SidecarSync;
  readonly #edits: ArticleEdits;
  readonly #closed: ClosedSidecars;
  readonly #articles = new Map<string, OpenArticle>();
  /** Closed with changes that could not be written, or without a file: taken up again when they are opened or saved. */
  readonly #waiting = new Map<string, OpenArticle>();
  readonly #ready = new WeakSet<OpenArticle>();
  readonly #listeners = new Set<(change: StoreChange) => void>();

  constructor(options: AnnotationStoreOptions) {
    this.#options = options;
    this.#places = new SidecarPlaces(
      options.folders,
      options.sidecars ?? "beside",
      options.loneArticles ?? true,
    );
    const { fileSystem } = options;
    const git = options.git ?? null;
    this.#bases = new BaseTexts(fileSystem, this.#places, git);
    this.#sync = new SidecarSync({ fileSystem, git, bases: this.#bases }, ({ uri }) =>
      this.#emit(uri, "problem"),
    );
    this.#edits = new ArticleEdits(
      this.#bases,
      () => this.#now(),
      () => this.newId(),
    );
    this.#closed = new ClosedSidecars(fileSystem, this.#places);
  }

  async open(uri: string, text: string): Promise<OpenResult> {
    // The next untitled document has the name of the one before, and nothing else of it.
    if (isUntitled(uri) && this.#waiting.get(uri)?.view.text !== text) this.#waiting.delete(uri);
    const known = this.#articles.get(uri) ?? this.#waiting.get(uri);
    if (known && this.#ready.has(known)) {
      this.#waiting.delete(uri);
      this.#articles.set(uri, known);
      known.replace(text);
      await this.#sync.pull(known);
      return { annotations: known.placed, problem: known.problem };
    }
    const place = this.#places.sidecarOf(uri);
    const merging = (): MergeOptions => ({ twins: this.#options.twins?.(uri) ?? "join" });
    const file = place === null ? null : new SidecarFile(this.#options.fileSystem, place, merging);
    const set = emptySet(fileName(uri), [this.#options.newUuid(), this.#options.newUuid()]);
    const article = new OpenArticle(uri, text, set, file);
    this.#articles.set(uri, article);
    await this.#sync.pull(article);
    this.#ready.add(article);
    this.#emit(uri, "content");
    return { annotations: article.placed, problem: article.problem };
  }

  isOpen(uri: string): boolean {
    return this.#articles.has(uri);
  }

  change(uri: string, changes: readonly TextChange[], textAfter: string): void {
    const article = this.#articles.get(uri);
    if (!article) return;
    article.change(changes, textAfter);
    if (article.set.annotations.length > 0) this.#emit(uri, "place");
  }

  replace(uri: string, text: string): void {
    const article = this.#articles.get(uri);
    if (!article) return;
    article.replace(text);
    if (article.set.annotations.length > 0) this.#emit(uri, "place");
  }

  async close(uri: string): Promise<void> {
    const article = this.#articles.get(uri);
    if (!article) return;
    this.#articles.delete(uri);
    // Until it is on disk: an editor that changes a document's language closes it and opens it at once.
    if (this.#ready.has(article)) this.#waiting.set(uri, article);
    await this.#sync.save(article).catch(() => undefined);
    if (!this.#sync.isUnwritten(article) && this.#waiting.get(uri) === article) this.#waiting.delete(uri);
    const untitled = [...this.#waiting.keys()].filter(isUntitled);
    for (const oldest of untitled.slice(0, -MAX_WAITING)) this.#waiting.delete(oldest);
  }

  async saved(uri: string): Promise<void> {
    const article = this.#articles.get(uri);
    if (!article?.file || article.set.annotations.length === 0) return;
    await article.inTurn(async () => {
      await this.#sync.lookForBom(article);
      await rebased(article, this.#bases, this.#now());
    });
    if (!article.problem && this.#sync.isUnwritten(article)) await this.#sync.save(article);
  }

  annotations(uri: string): readonly PlacedAnnotation[] {
    return this.#articles.get(uri)?.placed ?? [];
  }

  annotation(uri: string, id: AnnotationId): PlacedAnnotation | undefined {
    return this.annotations(uri).find(({ annotation }) => annotation.id === id);
  }

  replies(uri: string, id: AnnotationId): readonly Annotation[] {
    const all = this.#articles.get(uri)?.set.annotations ?? [];
    return all
      .filter(({ target }) => target.kind === "annotation" && target.id === id)
      .sort((a, b) => compareText(a.created ?? "", b.created ?? ""));
  }

  ignored(uri: string): readonly IgnoredFinding[] {
    return this.#articles.get(uri)?.set.ignored ?? [];
  }

  conflicts(uri: string): readonly Conflict[] {
    return this.#articles.get(uri)?.set.conflicts ?? [];
  }

  review(uri: string): Review | null {
    return this.#articles.get(uri)?.set.review ?? null;
  }

  problem(uri: string): StoreProblem | null {
    return this.#articles.get(uri)?.problem ?? null;
  }

  hasUnwritten(uri: string): boolean {
    const article = this.#articles.get(uri) ?? this.#waiting.get(uri);
    return article !== undefined && this.#sync.isUnwritten(article);
  }

  sidecarUri(uri: string): string | null {
    return this.#places.sidecarOf(uri);
  }

  newId(): AnnotationId {
    return `urn:uuid:${this.#options.newUuid()}`;
  }

  async annotate(
    uri: string,
    drafts: AnnotationDraft | readonly AnnotationDraft[],
    author: Agent,
  ): Promise<readonly AnnotationId[]> {
    const article = this.#article(uri);
    const edit = this.#edits.annotate(article, isList(drafts) ? drafts : [drafts], author);
    await this.#apply(article, edit);
    return edit.ids;
  }

  async update(
    uri: string,
    ids: AnnotationId | readonly AnnotationId[],
    patch: AnnotationPatch,
    author: Agent,
  ): Promise<void> {
    const article = this.#article(uri);
    await this.#apply(article, this.#edits.update(article, isList(ids) ? ids : [ids], patch, author));
  }

  async takeIn(
    uri: string,
    drafts: readonly AnnotationDraft[],
    known: readonly AnnotationId[],
    author: Agent,
  ): Promise<readonly AnnotationId[]> {
    const article = this.#article(uri);
    const edit = this.#edits.takeIn(article, drafts, known, author);
    await this.#apply(article, edit);
    return edit.ids;
  }

  async comment(uri: string, id: AnnotationId, text: string, author: Agent): Promise<AnnotationId> {
    const article = this.#article(uri);
    const edit = this.#edits.comment(article, id, text, author);
    await this.#apply(article, edit);
    return edit.id;
  }

  async remove(uri: string, ids: AnnotationId | readonly AnnotationId[], author: Agent): Promise<void> {
    const article = this.#article(uri);
    await this.#apply(article, this.#edits.remove(article, isList(ids) ? ids : [ids], author));
  }

  async confirmAnchor(uri: string, id: AnnotationId, author: Agent): Promise<void> {
    const span = this.#article(uri).spanOf(id);
    if (!span) throw new StoreError(storeProblem("bad-span", uri));
    await this.reattach(uri, id, span, author);
  }

  async reattach(uri: string, id: AnnotationId, span: Range, author: Agent): Promise<void> {
    await this.update(uri, id, { span }, author);
  }

  async setIgnored(
    uri: string,
    finding: Omit<IgnoredFinding, "by" | "when">,
    ignored: boolean,
    author: Agent,
  ): Promise<void> {
    const article = this.#article(uri);
    await this.#apply(article, this.#edits.setIgnored(article, finding, ignored, author));
  }

  async setReview(uri: string, state: Review["state"], author: Agent): Promise<void> {
    const article = this.#article(uri);
    await this.#apply(article, this.#edits.setReview(article, state, author));
  }

  async resolveConflict(uri: string, conflict: Conflict, choice: number, author: Agent): Promise<void> {
    const article = this.#article(uri);
    await this.#apply(article, this.#edits.resolveConflict(article, conflict, choice, author));
  }

  async splitTwin(uri: string, id: AnnotationId, twin: AnnotationId, author: Agent): Promise<void> {
    const article = this.#article(uri);
    await this.#apply(article, this.#edits.splitTwin(article, id, twin, author));
  }

  undo(uri: string): Promise<Undone> {
    return this.#step(uri, "undo");
  }

  redo(uri: string): Promise<Undone> {
    return this.#step(uri, "redo");
  }

  canUndo(uri: string): boolean {
    return this.#articles.get(uri)?.undo.canUndo ?? false;
  }

  canRedo(uri: string): boolean {
    return this.#articles.get(uri)?.undo.canRedo ?? false;
  }

  async #step(uri: string, direction: "undo" | "redo"): Promise<Undone> {
    const article = this.#article(uri);
    const isPossible = direction === "undo" ? article.undo.canUndo : article.undo.canRedo;
    if (!isPossible) throw new StoreError(storeProblem("nothing-to-undo", uri));
    // At once, before anything that is done after it.
    const result = article.undo[direction](article.set);
    if (!result) throw new StoreError(storeProblem("changed-meanwhile", uri));
    await article.setAnchored(result.set, this.#bases);
    this.#emit(uri, "content");
    await this.#sync.save(article);
    return { changed: result.changed };
  }

  async retry(uri: string): Promise<void> {
    const article = this.#articles.get(uri) ?? this.#waiting.get(uri);
    if (!article) throw new StoreError(storeProblem("not-open", uri));
    await this.#sync.save(article);
    if (!this.#sync.isUnwritten(article)) this.#waiting.delete(uri);
  }

  async renamed(from: string, to: string): Promise<void> {
    const article = this.#articles.get(from) ?? this.#waiting.get(from);
    const target = this.#places.sidecarOf(to);
    if (target === null) throw new StoreError(storeProblem("outside-workspace", to));
    if (article && this.#ready.has(article)) await this.#moveOpen(article, to);
    else await this.#closed.move(from, to);
  }

  /** The open article goes on under its new name; what it holds is written there, merged with what is there. */
  async #moveOpen(article: OpenArticle, to: string): Promise<void> {
    await this.#sync.pull(article);
    await this.#sync.save(article).catch(() => undefined);
    // A sidecar that cannot be read goes along as it is: it must be neither left behind nor taken for moved.
    const isUnreadable = article.file !== null && article.problem !== null;
    if (isUnreadable) await this.#closed.move(article.uri, to);
    const { text } = this.#articles.get(to)?.view ?? article.view;
    if (!this.#articles.has(to)) await this.open(to, text);
    const moved = this.#article(to);
    await moved.inTurn(async () => {
      const places = moved.view.text === article.view.text ? placesOf(article) : new Map<string, Range>();
      const anchoring = moved.setAnchored(movedSet(article.set, moved.set, fileName(to)), this.#bases);
      for (const [id, span] of places) moved.place(id, span);
      for (const base of article.unsavedBases) moved.unsavedBases.add(base);
      for (const base of article.keptBases) moved.keptBases.add(base);
      await anchoring;
    });
    this.#articles.delete(article.uri);
    this.#waiting.delete(article.uri);
    this.#emit(article.uri, "content");
    this.#emit(to, "content");
    if (isEmpty(moved.set)) return;
    await this.#sync.save(moved);
    if (!isUnreadable && article.file && article.file.uri !== moved.file?.uri) {
      await this.#options.fileSystem.delete(article.file.uri);
    }
  }

  async copied(from: string, to: string): Promise<void> {
    const [source, target] = [this.#articles.get(from), this.#articles.get(to)];
    if (source && target) return this.#copyOpen(source, target);
    const set = source?.set ?? null;
    const copy = await this.#closed.copy(from, to, set, () => this.newId());
    if (copy !== null) await this.externalChange(copy);
  }

  /** A copy of what is being written: where both have the same text, each annotation stands where its original does. */
  async #copyOpen(source: OpenArticle, target: OpenArticle): Promise<void> {
    if (isEmpty(source.set)) return;
    await target.inTurn(async () => {
      const { set, ids } = copiedSet(source.set, fileName(target.uri), () => this.newId());
      const places = target.view.text === source.view.text ? placesOf(source) : new Map<string, Range>();
      const anchoring = target.setAnchored(movedSet(set, target.set, set.label), this.#bases);
      for (const [id, span] of places) target.place(ids.get(id) ?? id, span);
      for (const base of source.unsavedBases) target.unsavedBases.add(base);
      await anchoring;
    });
    this.#emit(target.uri, "content");
    await this.#sync.save(target);
  }

  async externalChange(sidecarUri: string): Promise<void> {
    const changed = canonicalUri(sidecarUri);
    const article = [...this.#articles.values()].find(
      ({ file }) => file !== null && canonicalUri(file.uri) === changed,
    );
    if (!article || !this.#ready.has(article)) return;
    const before = article.set;
    await this.#sync.pull(article);
    if (article.set !== before) this.#emit(article.uri, "content");
    if (!article.problem && this.#sync.isUnwritten(article))
      await this.#sync.save(article).catch(() => undefined);
  }

  async mergedSidecar(uri: string): Promise<string | null> {
    const file = this.#places.sidecarOf(uri);
    if (file === null) return null;
    return mergedStages(this.#options, file, this.#options.twins?.(uri) ?? "join");
  }

  async acceptMerged(uri: string): Promise<OpenResult> {
    const article = this.#article(uri);
    const place = article.file?.uri;
    const text = await this.mergedSidecar(uri);
    if (place === undefined || text === null) {
      throw new StoreError(article.problem ?? storeProblem("not-written", uri));
    }
    try {
      await this.#options.fileSystem.write(place, new TextEncoder().encode(text));
    } catch (error) {
      throw asStoreError(error, place);
    }
    await this.#options.git?.stage(place);
    await this.externalChange(place);
    return { annotations: article.placed, problem: article.problem };
  }

  onDidChange(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#articles.keys()].map((uri) => this.close(uri)));
    await Promise.allSettled([...this.#waiting.values()].map((article) => this.#sync.save(article)));
    this.#listeners.clear();
    this.#options.git?.dispose();
  }

  #emit(uri: string, what: StoreChange["what"]): void {
    for (const listener of this.#listeners) listener({ uri, what });
  }

  #now(): string {
    return this.#options
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z");
  }

  #article(uri: string): OpenArticle {
    const article = this.#articles.get(uri);
    if (!article || !this.#ready.has(article)) throw new StoreError(storeProblem("not-open", uri));
    return article;
  }

  /** One operation: shown at once, undoable, done when it is on disk. */
  #apply(article: OpenArticle, { set, places }: Edit): Promise<void> {
    article.undo.record(article.set, set);
    article.setPlaced(set);
    for (const [id, span] of places) article.place(id, span);
    this.#emit(article.uri, "content");
    return this.#sync.save(article);
  }
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function placesOf(article: OpenArticle): Map<AnnotationId, Range> {
  const places = new Map<AnnotationId, Range>();
  for (const { id } of article.set.annotations) {
    const span = article.spanOf(id);
    if (span) places.set(id, span);
  }
  return places;
}
