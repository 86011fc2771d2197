import type { PlacedAnnotation } from "../annotations/annotation.js";
import type { DeskWords } from "./deskWords.js";

/** What is still to be done about an annotation, each in a few words; nothing for what was rejected. */
export function openItems(
  { annotation, stale, anchor }: PlacedAnnotation,
  words: DeskWords,
): readonly string[] {
  if (annotation.status === "rejected") return [];
  return [
    ...annotation.tasks
      .filter(({ state }) => state === "open")
      .map(({ kind, note }) => (note === undefined ? words.tasks[kind] : `${words.tasks[kind]}: ${note}`)),
    ...(annotation.status === "unsure" ? [words.unsure] : []),
    ...stale.map((kind) => `${words.kinds[kind]}: ${words.stale}`),
    ...(anchor === "orphan" ? [words.orphan] : []),
  ].map((item) => item.replace(/\s+/g, " ").trim());
}

/** The line, from 1, of an offset in a text; offsets in rising order are counted on from each other. */
export class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param offset not below the one before */
  lineOf(offset: number): number {
    for (; this.#at < offset; this.#at++) if (this.#text[this.#at] === "\n") this.#line++;
    return this.#line;
  }
}

/** In text order; what has no place comes last. */
export function inTextOrder(placed: readonly PlacedAnnotation[]): PlacedAnnotation[] {
  return [...placed].sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);
}
