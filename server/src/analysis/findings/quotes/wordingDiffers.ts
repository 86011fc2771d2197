import type { Finding, Quote } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";
import { quotedWords } from "./quotedWords.js";

/** Quotations that share this many words in a row are compared. */
const SHINGLE = 4;
const MIN_WORDS = 7;
const MAX_WORDS = 120;
/** Share of the shorter one's words, in order, that the longer one must hold. */
const SIMILAR = 0.75;
/** How many quotations with the same shingle are looked at, so that the work stays linear. */
const CANDIDATES = 4;

interface Quoted {
  readonly quote: Quote;
  readonly words: readonly string[];
}

/**
 * `quote/wording-differs`: the same words are quoted twice in the article, and not alike. A part quoted again as it is
 * is no difference.
 */
export const wordingDiffers: Check = ({ analysis, locale }) => {
  const byShingle = new Map<string, Quoted[]>();
  return analysis.quotes.flatMap((quote): Finding[] => {
    if (quote.kind !== "direct") return [];
    const own: Quoted = { quote, words: quotedWords(quote) };
    if (own.words.length < MIN_WORDS || own.words.length > MAX_WORDS) return [];
    const others = candidates(own, byShingle);
    remember(own, byShingle);
    for (const other of others) {
      const difference = differenceOf(other, own);
      if (difference === null) continue;
      const { start, end, text } = quote;
      return [
        {
          start,
          end,
          text,
          code: "quote/wording-differs",
          severity: "information",
          message: message("wordingDiffers", locale, { difference }),
          related: [...other.quote.content],
        },
      ];
    }
    return [];
  });
};

function shingles(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - SHINGLE + 1))
    .map((_, i) => words.slice(i, i + SHINGLE).join(" "));
}

function candidates(own: Quoted, byShingle: ReadonlyMap<string, readonly Quoted[]>): Set<Quoted> {
  const found = new Set<Quoted>();
  for (const shingle of shingles(own.words)) {
    for (const other of byShingle.get(shingle) ?? []) found.add(other);
    if (found.size >= CANDIDATES) break;
  }
  return found;
}

function remember(own: Quoted, byShingle: Map<string, Quoted[]>): void {
  for (const shingle of shingles(own.words)) {
    const list = byShingle.get(shingle);
    if (!list) byShingle.set(shingle, [own]);
    else if (list.length < CANDIDATES) list.push(own);
  }
}

/** The words in which the two differ, `“lalu” / “dulu”`; null where they are alike or too far apart. */
function differenceOf(a: Quoted, b: Quoted): string | null {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (` ${long.join(" ")} `.includes(` ${short.join(" ")} `)) return null;
  const speakers = [a.quote.speaker?.resolved, b.quote.speaker?.resolved];
  if (speakers[0] && speakers[1] && speakers[0] !== speakers[1]) return null;
  // Sayings without a speaker, as in a list of wishes, are alike and not the same.
  if (!speakers[0] && !speakers[1]) return null;
  const table = commonLengths(a.words, b.words);
  const common = table[0]?.[0] ?? 0;
  if (common < short.length * SIMILAR) return null;
  return firstDifference(a.words, b.words, table);
}

/** Longest common subsequence of the suffixes; at most `MAX_WORDS` squared. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let k = b.length - 1; k >= 0; k--)
      row[k] = a[i] === b[k] ? (below[k + 1] ?? 0) + 1 : Math.max(below[k] ?? 0, row[k + 1] ?? 0);
  }
  return rows;
}

/** How many words in a row both must have before they count as the same quotation going on. */
const SHARED_RUN = 2;

/** The first place where both go on after words in common; the heads and tails that only one has are left out. */
function firstDifference(
  a: readonly string[],
  b: readonly string[],
  table: readonly Uint16Array[],
): string | null {
  let i = 0;
  let k = 0;
  let shared = 0;
  let left: string[] = [];
  let right: string[] = [];
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) {
      const differ = left.length + right.length > 0;
      if (shared >= SHARED_RUN && differ) return `“${left.join(" ")}” / “${right.join(" ")}”`;
      shared = differ ? 1 : shared + 1;
      left = [];
      right = [];
      i++;
      k++;
    } else if ((table[i + 1]?.[k] ?? 0) >= (table[i]?.[k + 1] ?? 0)) left.push(a[i++] ?? "");
    else right.push(b[k++] ?? "");
  }
  return null;
}
