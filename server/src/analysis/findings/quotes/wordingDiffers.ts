import { gather } from "../gather.js";
import type { Finding, Quote } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";
import { type QuotedWords, quotedWords } from "./quotedWords.js";

const MIN_WORDS = 7;
const MAX_WORDS = 120;
/** Share of the shorter one's words, in order, that the longer one must hold. */
const SIMILAR = 0.8;
/** How many quotations with the same shingle are looked at, so that the work stays linear. */
const CANDIDATES = 4;

interface Quoted {
  readonly quote: Quote;
  readonly said: QuotedWords;
}

/**
 * `quote/wording-differs`: the same words are quoted twice in the article, and not alike. A part quoted again as it is
 * is no difference.
 */
export const wordingDiffers: Check = ({ analysis, locale }) => {
  const byShingle = new Map<number, Quoted[]>();
  return gather(analysis.quotes, (quote): Finding[] => {
    if (quote.kind !== "direct") return [];
    const said = quotedWords(quote);
    if (said.words.length < MIN_WORDS || said.words.length > MAX_WORDS) return [];
    const own: Quoted = { quote, said };
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

function candidates(own: Quoted, byShingle: ReadonlyMap<number, readonly Quoted[]>): Set<Quoted> {
  const found = new Set<Quoted>();
  for (const shingle of own.said.shingles) {
    for (const other of byShingle.get(shingle) ?? []) found.add(other);
    if (found.size >= CANDIDATES) break;
  }
  return found;
}

function remember(own: Quoted, byShingle: Map<number, Quoted[]>): void {
  for (const shingle of own.said.shingles) {
    const list = byShingle.get(shingle);
    if (!list) byShingle.set(shingle, [own]);
    else if (list.length < CANDIDATES) list.push(own);
  }
}

/** The words in which the two differ, `“lalu” / “dulu”`; null where they are alike or too far apart. */
function differenceOf(a: Quoted, b: Quoted): string | null {
  const [short, long] = a.said.words.length <= b.said.words.length ? [a.said, b.said] : [b.said, a.said];
  if (` ${long.joined} `.includes(` ${short.joined} `)) return null;
  const speakers = [a.quote.speaker?.resolved, b.quote.speaker?.resolved];
  if (speakers[0] && speakers[1] && speakers[0] !== speakers[1]) return null;
  // Sayings without a speaker, as in a list of wishes, are alike and not the same.
  if (!speakers[0] && !speakers[1]) return null;
  const table = commonLengths(a.said.words, b.said.words);
  const common = table[0]?.[0] ?? 0;
  if (common < short.words.length * SIMILAR) return null;
  return nearestDifference(a.said.words, b.said.words);
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

/** Where both have the same words, `length` of them in a row. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The longest row of words that both have, the first of such. */
function longestRun(a: readonly string[], b: readonly string[]): Run {
  let best: Run = { a: 0, b: 0, length: 0 };
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let k = 0; k < b.length; k++) {
      if (a[i] !== b[k]) continue;
      const length = (row[k] ?? 0) + 1;
      next[k + 1] = length;
      if (length > best.length) best = { a: i + 1 - length, b: k + 1 - length, length };
    }
    row = next;
  }
  return best;
}

/** The difference nearest to what both have in common; the heads and tails that only one has are left out. */
function nearestDifference(a: readonly string[], b: readonly string[]): string | null {
  const run = longestRun(a, b);
  const before = upToCommon(a.slice(0, run.a).reverse(), b.slice(0, run.b).reverse());
  if (before) return shown(before.a.reverse(), before.b.reverse());
  const after = upToCommon(a.slice(run.a + run.length), b.slice(run.b + run.length));
  return after && shown(after.a, after.b);
}

function shown(a: readonly string[], b: readonly string[]): string {
  return `“${a.join(" ")}” / “${b.join(" ")}”`;
}

/** The words of each before the next one that both have; null where there is none. */
function upToCommon(a: readonly string[], b: readonly string[]): { a: string[]; b: string[] } | null {
  const table = commonLengths(a, b);
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) return { a: a.slice(0, i), b: b.slice(0, k) };
    if ((table[i + 1]?.[k] ?? 0) >= (table[i]?.[k + 1] ?? 0)) i++;
    else k++;
  }
  return null;
}
