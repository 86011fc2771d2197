import type { Registry } from "../../analysis/entities/entities.js";
import { FileError, type FileSystem } from "../../store/fileSystem.js";
import type { LocalisedText } from "../../store/problem.js";
import { editRegistry, type RegistryEdit } from "./registryEdits.js";
import { parseRegistry, readRegistryText, REGISTRY_PATH, registryUri } from "./registryFile.js";
import { brokenMessage, conflictMessage, noFolderMessage, unwritableMessage } from "./registryMessages.js";

const EMPTY: Registry = [];

/** Told when a folder's names have changed, and when they cannot be read. */
export interface RegistryListener {
  readonly changed: (folder: string) => void;
  /** @param message where it is broken and what to do; null: it is fine again */
  readonly problem: (uri: string, message: LocalisedText | null) => void;
}

/** The names that the newsroom keeps, of all workspace folders. A broken file changes nothing: the last good one holds. */
export class NewsroomRegistries {
  readonly #fileSystem: FileSystem;
  readonly #folders: readonly string[];
  readonly #listener: RegistryListener;
  readonly #registries = new Map<string, { readonly text: string | null; readonly registry: Registry }>();

  constructor(fileSystem: FileSystem, folders: readonly string[], listener: RegistryListener) {
    this.#fileSystem = fileSystem;
    this.#folders = folders.map((folder) => folder.replace(/\/+$/, "")).sort((a, b) => b.length - a.length);
    this.#listener = listener;
  }

  /** Reads all of them, anew. */
  async load(): Promise<void> {
    for (const folder of this.#folders) await this.#read(folder);
  }

  /** The names that hold for an article: those of the innermost folder around it. The same object while unchanged. */
  of(uri: string): Registry {
    const folder = this.#folderOf(uri);
    return (folder === undefined ? undefined : this.#registries.get(folder)?.registry) ?? EMPTY;
  }

  /**
   * Makes an edit in the registry of the article's folder; it takes effect at once. A file that cannot be read is never
   * written over.
   * @returns why it was not done; null when it is on disk
   */
  async edit(article: string, edit: RegistryEdit): Promise<LocalisedText | null> {
    const folder = this.#folderOf(article);
    if (folder === undefined) return noFolderMessage();
    const uri = registryUri(folder);
    try {
      return await this.#fileSystem.withLock(uri, async () => {
        const text = await readRegistryText(this.#fileSystem, folder);
        const { problem } = text === null ? { problem: null } : parseRegistry(text);
        if (problem) return brokenMessage(REGISTRY_PATH, problem);
        const edited = editRegistry(text, edit);
        if (edited.text === null) return conflictMessage(edited.conflict, REGISTRY_PATH);
        if (edited.text !== text) await this.#fileSystem.write(uri, new TextEncoder().encode(edited.text));
        this.#take(folder, edited.text);
        return null;
      });
    } catch (error) {
      if (error instanceof FileError) return unwritableMessage(REGISTRY_PATH, error.message);
      throw error;
    }
  }

  #folderOf(uri: string): string | undefined {
    return this.#folders.find((each) => uri.startsWith(`${each}/`));
  }

  async #read(folder: string): Promise<void> {
    try {
      this.#take(folder, await readRegistryText(this.#fileSystem, folder));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const detail = { en: error.message, id: error.message };
      this.#listener.problem(registryUri(folder), brokenMessage(REGISTRY_PATH, detail));
    }
  }

  #take(folder: string, text: string | null): void {
    const known = this.#registries.get(folder);
    if (known?.text === text) return;
    const { registry, problem } = text === null ? { registry: EMPTY, problem: null } : parseRegistry(text);
    this.#listener.problem(registryUri(folder), problem && brokenMessage(REGISTRY_PATH, problem));
    if (registry === null) return;
    this.#registries.set(folder, { text, registry });
    if (known || registry.length > 0) this.#listener.changed(folder);
  }
}
