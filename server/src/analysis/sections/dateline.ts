import type { Paragraph } from "../../text/paragraphs.js";
import { TokenKind } from "../../text/tokens.js";

const MAX_TOKENS = 14;
const DASHES = codesOf("—–-―");
/** What else may stand before the dash. */
const MARKS = codesOf(".,()/:|");

/**
 * How long the dateline at the start of a paragraph is, in UTF-16 units up to and with the dash and its blanks;
 * 0 without one. Forms: `JAKARTA, KOMPAS —`, `Washington –`, `Hidayatullah.com —`, `SPRINGFIELD (AP) —`,
 * `Jakarta (ANTARA) -`. Only capitalised words, numbers and brackets may stand before the dash, and a blank on either
 * side of it, so that a hyphenated word or a range is none.
 */
export function datelineEnd({ text, tokens }: Paragraph): number {
  if (!tokens.isCapitalised(0) && !tokens.isMark(0, "(")) return 0;
  const { kinds } = tokens;
  const last = Math.min(tokens.count, MAX_TOKENS);
  for (let i = 0; i < last; i++) {
    const kind = kinds[i];
    if (kind === TokenKind.Word) {
      if (!tokens.isCapitalised(i) && !isDomainPart(text, tokens.start(i))) return 0;
      continue;
    }
    if (kind === TokenKind.Symbol) return 0;
    if (kind !== TokenKind.Mark) continue;
    const mark = tokens.markCode(i);
    if (DASHES.has(mark)) {
      if (tokens.isTight(i) && tokens.isTight(i + 1)) continue;
      if (tokens.isTight(i) || tokens.isTight(i + 1) || i === 0)
        return i > 0 && !tokens.isMark(i, "-") ? blanksAfter(text, tokens.end(i)) : 0;
      return blanksAfter(text, tokens.end(i));
    }
    if (!MARKS.has(mark)) return 0;
  }
  return 0;
}

function codesOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

function isDomainPart(text: string, start: number): boolean {
  return text.charAt(start - 1) === ".";
}

function blanksAfter(text: string, from: number): number {
  let end = from;
  while (end < text.length && /\s/.test(text.charAt(end))) end++;
  return end;
}
