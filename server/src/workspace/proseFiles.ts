import ignore from "ignore";
import type { Settings } from "../../../protocol/settings.js";

/** Plain-text files that are no prose, by name, in the form of .gitignore lines. */
const NO_PROSE = [
  "readme*",
  "licen[cs]e*",
  "copying*",
  "notice*",
  "authors*",
  "contributors*",
  "changelog*",
  "changes*",
  "todo*",
  "install*",
  "makefile*",
  "cmakelists.txt",
  "requirements*.txt",
  "constraints*.txt",
  "robots.txt",
  "humans.txt",
  "security.txt",
  "ads.txt",
  "*.log",
  "*.log.txt",
  "*.lock",
  "*.csv",
  "*.tsv",
  "*.json*",
  "*.xml",
  "*.ini",
  "*.conf",
  "*.cfg",
  "*.env*",
  "*.diff",
  "*.patch",
  "*.srt",
  "*.vtt",
  "node_modules/",
  ".git/",
  ".copydesk/",
];

const noProse = ignore({ ignorecase: true }).add(NO_PROSE);

/**
 * Whether a document is an article that we read: `article` always; plain text by setting, where its name speaks for
 * prose; Markdown by setting; nothing else.
 */
export function isArticle(uri: string, languageId: string, settings: Settings): boolean {
  switch (languageId) {
    case "article":
      return true;
    case "markdown":
      return settings.markdown.enabled;
    case "plaintext":
      return settings.plaintext.enabled && !isExcluded(uri, settings.plaintext.exclude);
    default:
      return false;
  }
}

function isExcluded(uri: string, exclude: readonly string[]): boolean {
  if (uri.startsWith("untitled:")) return false;
  const path = pathOf(uri);
  if (path === "") return false;
  return (
    noProse.ignores(path) ||
    ignore({ ignorecase: true })
      .add([...exclude])
      .ignores(path)
  );
}

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname).replace(/^\/+/, "");
  } catch {
    return "";
  }
}
