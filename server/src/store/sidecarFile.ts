import type { AnnotationSet } from "../annotations/annotation.js";
import { mergeSets, type MergeOptions } from "../annotations/merge/mergeSets.js";
import { parseSidecar, serialiseSidecar } from "../annotations/sidecar/sidecar.js";
import { FileError, type FileSystem } from "./fileSystem.js";
import { type StoreProblem, type StoreProblemCode, StoreError } from "./problem.js";
import { storeProblem } from "./problemMessages.js";

/** What a sidecar held when it was read: null where there is none. */
export interface SidecarContent {
  readonly text: string;
  readonly set: AnnotationSet;
}

export type SidecarRead =
  | { readonly content: SidecarContent | null; readonly problem: null }
  | { readonly content: null; readonly problem: StoreProblem };

/** Reads a sidecar; a file that is not there is no problem. */
export async function readSidecar(fileSystem: FileSystem, uri: string): Promise<SidecarRead> {
  let bytes: Uint8Array;
  try {
    bytes = await fileSystem.read(uri);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === "not-found") return { content: null, problem: null };
    const code = error.code === "too-large" ? "too-large" : "unreadable";
    return { content: null, problem: storeProblem(code, uri, error.message) };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { content: null, problem: storeProblem("unreadable", uri, "it is not UTF-8") };
  }
  const { set, problem } = parseSidecar(text);
  if (problem) return { content: null, problem: storeProblem(problem.code, uri, problem.detail) };
  return { content: { text, set }, problem: null };
}

/** A sidecar's file as this process knows it: what was on disk when it last looked. */
export class SidecarFile {
  readonly uri: string;
  readonly #fileSystem: FileSystem;
  readonly #merging: () => MergeOptions;
  #known: SidecarContent | null = null;

  constructor(fileSystem: FileSystem, uri: string, merging: () => MergeOptions) {
    this.#fileSystem = fileSystem;
    this.uri = uri;
    this.#merging = merging;
  }

  /** The set as it was on disk; null where there was no file. */
  get known(): AnnotationSet | null {
    return this.#known?.set ?? null;
  }

  /** True when writing `set` would change the file. */
  differs(set: AnnotationSet): boolean {
    return this.#known ? serialiseSidecar(set) !== this.#known.text : !isEmpty(set);
  }

  /**
   * Looks at the disk and merges what others did since with what there is.
   * @param current the set as it is once the file has been read
   * @param merged takes the merged set over, at once; not called where nothing happened
   * @throws StoreError when the file cannot be read
   */
  async pull(current: () => AnnotationSet, merged: (set: AnnotationSet) => Promise<void>): Promise<void> {
    const { content, problem } = await readSidecar(this.#fileSystem, this.uri);
    if (problem) throw new StoreError(problem);
    if (content?.text === this.#known?.text) return;
    const before = this.#known?.set ?? null;
    this.#known = content;
    await merged(content ? this.#merged(before, current(), content.set) : withoutRemoved(before, current()));
  }

  /**
   * Writes what `current()` gives at the moment of writing, merged with what others wrote in the meantime.
   * @param current the set to write; asked again after a merge
   * @param merged takes the merged set over, at once
   * @throws StoreError when it cannot be read or written; then nothing was written
   */
  async push(current: () => AnnotationSet, merged: (set: AnnotationSet) => Promise<void>): Promise<void> {
    try {
      await this.#fileSystem.withLock(this.uri, async () => {
        const { content, problem } = await readSidecar(this.#fileSystem, this.uri);
        if (problem) throw new StoreError(problem);
        // A file that vanished under us (a tool that deletes and writes anew) takes nothing along.
        if (content && content.text !== this.#known?.text) {
          const before = this.#known?.set ?? null;
          this.#known = content;
          await merged(this.#merged(before, current(), content.set));
        } else if (!content) this.#known = null;
        await this.#write(current());
      });
    } catch (error) {
      throw asStoreError(error, this.uri);
    }
  }

  /** A set that was in no file yet takes the identity of the file that someone else has made in the meantime. */
  #merged(before: AnnotationSet | null, ours: AnnotationSet, theirs: AnnotationSet): AnnotationSet {
    const { id, pageId, label, formatVersion } = theirs;
    const mine = before ? ours : { ...ours, id, pageId, label, formatVersion };
    return mergeSets(before, mine, theirs, this.#merging());
  }

  async #write(set: AnnotationSet): Promise<void> {
    if (!this.differs(set)) return;
    const text = serialiseSidecar(set);
    await this.#fileSystem.write(this.uri, new TextEncoder().encode(text));
    this.#known = { text, set };
  }
}

/** A sidecar that was deleted took along what was in it; what was not in it yet stays. */
function withoutRemoved(before: AnnotationSet | null, ours: AnnotationSet): AnnotationSet {
  if (!before) return ours;
  return mergeSets(before, ours, {
    ...before,
    review: null,
    annotations: [],
    ignored: [],
    conflicts: [],
    otherItems: [],
  });
}

/** Nothing that would be worth a file. */
export function isEmpty(set: AnnotationSet): boolean {
  return (
    set.annotations.length === 0 &&
    set.ignored.length === 0 &&
    set.conflicts.length === 0 &&
    set.otherItems.length === 0 &&
    set.review === null
  );
}

const WRITE_PROBLEMS: Readonly<Record<FileError["code"], StoreProblemCode>> = {
  "not-found": "not-written",
  exists: "not-written",
  "no-permission": "no-permission",
  "read-only": "read-only",
  "no-space": "no-space",
  "is-folder": "not-written",
  "too-large": "too-large",
  unavailable: "busy",
};

/** What went wrong, in the store's words. */
export function asStoreError(error: unknown, uri: string): StoreError {
  if (error instanceof StoreError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof FileError ? WRITE_PROBLEMS[error.code] : "not-written";
  return new StoreError(storeProblem(code, uri, detail));
}
