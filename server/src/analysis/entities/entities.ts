import type { Entity, Mention } from "../analysis.js";
import type { Article } from "../article.js";
import type { Language } from "../languages/language.js";
import type { Paragraph } from "../../text/paragraphs.js";
import { finished, isStep, type Steps } from "../../text/steps.js";
import { draftNames } from "./draftNames.js";
import { decideNames } from "./decideNames.js";
import { finishNames } from "./finishNames.js";
import { EntityBook } from "./grouping.js";
import { knownNames } from "./knowledge/knowledge.js";
import { LayeredNames } from "./nameIndex.js";
import { findNominals } from "./nominals.js";
import { placeNames } from "./placedNames.js";
import { type Registry, registryNames } from "./registry.js";
import type { NameScan } from "./scan.js";
import type { TaggedName } from "./tagger/tagger.js";
import { taggerOf } from "./tagger/taggers.js";

export type { Registry, RegistryEntry } from "./registry.js";
export type { TaggedName } from "./tagger/tagger.js";
export type { FoundName, FoundNominal, NameScan } from "./scan.js";

const NO_REGISTRY: Registry = [];

/** Who and what an article names, and where. */
export interface FoundEntities {
  readonly entities: Entity[];
  readonly mentions: Mention[];
}

/** The names of one paragraph as the tagger alone reads them. */
export function tagNames(paragraph: Paragraph, language: Language): TaggedName[] {
  return taggerOf(language).tag(paragraph);
}

/**
 * Reads one paragraph for names. Depends on nothing but the paragraph, the language and the registry, so it can be kept.
 * @param registry the newsroom's own names; they win over everything else
 * @param tagged what `tagNames` gives of the paragraph
 */
export function scanNames(
  paragraph: Paragraph,
  language: Language,
  registry: Registry = NO_REGISTRY,
  tagged: readonly TaggedName[] = tagNames(paragraph, language),
): NameScan {
  const own = registryNames(registry);
  const curated = knownNames(language.code);
  const known = own.isEmpty ? curated : new LayeredNames(own, curated);
  const drafts = draftNames(paragraph, language.entities, known, own);
  const decided = decideNames(paragraph.tokens, drafts, tagged, language.entities, known);
  const names = finishNames(paragraph.tokens, decided, language.entities, known);
  return { names, nominals: findNominals(paragraph.tokens, names, language.entities) };
}

/**
 * Decides over the whole article which names are mentions of which entity. Boilerplate holds none.
 * @param scans one a paragraph, in order
 * @returns entities in the order of their first mention, mentions in text order, an outer one before its inner ones
 */
export function resolveEntities(article: Article, scans: readonly NameScan[]): FoundEntities {
  return finished(resolveEntitiesInSteps(article, scans));
}

/** As `resolveEntities`, in steps. */
export function* resolveEntitiesInSteps(article: Article, scans: readonly NameScan[]): Steps<FoundEntities> {
  const book = new EntityBook(article.text);
  const placed = placeNames(article, scans);
  yield;
  for (const [index, name] of placed.names.entries()) {
    book.read(name);
    if (isStep(index)) yield;
  }
  book.group();
  yield;
  return yield* book.writeInSteps(placed);
}
