import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "../../../protocol/range.js";
import type { FileSystem } from "../store/fileSystem.js";
import { normaliseText, OffsetConverter } from "../text/offsets.js";
import { MOST_ANALYSED } from "./openArticle.js";

/** Reads an article that is not open; null for one that cannot be read or is too large to be one. */
export async function readClosedArticle(fileSystem: FileSystem, uri: string): Promise<ClosedArticle | null> {
  const text = await readClosedText(fileSystem, uri);
  return text === null ? null : new ClosedArticle(uri, text);
}

/** Its text alone, with the BOM where there is one. */
export async function readClosedText(fileSystem: FileSystem, uri: string): Promise<string | null> {
  try {
    const stat = await fileSystem.stat(uri);
    if (stat?.kind !== "file" || stat.size > MOST_ANALYSED) return null;
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await fileSystem.read(uri));
  } catch {
    return null;
  }
}

/** The text of an article that is not open, for finding places in it. */
export class ClosedArticle {
  readonly #document: TextDocument;
  readonly #normalised: ReturnType<typeof normaliseText>;
  readonly #converter: OffsetConverter;

  constructor(uri: string, text: string) {
    // The editor's text has no BOM, so neither has the one that positions are told in.
    const own = text.replace(/^\ufeff/, "");
    this.#document = TextDocument.create(uri, "article", 0, own);
    this.#normalised = normaliseText(own);
    this.#converter = new OffsetConverter(this.#normalised.text, "codepoint");
  }

  /**
   * Where these words stand, as the protocol tells it; null where others stand there now.
   * @param codePoint as in the sidecar: over LF text without a BOM
   */
  rangeOf(codePoint: number, words: string): Range | null {
    const start = this.#converter.toUtf16(codePoint);
    if (words === "" || !this.#normalised.text.startsWith(words, start)) return null;
    return {
      start: this.#document.positionAt(this.#normalised.fromNormalised(start)),
      end: this.#document.positionAt(this.#normalised.fromNormalised(start + words.length)),
    };
  }
}
