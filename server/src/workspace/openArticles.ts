import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { AnnotationStore } from "../store/annotationStore.js";
import type { AnnotationIndex } from "../store/annotationIndex.js";
import type { FileSystem } from "../store/fileSystem.js";
import { formerArticle } from "../store/straySidecars.js";
import { isUntitled } from "../store/sidecarPlace.js";
import { CopiedArticles } from "./copiedArticles.js";
import { OpenArticle } from "./openArticle.js";

/** How many closed untitled documents are remembered for their first save. */
const MOST_CLOSED = 10;

/** The articles that are open in the editor, kept in step with the annotation store. */
export class OpenArticles {
  readonly #store: AnnotationStore;
  readonly #index: AnnotationIndex;
  readonly #fileSystem: FileSystem;
  readonly #articles = new Map<string, OpenArticle>();
  readonly #opening = new Map<string, Promise<unknown>>();
  /** Texts of untitled documents that were closed, the newest last: a file that opens with one of them is its first save. */
  readonly #closedUntitled = new Map<string, string>();
  readonly #copies: CopiedArticles;

  constructor(store: AnnotationStore, index: AnnotationIndex, fileSystem: FileSystem) {
    this.#store = store;
    this.#index = index;
    this.#fileSystem = fileSystem;
    this.#copies = new CopiedArticles({ store, index, fileSystem }, () => this.#texts());
  }

  /** Opens an article; resolves when its annotations are placed. */
  async open(uri: string, languageId: string, version: number, text: string): Promise<void> {
    this.#articles.set(uri, new OpenArticle(uri, languageId, version, text));
    await this.#whileOpening(uri, this.#openInStore(uri, text));
    if (this.#copies.isExpected(uri)) await this.made(uri, text);
  }

  async #openInStore(uri: string, text: string): Promise<void> {
    await this.#store.open(uri, text);
    await this.#adoptUntitled(uri);
    await this.#adoptMoved(uri, text);
  }

  /** The editor has made a file, and it may turn out to be a copy: that is said at once. */
  expectCopy(uri: string): void {
    this.#copies.expect(uri);
  }

  /** A file that was made has this text on the disk: the copy of an annotated article gets annotations of its own. */
  async made(uri: string, text: string): Promise<void> {
    await this.#adoptCopy(uri, this.#articles.get(uri)?.document.getText() ?? text);
  }

  /** Requests wait for it, so that none is answered before the annotations have their places. */
  #adoptCopy(uri: string, text: string): Promise<void> {
    return this.#whileOpening(uri, this.#copies.changed(uri, text, this.#opening.get(uri)));
  }

  async #whileOpening(uri: string, work: Promise<void>): Promise<void> {
    this.#opening.set(uri, work);
    try {
      await work;
    } finally {
      if (this.#opening.get(uri) === work) this.#opening.delete(uri);
    }
  }

  *#texts(): Iterable<readonly [string, string]> {
    for (const [uri, { document }] of this.#articles) yield [uri, document.getText()];
  }

  /** An article that was moved by another program takes its sidecar along: it is known by its text. */
  async #adoptMoved(uri: string, text: string): Promise<void> {
    if (text.trim() === "" || !this.#hasNothing(uri)) return;
    const former = await formerArticle(this.#index, this.#fileSystem, text);
    if (former === null || former === uri) return;
    const left = this.#store.sidecarUri(former);
    await this.#store.renamed(former, uri);
    for (const sidecar of [left, this.#store.sidecarUri(uri)]) {
      if (sidecar === null) continue;
      await this.#store.externalChange(sidecar);
      await this.#index.update(sidecar);
    }
  }

  /** The file was saved: also for the first time, in editors that open it empty and fill it then. */
  async saved(uri: string): Promise<void> {
    await this.ready(uri);
    await this.#adoptUntitled(uri);
    this.#copies.saved(uri);
    await this.#store.saved(uri);
  }

  /** Gives a file's article the annotations of the untitled document of which it is the first save. */
  async #adoptUntitled(uri: string): Promise<void> {
    const text = this.#articles.get(uri)?.document.getText();
    if (text === undefined || text.trim() === "" || !this.#hasNothing(uri)) return;
    const untitled = this.#untitledWith(text);
    if (untitled === undefined) return;
    this.#closedUntitled.delete(untitled);
    await this.#store.renamed(untitled, uri);
  }

  #hasNothing(uri: string): boolean {
    return !isUntitled(uri) && this.#store.annotations(uri).length === 0 && this.#store.problem(uri) === null;
  }

  /** The untitled document, open or just closed, that has this text, and annotations. */
  #untitledWith(text: string): string | undefined {
    for (const [uri, article] of this.#articles) {
      const hasText = isUntitled(uri) && article.document.getText() === text;
      if (hasText && this.#store.annotations(uri).length > 0) return uri;
    }
    return [...this.#closedUntitled].find(([, closed]) => closed === text)?.[0];
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const article = this.#articles.get(uri);
    if (!article) return;
    const applied = article.change(changes, version);
    const text = article.document.getText();
    if (applied) this.#store.change(uri, applied, text);
    else this.#store.replace(uri, text);
    if (this.#copies.isExpected(uri)) void this.#adoptCopy(uri, text);
  }

  async close(uri: string): Promise<void> {
    const article = this.#articles.get(uri);
    this.#articles.delete(uri);
    if (article && isUntitled(uri) && this.#store.annotations(uri).length > 0) {
      await this.#closeUntitled(uri, article.document.getText());
    } else await this.#store.close(uri);
  }

  async #closeUntitled(uri: string, text: string): Promise<void> {
    this.#closedUntitled.set(uri, text);
    const [oldest] = this.#closedUntitled.keys();
    if (oldest !== undefined && this.#closedUntitled.size > MOST_CLOSED) this.#closedUntitled.delete(oldest);
    await this.#store.close(uri);
    for (const [other, { document }] of this.#articles) {
      if (document.getText() !== text) continue;
      await this.ready(other);
      await this.#adoptUntitled(other);
    }
  }

  get(uri: string): OpenArticle | undefined {
    return this.#articles.get(uri);
  }

  /** Resolves when the annotations of the article are placed, so that a request does not answer without them. */
  async ready(uri: string): Promise<void> {
    await this.#opening.get(uri);
  }

  uris(): string[] {
    return [...this.#articles.keys()];
  }
}
