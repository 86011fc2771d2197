import { TextView } from "../annotations/textView.js";
import type { FormatAnnotation, Imported } from "./document.js";
import type { Loss } from "./loss.js";
import { type FoundAnnotation, placeFound } from "./readings.js";

/** An annotation with what stands before and after its words. */
export interface QuotedAnnotation extends FoundAnnotation {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Places annotations by their positions and, where these do not fit or are missing, by their words and what stands around
 * them.
 * @param text the article as the file has it
 */
export function placeByPositionsOrQuotes(text: string, found: readonly QuotedAnnotation[]): Imported {
  const positioned = placeFound(
    text,
    found.filter(({ pieces }) => pieces.length > 0),
  );
  const placedIds = new Set(positioned.annotations.map(({ id }) => id));
  const rest = found.filter(({ id, words }) => words !== null && !placedIds.has(id));
  const quoted = placeByQuotes(new TextView(text), rest);
  const retried = new Set(rest.map(({ where }) => where));
  const annotations: FormatAnnotation[] = [...positioned.annotations, ...quoted.annotations];
  annotations.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const losses = [...positioned.losses.filter(({ where }) => !retried.has(where)), ...quoted.losses];
  return { annotations, reading: positioned.reading, losses };
}

/** Annotations placed by their words alone, and what could not be. */
interface QuotePlaces {
  readonly annotations: readonly FormatAnnotation[];
  readonly losses: readonly Loss[];
}

/**
 * Places annotations by their words: where these stand once with their context, else once with one side of it, else once
 * at all. What stands nowhere, or at several places that the context does not tell apart, is listed and left out.
 */
function placeByQuotes(article: TextView, found: readonly QuotedAnnotation[]): QuotePlaces {
  const annotations: FormatAnnotation[] = [];
  const losses: Loss[] = [];
  for (const { id, where, pieces, words, prefix, suffix, tag, attributes, links, notes } of found) {
    const exact = lf(words ?? "");
    const at = exact === "" ? null : placeOf(article.lfText, exact, lf(prefix), lf(suffix));
    if (typeof at !== "number") {
      losses.push({ code: exact === "" ? "empty" : (at ?? "words-differ"), where });
      continue;
    }
    if (pieces.length > 0) losses.push({ code: "by-words", where });
    const span = article.fromLf({ start: at, end: at + exact.length });
    annotations.push({ id, span, tag, attributes, links, notes });
  }
  return { annotations, losses };
}

function lf(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Where the words begin; null where they are nowhere. The first form that is found at all decides. */
function placeOf(text: string, exact: string, prefix: string, suffix: string): number | "ambiguous" | null {
  const forms = [
    { before: prefix, words: prefix + exact + suffix },
    { before: prefix, words: prefix + exact },
    { before: "", words: exact + suffix },
    { before: "", words: exact },
  ];
  for (const { before, words } of forms) {
    const first = text.indexOf(words);
    if (first < 0) continue;
    return text.includes(words, first + 1) ? "ambiguous" : first + before.length;
  }
  return null;
}
