import type {
  AnnotationFilter,
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
import { AnnotationPage, filterOf, type RowFacts } from "./annotationPage.js";
import { placedRows } from "./annotationRows.js";

/**
 * An annotation of an article that is not open, as the index has it. Of hundreds of thousands most are only filtered and
 * counted: what that asks for is read where it stands.
 */
class Closed implements RowFacts {
  readonly uri: string;
  readonly summary: AnnotationSummary;
  readonly anchor = "intact";

  constructor(uri: string, summary: AnnotationSummary) {
    this.uri = uri;
    this.summary = summary;
  }

  get type(): string {
    return this.summary.tag ?? "note";
  }

  get status(): AnnotationRow["status"] {
    return this.summary.status ?? "accepted";
  }

  get text(): string {
    return this.summary.text;
  }

  get entity(): string | null {
    return this.summary.entity;
  }

  get speaker(): string | null {
    return this.summary.speaker;
  }

  get author(): string | null {
    return this.summary.author === "" ? null : this.summary.author;
  }

  get created(): string | null {
    return this.summary.created;
  }

  get checks(): RowFacts["checks"] {
    return this.summary.checks;
  }

  get toAdjudicate(): boolean {
    return this.summary.isConflicting;
  }

  get tasks(): TaskName[] {
    return this.summary.tasks.filter(
      (kind): kind is TaskName => kind === "needs-source" || kind === "ask-reporter",
    );
  }

  get stale(): boolean {
    return this.summary.stale.length > 0;
  }
}

interface LastFilter {
  readonly key: string;
  readonly passes: (facts: RowFacts) => boolean;
  readonly bySidecar: WeakMap<readonly AnnotationSummary[], readonly AnnotationSummary[]>;
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
  /** What has passed the last filter, by the summaries of a sidecar, which are others when it has changed. */
  #filtered: LastFilter | undefined;

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
    if (params.uri === undefined) this.#offerClosed(page, new Set(uris), params.filter);
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

  #offerClosed(
    page: AnnotationPage<AnnotationRow | Closed>,
    open: ReadonlySet<string>,
    asked: AnnotationFilter | undefined,
  ): void {
    const filter = asked && this.#filterOf(asked);
    for (const { article: uri, annotations } of this.#index.sidecars()) {
      if (annotations === null || open.has(uri)) continue;
      const passing = filter ? passingOf(filter, uri, annotations) : annotations;
      // Whose is shown when nobody's is asked for: everybody's.
      const isEverybodys = this.#isShown(uri, []);
      for (const summary of passing) {
        if (!isEverybodys && !this.#isShown(uri, [summary.author])) continue;
        const closed = new Closed(uri, summary);
        page.offer(closed, closed);
      }
    }
  }

  /** The same as the last time where it can be: it is asked for the groups, and then again for the rows of each. */
  #filterOf(filter: AnnotationFilter): LastFilter {
    const key = JSON.stringify(filter);
    if (this.#filtered?.key !== key)
      this.#filtered = { key, passes: filterOf(filter), bySidecar: new WeakMap() };
    return this.#filtered;
  }

  /** The rows of a page. Articles that are not open are read now, for the places of what they still have where it was. */
  async #rows(shown: readonly (AnnotationRow | Closed)[]): Promise<AnnotationRow[]> {
    const texts = new Map<string, Promise<ClosedArticle | null>>();
    return Promise.all(
      shown.map(async (each) => {
        if (!(each instanceof Closed)) return each;
        const { uri, summary } = each;
        const row = closedRow(each);
        if (summary.start === null) return row;
        const text = texts.get(uri) ?? readClosedArticle(this.#fileSystem, uri);
        texts.set(uri, text);
        const range = (await text)?.rangeOf(summary.start, summary.text) ?? null;
        return range ? { ...row, range } : row;
      }),
    );
  }
}

/** Those of a sidecar that pass the filter. */
function passingOf(
  { passes, bySidecar }: LastFilter,
  uri: string,
  annotations: readonly AnnotationSummary[],
): readonly AnnotationSummary[] {
  let passing = bySidecar.get(annotations);
  if (!passing) {
    passing = annotations.filter((summary) => passes(new Closed(uri, summary)));
    bySidecar.set(annotations, passing);
  }
  return passing;
}

function closedRow(closed: Closed): AnnotationRow {
  const { uri, type, status, text, entity, speaker, author, created, tasks, anchor, stale, summary } = closed;
  const checks = Object.entries(summary.checks).map(([name, rating]) => [name, { rating, by: "", at: "" }]);
  return {
    uri,
    type,
    status,
    text,
    entity,
    speaker,
    author,
    created,
    ...(closed.toAdjudicate ? { toAdjudicate: true } : {}),
    tasks,
    anchor,
    stale,
    id: summary.id,
    range: null,
    checks: Object.fromEntries(checks) as AnnotationRow["checks"],
    value: summary.value,
    replies: summary.replies,
  };
}
