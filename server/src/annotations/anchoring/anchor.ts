import type { Range } from "../../text/range.js";
import type { TextQuote } from "../annotation.js";
import { quotePlaces, type QuotePlace } from "./quoteSearch.js";
import { TextMatcher, type Vote } from "./textMatcher.js";

/** Where an annotation stands in the current text. */
export interface Anchored {
  /** Null for an orphan. */
  readonly span: Range | null;
  /** False where the person should look at it. */
  readonly isCertain: boolean;
}

const ORPHAN: Anchored = { span: null, isCertain: true };

/** Anchors the spans of one base text in one current text. Both with LF line ends; UTF-16 offsets. */
export class Anchorer {
  readonly #matcher: TextMatcher;

  constructor(base: string, current: string) {
    this.#matcher = new TextMatcher(base, current);
  }

  anchor(span: Range, quote: TextQuote): Anchored {
    const votes = [
      this.#matcher.byLines(span),
      this.#matcher.byTokens(span),
      bySearch(this.#matcher.current, quote),
    ];
    return decide(votes);
  }
}

function decide(votes: readonly (Vote | null)[]): Anchored {
  for (let i = 0; i < votes.length; i++) {
    for (let j = i + 1; j < votes.length; j++) {
      const [a, b] = [votes[i], votes[j]];
      if (a && b && a.start === b.start && a.end === b.end)
        return { span: { start: a.start, end: a.end }, isCertain: true };
    }
  }
  const any = votes.find((vote) => vote && vote.kept > 0.9);
  return any ? { span: { start: any.start, end: any.end }, isCertain: false } : ORPHAN;
}

/** The one place where the words stand with some of their context; null where there is none or more than one. */
export function bySearch(text: string, quote: TextQuote): Vote | null {
  const places = quotePlaces(text, quote);
  const score = ({ before, after }: QuotePlace): number => before + after;
  const sorted = [...places].sort((a, b) => score(b) - score(a));
  const [best, second] = sorted;
  if (!best || score(best) < 8 || (second && score(second) * 2 > score(best))) return null;
  return { start: best.start, end: best.end, kept: 1 };
}

/** Without the base text a place can only be guessed: never certain. */
export function anchorByQuote(current: string, quote: TextQuote): Anchored {
  const found = bySearch(current, quote);
  return found ? { span: { start: found.start, end: found.end }, isCertain: false } : ORPHAN;
}
