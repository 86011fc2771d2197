import type { ArticleVersionParams } from "../../../protocol/articleVersion.js";
import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import type { FileSystem } from "../store/fileSystem.js";
import type { GitRepository } from "../store/gitRepository.js";
import { VersionFiles } from "../store/versionFiles.js";
import { MOST_ANALYSED } from "./openArticle.js";

interface Parts {
  readonly fileSystem: FileSystem;
  readonly git: GitRepository | null;
  readonly sidecarOf: (article: string) => string | null;
  /** A store of its own for each version: the article itself may be open in another. */
  readonly createStore: (fileSystem: FileSystem) => AnnotationStore;
}

/** An article's annotations where they stand in one of its versions. */
export interface ArticleVersion {
  readonly from: "revision" | "now";
  readonly annotations: readonly PlacedAnnotation[];
}

const NOTHING: ArticleVersion = { from: "now", annotations: [] };

/** Other versions of articles: their annotations from the sidecar that git has with them, else those of now. */
export class ArticleVersions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Nothing is written, and nothing is kept. */
  async read({
    article,
    text,
    revision,
  }: Pick<ArticleVersionParams, "article" | "text" | "revision">): Promise<ArticleVersion> {
    const { fileSystem, git, sidecarOf, createStore } = this.#parts;
    const sidecar = sidecarOf(article);
    if (sidecar === null || text.length > MOST_ANALYSED) return NOTHING;
    const bytes = revision === undefined ? null : ((await git?.fileAt(sidecar, revision)) ?? null);
    const files = new VersionFiles(fileSystem, bytes && { uri: sidecar, bytes });
    const store = createStore(files);
    try {
      const { annotations } = await store.open(article, text);
      return { from: bytes ? "revision" : "now", annotations };
    } finally {
      await store.dispose();
    }
  }
}
