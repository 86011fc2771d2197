import { CharClass, classAt } from "../../text/characters.js";
import type { Range } from "../../text/range.js";
import { mapSpan } from "../diff/mapSpan.js";
import type { CommonRun } from "../diff/sequenceDiff.js";
import { diffByLines, diffByTokens } from "../diff/textDiff.js";

/** Carries spans of a base text into a current one, by two differs that go wrong in different places. */
export class TextMatcher {
  readonly base: string;
  readonly current: string;
  #lines: readonly CommonRun[] | null = null;
  #tokens: readonly CommonRun[] | null = null;

  constructor(base: string, current: string) {
    this.base = base;
    this.current = current;
  }

  /** By lines first and tokens within: fast, and steady where whole lines came or went. */
  byLines(span: Range): Range | null {
    return this.#carried((this.#lines ??= diffByLines(this.base, this.current)), span);
  }

  /** By tokens over the whole text: sees through lines that were broken anew. */
  byTokens(span: Range): Range | null {
    return this.#carried((this.#tokens ??= diffByTokens(this.base, this.current)), span);
  }

  /**
   * The hull of what survived, where that is the same passage still: at least half of its letters and digits, and with no
   * more than as many again put in between. Blanks and marks alone are no passage.
   */
  #carried(runs: readonly CommonRun[], span: Range): Range | null {
    const mapped = mapSpan(runs, span);
    if (!mapped) return null;
    if (mapped.kept === span.end - span.start && mapped.end - mapped.start === mapped.kept) return mapped;
    const before = wordCharacters(this.base, span);
    const after = wordCharacters(this.current, mapped);
    const kept = keptWordCharacters(this.base, runs, span);
    return kept > 0 && kept * 2 >= before && after <= kept * 2 ? mapped : null;
  }
}

function keptWordCharacters(base: string, runs: readonly CommonRun[], span: Range): number {
  let kept = 0;
  for (const { a, length } of runs) {
    if (a >= span.end) break;
    const start = Math.max(a, span.start);
    const end = Math.min(a + length, span.end);
    if (start < end) kept += wordCharacters(base, { start, end });
  }
  return kept;
}

/** How many code units of letters and digits the range has. */
export function wordCharacters(text: string, { start, end }: Range): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isWordCharacter(text, i)) count++;
  return count;
}

function isWordCharacter(text: string, index: number): boolean {
  const cls = classAt(text, index);
  return cls === CharClass.Letter || cls === CharClass.Digit;
}

/** How far outward the context is looked at, in letters and digits on each side; the W3C selectors' customary 32. */
const CONTEXT = 32;

/**
 * How many letters and digits directly before and after two spans are the same, counted outward up to the first that
 * differs; blanks and marks are passed over.
 */
export function commonContext(base: string, inBase: Range, current: string, inCurrent: Range): number {
  return (
    commonOutward(base, inBase.start - 1, current, inCurrent.start - 1, -1) +
    commonOutward(base, inBase.end, current, inCurrent.end, 1)
  );
}

function commonOutward(a: string, fromA: number, b: string, fromB: number, step: 1 | -1): number {
  let common = 0;
  let i = nextWordCharacter(a, fromA, step);
  let j = nextWordCharacter(b, fromB, step);
  while (i >= 0 && j >= 0 && common < CONTEXT && a.charCodeAt(i) === b.charCodeAt(j)) {
    common++;
    i = nextWordCharacter(a, i + step, step);
    j = nextWordCharacter(b, j + step, step);
  }
  return common;
}

function nextWordCharacter(text: string, from: number, step: 1 | -1): number {
  let i = from;
  while (i >= 0 && i < text.length && !isWordCharacter(text, i)) i += step;
  return i >= 0 && i < text.length ? i : -1;
}
