import * as l10n from "@vscode/l10n";
import type { Connection } from "vscode-languageserver";
import type { Notices } from "../notices.js";
import type { AnnotationStore } from "../store/annotationStore.js";
import { FileError } from "../store/fileSystem.js";
import { StoreError } from "../store/problem.js";
import { fileName } from "../store/sidecarPlace.js";
import type { DeletedSidecars, LeftSidecar } from "./deletedSidecars.js";
import type { OpenArticles } from "./openArticles.js";

export interface FileOperationParts {
  readonly connection: Connection;
  readonly store: AnnotationStore;
  readonly articles: OpenArticles;
  readonly deleted: DeletedSidecars;
  readonly notices: Notices;
  readonly locale: "en" | "id";
  /** The text of a file that is not open; null for what is no text. */
  readText(uri: string): Promise<string | null>;
}

/** What becomes of sidecars when the editor renames, makes or deletes files. */
export class FileOperations {
  readonly #parts: FileOperationParts;

  constructor(parts: FileOperationParts) {
    this.#parts = parts;
  }

  /** The sidecar goes along. */
  async renamed(from: string, to: string): Promise<void> {
    const { store, notices, locale } = this.#parts;
    try {
      await store.renamed(from, to);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      notices.warnOnce(`rename ${from} ${to}`, error.problem.message[locale]);
    }
  }

  /** Files were made. What they are is told at once, before their text is known. */
  async madeAll(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.#parts.articles.expectCopy(uri);
    for (const uri of uris) await this.#made(uri);
  }

  /** A file made by undoing its deletion gets its sidecar back; a copy gets one of its own. */
  async #made(uri: string): Promise<void> {
    const { store, articles, deleted } = this.#parts;
    const text = (await this.#parts.readText(uri)) ?? "";
    const restored = await deleted.restore(uri, text);
    if (restored !== null) await store.externalChange(restored);
    else await articles.made(uri, text);
  }

  /** Asks what is to become of the annotations of deleted articles; without an answer they stay. */
  async gone(uris: readonly string[]): Promise<void> {
    const { connection, deleted, articles } = this.#parts;
    const left = (await deleted.leftOf(uris)).filter(({ article }) => !articles.get(article));
    if (left.length === 0) return;
    const yes = { title: l10n.t("Delete the annotations, too") };
    const no = { title: l10n.t("Keep them") };
    const chosen = await connection.window.showInformationMessage(question(left), yes, no);
    if (chosen?.title !== yes.title) return;
    try {
      await deleted.delete(left);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      connection.window.showErrorMessage(
        l10n.t("The annotations could not be deleted, and are still there: {0}", error.message),
      );
    }
  }
}

function question(left: readonly LeftSidecar[]): string {
  const [only, ...others] = left;
  const count = left.reduce((sum, { annotations }) => sum + (annotations ?? 0), 0);
  return only && others.length === 0
    ? l10n.t("{0} is deleted; its {1} annotations are still there.", fileName(only.article), count)
    : l10n.t("{0} deleted articles have {1} annotations, which are still there.", left.length, count);
}
