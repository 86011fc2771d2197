import type { BaseTextId } from "../annotations/annotation.js";
import type { AnnotationSummary, SidecarSummary } from "../annotations/sidecar/summary.js";
import { summariseSidecar } from "../annotations/sidecar/summary.js";
import { SIDECAR_SUFFIX } from "../annotations/sidecar/sidecar.js";
import type { FileStat, FileSystem } from "./fileSystem.js";
import { filesBelow, inParallel } from "./folderWalk.js";
import { readIndexCache, writeIndexCache } from "./indexCache.js";
import { canonicalUri, SidecarPlaces, type SidecarLayout } from "./sidecarPlace.js";
import { TimeSlices } from "./timeSlices.js";

/** One article's annotations, as its sidecar has them. */
export interface IndexedSidecar {
  readonly sidecar: string;
  readonly article: string;
  /** What the file was when it was read: tells whether it is still that. */
  readonly size: number;
  readonly modified: number;
  /** In text order; null for a sidecar that cannot be read. */
  readonly annotations: readonly AnnotationSummary[] | null;
  /** The base texts of its annotations. */
  readonly bases: readonly BaseTextId[];
}

export interface AnnotationIndexOptions {
  readonly fileSystem: FileSystem;
  readonly folders: readonly string[];
  readonly sidecars?: SidecarLayout;
  /** Where the list is kept between starts; null: nowhere. */
  readonly cache: string | null;
  /** Whether a folder is left out, by its URI; version control and packages are in any case. */
  readonly isExcluded?: (folder: string) => boolean;
}

/** How far the first look has come. `total` is null while sidecars are still being found. */
export interface IndexProgress {
  readonly read: number;
  readonly total: number | null;
}

/**
 * The annotations of all articles of a workspace, read from the sidecars alone. Filled in slices, so that nothing else waits;
 * kept between starts, where only sidecars whose size or time differs are read again; then kept up one sidecar at a time.
 */
export class AnnotationIndex {
  readonly #options: AnnotationIndexOptions;
  readonly #folders: readonly string[];
  readonly #places: SidecarPlaces;
  readonly #sidecars = new Map<string, IndexedSidecar>();
  readonly #listeners = new Set<(article: string) => void>();
  #sorted: readonly IndexedSidecar[] | null = null;
  #isChanged = false;

  constructor(options: AnnotationIndexOptions) {
    this.#options = options;
    this.#folders = options.folders.map(canonicalUri);
    this.#places = new SidecarPlaces(this.#folders, options.sidecars ?? "beside");
  }

  /** Finds and reads all sidecars. Ends early, without harm, when `signal` says so. */
  async load(
    onProgress: (progress: IndexProgress) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    const slices = new TimeSlices();
    const known = await readIndexCache(this.#options.fileSystem, this.#options.cache, slices);
    const { fileSystem, isExcluded } = this.#options;
    const found = await filesBelow(fileSystem, this.#folders, slices, {
      wants: (uri) => uri.endsWith(SIDECAR_SUFFIX),
      ...(isExcluded ? { isExcluded } : {}),
      ...(signal ? { signal } : {}),
    });
    let read = 0;
    await inParallel(found, async (sidecar) => {
      if (signal?.aborted) return;
      await this.#look(sidecar, known.get(sidecar));
      read++;
      if (read % 100 === 0) onProgress({ read, total: found.length });
      await slices.breathe();
    });
    this.#isChanged ||= known.size !== this.#sidecars.size;
    onProgress({ read, total: found.length });
    if (!signal?.aborted) await this.save();
  }

  /** A sidecar was written, made or removed, by us or another program. */
  async update(sidecar: string): Promise<void> {
    const uri = canonicalUri(sidecar);
    const article = this.#places.articleOf(uri);
    if (article === null) return;
    await this.#look(uri, this.#sidecars.get(uri));
    for (const listener of this.#listeners) listener(article);
  }

  /** By article, in the order of their URIs. */
  sidecars(): readonly IndexedSidecar[] {
    return (this.#sorted ??= [...this.#sidecars.values()].sort((a, b) => (a.article < b.article ? -1 : 1)));
  }

  /** How many annotations there are. */
  get size(): number {
    let size = 0;
    for (const { annotations } of this.#sidecars.values()) size += annotations?.length ?? 0;
    return size;
  }

  onDidChange(listener: (article: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the list for the next start. A cache that cannot be written is no cache, and nothing more. */
  async save(): Promise<void> {
    if (!this.#isChanged || this.#options.cache === null) return;
    this.#isChanged = false;
    await writeIndexCache(this.#options.fileSystem, this.#options.cache, this.#sidecars.values());
  }

  async #look(sidecar: string, known: IndexedSidecar | undefined): Promise<void> {
    const { fileSystem } = this.#options;
    const article = this.#places.articleOf(sidecar);
    const stat = await fileSystem.stat(sidecar).catch(() => null);
    if (article === null || stat?.kind !== "file") {
      this.#sorted = null;
      this.#isChanged = this.#sidecars.delete(sidecar) || this.#isChanged;
      return;
    }
    if (known && isSameFile(known, stat)) {
      this.#sorted = null;
      this.#sidecars.set(sidecar, known);
      return;
    }
    const { size, modified } = stat;
    const summary = await this.#read(sidecar);
    const { annotations, bases } = summary ?? { annotations: null, bases: [] };
    this.#sorted = null;
    this.#sidecars.set(sidecar, { sidecar, article, size, modified, annotations, bases });
    this.#isChanged = true;
  }

  async #read(sidecar: string): Promise<SidecarSummary | null> {
    try {
      const bytes = await this.#options.fileSystem.read(sidecar);
      return summariseSidecar(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      return null;
    }
  }
}

function isSameFile(known: IndexedSidecar, stat: FileStat): boolean {
  return known.size === stat.size && known.modified === stat.modified;
}
