import { existsSync } from "node:fs";
import path from "node:path";
import { describeAnnotations } from "../formats/attributes.js";
import type { FormatDocument } from "../formats/document.js";
import { withArticle } from "./articleAnnotations.js";
import { readArticleFileNow } from "./articleFile.js";
import { articlePaths } from "./articlePaths.js";
import { InputError } from "./exitCode.js";
import { workspaceOf } from "./registryFile.js";

/**
 * The other articles of an article's workspace, each under its path there: what ignore files leave out is left out, and so is
 * what cannot be read, which is said.
 * @param base the article as it was before, which is none of the others
 */
export async function otherArticles(article: string, base?: string): Promise<FormatDocument[]> {
  const own = [article, ...(base === undefined ? [] : [base])].map((each) => path.resolve(each));
  const root = workspaceOf(path.dirname(path.resolve(article)));
  const documents: FormatDocument[] = [];
  for (const file of await articlePaths([root])) {
    if (own.includes(path.resolve(file))) continue;
    try {
      documents.push(await documentOf(file, path.relative(root, file).replaceAll(path.sep, "/")));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      process.stderr.write(`copydesk: not looked through: ${error.message}\n`);
    }
  }
  return documents;
}

/** Few of many articles have annotations; the others are their text alone. */
async function documentOf(file: string, name: string): Promise<FormatDocument> {
  if (!existsSync(`${file}.annotations.json`))
    return { name, text: readArticleFileNow(file), annotations: [] };
  return withArticle(file, ({ text, bom, store, uri }) =>
    Promise.resolve(describeAnnotations(name, text, store.annotations(uri), bom).document),
  );
}
