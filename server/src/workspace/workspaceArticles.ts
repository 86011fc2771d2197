import type { Registry } from "../analysis/entities/entities.js";
import type { FileSystem } from "../store/fileSystem.js";
import { canonicalUri } from "../store/sidecarPlace.js";
import { ArticleFiles, mayBeArticleFile } from "./articleIndex/articleFiles.js";
import { ArticleIndex } from "./articleIndex/articleIndex.js";
import { ArticleIndexer, type ArticleProgress } from "./articleIndex/articleIndexer.js";
import { Elsewhere } from "./articleIndex/elsewhere.js";
import { QuotesElsewhere } from "./articleIndex/quotesElsewhere.js";
import type { OpenArticle } from "./openArticle.js";
import type { Settings } from "../../../protocol/settings.js";

/** How long after a change an open article is read into the index, in milliseconds. */
const REST = 700;

export interface WorkspaceArticlesOptions {
  readonly fileSystem: FileSystem;
  readonly folders: readonly string[];
  readonly storage: string | null;
  readonly version: string;
  readonly registryOf: (uri: string) => Registry;
  /** The open article, where it is one, as its settings have it read. */
  readonly open: (uri: string) => { readonly article: OpenArticle; readonly settings: Settings } | undefined;
  readonly locale: "en" | "id";
}

/** What a folder's articles are told by. */
export type FolderSettings = ConstructorParameters<typeof ArticleFiles>[0][number];

/**
 * All articles of the workspace: those that are open as they are in the editor, the others as they are on the disk. Folders
 * that are not on the disk are not looked through: each file there may cost a request over the network.
 */
export class WorkspaceArticles {
  readonly elsewhere: Elsewhere;
  readonly quotesElsewhere: QuotesElsewhere;
  readonly index = new ArticleIndex();
  readonly #indexer: ArticleIndexer;
  readonly #options: WorkspaceArticlesOptions;
  readonly #resting = new Map<string, NodeJS.Timeout | number>();
  #isLoaded = false;

  constructor(options: WorkspaceArticlesOptions) {
    const { fileSystem, folders, storage, version, registryOf } = options;
    this.#options = options;
    this.#indexer = new ArticleIndexer(this.index, {
      fileSystem,
      folders: folders.map(canonicalUri).filter((uri) => uri.startsWith("file:")),
      cache: storage === null ? null : `${storage}/articles.index`,
      version,
      registryOf,
    });
    const textOf = (uri: string): Promise<string | null> => this.#textOf(uri);
    this.elsewhere = new Elsewhere(this.index, textOf);
    this.quotesElsewhere = new QuotesElsewhere(this.index, textOf);
  }

  /** Looks through the folders. Until it is called only open articles are known. */
  async load(
    folders: readonly FolderSettings[],
    onProgress: (progress: ArticleProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    this.#isLoaded = true;
    const files = new ArticleFiles(folders.map((folder) => ({ ...folder, uri: canonicalUri(folder.uri) })));
    await this.#indexer.load(files, onProgress, signal);
  }

  onDidChange(listener: () => void): () => void {
    return this.#indexer.onDidChange(listener);
  }

  /** An article was opened or changed: it is read into the index after a short rest. */
  changed(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.set(
      uri,
      setTimeout(() => {
        this.#resting.delete(uri);
        void this.#readOpen(uri);
      }, REST),
    );
  }

  async closed(uri: string): Promise<void> {
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
    await this.#indexer.closed(canonicalUri(uri));
  }

  /** A file or folder was written, made, moved or removed, by us or another program. */
  async fileChanged(uri: string, kind: "file" | "any" = "file"): Promise<void> {
    if (!this.#isLoaded || (kind === "file" && !mayBeArticleFile(uri))) return;
    await this.#indexer.update(canonicalUri(uri));
  }

  async registryChanged(folder: string): Promise<void> {
    if (this.#isLoaded) await this.#indexer.registryChanged(canonicalUri(folder));
  }

  async dispose(): Promise<void> {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    await this.#indexer.save();
  }

  async #readOpen(uri: string): Promise<void> {
    const open = this.#options.open(uri);
    if (!open || open.article.isTooLarge) return;
    const { article, settings } = open;
    const registry = this.#options.registryOf(uri);
    const { version } = article.document;
    await article.prepare(settings, this.#options.locale, registry);
    // Of what was changed meanwhile it is told again.
    if (article.document.version !== version) return;
    const analysis = article.analysis(settings, this.#options.locale, registry);
    this.#indexer.setLive(canonicalUri(uri), article.document.getText(), analysis, article.sentences());
  }

  async #textOf(uri: string): Promise<string | null> {
    const open = this.#options.open(uri);
    if (open) return open.article.document.getText();
    try {
      return new TextDecoder().decode(await this.#options.fileSystem.read(uri));
    } catch {
      return null;
    }
  }
}
