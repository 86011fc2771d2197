import { type ArticleToken, articleTokens, firstEndingAfter } from "./articleTokens.js";
import { type Exported, type FormatAnnotation, type FormatDocument, stem } from "./document.js";
import type { Loss } from "./loss.js";
import { FRAGMENTS } from "./readings.js";

/** The variants: CoNLL-2003's four columns and four types, or two columns with our own tags. */
export type ConllVariant = "conll2003" | "iob2" | "bioes";

/** The types of CoNLL-2003; a name of any other kind is MISC. */
const CONLL_TYPES: ReadonlyMap<string, string> = new Map([
  ["person", "PER"],
  ["organisation", "ORG"],
  ["place", "LOC"],
]);

/** Tags of what is no name. */
const NO_NAMES: ReadonlySet<string> = new Set(["quote", "claim"]);

/**
 * Writes each article as columns: a line a token, an empty line after a sentence. Holds names only, one a token: of
 * overlapping ones the longest is kept, of equally long ones the first. No sentence ends within a name.
 */
export function writeConll(documents: readonly FormatDocument[], variant: ConllVariant): Exported {
  const losses: Loss[] = [];
  const files = documents.map((document) => ({
    name: `${stem(document.name)}.${variant === "conll2003" ? "conll" : variant}`,
    text: columnsOf(document, variant, losses),
  }));
  return { files, losses };
}

/** A name on tokens, both indices inclusive. */
interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

function columnsOf(document: FormatDocument, variant: ConllVariant, losses: Loss[]): string {
  const tokens = articleTokens(document.text);
  const names = namesOnTokens(document, tokens, variant, losses);
  const tags = new Array<string>(tokens.length).fill("O");
  const isInside = new Uint8Array(tokens.length);
  for (const { first, last, type } of names) {
    for (let i = first; i <= last; i++) {
      tags[i] = `${prefixAt(i, first, last, variant)}-${type}`;
      if (i > first) isInside[i] = 1;
    }
  }
  const middle = variant === "conll2003" ? " _ _ " : "\t";
  const lines = tokens.map(({ start, end, sentence }, i) => {
    const isFirst = i > 0 && sentence !== tokens[i - 1]?.sentence;
    const gap = isFirst && !isInside[i] ? "\n" : "";
    return `${gap}${document.text.slice(start, end)}${middle}${tags[i] ?? "O"}\n`;
  });
  return (variant === "conll2003" ? "-DOCSTART- -X- -X- O\n\n" : "") + lines.join("") + "\n";
}

function prefixAt(i: number, first: number, last: number, variant: ConllVariant): string {
  if (variant !== "bioes") return i === first ? "B" : "I";
  if (first === last) return "S";
  return i === first ? "B" : i === last ? "E" : "I";
}

function namesOnTokens(
  { name, annotations }: FormatDocument,
  tokens: readonly ArticleToken[],
  variant: ConllVariant,
  losses: Loss[],
): TokenSpan[] {
  const isTaken = new Uint8Array(tokens.length);
  const kept: TokenSpan[] = [];
  const longestFirst = [...annotations].sort(
    (a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start,
  );
  for (const annotation of longestFirst) {
    const lose = (code: Loss["code"]): unknown => losses.push({ code, where: `${name} ${annotation.id}` });
    if (annotation.tag === null || NO_NAMES.has(annotation.tag)) {
      lose("not-a-name");
      continue;
    }
    const { start, end } = annotation.span;
    const first = firstEndingAfter(tokens, start);
    const last = partition(tokens, (token) => token.start < end) - 1;
    if (first > last) {
      lose("no-words");
      continue;
    }
    if (isTaken.subarray(first, last + 1).includes(1)) {
      lose("overlap");
      continue;
    }
    isTaken.fill(1, first, last + 1);
    if (tokens[first]?.start !== start || tokens[last]?.end !== end) lose("widened");
    kept.push({ first, last, type: typeOf(annotation.tag, variant, lose) });
    sayLeft(annotation, lose);
  }
  return kept;
}

/** Index of the first token for which `isBelow` no longer holds; it holds for the tokens before, and for none after. */
function partition(tokens: readonly ArticleToken[], isBelow: (token: ArticleToken) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && isBelow(token)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function typeOf(tag: string, variant: ConllVariant, lose: (code: Loss["code"]) => unknown): string {
  const type = variant === "conll2003" ? (CONLL_TYPES.get(tag) ?? "MISC") : tag.replace(/\s+/g, "_");
  if (variant === "conll2003" ? type === "MISC" : type !== tag) lose("tag");
  return type;
}

function sayLeft(
  { attributes, links, notes }: FormatAnnotation,
  lose: (code: Loss["code"]) => unknown,
): void {
  if ([...attributes.keys()].some((each) => each !== FRAGMENTS)) lose("attributes");
  if (links.length > 0) lose("links");
  if (notes.length > 0) lose("notes");
}
