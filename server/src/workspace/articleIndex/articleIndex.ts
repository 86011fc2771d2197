import type { KeptFile } from "./articleIndexCache.js";
import type { ArticleSummary } from "./articleSummary.js";
import { fromLine } from "./keptLine.js";
import { hashesOf } from "./keys.js";
import { type NameCount, NameCounts } from "./nameCounts.js";
import { Postings } from "./postings.js";

/** An article as the index knows it. */
export interface IndexedArticle {
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Of its text, by `textHash`: whether a text is still the one whose places are told. */
  readonly hash: number;
  /** Reads what is kept of it. */
  summary(): ArticleSummary;
}

/** The articles that were asked for. */
export interface FoundArticles {
  readonly total: number;
  readonly articles: readonly IndexedArticle[];
}

/**
 * Names, quotes and counted things of all articles of a workspace. Holds one line of text an article, and lists of
 * numbers to find it by. Filled by `ArticleIndexer`.
 */
export class ArticleIndex {
  readonly #numbers = new Map<string, number>();
  readonly #files: (KeptFile | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Postings();
  readonly #names = new NameCounts();

  /** How many articles it knows. */
  get size(): number {
    return this.#numbers.size;
  }

  get(uri: string): KeptFile | undefined {
    const number = this.#numbers.get(uri);
    return number === undefined ? undefined : this.#files[number];
  }

  *files(): Generator<KeptFile> {
    for (const number of this.#numbers.values()) {
      const file = this.#files[number];
      if (file) yield file;
    }
  }

  /** Adds an article, or replaces it. */
  put(file: KeptFile): void {
    const known = this.get(file.uri);
    if (known?.line === file.line) {
      this.#files[this.#numbers.get(file.uri) ?? 0] = file;
      return;
    }
    this.remove(file.uri);
    const number = this.#free.pop() ?? this.#files.length;
    this.#numbers.set(file.uri, number);
    this.#files[number] = file;
    const summary = fromLine(file.line);
    for (const hash of hashesOf(summary)) this.#postings.add(hash, number);
    this.#names.add(summary);
  }

  /** @returns whether it was there */
  remove(uri: string): boolean {
    const number = this.#numbers.get(uri);
    const file = number === undefined ? undefined : this.#files[number];
    if (number === undefined || !file) return false;
    const summary = fromLine(file.line);
    for (const hash of hashesOf(summary)) this.#postings.remove(hash, number);
    this.#names.remove(summary);
    this.#numbers.delete(uri);
    this.#files[number] = undefined;
    this.#free.push(number);
    return true;
  }

  /**
   * The articles that have any of these hashes (`keyHash`), the newest first.
   * @param except one that is left out
   * @param most how many are told; all are counted
   */
  articlesWith(
    hashes: Iterable<number>,
    { except, most = Infinity }: { readonly except?: string; readonly most?: number } = {},
  ): FoundArticles {
    const numbers = new Set<number>();
    for (const hash of hashes) this.#postings.collect(hash, numbers);
    const own = except === undefined ? undefined : this.#numbers.get(except);
    if (own !== undefined) numbers.delete(own);
    const files = [...numbers].flatMap((number) => this.#files[number] ?? []);
    return { total: files.length, articles: newest(files, most).map(toArticle) };
  }

  /** All names, with how many articles have each. */
  names(): Iterable<NameCount> {
    return this.#names.all();
  }
}

function newest(files: readonly KeptFile[], most: number): KeptFile[] {
  if (files.length <= most) return [...files].sort(byAge);
  const first: KeptFile[] = [];
  for (const file of files) {
    const last = first[most - 1];
    if (last && byAge(file, last) >= 0) continue;
    const at = first.findIndex((each) => byAge(file, each) < 0);
    first.splice(at < 0 ? first.length : at, 0, file);
    first.length = Math.min(first.length, most);
  }
  return first;
}

function byAge(a: KeptFile, b: KeptFile): number {
  return b.modified - a.modified || (a.uri < b.uri ? -1 : 1);
}

function toArticle({ uri, modified, hash, line }: KeptFile): IndexedArticle {
  return { uri, modified, hash, summary: () => fromLine(line) };
}
