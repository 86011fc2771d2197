import { widthAt } from "../text/characters.js";
import { normaliseText, type NormalisedText, OffsetConverter } from "../text/offsets.js";
import type { Range } from "../text/range.js";
import type { BaseTextId, TextQuote } from "./annotation.js";
import { baseTextId } from "./blobId.js";

/** Code units of context on either side of a quote, as Hypothesis and the W3C's examples have it. */
const CONTEXT = 32;

/**
 * One text in its two readings: as the editor or the file has it (CRLF, BOM; UTF-16 offsets), and as the sidecar counts it
 * (LF, no BOM; code points). What is costly is made when first asked for.
 */
export class TextView {
  /** As it was given. */
  readonly text: string;
  #madeNormalised: NormalisedText | null = null;
  #converter: OffsetConverter | null = null;
  readonly #ids: [BaseTextId | null, BaseTextId | null] = [null, null];

  constructor(text: string) {
    this.text = text;
  }

  get #normalised(): NormalisedText {
    return (this.#madeNormalised ??= normaliseText(this.text));
  }

  /** LF line ends, no BOM. */
  get lfText(): string {
    return this.#normalised.text;
  }

  id(hasBom: boolean): BaseTextId {
    return (this.#ids[hasBom ? 1 : 0] ??= baseTextId(this.lfText, hasBom));
  }

  /** True when this text, with or without a BOM, is the one of that id. */
  hasId(id: BaseTextId): boolean {
    return this.id(false) === id || this.id(true) === id;
  }

  toLf(span: Range): Range {
    return { start: this.#normalised.toNormalised(span.start), end: this.#normalised.toNormalised(span.end) };
  }

  fromLf(span: Range): Range {
    return {
      start: this.#normalised.fromNormalised(span.start),
      end: this.#normalised.fromNormalised(span.end),
    };
  }

  /** Code points over the LF text of UTF-16 offsets in it. */
  lfToCodePoints(span: Range): Range {
    const converter = this.#codePoints();
    return { start: converter.fromUtf16(span.start), end: converter.fromUtf16(span.end) };
  }

  /** UTF-16 offsets in the LF text of code points over it. */
  codePointsToLf(span: Range): Range {
    const converter = this.#codePoints();
    return { start: converter.toUtf16(span.start), end: converter.toUtf16(span.end) };
  }

  #codePoints(): OffsetConverter {
    return (this.#converter ??= new OffsetConverter(this.lfText, "codepoint"));
  }

  /** The words at a span of the LF text, with their context. */
  quote(lfSpan: Range): TextQuote {
    const text = this.lfText;
    const from = wholeCharacters(text, Math.max(0, lfSpan.start - CONTEXT));
    const to = wholeCharacters(text, Math.min(text.length, lfSpan.end + CONTEXT));
    return {
      exact: text.slice(lfSpan.start, lfSpan.end),
      prefix: text.slice(from, lfSpan.start),
      suffix: text.slice(lfSpan.end, to),
    };
  }
}

/** The next offset that cuts no surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return at > 0 && at < text.length && widthAt(text, at - 1) === 2 ? at + 1 : at;
}
