import { ownCopy } from "../text/ownCopy.js";
import { type Paragraph, readParagraph } from "../text/paragraphs.js";
import { finished, type Steps } from "../text/steps.js";
import type { Article } from "./article.js";
import { type NameScan, type Registry, scanNames, type TaggedName, tagNames } from "./entities/entities.js";
import { ABBREVIATIONS } from "./languages/index.js";
import type { Language } from "./languages/language.js";
import { type NumberScan, scanNumbers } from "./numbers/numbers.js";
import { type QuoteScan, scanQuotes } from "./quotes/quotes.js";

/** Everything that one paragraph says by itself, whatever stands around it. */
export interface ParagraphScan {
  readonly names: NameScan;
  readonly quotes: QuoteScan;
  readonly numbers: NumberScan;
}

/** The scans of an article's paragraphs, one list a stage. */
export interface Scans {
  readonly names: readonly NameScan[];
  readonly quotes: readonly QuoteScan[];
  readonly numbers: readonly NumberScan[];
}

/**
 * What an analysis leaves for the next one of nearly the same text: the paragraphs as they were read and scanned, by
 * their text. It holds the last article's paragraphs and no more, so it cannot grow beyond the article.
 */
export class AnalysisCache {
  #paragraphs = new Map<string, Paragraph>();
  #scans = new Map<Paragraph, ParagraphScan>();
  #language: Language | null = null;
  #registry: Registry | undefined;
  #article: Article | null = null;

  /** The last article that was scanned as a whole. */
  get article(): Article | null {
    return this.#article;
  }

  /** The paragraphs of the last article, by their text. */
  get paragraphs(): ReadonlyMap<string, Paragraph> {
    return this.#paragraphs;
  }

  /** The paragraph of that text, read once. */
  read(text: string): Paragraph {
    const known = this.#paragraphs.get(text);
    if (known) return known;
    const paragraph = readParagraph(ownCopy(text), ABBREVIATIONS);
    this.#paragraphs.set(paragraph.text, paragraph);
    return paragraph;
  }

  /** What a paragraph says by itself; kept where language and registry are those of the last article. */
  scanOf(paragraph: Paragraph, language: Language, registry?: Registry): ParagraphScan {
    const isSame = this.#language === language && this.#registry === registry;
    const known = isSame ? this.#scans.get(paragraph) : undefined;
    if (known) return known;
    const scan = scanParagraph(paragraph, language, registry);
    if (isSame) this.#scans.set(paragraph, scan);
    return scan;
  }

  /** As `scanInSteps`, without a pause. */
  scan(article: Article, registry?: Registry): Scans {
    return finished(this.scanInSteps(article, registry));
  }

  /**
   * Scans what was not scanned before, and forgets what the article no longer holds. Pauses after each paragraph that
   * was scanned.
   * @param registry compared by identity: another one makes every paragraph be scanned again
   */
  *scanInSteps(article: Article, registry?: Registry): Steps<Scans> {
    const isSame = this.#language === article.language && this.#registry === registry;
    const kept = isSame ? this.#scans : new Map<Paragraph, ParagraphScan>();
    const paragraphs = new Map<string, Paragraph>();
    const scans = new Map<Paragraph, ParagraphScan>();
    const unread = new Set<Paragraph>();
    for (const { paragraph } of article.paragraphs) {
      paragraphs.set(paragraph.text, paragraph);
      const known = kept.get(paragraph);
      if (known) scans.set(paragraph, known);
      else unread.add(paragraph);
    }
    for (const [paragraph, scan] of yield* scanParagraphs([...unread], article.language, registry))
      scans.set(paragraph, scan);
    this.#paragraphs = paragraphs;
    this.#scans = scans;
    this.#language = article.language;
    this.#registry = registry;
    this.#article = article;
    // Every paragraph of the article was put into the map just above.
    const inOrder = article.paragraphs.map(({ paragraph }) => scans.get(paragraph) as ParagraphScan);
    return {
      names: inOrder.map((scan) => scan.names),
      quotes: inOrder.map((scan) => scan.quotes),
      numbers: inOrder.map((scan) => scan.numbers),
    };
  }
}

/**
 * Scans paragraphs stage by stage: the tables and the code of each stay in the processor's own memory meanwhile, out of which
 * those of the next would push them. Of a long article that takes three quarters of the time of one paragraph after another.
 */
function* scanParagraphs(
  paragraphs: readonly Paragraph[],
  language: Language,
  registry?: Registry,
): Steps<(readonly [Paragraph, ParagraphScan])[]> {
  const tagged: TaggedName[][] = [];
  for (const paragraph of paragraphs) {
    tagged.push(tagNames(paragraph, language));
    yield;
  }
  const names: NameScan[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    names.push(scanNames(paragraph, language, registry, tagged[i]));
    yield;
  }
  const quotes: QuoteScan[] = [];
  for (const paragraph of paragraphs) {
    quotes.push(scanQuotes(paragraph, language));
    yield;
  }
  const scans: (readonly [Paragraph, ParagraphScan])[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const numbers = scanNumbers(paragraph, language);
    // Both lists have one for each paragraph.
    scans.push([paragraph, { names: names[i] as NameScan, quotes: quotes[i] as QuoteScan, numbers }]);
    yield;
  }
  return scans;
}

function scanParagraph(paragraph: Paragraph, language: Language, registry?: Registry): ParagraphScan {
  return {
    names: scanNames(paragraph, language, registry),
    quotes: scanQuotes(paragraph, language),
    numbers: scanNumbers(paragraph, language),
  };
}
