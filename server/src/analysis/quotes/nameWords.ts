import { addToHash, HASH_START, lowerWord } from "../../text/lowerWords.js";

const BEYOND_ASCII = 0x80;

/** What is found of the name that is read; what is given away has room for no more than its words. */
const found: string[] = [];

/** The words of a name, role or phrase in lower case: its runs of letters and digits. */
export function nameWords(name: string): readonly string[] {
  return nameWordsWithin(name, 0, name.length);
}

/** As `nameWords`, of the name at `[from, to)` of a text. */
export function nameWordsWithin(text: string, from: number, to: number): readonly string[] {
  let count = 0;
  let start = -1;
  let hash = HASH_START;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= BEYOND_ASCII) return wordsBeyondAscii(text.slice(from, to));
    if (isLetterOrDigit(code)) {
      if (start < 0) {
        start = i;
        hash = HASH_START;
      }
      hash = addToHash(hash, code);
    } else if (start >= 0) {
      found[count++] = lowerWord(text, start, i, hash);
      start = -1;
    }
  }
  if (start >= 0) found[count++] = lowerWord(text, start, to, hash);
  return found.slice(0, count);
}

function wordsBeyondAscii(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function isLetterOrDigit(code: number): boolean {
  const folded = code | 0x20;
  return (folded >= 0x61 && folded <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
