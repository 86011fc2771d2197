import type {
  AnnotationRow,
  AnnotationsParams,
  AnnotationsResult,
  TaskName,
} from "../../../protocol/annotations.js";
import type { AnnotationSummary } from "../annotations/sidecar/summary.js";
import type { AnnotationIndex, IndexedSidecar } from "../store/annotationIndex.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import type { FileSystem } from "../store/fileSystem.js";
import { type ClosedArticle, readClosedArticle } from "../workspace/closedArticle.js";
import type { OpenArticles } from "../workspace/openArticles.js";
import { annotationPage, annotationRow, changesOf, wordsOf } from "./annotationRows.js";
import { toRange } from "./ranges.js";

/** Rows of articles that are not open have no range until they are shown: their texts are read then. */
interface ClosedRow {
  readonly row: AnnotationRow;
  readonly start: number | null;
}

/**
 * The annotations of one article or of the whole workspace, as the sidebar asks for them: of open articles as they
 * stand now, of the others as the index has them.
 */
export class AnnotationList {
  readonly #store: AnnotationStore;
  readonly #index: AnnotationIndex;
  readonly #articles: OpenArticles;
  readonly #fileSystem: FileSystem;
  readonly #locale: "en" | "id";
  /** Made once for each sidecar, for as long as the index holds it. */
  readonly #closedRows = new WeakMap<IndexedSidecar, readonly ClosedRow[]>();

  constructor(
    parts: { store: AnnotationStore; index: AnnotationIndex; articles: OpenArticles; fileSystem: FileSystem },
    locale: "en" | "id",
  ) {
    this.#store = parts.store;
    this.#index = parts.index;
    this.#articles = parts.articles;
    this.#fileSystem = parts.fileSystem;
    this.#locale = locale;
  }

  /** One page, filtered and grouped, with what keeps sidecars from being read. */
  async page(params: AnnotationsParams): Promise<AnnotationsResult> {
    const uris = params.uri === undefined ? this.#articles.uris() : [params.uri];
    await Promise.all(uris.map((uri) => this.#articles.ready(uri)));
    const closed = params.uri === undefined ? this.#closed(new Set(uris)) : [];
    const rows = [...uris.flatMap((uri) => this.#openRows(uri)), ...closed.map(({ row }) => row)];
    const page = annotationPage(rows, params);
    const starts = new Map(closed.map(({ row, start }) => [row, start]));
    const annotations = await this.#withRanges(page.annotations, starts);
    const problems = this.#problems(uris);
    const review = params.uri === undefined ? null : this.#store.review(params.uri);
    return {
      ...page,
      annotations,
      ...(review ? { review: review.state } : {}),
      ...(problems.length > 0 ? { problems } : {}),
    };
  }

  #problems(uris: readonly string[]): { uri: string; message: string }[] {
    return uris.flatMap((uri) => {
      const problem = this.#store.problem(uri);
      return problem ? [{ uri, message: problem.message[this.#locale] }] : [];
    });
  }

  #openRows(uri: string): AnnotationRow[] {
    const document = this.#articles.get(uri)?.document;
    const placed = this.#store
      .annotations(uri)
      .filter(({ annotation }) => annotation.motivation !== "replying");
    const words = new Map<string, string>(placed.map((each) => [each.annotation.id, wordsOf(each)]));
    return placed.map((each) => {
      const changes = changesOf(each);
      return annotationRow(
        each.annotation,
        {
          ...(changes ? { changes } : {}),
          uri,
          range: document && each.span ? toRange(document, each.span) : null,
          anchor: each.anchor,
          text: wordsOf(each),
          stale: each.stale.length > 0,
        },
        this.#store.replies(uri, each.annotation.id).length,
        (id) => words.get(id) ?? null,
      );
    });
  }

  #closed(open: ReadonlySet<string>): ClosedRow[] {
    const rows: ClosedRow[] = [];
    for (const sidecar of this.#index.sidecars()) {
      if (open.has(sidecar.article)) continue;
      for (const row of this.#rowsOf(sidecar)) rows.push(row);
    }
    return rows;
  }

  #rowsOf(sidecar: IndexedSidecar): readonly ClosedRow[] {
    const known = this.#closedRows.get(sidecar);
    if (known) return known;
    const rows = (sidecar.annotations ?? []).map((summary) => ({
      row: closedRow(sidecar.article, summary),
      start: summary.start,
    }));
    this.#closedRows.set(sidecar, rows);
    return rows;
  }

  /** Finds the places of the rows that are shown, where the article still has the words at the recorded position. */
  async #withRanges(
    rows: readonly AnnotationRow[],
    starts: ReadonlyMap<AnnotationRow, number | null>,
  ): Promise<AnnotationRow[]> {
    const texts = new Map<string, Promise<ClosedArticle | null>>();
    return Promise.all(
      rows.map(async (row) => {
        const start = starts.get(row);
        if (start === undefined || start === null) return row;
        const text = texts.get(row.uri) ?? readClosedArticle(this.#fileSystem, row.uri);
        texts.set(row.uri, text);
        const range = (await text)?.rangeOf(start, row.text) ?? null;
        return range ? { ...row, range } : row;
      }),
    );
  }
}

function closedRow(uri: string, summary: AnnotationSummary): AnnotationRow {
  const checks = Object.entries(summary.checks).map(([name, rating]) => [name, { rating, by: "", at: "" }]);
  return {
    id: summary.id,
    uri,
    type: summary.tag ?? "note",
    text: summary.text,
    range: null,
    anchor: "intact",
    status: summary.status ?? "accepted",
    checks: Object.fromEntries(checks) as AnnotationRow["checks"],
    tasks: summary.tasks as readonly TaskName[],
    stale: summary.stale.length > 0,
    entity: summary.entity,
    speaker: summary.speaker,
    value: summary.value,
    replies: summary.replies,
    author: summary.author === "" ? null : summary.author,
    created: summary.created,
  };
}
