const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Where an end of a selection comes to stand when it is moved by a word: at the beginning of a word for the start, at the end
 * of one for the end. Never past the text.
 * @param offset UTF-16
 */
export function movedEnd(text: string, offset: number, end: "start" | "end", step: 1 | -1): number {
  // A word's boundary of the wanted kind: nothing of a word on the outer side, something of it on the inner one.
  const isBoundary = (at: number): boolean => {
    const before = isWord(text, at - 1);
    const after = isWord(text, at);
    return end === "start" ? !before && after : before && !after;
  };
  for (let at = offset + step; at >= 0 && at <= text.length; at += step) {
    if (isBoundary(at)) return at;
  }
  return offset;
}

function isWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  // A surrogate is half of a letter as often as of an emoji; a pair is never cut either way.
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  return WORD.test(text.charAt(at));
}
