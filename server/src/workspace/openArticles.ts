import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { AnnotationStore } from "../store/annotationStore.js";
import { OpenArticle } from "./openArticle.js";

/** The articles that are open in the editor, kept in step with the annotation store. */
export class OpenArticles {
  readonly #store: AnnotationStore;
  readonly #articles = new Map<string, OpenArticle>();
  readonly #opening = new Map<string, Promise<unknown>>();

  constructor(store: AnnotationStore) {
    this.#store = store;
  }

  /** Opens an article; resolves when its annotations are placed. */
  async open(uri: string, languageId: string, version: number, text: string): Promise<void> {
    this.#articles.set(uri, new OpenArticle(uri, languageId, version, text));
    const opening = this.#store.open(uri, text);
    this.#opening.set(uri, opening);
    try {
      await opening;
    } finally {
      if (this.#opening.get(uri) === opening) this.#opening.delete(uri);
    }
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
    this.#articles.delete(uri);
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
