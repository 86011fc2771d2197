import type { Analysis } from "../../analysis/analysis.js";
import { analyzeInSteps } from "../../analysis/analyze.js";
import { AnalysisCache } from "../../analysis/cache.js";
import type { Registry } from "../../analysis/entities/entities.js";
import { textHash } from "../../annotations/live/textHash.js";
import type { FileStat, FileSystem } from "../../store/fileSystem.js";
import { filesBelow, inParallel } from "../../store/folderWalk.js";
import { TimeSlices } from "../../store/timeSlices.js";
import { MOST_ANALYSED } from "../openArticle.js";
import { ArticleFiles } from "./articleFiles.js";
import type { ArticleIndex } from "./articleIndex.js";
import { type KeptFile, type KeptIndex, readArticleIndex, writeArticleIndex } from "./articleIndexCache.js";
import { summarise } from "./articleSummary.js";
import { toLine } from "./keptLine.js";
import { hasAny, type Outdated, outdatedBy, type ReadWith } from "./readWith.js";
import { SentenceBounds } from "./sentenceBounds.js";

/** Texts are read ahead, so many at a time. */
const READ_AHEAD = 8;

export interface ArticleIndexerOptions {
  readonly fileSystem: FileSystem;
  readonly folders: readonly string[];
  /** Where the index is kept between starts; null: nowhere. */
  readonly cache: string | null;
  /** Of the program: what was kept by another one is not used. */
  readonly version: string;
  /** The names that the newsroom keeps for an article. */
  readonly registryOf: (uri: string) => Registry;
}

/** How far the first look has come. */
export interface ArticleProgress {
  readonly read: number;
  readonly total: number;
}

/**
 * Fills an `ArticleIndex` and keeps it up: at the start from the cache and from what has changed since, in slices, so that
 * nothing else waits; then one article at a time. An open article's text comes from the editor.
 */
export class ArticleIndexer {
  readonly #options: ArticleIndexerOptions;
  readonly #index: ArticleIndex;
  readonly #folders: readonly string[];
  readonly #slices = new TimeSlices();
  readonly #live = new Set<string>();
  readonly #readWith = new Map<string, ReadWith>();
  readonly #listeners = new Set<() => void>();
  #files = new ArticleFiles([]);
  #isChanged = false;
  #isComplete = false;
  /** Work on files, one after another. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(index: ArticleIndex, options: ArticleIndexerOptions) {
    this.#index = index;
    this.#options = options;
    this.#folders = options.folders.map((folder) => folder.replace(/\/+$/, ""));
  }

  /** False until the first look is over. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Told after articles have come, gone or changed. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Finds all articles and reads those that have changed since the last start, the newest first. Ends early, without harm,
   * when `signal` says so.
   */
  load(
    files: ArticleFiles,
    onProgress: (progress: ArticleProgress) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    this.#files = files;
    return this.#after(() => this.#load(onProgress, signal));
  }

  async #load(onProgress: (progress: ArticleProgress) => void, signal?: AbortSignal): Promise<void> {
    const { fileSystem, cache, version } = this.#options;
    const kept = await readArticleIndex(fileSystem, cache, version, this.#slices);
    const outdated = new Map<string, Outdated>();
    for (const folder of this.#folders) {
      const now = this.#readWithNow(folder);
      outdated.set(folder, outdatedBy(kept.readWith[folder], now));
      this.#readWith.set(folder, now);
    }
    const stats = await this.#stats(signal);
    const pending: string[] = [];
    for (const [uri, stat] of stats) {
      const known = kept.files.get(uri);
      if (known && isSameFile(known, stat) && outdated.get(this.#folderOf(uri)) === "nothing")
        this.#put(known);
      else pending.push(uri);
      await this.#slices.breathe();
    }
    this.#isChanged ||= pending.length > 0 || kept.files.size !== stats.size;
    pending.sort((a, b) => (stats.get(b)?.modified ?? 0) - (stats.get(a)?.modified ?? 0));
    const done = stats.size - pending.length;
    const byHash = knownByHash(kept, pending.length);
    await this.#readAll(pending, signal, async (uri, text, read) => {
      if (read % 50 === 0) onProgress({ read: done + read, total: stats.size });
      const stat = stats.get(uri);
      if (!stat) return;
      const hash = textHash(text);
      const known = byHash.get(hash);
      const holds = known && !isOutdated(text, outdated.get(this.#folderOf(uri)) ?? "everything");
      const line = holds ? known.line : await this.#lineOf(uri, text);
      this.#put({ uri, size: stat.size, modified: stat.modified, hash, line });
    });
    onProgress({ read: stats.size, total: stats.size });
    this.#isComplete = !signal?.aborted;
    this.#tell();
    if (this.#isComplete) await this.save();
  }

  /** A file was written, made or removed, or a folder of files. */
  update(uri: string): Promise<void> {
    return this.#after(async () => {
      const stat = await this.#options.fileSystem.stat(uri).catch(() => null);
      if (stat === null) this.#removeBelow(uri);
      else if (stat.kind === "folder") await this.#updateAll(await this.#filesBelow([uri]));
      else await this.#updateAll([uri]);
      this.#tell();
    });
  }

  /** An article is open, or its text has changed in the editor: what was found in it is taken as it is. */
  setLive(uri: string, text: string, analysis: Analysis, sentences: SentenceBounds): void {
    const hash = textHash(text);
    if (this.#live.has(uri) && this.#index.get(uri)?.hash === hash) return;
    this.#live.add(uri);
    const line = toLine(summarise(text, analysis, sentences));
    // Of no size that a file has: it is read again at the next start.
    this.#put({ uri, size: -1, modified: Date.now(), hash, line });
    this.#isChanged = true;
    this.#tell();
  }

  /** An article was closed: what is on the disk counts again. */
  async closed(uri: string): Promise<void> {
    if (this.#live.delete(uri)) await this.update(uri);
  }

  /** The newsroom's names have changed: the articles that have one of them are read again. */
  registryChanged(folder: string): Promise<void> {
    const own = folder.replace(/\/+$/, "");
    return this.#after(async () => {
      const now = this.#readWithNow(own);
      const outdated = outdatedBy(this.#readWith.get(own), now);
      this.#readWith.set(own, now);
      if (outdated === "nothing") return;
      const files = [...this.#index.files()].filter(({ uri }) => this.#folderOf(uri) === own);
      await this.#readAll(
        files.filter(({ uri }) => !this.#live.has(uri)).map(({ uri }) => uri),
        undefined,
        async (uri, text) => {
          const known = this.#index.get(uri);
          if (!known || !isOutdated(text, outdated)) return;
          this.#put({ ...known, hash: textHash(text), line: await this.#lineOf(uri, text) });
          this.#isChanged = true;
        },
      );
      this.#tell();
    });
  }

  /** Keeps the index for the next start. */
  async save(): Promise<void> {
    const { cache, fileSystem, version } = this.#options;
    if (!this.#isChanged || !this.#isComplete || cache === null) return;
    this.#isChanged = false;
    const readWith = Object.fromEntries(this.#readWith);
    await writeArticleIndex(fileSystem, cache, version, readWith, this.#index.files(), this.#slices);
  }

  #after<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }

  #put(file: KeptFile): void {
    if (this.#live.has(file.uri) && file.size >= 0) return;
    this.#index.put(file);
  }

  #removeBelow(uri: string): void {
    const gone = [...this.#index.files()].filter(
      (file) => (file.uri === uri || file.uri.startsWith(`${uri}/`)) && !this.#live.has(file.uri),
    );
    for (const file of gone) this.#isChanged = this.#index.remove(file.uri) || this.#isChanged;
  }

  async #updateAll(uris: readonly string[]): Promise<void> {
    const wanted = uris.filter((uri) => !this.#live.has(uri) && this.#files.isArticle(uri));
    await this.#readAll(wanted, undefined, async (uri, text) => {
      const stat = await this.#options.fileSystem.stat(uri).catch(() => null);
      if (!stat) return;
      const known = this.#index.get(uri);
      const hash = textHash(text);
      const line = known?.hash === hash ? known.line : await this.#lineOf(uri, text);
      this.#put({ uri, size: stat.size, modified: stat.modified, hash, line });
      this.#isChanged = true;
    });
  }

  /** Reads files ahead, and hands over their texts one after another. */
  async #readAll(
    uris: readonly string[],
    signal: AbortSignal | undefined,
    work: (uri: string, text: string, read: number) => Promise<void>,
  ): Promise<void> {
    const read = (from: number): Promise<(string | null)[]> =>
      Promise.all(uris.slice(from, from + READ_AHEAD).map((uri) => this.#text(uri)));
    let ahead = read(0);
    for (let from = 0; from < uris.length && !signal?.aborted; from += READ_AHEAD) {
      const texts = await ahead;
      ahead = read(from + READ_AHEAD);
      for (const [i, text] of texts.entries()) {
        const uri = uris[from + i];
        if (uri !== undefined && text !== null && !signal?.aborted) await work(uri, text, from + i);
        await this.#slices.breathe();
      }
    }
    await ahead;
  }

  /** An article's text without a BOM; null for what cannot be read or is too large to be one. */
  async #text(uri: string): Promise<string | null> {
    try {
      const bytes = await this.#options.fileSystem.read(uri);
      if (bytes.length > MOST_ANALYSED || bytes.includes(0)) return null;
      return new TextDecoder().decode(bytes);
    } catch {
      return null;
    }
  }

  async #lineOf(uri: string, text: string): Promise<string> {
    const { language } = this.#files.settingsOf(uri);
    const cache = new AnalysisCache();
    const options = {
      ...(language === "auto" ? {} : { lang: language }),
      registry: this.#options.registryOf(uri),
      config: { findings: false },
    };
    const steps = analyzeInSteps(text, options, cache);
    for (;;) {
      const step = steps.next();
      if (step.done) return toLine(summarise(text, step.value, new SentenceBounds(text, cache.paragraphs)));
      await this.#slices.breathe();
    }
  }

  async #stats(signal: AbortSignal | undefined): Promise<Map<string, FileStat>> {
    const stats = new Map<string, FileStat>();
    await inParallel(await this.#filesBelow(this.#folders, signal), async (uri) => {
      const stat = signal?.aborted ? null : await this.#options.fileSystem.stat(uri).catch(() => null);
      if (stat?.kind === "file" && stat.size <= MOST_ANALYSED) stats.set(uri, stat);
    });
    return stats;
  }

  #filesBelow(folders: readonly string[], signal?: AbortSignal): Promise<string[]> {
    return filesBelow(this.#options.fileSystem, folders, this.#slices, {
      wants: (uri) => this.#files.isArticle(uri),
      isExcluded: (uri) => this.#files.isExcludedFolder(uri),
      ...(signal ? { signal } : {}),
    });
  }

  #readWithNow(folder: string): ReadWith {
    const inside = `${folder}/-`;
    const { language } = this.#files.settingsOf(inside);
    return { language, registry: this.#options.registryOf(inside) };
  }

  #folderOf(uri: string): string {
    let own = "";
    for (const folder of this.#folders) {
      if (folder.length > own.length && uri.startsWith(`${folder}/`)) own = folder;
    }
    return own;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isSameFile(known: KeptFile, stat: FileStat): boolean {
  return known.size === stat.size && known.modified === stat.modified;
}

function isOutdated(text: string, outdated: Outdated): boolean {
  if (outdated === "nothing" || outdated === "everything") return outdated === "everything";
  return hasAny(text, outdated);
}

/** What was kept, by text: also a file that was moved or touched is known by it. */
function knownByHash({ files }: KeptIndex, pending: number): Map<number, KeptFile> {
  const byHash = new Map<number, KeptFile>();
  if (pending > 0) for (const file of files.values()) byHash.set(file.hash, file);
  return byHash;
}
