import type { BaseTextId } from "../annotations/annotation.js";
import { blobHash, hashOf } from "../annotations/blobId.js";
import { TextView } from "../annotations/textView.js";
import type { FileSystem } from "./fileSystem.js";
import type { GitRepository } from "./gitRepository.js";
import type { SidecarPlaces } from "./sidecarPlace.js";

/** Texts kept in memory; the rest is read again. */
const KEPT_IN_MEMORY = 64;

const FOLDER = ".copydesk/base";

/**
 * The texts on which annotations were recorded, by id: git's where it has them, else our own copies under
 * `.copydesk/base/` of the root, compressed, and ignored by git.
 */
export class BaseTexts {
  readonly #fileSystem: FileSystem;
  readonly #places: SidecarPlaces;
  readonly #git: GitRepository | null;
  readonly #memory = new Map<BaseTextId, string>();
  /** Recorded on, but not kept anywhere yet. */
  readonly #unkept = new Map<BaseTextId, string>();

  constructor(fileSystem: FileSystem, places: SidecarPlaces, git: GitRepository | null) {
    this.#fileSystem = fileSystem;
    this.#places = places;
    this.#git = git;
  }

  /** A text that an annotation is being recorded on. `fileText`: with LF line ends and, where the file has one, the BOM. */
  remember(id: BaseTextId, fileText: string): void {
    if (this.#memory.has(id)) return;
    this.#unkept.set(id, fileText);
    this.#put(id, fileText);
  }

  /** Keeps those of `ids` that nobody else keeps. What fails is tried again with the next sidecar that is written. */
  async keep(near: string, ids: Iterable<BaseTextId>): Promise<void> {
    for (const id of ids) {
      const text = this.#unkept.get(id);
      if (text === undefined) continue;
      if (await this.isInGit(near, id)) this.#unkept.delete(id);
      else if (await this.#write(near, id, text)) this.#unkept.delete(id);
    }
  }

  /** Whether git has the text, so that every clone will; also where it stores CRLF as it is. */
  async isInGit(near: string, id: BaseTextId): Promise<boolean> {
    if (!this.#git) return false;
    if ((await this.#git.blob(near, hashOf(id))) !== null) return true;
    const text = this.#memory.get(id) ?? (await this.#readOwn(near, id));
    if (text === null) return false;
    const crlf = new TextEncoder().encode(text.replace(/\r?\n/g, "\r\n"));
    return (await this.#git.blob(near, blobHash(crlf))) !== null;
  }

  /** Whether the article lies in a repository, so that its text may come to be in git. */
  async isUnderGit(near: string): Promise<boolean> {
    return (await this.#git?.covers(near)) ?? false;
  }

  /** The text with LF line ends and without a BOM; null where nobody has it. */
  async read(near: string, id: BaseTextId): Promise<string | null> {
    const known = this.#memory.get(id) ?? this.#unkept.get(id);
    if (known !== undefined) return new TextView(known).lfText;
    const own = await this.#readOwn(near, id);
    const text =
      own ?? decodeText(await this.#git?.blob(near, hashOf(id))) ?? (await this.#readVersion(near, id));
    if (text === null) return null;
    this.#put(id, text);
    return new TextView(text).lfText;
  }

  #put(id: BaseTextId, text: string): void {
    this.#memory.delete(id);
    this.#memory.set(id, text);
    for (const oldest of this.#memory.keys()) {
      if (this.#memory.size <= KEPT_IN_MEMORY) break;
      this.#memory.delete(oldest);
    }
  }

  #place(near: string, id: BaseTextId): string | null {
    const root = this.#places.rootOf(near);
    const hash = hashOf(id);
    return root === null ? null : `${root}/${FOLDER}/${hash.slice(0, 2)}/${hash.slice(2)}.gz`;
  }

  async #write(near: string, id: BaseTextId, text: string): Promise<boolean> {
    const place = this.#place(near, id);
    if (place === null) return false;
    try {
      if ((await this.#fileSystem.stat(place)) !== null) return true;
      await this.#ignoreInGit(near);
      await this.#fileSystem.write(place, await compressed(new TextEncoder().encode(text)));
      return true;
    } catch {
      return false;
    }
  }

  /** A `.gitignore` of the folder's own, so that nobody has to think of it. */
  async #ignoreInGit(near: string): Promise<void> {
    const root = this.#places.rootOf(near);
    if (root === null) return;
    const file = `${root}/${FOLDER}/.gitignore`;
    if ((await this.#fileSystem.stat(file)) === null) {
      await this.#fileSystem.write(file, new TextEncoder().encode("*\n"));
    }
  }

  /** In a repository that stores CRLF, an old version of the article that is this text but for its line ends. */
  async #readVersion(near: string, id: BaseTextId): Promise<string | null> {
    for (const hash of (await this.#git?.versions(near)) ?? []) {
      const text = decodeText(await this.#git?.blob(near, hash));
      // Where git stores LF the text would have been found by its id.
      if (!text?.includes("\r\n")) return null;
      if (new TextView(text).hasId(id)) return text;
    }
    return null;
  }

  /** A copy whose bytes are not those of its id (a disk error, another hand) is none. */
  async #readOwn(near: string, id: BaseTextId): Promise<string | null> {
    const place = this.#place(near, id);
    if (place === null) return null;
    try {
      if ((await this.#fileSystem.stat(place)) === null) return null;
      const bytes = await expanded(await this.#fileSystem.read(place));
      return blobHash(bytes) === hashOf(id) ? decodeText(bytes) : null;
    } catch {
      return null;
    }
  }
}

function decodeText(bytes: Uint8Array | null | undefined): string | null {
  return bytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : null;
}

/** Texts larger than this expanded are no articles, and a small file that expands so far is an attack. */
const MAX_EXPANDED = 100 * 1024 * 1024;

async function compressed(bytes: Uint8Array): Promise<Uint8Array> {
  return throughStream(bytes, new CompressionStream("gzip"));
}

async function expanded(bytes: Uint8Array): Promise<Uint8Array> {
  return throughStream(bytes, new DecompressionStream("gzip"));
}

async function throughStream(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = transform.writable.getWriter();
  const written = writer.write(new Uint8Array(bytes)).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = transform.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > MAX_EXPANDED) throw new Error("larger than an article");
  }
  await written;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
