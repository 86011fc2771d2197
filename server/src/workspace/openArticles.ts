import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { AnnotationStore } from "../store/annotationStore.js";
import { isUntitled } from "../store/sidecarPlace.js";
import { OpenArticle } from "./openArticle.js";

/** How many closed untitled documents are remembered for their first save. */
const MOST_CLOSED = 10;

/** The articles that are open in the editor, kept in step with the annotation store. */
export class OpenArticles {
  readonly #store: AnnotationStore;
  readonly #articles = new Map<string, OpenArticle>();
  readonly #opening = new Map<string, Promise<unknown>>();
  /** Texts of untitled documents that were closed, the newest last: a file that opens with one of them is its first save. */
  readonly #closedUntitled = new Map<string, string>();

  constructor(store: AnnotationStore) {
    this.#store = store;
  }

  /** Opens an article; resolves when its annotations are placed. */
  async open(uri: string, languageId: string, version: number, text: string): Promise<void> {
    this.#articles.set(uri, new OpenArticle(uri, languageId, version, text));
    const opening = this.#openInStore(uri, text);
    this.#opening.set(uri, opening);
    try {
      await opening;
    } finally {
      if (this.#opening.get(uri) === opening) this.#opening.delete(uri);
    }
  }

  async #openInStore(uri: string, text: string): Promise<void> {
    const { annotations, problem } = await this.#store.open(uri, text);
    const untitled = annotations.length === 0 && problem === null ? this.#untitledWith(uri, text) : undefined;
    if (untitled === undefined) return;
    this.#closedUntitled.delete(untitled);
    await this.#store.renamed(untitled, uri);
  }

  /** The untitled document, open or just closed, of which the file at `uri` with this text is the first save. */
  #untitledWith(uri: string, text: string): string | undefined {
    if (isUntitled(uri) || text.trim() === "") return undefined;
    for (const [other, article] of this.#articles) {
      if (
        isUntitled(other) &&
        article.document.getText() === text &&
        this.#store.annotations(other).length > 0
      ) {
        return other;
      }
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
  }

  async close(uri: string): Promise<void> {
    const article = this.#articles.get(uri);
    this.#articles.delete(uri);
    if (article && isUntitled(uri) && this.#store.annotations(uri).length > 0) {
      this.#closedUntitled.set(uri, article.document.getText());
      const [oldest] = this.#closedUntitled.keys();
      if (oldest !== undefined && this.#closedUntitled.size > MOST_CLOSED)
        this.#closedUntitled.delete(oldest);
    }
    await this.#store.close(uri);
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
