import { randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AnnotationStore } from "../store/annotationStore.js";
import { createAnnotationStore } from "../store/createAnnotationStore.js";
import { NodeFileSystem } from "../store/nodeFileSystem.js";
import { readArticleFile } from "./articleFile.js";
import { InputError } from "./exitCode.js";

/** An article file with its sidecar, opened in a store of its own. */
export interface OpenedArticle {
  readonly uri: string;
  readonly name: string;
  /** As the file has it. */
  readonly text: string;
  /** Code units by which the text is longer, at its start, than the store's: 1 for a BOM. */
  readonly bom: number;
  readonly store: AnnotationStore;
}

/**
 * Opens an article with its sidecar, does something with them, and closes it.
 * @throws InputError when the article or its sidecar cannot be read
 */
export async function withArticle<T>(file: string, use: (article: OpenedArticle) => Promise<T>): Promise<T> {
  const text = await readArticleFile(file);
  const resolved = path.resolve(file);
  const uri = pathToFileURL(resolved).href;
  const store = createAnnotationStore({
    fileSystem: new NodeFileSystem(),
    folders: [pathToFileURL(path.dirname(resolved)).href],
    git: null,
    now: () => new Date(),
    newUuid: randomUUID,
  });
  try {
    const bom = text.startsWith("\ufeff") ? 1 : 0;
    const { problem } = await store.open(uri, text.slice(bom));
    if (problem) throw new InputError(problem.message.en);
    return await use({ uri, name: path.basename(file), text, bom, store });
  } finally {
    await store.dispose();
  }
}
