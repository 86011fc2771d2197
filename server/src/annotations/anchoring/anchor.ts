import type { Range } from "../../text/range.js";
import type { TextQuote } from "../annotation.js";
import { searchQuote } from "./quoteSearch.js";
import { commonContext, TextMatcher, wordCharacters } from "./textMatcher.js";

/** Where an annotation stands in the current text. */
export interface Anchored {
  /** Null for an orphan. */
  readonly span: Range | null;
  /** False where the person should look at it. */
  readonly isCertain: boolean;
}

const ORPHAN: Anchored = { span: null, isCertain: true };

/**
 * Letters and digits, of the words and of the context that touches them, that must be the same for the differs to decide alone:
 * about one word. `18` with one letter after it is found in too many places.
 */
const ENOUGH = 6;

/**
 * Anchors spans of one base text in one current text, by a vote of three: a diff by lines, a diff by tokens, and a search for
 * the words with their context. Certain is where the lines and the search put it, which most often settles it without the slower
 * diff by tokens; or where both differs put it, if the search is silent and there is enough to go by. Lines that find the words
 * gone, or a search that finds them elsewhere, leave it to the person.
 * Both texts with LF line ends; offsets in UTF-16 units.
 */
export class Anchorer {
  readonly #matcher: TextMatcher;

  constructor(base: string, current: string) {
    this.#matcher = new TextMatcher(base, current);
  }

  /** @param quote the words at `span` of the base text, with their context */
  anchor(span: Range, quote: TextQuote): Anchored {
    const { base, current } = this.#matcher;
    const byLines = this.#matcher.byLines(span);
    const bySearch = searchQuote(current, quote);
    const sure = agreed(byLines, bySearch);
    if (sure) return { span: sure, isCertain: true };
    const byTokens = this.#matcher.byTokens(span);
    const place = agreed(byLines, byTokens);
    if (!place) return uncertain(byTokens ?? byLines ?? bySearch);
    const evidence = wordCharacters(current, place) + commonContext(base, span, current, place);
    return bySearch === null && evidence >= ENOUGH ? { span: place, isCertain: true } : uncertain(place);
  }
}

function agreed(a: Range | null, b: Range | null): Range | null {
  return a && b && a.start === b.start && a.end === b.end ? { start: a.start, end: a.end } : null;
}

function uncertain(place: Range | null): Anchored {
  return place ? { span: { start: place.start, end: place.end }, isCertain: false } : ORPHAN;
}

/** Without the base text a place can only be guessed: deleted and moved cannot be told apart. Never certain. */
export function anchorByQuote(current: string, quote: TextQuote): Anchored {
  return uncertain(searchQuote(current, quote));
}
