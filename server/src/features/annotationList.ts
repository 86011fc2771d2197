import type {
  AnnotationRow,
  AnnotationsParams,
  AnnotationsResult,
  TaskName,
} from "../../../protocol/annotations.js";
import type { AnnotationSummary } from "../annotations/sidecar/summary.js";
import type { AnnotationIndex } from "../store/annotationIndex.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import type { FileSystem } from "../store/fileSystem.js";
import { type ClosedArticle, readClosedArticle } from "../workspace/closedArticle.js";
import type { OpenArticles } from "../workspace/openArticles.js";
import { AnnotationPage, type RowFacts } from "./annotationPage.js";
import { placedRows } from "./annotationRows.js";

/** An annotation of an article that is not open, as the index has it. */
interface Closed {
  readonly uri: string;
  readonly summary: AnnotationSummary;
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
  readonly #isShown: (uri: string, creators: readonly string[]) => boolean;
  readonly #locale: "en" | "id";

  constructor(
    parts: {
      store: AnnotationStore;
      index: AnnotationIndex;
      articles: OpenArticles;
      fileSystem: FileSystem;
      /** Whether annotations by these are listed in that article: in blind mode one's own are. */
      isShown: (uri: string, creators: readonly string[]) => boolean;
    },
    locale: "en" | "id",
  ) {
    this.#store = parts.store;
    this.#index = parts.index;
    this.#articles = parts.articles;
    this.#fileSystem = parts.fileSystem;
    this.#isShown = parts.isShown;
    this.#locale = locale;
  }

  /** One page, filtered and grouped, with what keeps sidecars from being read. */
  async page(params: AnnotationsParams): Promise<AnnotationsResult> {
    const uris = params.uri === undefined ? this.#articles.uris() : [params.uri];
    await Promise.all(uris.map((uri) => this.#articles.ready(uri)));
    const page = new AnnotationPage<AnnotationRow | Closed>(params);
    for (const uri of uris) for (const row of this.#openRows(uri)) page.offer(row, row);
    if (params.uri === undefined) this.#offerClosed(page, new Set(uris));
    const annotations = await this.#rows(page.shown);
    const problems = this.#problems(uris);
    const review = params.uri === undefined ? null : this.#store.review(params.uri);
    return {
      total: page.total,
      ...(page.groups ? { groups: page.groups } : {}),
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
    const placed = this.#store.annotations(uri).filter(({ annotation: { creators } }) =>
      this.#isShown(
        uri,
        creators.map(({ name }) => name),
      ),
    );
    return placedRows(placed, {
      uri,
      document: this.#articles.get(uri)?.document,
      conflicting: new Set<string>(this.#store.conflicts(uri).map(({ annotation }) => annotation)),
    });
  }

  #offerClosed(page: AnnotationPage<AnnotationRow | Closed>, open: ReadonlySet<string>): void {
    for (const { article: uri, annotations } of this.#index.sidecars()) {
      if (annotations === null || open.has(uri)) continue;
      for (const summary of annotations)
        if (this.#isShown(uri, [summary.author])) page.offer(closedFacts(uri, summary), { uri, summary });
    }
  }

  /** The rows of a page. Articles that are not open are read now, for the places of what they still have where it was. */
  async #rows(shown: readonly (AnnotationRow | Closed)[]): Promise<AnnotationRow[]> {
    const texts = new Map<string, Promise<ClosedArticle | null>>();
    return Promise.all(
      shown.map(async (each) => {
        if (!("summary" in each)) return each;
        const { uri, summary } = each;
        const row = closedRow(uri, summary);
        if (summary.start === null) return row;
        const text = texts.get(uri) ?? readClosedArticle(this.#fileSystem, uri);
        texts.set(uri, text);
        const range = (await text)?.rangeOf(summary.start, summary.text) ?? null;
        return range ? { ...row, range } : row;
      }),
    );
  }
}

function closedFacts(uri: string, summary: AnnotationSummary): RowFacts {
  const { tag, status, text, entity, speaker, author, created, tasks, stale, isConflicting } = summary;
  return {
    uri,
    type: tag ?? "note",
    status: status ?? "accepted",
    text,
    entity,
    speaker,
    author: author === "" ? null : author,
    created,
    checks: summary.checks,
    ...(isConflicting ? { toAdjudicate: true } : {}),
    tasks: tasks.filter((kind): kind is TaskName => kind === "needs-source" || kind === "ask-reporter"),
    anchor: "intact",
    stale: stale.length > 0,
  };
}

function closedRow(uri: string, summary: AnnotationSummary): AnnotationRow {
  const checks = Object.entries(summary.checks).map(([name, rating]) => [name, { rating, by: "", at: "" }]);
  return {
    ...closedFacts(uri, summary),
    id: summary.id,
    range: null,
    checks: Object.fromEntries(checks) as AnnotationRow["checks"],
    value: summary.value,
    replies: summary.replies,
  };
}
