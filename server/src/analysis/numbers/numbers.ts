import type { NumericClaim, Quote } from "../analysis.js";
import type { Article } from "../article.js";
import type { Language } from "../languages/language.js";
import type { Paragraph } from "../../text/paragraphs.js";

/** What one paragraph says of numbers and dates, by itself; offsets relative to the paragraph. */
export interface NumberScan {
  readonly numerals: readonly never[];
}

/** Reads one paragraph for numbers, dates and times. Depends on nothing but the paragraph and the language. */
export function scanNumbers(_paragraph: Paragraph, _language: Language): NumberScan {
  return { numerals: [] };
}

/** The article's publication date as the article itself tells it, ISO 8601, else null. */
export function publicationDate(_article: Article, _scans: readonly NumberScan[]): string | null {
  return null;
}

/**
 * Decides over the whole article: which decimal mark is used, what relative dates mean. `scans`: one a paragraph.
 * @param date the publication date, ISO 8601, or null: then what depends on it stays open
 */
export function resolveClaims(
  _article: Article,
  _scans: readonly NumberScan[],
  _date: string | null,
  _quotes: readonly Quote[],
): NumericClaim[] {
  return [];
}
