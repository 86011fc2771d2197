import { FileError, type FileSystem } from "../../store/fileSystem.js";
import type { LocalisedText } from "../../store/problem.js";
import { NO_TAGSET, parseTagset, type Tagset, TAGSET_PATH } from "./tagset.js";

/** Told when a folder's labels have changed, and when they cannot be read. */
export interface TagsetListener {
  readonly changed: () => void;
  /** @param message where it is broken and what to do; null: it is fine again */
  readonly problem: (uri: string, message: LocalisedText | null) => void;
}

/** The newsroom's own labels, of all workspace folders. A broken file changes nothing: the last good one holds. */
export class NewsroomTagsets {
  readonly #fileSystem: FileSystem;
  readonly #folders: readonly string[];
  readonly #listener: TagsetListener;
  readonly #tagsets = new Map<string, Tagset>();

  constructor(fileSystem: FileSystem, folders: readonly string[], listener: TagsetListener) {
    this.#fileSystem = fileSystem;
    this.#folders = folders.map((folder) => folder.replace(/\/+$/, "")).sort((a, b) => b.length - a.length);
    this.#listener = listener;
  }

  /** Reads all of them, anew. */
  async load(): Promise<void> {
    for (const folder of this.#folders) {
      const uri = `${folder}/${TAGSET_PATH}`;
      const { tagset, problem } = await this.#read(uri);
      this.#listener.problem(uri, problem && brokenMessage(problem));
      if (tagset) this.#tagsets.set(folder, tagset);
    }
    this.#listener.changed();
  }

  /** The labels that hold for an article: those of the innermost folder around it. */
  of(uri: string): Tagset {
    const folder = this.#folders.find((each) => uri.startsWith(`${each}/`));
    return (folder === undefined ? undefined : this.#tagsets.get(folder)) ?? NO_TAGSET;
  }

  /** Those of all folders. */
  all(): Tagset[] {
    return [...this.#tagsets.values()];
  }

  async #read(uri: string): Promise<ReturnType<typeof parseTagset>> {
    try {
      if ((await this.#fileSystem.stat(uri)) === null) return { tagset: NO_TAGSET, problem: null };
      return parseTagset(new TextDecoder().decode(await this.#fileSystem.read(uri)));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { tagset: null, problem: { en: error.message, id: error.message } };
    }
  }
}

function brokenMessage(detail: LocalisedText): LocalisedText {
  return {
    en: `${TAGSET_PATH} cannot be used: ${detail.en}. Correct it there; until then the labels as last read hold.`,
    id: `${TAGSET_PATH} tidak bisa dipakai: ${detail.id}. Perbaiki di sana; sampai itu label yang terakhir terbaca tetap berlaku.`,
  };
}
