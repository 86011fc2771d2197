import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "../../../../protocol/range.js";
import type { Entity, NumericClaim } from "../../analysis/analysis.js";
import { textHash } from "../../annotations/live/textHash.js";
import { canonicalUri } from "../../store/sidecarPlace.js";
import { TimeSlices } from "../../store/timeSlices.js";
import type { ArticleIndex, IndexedArticle } from "./articleIndex.js";
import {
  type ArticleSummary,
  type CountSummary,
  type QuoteSummary,
  countedWords,
  rangeOfPlace,
} from "./articleSummary.js";
import { entityKeys, keyHash, nameKeys } from "./keys.js";

/** A stretch of another article. */
export interface PlaceElsewhere {
  readonly uri: string;
  readonly range: Range;
}

/** A stretch with its words. */
export interface WordsElsewhere extends PlaceElsewhere {
  readonly text: string;
}

/** What other articles have of a thing with a name. */
export interface EntityElsewhere {
  /** How many name it. */
  readonly articles: number;
  /** Where the newest of them do first. */
  readonly latest: readonly PlaceElsewhere[];
  /** What it says there. */
  readonly said: readonly WordsElsewhere[];
  /** What is counted in one sentence with it. */
  readonly counted: readonly WordsElsewhere[];
}

/** A thing counted in another article. */
export interface CountElsewhere extends WordsElsewhere {
  readonly count: CountSummary;
}

const MOST_LATEST = 3;
const MOST_SAID = 2;
const MOST_COUNTED = 3;
/** So many of the newest articles are looked through for what a card shows. */
const LOOKED_THROUGH = 20;
const SHOWN_KINDS: ReadonlySet<string> = new Set(["count", "money", "percent", "measure"]);

/** What the other articles of the workspace say. */
export class Elsewhere {
  readonly #index: ArticleIndex;
  readonly #textOf: (uri: string) => Promise<string | null>;

  /** @param textOf an article's text without a BOM, as the editor or the disk has it; null where there is none */
  constructor(index: ArticleIndex, textOf: (uri: string) => Promise<string | null>) {
    this.#index = index;
    this.#textOf = textOf;
  }

  /** For a card: few places, the newest first. @param uri the article in which the entity was found */
  async ofEntity(entity: Entity, uri: string): Promise<EntityElsewhere> {
    const keys = entityKeys(entity);
    const except = canonicalUri(uri);
    const named = this.#index.articlesWith(keys.map(keyHash.name), { except, most: MOST_LATEST });
    const latest = named.articles.flatMap((article): PlaceElsewhere[] => {
      const first = ownNames(article.summary(), keys).flatMap(({ places }) => places)[0];
      return first ? [{ uri: article.uri, range: rangeOfPlace(first) }] : [];
    });
    return {
      articles: named.total,
      latest,
      said: await this.#said(keys, except),
      counted: this.#countedAbout(keys, except),
    };
  }

  /** Every place where the other articles name an entity, by article, the newest first. */
  async mentions(entity: Entity, uri: string): Promise<PlaceElsewhere[]> {
    const keys = entityKeys(entity);
    return this.#placesIn(keys.map(keyHash.name), uri, (summary) =>
      ownNames(summary, keys).flatMap(({ places }) => places.map(rangeOfPlace)),
    );
  }

  /** Every quotation of an entity in the other articles. */
  async quotes(entity: Entity, uri: string): Promise<PlaceElsewhere[]> {
    const keys = entityKeys(entity);
    return this.#placesIn(keys.map(keyHash.speaker), uri, (summary) =>
      quotesOf(summary, keys).map(({ range }) => range),
    );
  }

  /**
   * The same counted thing in other articles: the same words, and where a single word is counted, a name in common in the
   * sentence.
   * @param names the entities in the sentence of the claim
   */
  ofClaim(claim: NumericClaim, names: readonly Entity[], uri: string, most: number): CountElsewhere[] {
    const words = countedWords(claim);
    if (words === "") return [];
    const keys = new Set(names.flatMap(entityKeys));
    const { articles } = this.#index.articlesWith([keyHash.counted(words)], {
      except: canonicalUri(uri),
      most: LOOKED_THROUGH * 5,
    });
    const found: CountElsewhere[] = [];
    for (const article of articles) {
      const summary = article.summary();
      const same = summary.counts.filter(
        (count) =>
          count.counted === words &&
          count.kind === claim.kind &&
          count.names.some((index) => hasKey(summary.names[index], keys)),
      );
      found.push(...same.map((count) => countElsewhere(article, count)));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  /**
   * Everywhere that something is counted whose words are these, or begin or end with them, the newest articles first.
   * @param most ends the search
   */
  async counting(query: string, most: number): Promise<CountElsewhere[]> {
    const words = query.toLowerCase().trim().replace(/\s+/g, " ");
    if (words === "") return [];
    const slices = new TimeSlices();
    const asked = [words, ...words.split(" ")].map(keyHash.counted);
    const found: CountElsewhere[] = [];
    for (const article of this.#index.articlesWith(asked).articles) {
      for (const count of article.summary().counts) {
        if (` ${count.counted} `.includes(` ${words} `) || count.head === words) {
          found.push(countElsewhere(article, count));
        }
      }
      if (found.length >= most) break;
      await slices.breathe();
    }
    return found.slice(0, most);
  }

  async #said(keys: readonly string[], except: string): Promise<WordsElsewhere[]> {
    const { articles } = this.#index.articlesWith(keys.map(keyHash.speaker), { except, most: MOST_SAID });
    const found = await Promise.all(
      articles.map(async (article): Promise<WordsElsewhere[]> => {
        const range = tellingQuote(article.summary(), keys);
        const text = range ? await this.#words(article, range) : null;
        return range && text !== null ? [{ uri: article.uri, range, text }] : [];
      }),
    );
    return found.flat();
  }

  #countedAbout(keys: readonly string[], except: string): WordsElsewhere[] {
    const { articles } = this.#index.articlesWith(keys.map(keyHash.about), { except, most: LOOKED_THROUGH });
    const wanted = new Set(keys);
    const found: WordsElsewhere[] = [];
    for (const article of articles) {
      const { names, counts } = article.summary();
      const own = counts.filter(
        (count) =>
          SHOWN_KINDS.has(count.kind) &&
          count.counted !== "" &&
          count.names.some((index) => hasKey(names[index], wanted)),
      );
      found.push(...own.map((count) => countElsewhere(article, count)));
      if (found.length >= MOST_COUNTED) break;
    }
    return found.slice(0, MOST_COUNTED);
  }

  async #placesIn(
    hashes: readonly number[],
    uri: string,
    ranges: (summary: ArticleSummary) => readonly Range[],
  ): Promise<PlaceElsewhere[]> {
    const slices = new TimeSlices();
    const found: PlaceElsewhere[] = [];
    for (const article of this.#index.articlesWith(hashes, { except: canonicalUri(uri) }).articles) {
      for (const range of ranges(article.summary())) found.push({ uri: article.uri, range });
      await slices.breathe();
    }
    return found;
  }

  /** The words at a place; null where the article has changed since it was read. */
  async #words(article: IndexedArticle, range: Range): Promise<string | null> {
    const text = await this.#textOf(article.uri);
    if (text === null || textHash(text) !== article.hash) return null;
    return TextDocument.create(article.uri, "", 0, text).getText(range);
  }
}

function ownNames({ names }: ArticleSummary, keys: readonly string[]): ArticleSummary["names"] {
  const wanted = new Set(keys);
  return names.filter((name) => hasKey(name, wanted));
}

function quotesOf({ names, quotes }: ArticleSummary, keys: readonly string[]): QuoteSummary[] {
  const wanted = new Set(keys);
  return quotes.filter(({ speaker }) => speaker !== null && hasKey(names[speaker], wanted));
}

/** The first one in its speaker's own words, else the first. */
function tellingQuote(summary: ArticleSummary, keys: readonly string[]): Range | undefined {
  const quotes = quotesOf(summary, keys);
  return (quotes.find(({ kind }) => kind === "direct") ?? quotes[0])?.range;
}

function hasKey(name: ArticleSummary["names"][number] | undefined, keys: ReadonlySet<string>): boolean {
  return name !== undefined && nameKeys(name).some((key) => keys.has(key));
}

function countElsewhere({ uri }: IndexedArticle, count: CountSummary): CountElsewhere {
  return { uri, range: rangeOfPlace(count.place), text: count.text, count };
}
