import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import ignore, { type Ignore } from "ignore";
import { glob, isDynamicPattern } from "tinyglobby";
import { DEFAULT_SETTINGS } from "../../../protocol/settings.js";
import { isArticle } from "../workspace/proseFiles.js";
import { InputError } from "./exitCode.js";

const ARTICLES = ["**/*.article", "**/*.txt"];
const NEVER = ["**/node_modules/**", "**/.git/**", "**/.copydesk/**", "**/*.annotations.json"];

/** Files with lines like those of `.gitignore`, looked for in the folder that is read and in the current one. */
const IGNORE_FILES = [".gitignore", ".copydeskignore"];

/**
 * The article files that arguments name, in the order given and each once: files as they are, the articles of folders (those
 * that ignore files leave out are left out), and globs, for shells that have none. "-" is standard input.
 * @throws InputError for a folder or a glob in which there is no article
 */
export async function articlePaths(given: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const each of given) {
    const paths = await pathsOf(each);
    if (paths.length === 0) throw new InputError(`there is no article in ${each}`);
    for (const file of paths) found.add(file);
  }
  return [...found];
}

async function pathsOf(given: string): Promise<string[]> {
  if (given === "-") return [given];
  const found = await stat(given).catch(() => null);
  if (found?.isDirectory()) return articlesIn(given);
  // A name with brackets in it may be a file's.
  if (found || !isDynamicPattern(given)) return [given];
  return (await glob(given.replaceAll("\\", "/"), { ignore: NEVER })).sort();
}

async function articlesIn(folder: string): Promise<string[]> {
  const isIgnored = await ignoring(folder);
  const names = await glob(ARTICLES, { cwd: folder, ignore: NEVER, dot: false });
  return names
    .filter((name) => isProse(name) && !isIgnored(path.resolve(folder, name)))
    .sort()
    .map((name) => path.join(folder, name));
}

function isProse(name: string): boolean {
  const language = name.endsWith(".article") ? "article" : "plaintext";
  return isArticle(`file:///${name.replaceAll(path.sep, "/")}`, language, DEFAULT_SETTINGS);
}

async function ignoring(folder: string): Promise<(file: string) => boolean> {
  const roots = [...new Set([path.resolve(folder), process.cwd()])];
  const rules = await Promise.all(roots.map(async (root) => ({ root, lines: await ignoreLines(root) })));
  return (file) =>
    rules.some(({ root, lines }) => {
      const inside = path.relative(root, file).replaceAll(path.sep, "/");
      return ignore.isPathValid(inside) && lines.ignores(inside);
    });
}

async function ignoreLines(folder: string): Promise<Ignore> {
  const lines = ignore();
  for (const name of IGNORE_FILES) lines.add(await readFile(path.join(folder, name), "utf8").catch(() => ""));
  return lines;
}
