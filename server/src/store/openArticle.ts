import type {
  Annotation,
  AnnotationId,
  AnnotationSet,
  BaseTextId,
  PlacedAnnotation,
  TextTarget,
} from "../annotations/annotation.js";
import { isSame } from "../annotations/json.js";
import type { TextChange } from "../annotations/live/changeRuns.js";
import { LiveSpans } from "../annotations/live/liveSpans.js";
import { TextView } from "../annotations/textView.js";
import type { Range } from "../text/range.js";
import type { BaseTexts } from "./baseTexts.js";
import { anchorAll, placedAnnotations } from "./placement.js";
import type { StoreProblem } from "./problem.js";
import type { SidecarFile } from "./sidecarFile.js";
import { UndoStack } from "./undoStack.js";

/** One open article: its text as it is being written, its annotations, and where they stand. */
export class OpenArticle {
  readonly uri: string;
  /** Null for an untitled document and for what lies nowhere. */
  readonly file: SidecarFile | null;
  readonly undo = new UndoStack();
  /** Texts recorded on that were in no file yet. */
  readonly unsavedBases = new Set<BaseTextId>();
  /** All texts recorded on since it was opened. */
  readonly keptBases = new Set<BaseTextId>();
  problem: StoreProblem | null = null;
  /** Whether the article's file begins with a BOM; null: not looked at yet. */
  hasBom: boolean | null = null;
  #set: AnnotationSet;
  #live: LiveSpans;
  #view: TextView;
  #placed: readonly PlacedAnnotation[] | null = null;
  /** Annotations of the set whose place in the text is still to be found. */
  readonly #unanchored = new Set<AnnotationId>();
  #work: Promise<unknown> = Promise.resolve();

  constructor(uri: string, text: string, set: AnnotationSet, file: SidecarFile | null) {
    this.uri = uri;
    this.file = file;
    this.#set = set;
    this.#live = new LiveSpans(text);
    this.#view = new TextView(text);
  }

  get set(): AnnotationSet {
    return this.#set;
  }

  get view(): TextView {
    return this.#view;
  }

  get placed(): readonly PlacedAnnotation[] {
    return (this.#placed ??= placedAnnotations(this.#set.annotations, this.#live, this.#view));
  }

  annotation(id: AnnotationId): Annotation | undefined {
    return this.#set.annotations.find((annotation) => annotation.id === id);
  }

  /** The place of an annotation now, UTF-16; null for an orphan and for what has no words. */
  spanOf(id: AnnotationId): Range | null {
    return this.#live.get(id)?.span ?? null;
  }

  /** One thing after another: reading, merging and writing of this article never overlap. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#work.then(work, work);
    this.#work = turn.catch(() => undefined);
    return turn;
  }

  change(changes: readonly TextChange[], textAfter: string): void {
    this.#live.change(changes, textAfter);
    this.#textChanged();
  }

  replace(text: string): void {
    if (text === this.#view.text) return;
    this.#live.replace(text);
    this.#textChanged();
  }

  #textChanged(): void {
    this.#view = new TextView(this.#live.text);
    this.#placed = null;
  }

  /** The span recorded on the current text. The text must be kept: see `BaseTexts.remember`. */
  record(span: Range, when: string): TextTarget {
    const inLf = this.#view.toLf(span);
    return {
      kind: "text",
      quote: this.#view.quote(inLf),
      position: this.#view.lfToCodePoints(inLf),
      base: this.baseId,
      recorded: when,
    };
  }

  /** Id of the current text as git would store it. */
  get baseId(): BaseTextId {
    return this.#view.id(this.hasBom === true);
  }

  /** The current text as git would store it. */
  get fileText(): string {
    return (this.hasBom === true ? "\ufeff" : "") + this.#view.lfText;
  }

  /** Places an annotation by hand or by record. */
  place(id: AnnotationId, span: Range | null): void {
    this.#unanchored.delete(id);
    this.#live.set(id, span, true);
    this.#placed = null;
  }

  /** Takes a set over whose new and changed annotations are placed by the caller. */
  setPlaced(set: AnnotationSet): void {
    const ids = new Set(set.annotations.map(({ id }) => id));
    for (const { id } of this.#set.annotations) if (!ids.has(id)) this.#live.delete(id);
    this.#set = set;
    this.#placed = null;
  }

  /**
   * Takes a set over at once, and then anchors what is new in it or recorded elsewhere. Reading base texts takes its time, in
   * which the person goes on writing and annotating: each annotation is anchored in the text as it then is, unless it was placed
   * by hand in the meantime.
   */
  async setAnchored(set: AnnotationSet, baseTexts: BaseTexts): Promise<void> {
    const known = new Map(this.#set.annotations.map(({ id, target }) => [id, target]));
    for (const { id, target } of set.annotations) {
      if (!this.#live.has(id) || !isSame(known.get(id), target)) this.#unanchored.add(id);
    }
    this.setPlaced(set);
    const bases = new Map<BaseTextId, string | null>();
    for (let missing = this.#missingBases(bases); missing.length > 0; missing = this.#missingBases(bases)) {
      for (const base of missing) bases.set(base, await baseTexts.read(this.uri, base));
    }
    const anchored = anchorAll(this.#waiting(), this.#view, bases);
    for (const [id, { span, isCertain }] of anchored) this.#live.set(id, span, isCertain);
    this.#unanchored.clear();
    this.#placed = null;
  }

  #waiting(): readonly Annotation[] {
    return this.#set.annotations.filter(({ id }) => this.#unanchored.has(id));
  }

  #missingBases(known: ReadonlyMap<BaseTextId, string | null>): readonly BaseTextId[] {
    const missing = new Set<BaseTextId>();
    for (const { target } of this.#waiting()) {
      const base = target.kind === "text" ? target.base : null;
      if (base !== null && !known.has(base) && !this.#view.hasId(base)) missing.add(base);
    }
    return [...missing];
  }
}
