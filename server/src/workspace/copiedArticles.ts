import { TextView } from "../annotations/textView.js";
import type { AnnotationIndex } from "../store/annotationIndex.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import type { FileSystem } from "../store/fileSystem.js";
import { canonicalUri, fileName, isUntitled } from "../store/sidecarPlace.js";

/** The articles open now, with their texts. */
export type OpenTexts = () => Iterable<readonly [uri: string, text: string]>;

/**
 * Files that the editor has made, by *Save As* or by pasting a copy: one with the text of an annotated article gets annotations
 * of its own. The editor says only that a file was made; some make it empty and fill it then, so it is looked at again
 * until it has been saved.
 */
export class CopiedArticles {
  readonly #store: AnnotationStore;
  readonly #index: AnnotationIndex;
  readonly #fileSystem: FileSystem;
  readonly #openTexts: OpenTexts;
  readonly #made = new Set<string>();

  constructor(
    parts: { store: AnnotationStore; index: AnnotationIndex; fileSystem: FileSystem },
    openTexts: OpenTexts,
  ) {
    this.#store = parts.store;
    this.#index = parts.index;
    this.#fileSystem = parts.fileSystem;
    this.#openTexts = openTexts;
  }

  /** The editor has made a file. To be said at once: it may be filled before anything else can be done. */
  expect(uri: string): void {
    this.#made.add(canonicalUri(uri));
  }

  /** True for a file that was just made and may still turn out to be a copy: its text is to be looked at. */
  isExpected(uri: string): boolean {
    return this.#made.size > 0 && this.#made.has(canonicalUri(uri));
  }

  /**
   * The text of a file that was just made is now this.
   * @param opened resolves when the annotations that the file has already are placed
   */
  async changed(uri: string, text: string, opened: Promise<unknown> = Promise.resolve()): Promise<void> {
    if (!this.isExpected(uri) || text.trim() === "") return;
    // At once: the article that is saved under another name goes back to what is on the disk.
    const original = this.#openOriginal(uri, text) ?? (await this.#closedOriginal(uri, text));
    if (original === null || !this.#made.delete(canonicalUri(uri))) return;
    await opened;
    if (this.#store.annotations(uri).length > 0) return;
    await this.#store.copied(original, uri);
    const sidecar = this.#store.sidecarUri(uri);
    if (sidecar !== null) await this.#index.update(sidecar);
  }

  /** It has been saved: from now on it is a file like any other. */
  saved(uri: string): void {
    this.#made.delete(canonicalUri(uri));
  }

  /** Of several open ones with this text, one after which the copy is named, else the one opened last. */
  #openOriginal(copy: string, text: string): string | null {
    const originals: string[] = [];
    for (const [uri, open] of this.#openTexts()) {
      if (canonicalUri(uri) === canonicalUri(copy) || isUntitled(uri)) continue;
      if (open === text && this.#store.annotations(uri).length > 0) originals.unshift(uri);
    }
    return originals.find((uri) => isNamedAfter(copy, uri)) ?? originals[0] ?? null;
  }

  /** One whose annotations were recorded on this text, and which still has it; none where it might be one of several. */
  async #closedOriginal(copy: string, text: string): Promise<string | null> {
    const view = new TextView(text);
    const ids = new Set([view.id(false), view.id(true)]);
    const originals: string[] = [];
    for (const { article, bases } of this.#index.sidecars()) {
      if (article === canonicalUri(copy) || !bases.some((base) => ids.has(base))) continue;
      if (ids.has((await this.#idOf(article)) ?? "")) originals.push(article);
    }
    const named = originals.find((uri) => isNamedAfter(copy, uri));
    return named ?? (originals.length === 1 ? (originals[0] ?? null) : null);
  }

  async #idOf(uri: string): Promise<string | null> {
    const bytes = await this.#fileSystem.read(uri).catch(() => null);
    if (bytes === null) return null;
    return new TextView(new TextDecoder("utf-8").decode(bytes)).id(false);
  }
}

/** "banjir copy.article" and "banjir-2.article" are named after "banjir.article". */
function isNamedAfter(copy: string, original: string): boolean {
  const stem = fileName(original).replace(/\.[^.]*$/, "");
  return stem !== "" && fileName(copy).startsWith(stem);
}
