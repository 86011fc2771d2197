import gazetteerBytes from "../../../../data/gazetteer.bin";
import englishModel from "../../../../data/tagger.en.bin";
import indonesianModel from "../../../../data/tagger.id.bin";
import englishWords from "../../../../data/words.en.bin";
import indonesianWords from "../../../../data/words.id.bin";
import type { LanguageCode } from "../../analysis.js";
import type { Language } from "../../languages/language.js";
import { Gazetteer } from "./gazetteer.js";
import { readModel } from "./model.js";
import { Tagger } from "./tagger.js";
import { WordClasses } from "./wordClasses.js";
import { WordRoles } from "./wordRoles.js";

const BYTES: Record<LanguageCode, { readonly words: () => Uint8Array; readonly model: () => Uint8Array }> = {
  id: { words: indonesianWords, model: indonesianModel },
  en: { words: englishWords, model: englishModel },
};

const taggers = new Map<LanguageCode, Tagger>();
let shared: Gazetteer | null = null;

/** The gazetteer of all languages, read once. */
export function gazetteer(): Gazetteer {
  shared ??= new Gazetteer(gazetteerBytes());
  return shared;
}

/** The tagger of a language, read when it is first asked for. */
export function taggerOf({ code, entities }: Language): Tagger {
  const known = taggers.get(code);
  if (known) return known;
  const { words, model } = BYTES[code];
  const tables = {
    gazetteer: gazetteer(),
    classes: new WordClasses(words()),
    roles: new WordRoles(entities),
  };
  const tagger = new Tagger(readModel(model()), tables);
  taggers.set(code, tagger);
  return tagger;
}
