import { TextView } from "../annotations/textView.js";
import type { AnnotationIndex } from "./annotationIndex.js";
import type { FileSystem } from "./fileSystem.js";

/**
 * The article that a text was before it was renamed or moved outside of the editor: one whose sidecar is still there, whose file
 * is not, and whose annotations were recorded on this very text. `AnnotationStore.renamed` then takes the sidecar along.
 * @param text the text of an article that has no sidecar
 * @returns the URI under which it was annotated; null where there is none, or more than one
 */
export async function formerArticle(
  index: AnnotationIndex,
  fileSystem: FileSystem,
  text: string,
): Promise<string | null> {
  const view = new TextView(text);
  const ids = new Set([view.id(false), view.id(true)]);
  const former: string[] = [];
  for (const { article, bases } of index.sidecars()) {
    if (!bases.some((base) => ids.has(base))) continue;
    if ((await fileSystem.stat(article)) === null) former.push(article);
  }
  return former.length === 1 ? (former[0] ?? null) : null;
}
