import type {
  Agent,
  Annotation,
  AnnotationId,
  AnnotationSet,
  Conflict,
  IgnoredFinding,
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
import { chosenValue } from "../annotations/merge/resolveConflict.js";
import { splitTwin } from "../annotations/merge/twins.js";
import { widthAt } from "../text/characters.js";
import type { Range } from "../text/range.js";
import type { BaseTexts } from "./baseTexts.js";
import type { OpenArticle } from "./openArticle.js";
import { lfWords } from "./placement.js";
import { StoreError } from "./problem.js";
import { storeProblem } from "./problemMessages.js";

/** What an operation makes of an article's annotations. */
export interface Edit {
  readonly set: AnnotationSet;
  /** Where annotations stand that were placed by it, UTF-16. */
  readonly places: ReadonlyMap<AnnotationId, Range>;
}

const NOWHERE: Edit["places"] = new Map();

/**
 * The operations on one article's annotations: each looks at the article as it is and says what it would become. Nothing is
 * changed but that the base texts learn which text was recorded on. All throw a `StoreError` where they are not possible.
 */
export class ArticleEdits {
  readonly #bases: BaseTexts;
  readonly #now: () => string;
  readonly #newId: () => AnnotationId;

  constructor(bases: BaseTexts, now: () => string, newId: () => AnnotationId) {
    this.#bases = bases;
    this.#now = now;
    this.#newId = newId;
  }

  annotate(
    article: OpenArticle,
    drafts: readonly AnnotationDraft[],
    author: Agent,
  ): Edit & { readonly ids: readonly AnnotationId[] } {
    const all = drafts.map((draft) => ({ ...draft, id: draft.id ?? this.#newId() }));
    const places = new Map<AnnotationId, Range>();
    for (const { id, span } of all) if (span) places.set(id, checkedSpan(article, span));
    const made = all.map((draft) => {
      const place = places.get(draft.id);
      const target: Target = place ? this.#record(article, place) : { kind: "article" };
      return createAnnotation(draft.id, draft, target, this.#context(article, author, place ?? null, places));
    });
    const annotations = [...article.set.annotations, ...made];
    return { set: { ...article.set, annotations }, places, ids: all.map(({ id }) => id) };
  }

  update(article: OpenArticle, ids: readonly AnnotationId[], patch: AnnotationPatch, author: Agent): Edit {
    const chosen = ids.map((id) => existing(article, id));
    const place = patch.span ? checkedSpan(article, patch.span) : null;
    const places = new Map<AnnotationId, Range>();
    if (place) for (const { id } of chosen) places.set(id, place);
    const target = place && this.#record(article, place);
    const patched = chosen.map((annotation) => {
      const span = place ?? article.spanOf(annotation.id);
      return applyPatch(annotation, patch, target, this.#context(article, author, span, places));
    });
    return { set: withAnnotations(article.set, patched), places };
  }

  /** Makes annotations, and adds their author to those of `known` that the article had already. */
  takeIn(
    article: OpenArticle,
    drafts: readonly AnnotationDraft[],
    known: readonly AnnotationId[],
    author: Agent,
  ): Edit & { readonly ids: readonly AnnotationId[] } {
    const made = this.annotate(article, drafts, author);
    const patched = known.map((id) => {
      const context = this.#context(article, author, article.spanOf(id));
      return applyPatch(existing(article, id), { creator: author }, null, context);
    });
    return { ...made, set: withAnnotations(made.set, patched) };
  }

  comment(
    article: OpenArticle,
    to: AnnotationId,
    text: string,
    author: Agent,
  ): Edit & { readonly id: AnnotationId } {
    existing(article, to);
    const reply = createReply(this.#newId(), to, text, this.#context(article, author, null));
    const annotations = [...article.set.annotations, reply];
    return { set: { ...article.set, annotations }, places: NOWHERE, id: reply.id };
  }

  remove(article: OpenArticle, ids: readonly AnnotationId[], author: Agent): Edit {
    const gone = withReplies(article.set, new Set(ids.map((id) => existing(article, id).id)));
    const context = this.#context(article, author, null);
    const annotations = article.set.annotations
      .filter(({ id }) => !gone.has(id))
      .map((annotation) => {
        const links = annotation.links.filter(({ to }) => !gone.has(to));
        return links.length === annotation.links.length
          ? annotation
          : recorded(annotation, { ...annotation, links }, context);
      });
    const conflicts = article.set.conflicts.filter(({ annotation }) => !gone.has(annotation));
    return { set: { ...article.set, annotations, conflicts }, places: NOWHERE };
  }

  setIgnored(
    article: OpenArticle,
    finding: Omit<IgnoredFinding, "by" | "when">,
    isIgnored: boolean,
    author: Agent,
  ): Edit {
    const { code, exact, before, after } = finding;
    const others = article.set.ignored.filter(
      (each) => each.code !== code || each.exact !== exact || each.before !== before || each.after !== after,
    );
    const added = isIgnored ? [{ ...finding, by: author, when: this.#now() }] : [];
    return { set: { ...article.set, ignored: [...others, ...added] }, places: NOWHERE };
  }

  setReview(article: OpenArticle, state: Review["state"], author: Agent): Edit {
    const review = { state, by: author, when: this.#now() };
    return { set: { ...article.set, review }, places: NOWHERE };
  }

  resolveConflict(article: OpenArticle, conflict: Conflict, choice: number, author: Agent): Edit {
    const conflicts = article.set.conflicts.filter((each) => !isSame(each, conflict));
    const annotation = existing(article, conflict.annotation);
    const value = conflict.values[choice];
    if (!value || conflicts.length === article.set.conflicts.length) {
      throw new StoreError(storeProblem("no-such-annotation", article.uri));
    }
    if (conflict.member === "removed" && value.value === true) {
      return this.remove(article, [annotation.id], author);
    }
    const context = this.#context(article, author, article.spanOf(annotation.id));
    const settled = recorded(annotation, chosenValue(annotation, conflict.member, value), context);
    return { set: { ...withAnnotations(article.set, [settled]), conflicts }, places: NOWHERE };
  }

  splitTwin(article: OpenArticle, id: AnnotationId, twin: AnnotationId, author: Agent): Edit {
    const annotation = existing(article, id);
    const pair = splitTwin(annotation, twin);
    if (!pair) throw new StoreError(storeProblem("no-such-annotation", article.uri));
    const [first, second] = pair;
    const span = article.spanOf(id);
    const set = withAnnotations(article.set, [
      recorded(annotation, first, this.#context(article, author, null)),
    ]);
    return {
      set: { ...set, annotations: [...set.annotations, second] },
      places: span ? new Map([[second.id, span]]) : NOWHERE,
    };
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
    places: Edit["places"] = NOWHERE,
  ): EditContext {
    const words = (at: Range | null): string | null => at && lfWords(article.view, at);
    return {
      author,
      when: this.#now(),
      words: words(span) ?? "",
      wordsOf: (id) => words(places.get(id) ?? article.spanOf(id)),
    };
  }
}

function existing(article: OpenArticle, id: AnnotationId): Annotation {
  const annotation = article.annotation(id);
  if (!annotation) throw new StoreError(storeProblem("no-such-annotation", article.uri));
  return annotation;
}

/** The span with the surrogate pairs whole that it cuts. */
function checkedSpan(article: OpenArticle, { start, end }: Range): Range {
  const { text } = article.view;
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  if (!isInside || start >= end) throw new StoreError(storeProblem("bad-span", article.uri));
  const cuts = (at: number): boolean => at > 0 && at < text.length && widthAt(text, at - 1) === 2;
  return { start: cuts(start) ? start - 1 : start, end: cuts(end) ? end + 1 : end };
}

function withAnnotations(set: AnnotationSet, changed: readonly Annotation[]): AnnotationSet {
  const byId = new Map(changed.map((annotation) => [annotation.id, annotation]));
  return { ...set, annotations: set.annotations.map((annotation) => byId.get(annotation.id) ?? annotation) };
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
