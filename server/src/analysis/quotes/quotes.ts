import type { Entity, Mention, Quote } from "../analysis.js";
import type { Article } from "../article.js";
import type { Language } from "../languages/language.js";
import type { Paragraph } from "../../text/paragraphs.js";

/** What one paragraph says of quotation, by itself; offsets relative to the paragraph. */
export interface QuoteScan {
  readonly marks: readonly never[];
}

/** Reads one paragraph for marks, cues and attributions. Depends on nothing but the paragraph and the language. */
export function scanQuotes(_paragraph: Paragraph, _language: Language): QuoteScan {
  return { marks: [] };
}

/** What a quote's speaker can be resolved to. */
export interface Names {
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** Decides over the whole article: pairs marks across paragraphs, resolves speakers. `scans`: one a paragraph. */
export function resolveQuotes(_article: Article, _scans: readonly QuoteScan[], _names: Names): Quote[] {
  return [];
}
