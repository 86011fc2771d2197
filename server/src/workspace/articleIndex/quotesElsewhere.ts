import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, Quote } from "../../analysis/analysis.js";
import { textHash } from "../../annotations/live/textHash.js";
import type { WordDiffPart } from "../../annotations/wordDiff.js";
import { canonicalUri } from "../../store/sidecarPlace.js";
import type { ArticleIndex, IndexedArticle } from "./articleIndex.js";
import type { ArticleSummary, QuoteSummary } from "./articleSummary.js";
import type { PlaceElsewhere } from "./elsewhere.js";
import { entityKeys, keyHash, nameKeys } from "./keys.js";
import { quoteDifference } from "./quoteDifference.js";
import { shingleHashes } from "./quoteShingles.js";

/** The same words as another article quotes them. */
export interface QuoteElsewhere extends PlaceElsewhere {
  readonly difference: readonly WordDiffPart[];
}

/** So many of the newest articles that share a run of words are looked at. */
const MOST_ARTICLES = 12;
/** Quotations of the same words share at least so many of their shingles. */
const LEAST_SHARED = 2;
/** So many comparisons are kept from one look to the next. */
const MOST_KEPT = 500;

/** Finds quotations that stand in another article in other words. */
export class QuotesElsewhere {
  readonly #index: ArticleIndex;
  readonly #textOf: (uri: string) => Promise<string | null>;
  /** By the two texts that are compared. */
  readonly #kept = new Map<string, readonly WordDiffPart[] | null>();

  constructor(index: ArticleIndex, textOf: (uri: string) => Promise<string | null>) {
    this.#index = index;
    this.#textOf = textOf;
  }

  /** Where the words of a direct quotation stand differently in another article; null where they do not. */
  async differing(quote: Quote, analysis: Analysis, uri: string): Promise<QuoteElsewhere | null> {
    const shingles = shingleHashes(quote);
    if (shingles.length < LEAST_SHARED) return null;
    const speaker = speakerKeys(quote, analysis);
    const { articles } = this.#index.articlesWith(shingles.map(keyHash.shingle), {
      except: canonicalUri(uri),
      most: MOST_ARTICLES,
    });
    for (const article of articles) {
      const summary = article.summary();
      for (const other of summary.quotes) {
        if (!sharesEnough(shingles, other) || isOtherSpeaker(speaker, summary, other)) continue;
        const difference = await this.#compare(quote, article, other);
        if (difference) return { uri: article.uri, range: other.range, difference };
      }
    }
    return null;
  }

  async #compare(
    quote: Quote,
    article: IndexedArticle,
    { range }: QuoteSummary,
  ): Promise<readonly WordDiffPart[] | null> {
    const { start, end } = range;
    const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
    const key = `${article.uri} ${article.hash} ${place} ${quote.text}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const text = await this.#textOf(article.uri);
    if (text === null || textHash(text) !== article.hash) return null;
    const words = TextDocument.create(article.uri, "", 0, text).getText(range);
    const difference = quoteDifference(words, quote.text);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, difference);
    return difference;
  }
}

function sharesEnough(shingles: readonly number[], { shingles: others }: QuoteSummary): boolean {
  return others.filter((each) => shingles.includes(each)).length >= LEAST_SHARED;
}

function speakerKeys({ speaker }: Quote, { entities }: Analysis): readonly string[] {
  const entity = speaker?.entity ? entities.find(({ id }) => id === speaker.entity) : undefined;
  return entity ? entityKeys(entity) : [];
}

/** Known on both sides, and not the same: two people may say nearly the same. */
function isOtherSpeaker(
  own: readonly string[],
  { names }: ArticleSummary,
  { speaker }: QuoteSummary,
): boolean {
  const other = speaker === null ? undefined : names[speaker];
  return own.length > 0 && other !== undefined && !nameKeys(other).some((key) => own.includes(key));
}
