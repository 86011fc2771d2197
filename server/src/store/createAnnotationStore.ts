import type {
  Agent,
  Annotation,
  AnnotationId,
  AnnotationSet,
  Conflict,
  IgnoredFinding,
  PlacedAnnotation,
  Review,
  Target,
} from "../annotations/annotation.js";
import type { AnnotationDraft, AnnotationPatch } from "../annotations/draft.js";
import {
  applyPatch,
  createAnnotation,
  createReply,
  type EditContext,
  recorded,
} from "../annotations/edit.js";
import { isSame } from "../annotations/json.js";
import type { TextChange } from "../annotations/live/changeRuns.js";
import { chosenValue } from "../annotations/merge/resolveConflict.js";
import { splitTwin } from "../annotations/merge/twins.js";
import { emptySet } from "../annotations/sidecar/sidecar.js";
import { widthAt } from "../text/characters.js";
import type { Range } from "../text/range.js";
import type {
  AnnotationStore,
  AnnotationStoreOptions,
  OpenResult,
  StoreChange,
  Undone,
} from "./annotationStore.js";
import { BaseTexts } from "./baseTexts.js";
import { mergedStages } from "./mergedStages.js";
import { OpenArticle } from "./openArticle.js";
import { lfWords } from "./placement.js";
import { type StoreProblem, StoreError } from "./problem.js";
import { storeProblem } from "./problemMessages.js";
import { rebased } from "./rebase.js";
import { asStoreError, isEmpty, readSidecar, SidecarFile } from "./sidecarFile.js";
import { copiedSet } from "./copiedSet.js";
import { canonicalUri, fileName, isUntitled, SidecarPlaces } from "./sidecarPlace.js";

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
  readonly #articles = new Map<string, OpenArticle>();
  /** Closed with changes that could not be written, or without a file: taken up again when they are opened or saved. */
  readonly #waiting = new Map<string, OpenArticle>();
  readonly #ready = new WeakSet<OpenArticle>();
  readonly #saves = new WeakMap<OpenArticle, Promise<void>>();
  readonly #listeners = new Set<(change: StoreChange) => void>();

  constructor(options: AnnotationStoreOptions) {
    this.#options = options;
    this.#places = new SidecarPlaces(options.folders, options.sidecars ?? "beside");
    this.#bases = new BaseTexts(options.fileSystem, this.#places, options.git ?? null);
  }

  async open(uri: string, text: string): Promise<OpenResult> {
    const known = this.#articles.get(uri) ?? this.#waiting.get(uri);
    if (known && this.#ready.has(known)) {
      this.#waiting.delete(uri);
      this.#articles.set(uri, known);
      known.replace(text);
      await known.inTurn(() => this.#pull(known));
      return { annotations: known.placed, problem: known.problem };
    }
    const place = this.#places.sidecarOf(uri);
    const merging = { twins: this.#options.twins ?? ("join" as const) };
    const file = place === null ? null : new SidecarFile(this.#options.fileSystem, place, merging);
    const set = emptySet(fileName(uri), [this.#options.newUuid(), this.#options.newUuid()]);
    const article = new OpenArticle(uri, text, set, file);
    this.#articles.set(uri, article);
    await article.inTurn(() => this.#pull(article));
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
    await this.#save(article).catch(() => undefined);
    if (!this.#isUnwritten(article)) return;
    this.#waiting.set(uri, article);
    const untitled = [...this.#waiting.keys()].filter(isUntitled);
    for (const oldest of untitled.slice(0, -MAX_WAITING)) this.#waiting.delete(oldest);
  }

  async saved(uri: string): Promise<void> {
    const article = this.#articles.get(uri);
    if (!article?.file || article.set.annotations.length === 0) return;
    await article.inTurn(async () => {
      await this.#lookForBom(article);
      await rebased(article, this.#bases, this.#now());
    });
    if (!article.problem && this.#isUnwritten(article)) await this.#save(article);
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
      .sort((a, b) => ((a.created ?? "") < (b.created ?? "") ? -1 : 1));
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
    return article !== undefined && this.#isUnwritten(article);
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
    const all = (isList(drafts) ? drafts : [drafts]).map((draft) => ({
      ...draft,
      id: draft.id ?? this.newId(),
    }));
    const places = new Map<AnnotationId, Range>();
    for (const { id, span } of all) if (span) places.set(id, this.#checkedSpan(article, span));
    const made = all.map((draft) => {
      const place = places.get(draft.id);
      const target: Target = place ? this.#record(article, place) : { kind: "article" };
      const context = this.#context(article, author, place ?? null, places);
      return createAnnotation(draft.id, draft, target, context);
    });
    await this.#apply(article, [...article.set.annotations, ...made], places);
    return all.map(({ id }) => id);
  }

  async update(
    uri: string,
    ids: AnnotationId | readonly AnnotationId[],
    patch: AnnotationPatch,
    author: Agent,
  ): Promise<void> {
    const article = this.#article(uri);
    const chosen = this.#chosen(article, ids);
    const place = patch.span ? this.#checkedSpan(article, patch.span) : null;
    const places = new Map<AnnotationId, Range>();
    if (place) for (const { id } of chosen) places.set(id, place);
    const target = place && this.#record(article, place);
    const patched = chosen.map((annotation) => {
      const span = place ?? article.spanOf(annotation.id);
      return applyPatch(annotation, patch, target, this.#context(article, author, span, places));
    });
    await this.#apply(article, replaced(article.set.annotations, patched), places);
  }

  async comment(uri: string, id: AnnotationId, text: string, author: Agent): Promise<AnnotationId> {
    const article = this.#article(uri);
    this.#chosen(article, id);
    const reply = createReply(this.newId(), id, text, this.#context(article, author, null));
    await this.#apply(article, [...article.set.annotations, reply]);
    return reply.id;
  }

  async remove(uri: string, ids: AnnotationId | readonly AnnotationId[], author: Agent): Promise<void> {
    const article = this.#article(uri);
    const gone = withReplies(article.set, new Set(this.#chosen(article, ids).map(({ id }) => id)));
    const context = this.#context(article, author, null);
    const left = article.set.annotations
      .filter(({ id }) => !gone.has(id))
      .map((annotation) => {
        const links = annotation.links.filter(({ to }) => !gone.has(to));
        return links.length === annotation.links.length
          ? annotation
          : recorded(annotation, { ...annotation, links }, context);
      });
    const conflicts = article.set.conflicts.filter(({ annotation }) => !gone.has(annotation));
    await this.#applySet(article, { ...article.set, annotations: left, conflicts });
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
    const { code, exact, before, after } = finding;
    const others = article.set.ignored.filter(
      (each) => each.code !== code || each.exact !== exact || each.before !== before || each.after !== after,
    );
    const added = ignored ? [{ ...finding, by: author, when: this.#now() }] : [];
    await this.#applySet(article, { ...article.set, ignored: [...others, ...added] });
  }

  async setReview(uri: string, state: Review["state"], author: Agent): Promise<void> {
    const article = this.#article(uri);
    await this.#applySet(article, { ...article.set, review: { state, by: author, when: this.#now() } });
  }

  async resolveConflict(uri: string, conflict: Conflict, choice: number, author: Agent): Promise<void> {
    const article = this.#article(uri);
    const conflicts = article.set.conflicts.filter((each) => !isSame(each, conflict));
    const annotation = article.annotation(conflict.annotation);
    const value = conflict.values[choice];
    if (!annotation || !value || conflicts.length === article.set.conflicts.length) {
      throw new StoreError(storeProblem("no-such-annotation", uri));
    }
    if (conflict.member === "removed" && value.value === true) {
      await this.remove(uri, annotation.id, author);
      return;
    }
    const context = this.#context(article, author, article.spanOf(annotation.id));
    const settled = recorded(annotation, chosenValue(annotation, conflict.member, value), context);
    const annotations = replaced(article.set.annotations, [settled]);
    await this.#applySet(article, { ...article.set, annotations, conflicts });
  }

  async splitTwin(uri: string, id: AnnotationId, twin: AnnotationId, author: Agent): Promise<void> {
    const article = this.#article(uri);
    const [annotation] = this.#chosen(article, id);
    const pair = annotation && splitTwin(annotation, twin);
    if (!pair) throw new StoreError(storeProblem("no-such-annotation", uri));
    const context = this.#context(article, author, null);
    const [first, second] = pair;
    const places = new Map<AnnotationId, Range>();
    const span = article.spanOf(id);
    if (span) places.set(second.id, span);
    const kept = recorded(annotation, first, context);
    await this.#apply(article, [...replaced(article.set.annotations, [kept]), second], places);
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
    const result = await article.inTurn(async () => {
      const step = article.undo[direction](article.set);
      if (step) await article.setAnchored(step.set, this.#bases);
      return step;
    });
    if (!result) throw new StoreError(storeProblem("changed-meanwhile", uri));
    this.#emit(uri, "content");
    await this.#save(article);
    return { changed: result.changed };
  }

  async retry(uri: string): Promise<void> {
    const article = this.#articles.get(uri) ?? this.#waiting.get(uri);
    if (!article) throw new StoreError(storeProblem("not-open", uri));
    await this.#save(article);
    if (!this.#isUnwritten(article)) this.#waiting.delete(uri);
  }

  async renamed(from: string, to: string): Promise<void> {
    const article = this.#articles.get(from) ?? this.#waiting.get(from);
    const target = this.#places.sidecarOf(to);
    if (target === null) throw new StoreError(storeProblem("outside-workspace", to));
    if (article && this.#ready.has(article)) await this.#moveOpen(article, to);
    else await this.#moveClosed(from, to);
  }

  /** The open article goes on under its new name; what it holds is written there, merged with what is there. */
  async #moveOpen(article: OpenArticle, to: string): Promise<void> {
    await this.#save(article).catch(() => undefined);
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
    await this.#save(moved);
    if (article.file && article.file.uri !== moved.file?.uri) {
      await this.#options.fileSystem.delete(article.file.uri);
    }
  }

  async #moveClosed(from: string, to: string): Promise<void> {
    const [source, target] = [this.#places.sidecarOf(from), this.#places.sidecarOf(to)];
    const { fileSystem } = this.#options;
    if (source === null || target === null) return;
    if ((await fileSystem.stat(source)) === null) {
      await this.#moveFolder(from, to);
      return;
    }
    if ((await fileSystem.stat(target)) === null) {
      await fileSystem.rename(source, target);
      return;
    }
    const { content, problem } = await readSidecar(fileSystem, source);
    if (problem) throw new StoreError(problem);
    if (!content) return;
    await this.#writeClosed(target, (there) =>
      there ? { ...there, annotations: joined(there.annotations, content.set.annotations) } : content.set,
    );
    await fileSystem.delete(source);
  }

  /** A folder of articles: their sidecars go along by themselves, unless they have a folder of their own. */
  async #moveFolder(from: string, to: string): Promise<void> {
    const [source, target] = [this.#places.sidecarFolderOf(from), this.#places.sidecarFolderOf(to)];
    const { fileSystem } = this.#options;
    if (source === null || target === null || (await fileSystem.stat(source))?.kind !== "folder") return;
    if ((await fileSystem.stat(target)) === null) await fileSystem.rename(source, target);
  }

  async copied(from: string, to: string): Promise<void> {
    const source = this.#places.sidecarOf(from);
    const target = this.#places.sidecarOf(to);
    const open = this.#articles.get(from);
    const read = source === null ? null : await readSidecar(this.#options.fileSystem, source);
    const set = open?.set ?? read?.content?.set;
    if (!set || isEmpty(set) || target === null) return;
    const copy = copiedSet(set, fileName(to), () => this.newId());
    await this.#writeClosed(target, (there) =>
      there ? { ...there, annotations: [...there.annotations, ...copy.annotations] } : copy,
    );
    await this.externalChange(target);
  }

  /** Writes a sidecar of an article that is not open. */
  async #writeClosed(uri: string, edit: (there: AnnotationSet | null) => AnnotationSet): Promise<void> {
    const file = new SidecarFile(this.#options.fileSystem, uri, { twins: "keep" });
    await file.pull(
      () => emptySet("", ["", ""]),
      () => Promise.resolve(),
    );
    const set = edit(file.known);
    await file.push(
      () => set,
      () => Promise.reject(new StoreError(storeProblem("busy", uri))),
    );
  }

  async externalChange(sidecarUri: string): Promise<void> {
    const changed = canonicalUri(sidecarUri);
    const article = [...this.#articles.values()].find(
      ({ file }) => file !== null && canonicalUri(file.uri) === changed,
    );
    if (!article || !this.#ready.has(article)) return;
    const before = article.set;
    const problem = article.problem;
    await article.inTurn(() => this.#pull(article));
    if (article.set !== before) this.#emit(article.uri, "content");
    if (article.problem !== problem) this.#emit(article.uri, "problem");
    if (!article.problem && this.#isUnwritten(article)) await this.#save(article).catch(() => undefined);
  }

  async mergedSidecar(uri: string): Promise<string | null> {
    const file = this.#places.sidecarOf(uri);
    return file === null ? null : mergedStages(this.#options, file);
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

  #chosen(article: OpenArticle, ids: AnnotationId | readonly AnnotationId[]): readonly Annotation[] {
    return (typeof ids === "string" ? [ids] : ids).map((id) => {
      const annotation = article.annotation(id);
      if (!annotation) throw new StoreError(storeProblem("no-such-annotation", article.uri));
      return annotation;
    });
  }

  #checkedSpan(article: OpenArticle, { start, end }: Range): Range {
    const { text } = article.view;
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
    if (!isInside || start >= end) throw new StoreError(storeProblem("bad-span", article.uri));
    return wholeCharacters(text, { start, end });
  }

  #record(article: OpenArticle, span: Range): Target {
    const target = article.record(span, this.#now());
    this.#bases.remember(article.baseId, article.fileText);
    article.unsavedBases.add(article.baseId);
    article.keptBases.add(article.baseId);
    return target;
  }

  #context(
    article: OpenArticle,
    author: Agent,
    span: Range | null,
    places?: ReadonlyMap<AnnotationId, Range>,
  ): EditContext {
    const words = (at: Range | null): string | null => at && lfWords(article.view, at);
    return {
      author,
      when: this.#now(),
      words: words(span) ?? "",
      wordsOf: (id) => words(places?.get(id) ?? article.spanOf(id)),
    };
  }

  #apply(
    article: OpenArticle,
    annotations: readonly Annotation[],
    places: ReadonlyMap<AnnotationId, Range> = new Map(),
  ): Promise<void> {
    return this.#applySet(article, { ...article.set, annotations }, places);
  }

  /** One operation: shown at once, undoable, done when it is on disk. */
  #applySet(
    article: OpenArticle,
    set: AnnotationSet,
    places: ReadonlyMap<AnnotationId, Range> = new Map(),
  ): Promise<void> {
    article.undo.record(article.set, set);
    article.setPlaced(set);
    for (const [id, span] of places) article.place(id, span);
    this.#emit(article.uri, "content");
    return this.#save(article);
  }

  #isUnwritten(article: OpenArticle): boolean {
    return article.file ? article.file.differs(article.set) : !isEmpty(article.set);
  }

  /** Writes soon; operations that come before it has begun are written with it. */
  #save(article: OpenArticle): Promise<void> {
    const waiting = this.#saves.get(article);
    if (waiting) return waiting;
    const save = article.inTurn(() => {
      this.#saves.delete(article);
      return this.#push(article);
    });
    this.#saves.set(article, save);
    return save;
  }

  async #push(article: OpenArticle): Promise<void> {
    const { file } = article;
    if (!file) {
      if (isUntitled(article.uri) || isEmpty(article.set)) return;
      throw new StoreError(storeProblem("outside-workspace", article.uri));
    }
    if (!article.problem && !file.differs(article.set)) return;
    try {
      if (article.problem?.code === "unmerged") await this.#refuseUnmerged(file);
      await this.#bases.keep(article.uri, article.keptBases);
      await file.push(
        () => article.set,
        (set) => article.setAnchored(set, this.#bases),
      );
      this.#setProblem(article, null);
    } catch (error) {
      const failure = asStoreError(error, file.uri);
      this.#setProblem(article, failure.problem);
      throw failure;
    }
  }

  /** Reads what is on disk and merges it in. A file that cannot be read becomes the article's problem. */
  async #pull(article: OpenArticle): Promise<void> {
    if (article.hasBom === null) await this.#lookForBom(article);
    if (!article.file) return;
    try {
      await article.file.pull(
        () => article.set,
        (set) => article.setAnchored(set, this.#bases),
      );
      await this.#refuseUnmerged(article.file);
      this.#setProblem(article, null);
    } catch (error) {
      this.#setProblem(article, asStoreError(error, article.file.uri).problem);
    }
  }

  /** In the middle of a merge the file holds one side only, and writing it would lose the other. */
  async #refuseUnmerged(file: SidecarFile): Promise<void> {
    if (file.known && (await this.#options.git?.unmerged(file.uri))) {
      throw new StoreError(storeProblem("unmerged", file.uri));
    }
  }

  #setProblem(article: OpenArticle, problem: StoreProblem | null): void {
    if (isSame(article.problem, problem)) return;
    article.problem = problem;
    this.#emit(article.uri, "problem");
  }

  async #lookForBom(article: OpenArticle): Promise<void> {
    article.hasBom = false;
    if (isUntitled(article.uri)) return;
    try {
      const bytes = await this.#options.fileSystem.read(article.uri);
      article.hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    } catch {
      // Not saved yet, or gone: a new file gets no BOM.
    }
  }
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function replaced(all: readonly Annotation[], changed: readonly Annotation[]): readonly Annotation[] {
  const byId = new Map(changed.map((annotation) => [annotation.id, annotation]));
  return all.map((annotation) => byId.get(annotation.id) ?? annotation);
}

function joined(all: readonly Annotation[], more: readonly Annotation[]): readonly Annotation[] {
  const ids = new Set(all.map(({ id }) => id));
  return [...all, ...more.filter(({ id }) => !ids.has(id))];
}

/** What an article's sidecar holds under its new name, where there may be one already. */
function movedSet(set: AnnotationSet, there: AnnotationSet, label: string): AnnotationSet {
  if (isEmpty(there)) return { ...set, label };
  return {
    ...there,
    annotations: joined(there.annotations, set.annotations),
    ignored: [...there.ignored, ...set.ignored],
    conflicts: [...there.conflicts, ...set.conflicts],
    review: there.review ?? set.review,
  };
}

/** The span with the surrogate pairs whole that it cuts. */
function wholeCharacters(text: string, { start, end }: Range): Range {
  const cuts = (at: number): boolean => at > 0 && at < text.length && widthAt(text, at - 1) === 2;
  return { start: cuts(start) ? start - 1 : start, end: cuts(end) ? end + 1 : end };
}

function placesOf(article: OpenArticle): Map<AnnotationId, Range> {
  const places = new Map<AnnotationId, Range>();
  for (const { id } of article.set.annotations) {
    const span = article.spanOf(id);
    if (span) places.set(id, span);
  }
  return places;
}

/** The annotations with their answers, and the answers to those. */
function withReplies(set: AnnotationSet, ids: Set<AnnotationId>): ReadonlySet<AnnotationId> {
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const { id, target } of set.annotations) {
      if (target.kind === "annotation" && ids.has(target.id)) ids.add(id);
    }
  }
  return ids;
}
