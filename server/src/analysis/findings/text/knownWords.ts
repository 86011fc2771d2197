import englishWords from "../../../../data/words.en.bin";
import indonesianWords from "../../../../data/words.id.bin";
import type { LanguageCode } from "../../analysis.js";
import { hashOfWord } from "../../../text/wordGate.js";
import { WordClasses } from "../../entities/tagger/wordClasses.js";

const TABLES: Record<LanguageCode, () => Uint8Array> = { id: indonesianWords, en: englishWords };

/** The bits of a word's clusters; a word seen too rarely for a cluster has none of them. */
const CLUSTERS = 0x3fff;

const tables = new Map<LanguageCode, WordClasses>();

/** Whether a word is a common one of the language: frequent enough in running text to have a cluster. */
export function isKnownWord(word: string, language: LanguageCode): boolean {
  let classes = tables.get(language);
  if (!classes) {
    classes = new WordClasses(TABLES[language]());
    tables.set(language, classes);
  }
  return (classes.of(hashOfWord(word)) & CLUSTERS) !== 0;
}
