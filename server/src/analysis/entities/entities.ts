import type { Entity, Mention } from "../analysis.js";
import type { Article } from "../article.js";
import type { Language } from "../languages/language.js";
import type { Paragraph } from "../../text/paragraphs.js";

/** What one paragraph says of names, by itself; offsets relative to the paragraph. */
export interface NameScan {
  readonly names: readonly never[];
}

/** Reads one paragraph for names. Depends on nothing but the paragraph and the language, so it can be kept. */
export function scanNames(_paragraph: Paragraph, _language: Language): NameScan {
  return { names: [] };
}

/** Decides over the whole article which names are mentions of which entity. `scans`: one a paragraph, in order. */
export function resolveEntities(
  _article: Article,
  _scans: readonly NameScan[],
): { entities: Entity[]; mentions: Mention[] } {
  return { entities: [], mentions: [] };
}
