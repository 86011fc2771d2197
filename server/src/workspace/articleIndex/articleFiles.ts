import ignore, { type Ignore } from "ignore";
import { DEFAULT_SETTINGS, type Settings } from "../../../../protocol/settings.js";
import { isArticle } from "../proseFiles.js";

/** The languages of files by their endings, as the editor has them unless it is told otherwise. */
const LANGUAGES: readonly (readonly [ending: string, language: string])[] = [
  [".article", "article"],
  [".txt", "plaintext"],
  [".md", "markdown"],
];

/** The globs of files that may be articles, for watching. */
export const ARTICLE_GLOBS = LANGUAGES.map(([ending]) => `**/*${ending}`);

/** True for a URI with an ending that an article may have. */
export function mayBeArticleFile(uri: string): boolean {
  return languageOf(uri) !== undefined;
}

function languageOf(uri: string): string | undefined {
  return LANGUAGES.find(([ending]) => uri.endsWith(ending))?.[1];
}

interface Folder {
  readonly uri: string;
  readonly settings: Settings;
  readonly excluded: Ignore;
}

/** Which files of the workspace are articles: by ending, by the settings of their folder, and by what search leaves out. */
export class ArticleFiles {
  readonly #folders: readonly Folder[];

  /** @param folders with their settings and their excluded globs (`search.exclude`, `files.exclude`) */
  constructor(
    folders: readonly {
      readonly uri: string;
      readonly settings?: Settings;
      readonly excludes?: readonly string[];
    }[],
  ) {
    this.#folders = folders
      .map(({ uri, settings = DEFAULT_SETTINGS, excludes = [] }) => ({
        uri: uri.replace(/\/+$/, ""),
        settings,
        excluded: ignore({ ignorecase: true }).add(excludes.flatMap(gitignoreLines)),
      }))
      .sort((a, b) => b.uri.length - a.uri.length);
  }

  isArticle(uri: string): boolean {
    const folder = this.#folderOf(uri);
    const language = languageOf(uri);
    if (!folder || language === undefined || !isArticle(uri, language, folder.settings)) return false;
    return !this.#isExcluded(folder, uri, false);
  }

  isExcludedFolder(uri: string): boolean {
    const folder = this.#folderOf(uri);
    return folder !== undefined && this.#isExcluded(folder, uri, true);
  }

  /** The settings of the folder around a file. */
  settingsOf(uri: string): Settings {
    return this.#folderOf(uri)?.settings ?? DEFAULT_SETTINGS;
  }

  #folderOf(uri: string): Folder | undefined {
    return this.#folders.find((folder) => uri.startsWith(`${folder.uri}/`));
  }

  #isExcluded(folder: Folder, uri: string, isFolder: boolean): boolean {
    const inside = decoded(uri.slice(folder.uri.length + 1));
    if (!ignore.isPathValid(inside)) return true;
    return folder.excluded.ignores(isFolder ? `${inside}/` : inside);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * A glob of the editor's settings as lines of `.gitignore`: braces are written out, and a glob that does not begin with
 * `**` counts from the folder.
 */
export function gitignoreLines(glob: string): string[] {
  return writtenOut(glob).map((each) => {
    const escaped = each.replace(/^([!#])/, "\\$1");
    return escaped.startsWith("**/") || escaped.startsWith("/") ? escaped : `/${escaped}`;
  });
}

const MOST_BRACES = 64;

function writtenOut(glob: string): string[] {
  let globs = [glob];
  for (let round = 0; round < 8; round++) {
    const next = globs.flatMap((each) => {
      const braces = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(each);
      if (!braces) return [each];
      const [, before = "", choices = "", after = ""] = braces;
      return choices.split(",").map((choice) => before + choice + after);
    });
    if (next.length > MOST_BRACES || next.length === globs.length) return next.slice(0, MOST_BRACES);
    globs = next;
  }
  return globs;
}
