import { keptByText } from "../../../text/kept.js";
import { hashOfWord } from "../../../text/wordGate.js";
import type { Quote } from "../../analysis.js";

/** Quotations that share this many words in a row are compared. */
const SHINGLE = 4;
/** What people say in one breath; longer ones are read anew each time. */
const LONGEST_KEPT = 600;

/** The words of a quotation, for comparison. */
export interface QuotedWords {
  /** Lower case, without marks and editors' insertions in brackets. */
  readonly words: readonly string[];
  /** The same with blanks between them. */
  readonly joined: string;
  /** Hashes of each row of four words. Rows that share one by chance are only compared in vain. */
  readonly shingles: Int32Array;
}

/** The words of a direct quotation. */
export function quotedWords({ content }: Quote): QuotedWords {
  return wordsOf(content.length === 1 ? (content[0]?.text ?? "") : content.map(({ text }) => text).join(" "));
}

const wordsOf = keptByText((said: string): QuotedWords => {
  const words =
    said
      .replace(/\[[^\][]{0,200}\]/g, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, joined: words.join(" "), shingles: shingles(words) };
}, LONGEST_KEPT);

function shingles(words: readonly string[]): Int32Array {
  const hashes = words.map(hashOfWord);
  const rows = new Int32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let i = 0; i < rows.length; i++) {
    let hash = 0;
    for (let k = i; k < i + SHINGLE; k++) hash = (Math.imul(hash, 0x9e3779b1) + (hashes[k] as number)) | 0;
    rows[i] = hash;
  }
  return rows;
}
