import { isSame } from "../annotations/json.js";
import type { BaseTexts } from "./baseTexts.js";
import type { FileSystem } from "./fileSystem.js";
import type { GitRepository } from "./gitRepository.js";
import type { OpenArticle } from "./openArticle.js";
import { type StoreProblem, StoreError } from "./problem.js";
import { storeProblem } from "./problemMessages.js";
import { asStoreError, isEmpty, type SidecarFile } from "./sidecarFile.js";
import { isUntitled } from "./sidecarPlace.js";

/** Keeps open articles and their sidecars on disk in step, and says what stands in the way. */
export class SidecarSync {
  readonly #fileSystem: FileSystem;
  readonly #git: GitRepository | null;
  readonly #bases: BaseTexts;
  readonly #onProblem: (article: OpenArticle) => void;
  readonly #saves = new WeakMap<OpenArticle, Promise<void>>();

  /** @param onProblem told when what stands in an article's way has changed */
  constructor(
    parts: { fileSystem: FileSystem; git: GitRepository | null; bases: BaseTexts },
    onProblem: (article: OpenArticle) => void,
  ) {
    this.#fileSystem = parts.fileSystem;
    this.#git = parts.git;
    this.#bases = parts.bases;
    this.#onProblem = onProblem;
  }

  /** Whether the article has annotations that are not on disk. */
  isUnwritten(article: OpenArticle): boolean {
    return article.file ? article.file.differs(article.set) : !isEmpty(article.set);
  }

  /**
   * Writes soon; what is done before it has begun is written with it.
   * @throws StoreError when it could not be written: it is then the article's problem, too
   */
  save(article: OpenArticle): Promise<void> {
    const waiting = this.#saves.get(article);
    if (waiting) return waiting;
    const save = article.inTurn(() => {
      this.#saves.delete(article);
      return this.#push(article);
    });
    this.#saves.set(article, save);
    return save;
  }

  /** Reads what is on disk and merges it in. A file that cannot be read becomes the article's problem. */
  pull(article: OpenArticle): Promise<void> {
    return article.inTurn(() => this.#pull(article));
  }

  async #push(article: OpenArticle): Promise<void> {
    const { file } = article;
    if (!file) {
      if (isUntitled(article.uri) || isEmpty(article.set)) return;
      throw new StoreError(storeProblem("outside-workspace", article.uri));
    }
    if (!article.problem && !file.differs(article.set)) return;
    try {
      if (article.problem?.code === "unmerged") await this.#refuseUnmerged(file);
      await this.#bases.keep(article.uri, article.keptBases);
      await file.push(
        () => article.set,
        (set) => article.setAnchored(set, this.#bases),
      );
      this.#setProblem(article, null);
    } catch (error) {
      const failure = asStoreError(error, file.uri);
      this.#setProblem(article, failure.problem);
      throw failure;
    }
  }

  async #pull(article: OpenArticle): Promise<void> {
    if (article.hasBom === null) await this.lookForBom(article);
    if (!article.file) return;
    try {
      await article.file.pull(
        () => article.set,
        (set) => article.setAnchored(set, this.#bases),
      );
      await this.#refuseUnmerged(article.file);
      this.#setProblem(article, null);
    } catch (error) {
      this.#setProblem(article, asStoreError(error, article.file.uri).problem);
    }
  }

  /** In the middle of a merge the file holds one side only, and writing it would lose the other. */
  async #refuseUnmerged(file: SidecarFile): Promise<void> {
    if (file.known && (await this.#git?.unmerged(file.uri))) {
      throw new StoreError(storeProblem("unmerged", file.uri));
    }
  }

  #setProblem(article: OpenArticle, problem: StoreProblem | null): void {
    if (isSame(article.problem, problem)) return;
    article.problem = problem;
    this.#onProblem(article);
  }

  /** Looks whether the article's file begins with a BOM, which git stores with it. */
  async lookForBom(article: OpenArticle): Promise<void> {
    article.hasBom = false;
    if (isUntitled(article.uri)) return;
    try {
      const bytes = await this.#fileSystem.read(article.uri);
      article.hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    } catch {
      // Not saved yet, or gone: a new file gets no BOM.
    }
  }
}
