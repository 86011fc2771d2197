import { WordSet } from "../../text/wordSet.js";
import type { LanguageCode } from "../analysis.js";
import { english } from "./en/index.js";
import { indonesian } from "./id/index.js";
import type { Language } from "./language.js";

/** The languages there are, the newsroom's first one first. */
export const LANGUAGES: readonly Language[] = [indonesian, english];

/** The language of that code. */
export function languageOf(code: LanguageCode): Language {
  return code === "en" ? english : indonesian;
}

const union = new WordSet(LANGUAGES.flatMap((language) => [...language.abbreviations]));

/**
 * Abbreviations of all languages together: paragraphs are cut into sentences before the article's language is known,
 * so that a change of language does not read them anew.
 */
export const ABBREVIATIONS: WordSet = union;
