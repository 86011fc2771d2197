import type { AnnotationIndex } from "../store/annotationIndex.js";
import { TextView } from "../annotations/textView.js";
import type { FileSystem } from "../store/fileSystem.js";
import { canonicalUri } from "../store/sidecarPlace.js";

/** What was in a sidecar that the person let go of with its article. */
interface Deleted {
  readonly sidecar: string;
  readonly bytes: Uint8Array;
  readonly bases: readonly string[];
}

/** A sidecar whose article the editor has deleted. */
export interface LeftSidecar {
  readonly article: string;
  readonly sidecar: string;
  /** How many annotations it holds; null where it cannot be read. */
  readonly annotations: number | null;
}

/**
 * Sidecars of articles that are deleted in the editor: they stay until the person lets go of them, and come back where
 * the deletion is undone.
 */
export class DeletedSidecars {
  readonly #index: AnnotationIndex;
  readonly #fileSystem: FileSystem;
  readonly #deleted = new Map<string, Deleted>();

  constructor(index: AnnotationIndex, fileSystem: FileSystem) {
    this.#index = index;
    this.#fileSystem = fileSystem;
  }

  /** The sidecars that are left of deleted files and folders. */
  async leftOf(uris: readonly string[]): Promise<LeftSidecar[]> {
    const gone = uris.map(canonicalUri);
    const left: LeftSidecar[] = [];
    for (const { article, sidecar, annotations } of this.#index.sidecars()) {
      const isGone = gone.some((uri) => article === uri || article.startsWith(`${uri}/`));
      if (!isGone || (await this.#fileSystem.stat(article)) !== null) continue;
      if ((await this.#fileSystem.stat(sidecar)) === null) continue;
      left.push({ article, sidecar, annotations: annotations?.length ?? null });
    }
    return left;
  }

  /** Deletes sidecars; what they held is kept for as long as the server runs. @throws FileError */
  async delete(left: readonly LeftSidecar[]): Promise<void> {
    for (const { article, sidecar } of left) {
      const bases = this.#index.sidecars().find((each) => each.sidecar === sidecar)?.bases ?? [];
      this.#deleted.set(article, { sidecar, bases, bytes: await this.#fileSystem.read(sidecar) });
      await this.#fileSystem.delete(sidecar);
      await this.#index.update(sidecar);
    }
  }

  /**
   * An article is there again: its sidecar comes back, where it has the text that was annotated.
   * @returns the sidecar, or null where nothing came back
   */
  async restore(article: string, text: string): Promise<string | null> {
    const deleted = this.#deleted.get(canonicalUri(article));
    const view = new TextView(text);
    const ids = new Set<string>([view.id(false), view.id(true)]);
    if (!deleted?.bases.some((base) => ids.has(base))) return null;
    const { sidecar, bytes } = deleted;
    if ((await this.#fileSystem.stat(sidecar)) !== null) return null;
    await this.#fileSystem.write(sidecar, bytes);
    this.#deleted.delete(canonicalUri(article));
    await this.#index.update(sidecar);
    return sidecar;
  }
}
