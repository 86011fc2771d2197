import type { AnnotationId, AnnotationSet } from "../annotations/annotation.js";
import { mergeSets } from "../annotations/merge/mergeSets.js";
import { emptySet } from "../annotations/sidecar/sidecar.js";
import { copiedSet } from "./copiedSet.js";
import type { FileSystem } from "./fileSystem.js";
import { StoreError } from "./problem.js";
import { storeProblem } from "./problemMessages.js";
import { isEmpty, readSidecar, SidecarFile } from "./sidecarFile.js";
import { fileName, type SidecarPlaces } from "./sidecarPlace.js";

/** Moves and copies sidecars of articles that are not open. */
export class ClosedSidecars {
  readonly #fileSystem: FileSystem;
  readonly #places: SidecarPlaces;

  constructor(fileSystem: FileSystem, places: SidecarPlaces) {
    this.#fileSystem = fileSystem;
    this.#places = places;
  }

  /** The sidecar goes where its article went; one that is there already takes its annotations in. */
  async move(from: string, to: string): Promise<void> {
    const [source, target] = [this.#places.sidecarOf(from), this.#places.sidecarOf(to)];
    if (source === null || target === null) return;
    if ((await this.#fileSystem.stat(source)) === null) return this.#moveFolder(from, to);
    if ((await this.#fileSystem.stat(target)) === null) return this.#fileSystem.rename(source, target);
    const { content, problem } = await readSidecar(this.#fileSystem, source);
    if (problem) throw new StoreError(problem);
    if (!content) return;
    await this.#write(target, (there) => (there ? movedSet(content.set, there, there.label) : content.set));
    await this.#fileSystem.delete(source);
  }

  /** A folder of articles: their sidecars go along by themselves, unless they have a folder of their own. */
  async #moveFolder(from: string, to: string): Promise<void> {
    const [source, target] = [this.#places.sidecarFolderOf(from), this.#places.sidecarFolderOf(to)];
    if (source === null || target === null) return;
    if ((await this.#fileSystem.stat(source))?.kind !== "folder") return;
    if ((await this.#fileSystem.stat(target)) === null) await this.#fileSystem.rename(source, target);
  }

  /**
   * The copy of an article gets annotations of its own, with new ids.
   * @param set the article's annotations where it is open, else null: then they are read
   * @returns the copy's sidecar, or null where there was nothing to copy
   */
  async copy(
    from: string,
    to: string,
    set: AnnotationSet | null,
    newId: () => AnnotationId,
  ): Promise<string | null> {
    const [source, target] = [this.#places.sidecarOf(from), this.#places.sidecarOf(to)];
    const read = set || source === null ? null : await readSidecar(this.#fileSystem, source);
    const original = set ?? read?.content?.set;
    if (!original || isEmpty(original) || target === null) return null;
    const { set: copy } = copiedSet(original, fileName(to), newId);
    await this.#write(target, (there) =>
      there ? { ...there, annotations: [...there.annotations, ...copy.annotations] } : copy,
    );
    return target;
  }

  async #write(uri: string, edit: (there: AnnotationSet | null) => AnnotationSet): Promise<void> {
    const file = new SidecarFile(this.#fileSystem, uri, () => ({ twins: "keep" }));
    await file.pull(
      () => emptySet("", ["", ""]),
      () => Promise.resolve(),
    );
    const set = edit(file.known);
    await file.push(
      () => set,
      () => Promise.reject(new StoreError(storeProblem("busy", uri))),
    );
  }
}

/** What an article's sidecar holds under its new name, where there may be one already: all of both. */
export function movedSet(set: AnnotationSet, there: AnnotationSet, label: string): AnnotationSet {
  if (isEmpty(there)) return { ...set, label };
  const { id, pageId } = there;
  return mergeSets(null, { ...set, id, pageId, label }, { ...there, label }, { twins: "keep" });
}
