import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { AnnotationIndex } from "../store/annotationIndex.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import type { FileSystem } from "../store/fileSystem.js";
import type { StoreProblem } from "../store/problem.js";
import { fileName } from "../store/sidecarPlace.js";
import { readClosedText } from "./closedArticle.js";
import type { OpenArticles } from "./openArticles.js";

/** An article with its annotations where they stand in its text; the text has no BOM. */
export interface AnnotatedArticle {
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly PlacedAnnotation[];
  readonly problem: StoreProblem | null;
}

interface Parts {
  readonly store: AnnotationStore;
  readonly articles: OpenArticles;
  readonly index: AnnotationIndex;
  readonly fileSystem: FileSystem;
  /** A store of its own, for articles that are not open: one that is opened meanwhile is not in its way. */
  readonly createStore: () => AnnotationStore;
  /** Whether annotations by these are shown in that article: in blind mode one's own are. */
  readonly isShown: (uri: string, creators: readonly string[]) => boolean;
}

/** The annotated articles of the workspace with all that their sidecars hold: open ones as they stand now, others from disk. */
export class AnnotatedArticles {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** URIs of all articles that have annotations, in their order. */
  uris(): string[] {
    const { articles, index, store } = this.#parts;
    const open = articles.uris().filter((uri) => store.annotations(uri).length > 0);
    const known = index.sidecars().map(({ article }) => article);
    return [...new Set([...open, ...known])].sort();
  }

  /** Null for an article that is not there, or too large to be one. */
  async read(uri: string): Promise<AnnotatedArticle | null> {
    const { articles, store, fileSystem } = this.#parts;
    await articles.ready(uri);
    const open = articles.get(uri);
    if (open) {
      const annotations = this.#shown(uri, store.annotations(uri));
      return { name: fileName(uri), text: open.document.getText(), annotations, problem: store.problem(uri) };
    }
    const text = (await readClosedText(fileSystem, uri))?.replace(/^\ufeff/, "");
    return text === undefined ? null : this.#readClosed(uri, text);
  }

  async #readClosed(uri: string, text: string): Promise<AnnotatedArticle> {
    const store = this.#parts.createStore();
    try {
      const { annotations, problem } = await store.open(uri, text);
      return { name: fileName(uri), text, annotations: this.#shown(uri, annotations), problem };
    } finally {
      await store.dispose();
    }
  }

  #shown(uri: string, annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
    return annotations.filter(({ annotation: { creators } }) =>
      this.#parts.isShown(
        uri,
        creators.map(({ name }) => name),
      ),
    );
  }
}
