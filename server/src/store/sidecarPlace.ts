import { URI, Utils } from "vscode-uri";
import { SIDECAR_SUFFIX } from "../annotations/sidecar/sidecar.js";

/** `beside` the article, or in a folder of their own so that a published folder holds none. */
export type SidecarLayout = "beside" | "folder";

const SIDECAR_FOLDER = ".copydesk/annotations/";

/** Where articles and their sidecars are; all as URIs. Nothing outside the workspace's folders has a place. */
export class SidecarPlaces {
  readonly #folders: readonly string[];
  readonly #layout: SidecarLayout;
  readonly #takesLone: boolean;

  /** @param takesLone whether an article outside of all folders has a place in its own */
  constructor(folders: readonly string[], layout: SidecarLayout, takesLone = true) {
    this.#folders = folders.map((folder) => folder.replace(/\/+$/, "")).sort((a, b) => b.length - a.length);
    this.#layout = layout;
    this.#takesLone = takesLone;
  }

  /**
   * The innermost workspace folder that holds the file. An article opened alone, outside of all, has its own folder as its
   * root, where that can be reached. Null where there is no place: another scheme without folders, or a path that climbs.
   */
  rootOf(uri: string): string | null {
    if (!isPlainPath(uri)) return null;
    const root = this.#folders.find((folder) => uri.startsWith(`${folder}/`));
    if (root !== undefined) return root;
    return this.#takesLone && uri.startsWith("file:///") ? uri.slice(0, uri.lastIndexOf("/")) : null;
  }

  /** The article's sidecar; null for an untitled document and for what lies nowhere. */
  sidecarOf(article: string): string | null {
    if (isUntitled(article)) return null;
    const root = this.rootOf(article);
    if (root === null) return null;
    if (this.#layout === "beside") return article + SIDECAR_SUFFIX;
    return `${root}/${SIDECAR_FOLDER}${article.slice(root.length + 1)}${SIDECAR_SUFFIX}`;
  }

  /** Where the sidecars of a folder's articles are, where that is not the folder itself. */
  sidecarFolderOf(folder: string): string | null {
    const root = this.rootOf(folder);
    if (root === null || this.#layout === "beside") return null;
    return `${root}/${SIDECAR_FOLDER}${folder.slice(root.length + 1)}`;
  }

  /** The article of a sidecar; null for what is no sidecar. */
  articleOf(sidecar: string): string | null {
    if (!sidecar.endsWith(SIDECAR_SUFFIX) || !isPlainPath(sidecar)) return null;
    const article = sidecar.slice(0, -SIDECAR_SUFFIX.length);
    if (this.#layout === "beside") return article;
    const root = this.rootOf(article);
    const inside = root === null ? "" : article.slice(root.length + 1);
    return root !== null && inside.startsWith(SIDECAR_FOLDER)
      ? `${root}/${inside.slice(SIDECAR_FOLDER.length)}`
      : null;
  }
}

/** The same URI in the one spelling that VS Code uses: other clients and Node escape other characters. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The URI of an entry of a folder, in that spelling. */
export function entryUri(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** A document that has no file yet. */
export function isUntitled(uri: string): boolean {
  return uri.startsWith("untitled:");
}

/** The last part of a URI, decoded: the file's name. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const CLIMBS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%2f|%5c|%00|\\/i;

function isPlainPath(uri: string): boolean {
  return !CLIMBS.test(uri);
}
