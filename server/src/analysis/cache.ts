import type { Paragraph } from "../text/paragraphs.js";
import type { Article } from "./article.js";
import { type NameScan, type Registry, scanNames } from "./entities/entities.js";
import type { Language } from "./languages/language.js";
import { type NumberScan, scanNumbers } from "./numbers/numbers.js";
import { type QuoteScan, scanQuotes } from "./quotes/quotes.js";

/** Everything that one paragraph says by itself, whatever stands around it. */
interface ParagraphScan {
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

  /** The paragraphs of the last article, by their text. */
  get paragraphs(): ReadonlyMap<string, Paragraph> {
    return this.#paragraphs;
  }

  /** As `scanInSteps`, without a pause. */
  scan(article: Article, registry?: Registry): Scans {
    const steps = this.scanInSteps(article, registry);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /**
   * Scans what was not scanned before, and forgets what the article no longer holds. Pauses after each paragraph that
   * was scanned.
   * @param registry compared by identity: another one makes every paragraph be scanned again
   */
  *scanInSteps(article: Article, registry?: Registry): Generator<void, Scans, void> {
    const isSame = this.#language === article.language && this.#registry === registry;
    const kept = isSame ? this.#scans : new Map<Paragraph, ParagraphScan>();
    const paragraphs = new Map<string, Paragraph>();
    const scans = new Map<Paragraph, ParagraphScan>();
    for (const { paragraph } of article.paragraphs) {
      if (scans.has(paragraph)) continue;
      paragraphs.set(paragraph.text, paragraph);
      const known = kept.get(paragraph);
      scans.set(paragraph, known ?? scanParagraph(paragraph, article.language, registry));
      if (!known) yield;
    }
    this.#paragraphs = paragraphs;
    this.#scans = scans;
    this.#language = article.language;
    this.#registry = registry;
    // Every paragraph of the article was put into the map just above.
    const inOrder = article.paragraphs.map(({ paragraph }) => scans.get(paragraph) as ParagraphScan);
    return {
      names: inOrder.map((scan) => scan.names),
      quotes: inOrder.map((scan) => scan.quotes),
      numbers: inOrder.map((scan) => scan.numbers),
    };
  }
}

function scanParagraph(paragraph: Paragraph, language: Language, registry?: Registry): ParagraphScan {
  return {
    names: scanNames(paragraph, language, registry),
    quotes: scanQuotes(paragraph, language),
    numbers: scanNumbers(paragraph, language),
  };
}
