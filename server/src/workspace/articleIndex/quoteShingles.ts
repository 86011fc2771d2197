import type { Quote } from "../../analysis/analysis.js";
import { quotedWords } from "../../analysis/findings/quotes/quotedWords.js";

/** Shorter quotations are formulas that anyone may say. */
export const LEAST_WORDS = 8;
const MOST_WORDS = 120;
const SHINGLE = 3;
/** So many of a quotation's shingles stand for it: those of the smallest hashes, so that alike ones keep the same. */
const MOST_SHINGLES = 6;

/**
 * Numbers of 30 bits that two quotations share where they share words: the smallest hashes of their runs of three words (bottom-k
 * sketch, Broder 1997). Empty for what is no direct quotation, too short or too long.
 */
export function shingleHashes(quote: Quote): number[] {
  if (quote.kind !== "direct") return [];
  const { words } = quotedWords(quote);
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return [];
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++)
    hashes.add(hashOf(words.slice(i, i + SHINGLE).join(" ")) >>> 2);
  return [...hashes].sort((a, b) => a - b).slice(0, MOST_SHINGLES);
}

/** 32 bits, FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
