import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "../../../../protocol/range.js";
import type {
  Analysis,
  ClaimKind,
  Entity,
  EntityType,
  Mention,
  NumericClaim,
  Quote,
  Value,
} from "../../analysis/analysis.js";
import { ENTITY_TYPES } from "../../analysis/analysis.js";
import type { SentenceBounds } from "./sentenceBounds.js";
import { shingleHashes } from "./quoteShingles.js";

/** A stretch on one line: line, character and length, zero-based, in UTF-16 units. */
export type Place = readonly [line: number, character: number, length: number];

/** Something with a name, and where the article names it. */
export interface NameSummary {
  readonly type: EntityType;
  readonly name: string;
  readonly wikidata: string | null;
  /** Other forms that tell it from everything else: of several words, or initials. */
  readonly aliases: readonly string[];
  readonly places: readonly Place[];
}

export interface QuoteSummary {
  /** Index of the speaker among the names; null for one without a name. */
  readonly speaker: number | null;
  readonly kind: Quote["kind"];
  readonly range: Range;
  /** Of a direct quotation long enough to be told by its words. */
  readonly shingles: readonly number[];
}

/** Something that the article counts or measures. */
export interface CountSummary {
  /** The phrase, from number to noun: "120 ton beras". */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly value: Value | null;
  readonly low: Value | null;
  readonly high: Value | null;
  readonly unit: string | null;
  /** What is counted, in lower case: "serangan udara". */
  readonly counted: string;
  readonly head: string;
  /** Indices of the names in its sentence. */
  readonly names: readonly number[];
  readonly place: Place;
}

/** What is kept of an article: names, quotes and counted things with their places, and nothing of its running text. */
export interface ArticleSummary {
  readonly names: readonly NameSummary[];
  readonly quotes: readonly QuoteSummary[];
  readonly counts: readonly CountSummary[];
}

/** Beyond so many an article is a list; what follows is left out. */
const MOST_EACH = 2000;
const MOST_PHRASE = 120;
/** Numbers that name rather than count come with a lower score. */
const COUNTS = 0.5;

/**
 * What is kept of an article.
 * @param text without a BOM, as the editor has it
 * @param sentences where its sentences begin
 */
export function summarise(text: string, analysis: Analysis, sentences: SentenceBounds): ArticleSummary {
  const document = TextDocument.create("", "", 0, text);
  const byEntity = mentionsByEntity(analysis);
  const entities = analysis.entities.filter(({ id }) => byEntity.has(id)).slice(0, MOST_EACH);
  const indexOf = new Map(entities.map(({ id }, index) => [id, index]));
  return {
    names: entities.map((entity) => nameSummary(document, entity, byEntity.get(entity.id) ?? [])),
    quotes: analysis.quotes.slice(0, MOST_EACH).map((quote) => quoteSummary(document, quote, indexOf)),
    counts: analysis.claims
      .filter(isCounted)
      .slice(0, MOST_EACH)
      .map((claim) => countSummary(document, claim, namesAround(claim, sentences, byEntity, indexOf))),
  };
}

function mentionsByEntity({ mentions }: Analysis): Map<string, Mention[]> {
  const byEntity = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.form !== "name") continue;
    const own = byEntity.get(mention.entity);
    if (own) own.push(mention);
    else byEntity.set(mention.entity, [mention]);
  }
  return byEntity;
}

function nameSummary(document: TextDocument, entity: Entity, mentions: readonly Mention[]): NameSummary {
  return {
    type: entity.type,
    name: entity.name,
    wikidata: entity.wikidata ?? null,
    aliases: entity.aliases.filter(tells),
    places: mentions.slice(0, MOST_EACH).map((mention) => placeOf(document, mention)),
  };
}

/** Whether an alias is told from all others without its article: a surname alone may be anyone's; several words or initials are not. */
export function tells(alias: string): boolean {
  return /\s/.test(alias) || /^\p{Lu}{3,}$/u.test(alias);
}

function quoteSummary(
  document: TextDocument,
  quote: Quote,
  indexOf: ReadonlyMap<string, number>,
): QuoteSummary {
  const entity = quote.speaker?.entity;
  return {
    speaker: (entity ? indexOf.get(entity) : undefined) ?? null,
    kind: quote.kind,
    range: { start: document.positionAt(quote.start), end: document.positionAt(quote.end) },
    shingles: shingleHashes(quote),
  };
}

function isCounted(claim: NumericClaim): boolean {
  const { kind, score } = claim;
  return score >= COUNTS && kind !== "date" && kind !== "time" && kind !== "ordinal";
}

function countSummary(document: TextDocument, claim: NumericClaim, names: readonly number[]): CountSummary {
  const { kind, value, low, high, unit } = claim;
  return {
    text: claim.text.replace(/\s+/g, " ").slice(0, MOST_PHRASE),
    kind,
    value,
    low,
    high,
    unit,
    counted: countedWords(claim),
    head: (claim.countedHead ?? "").toLowerCase(),
    names,
    place: placeOf(document, claim),
  };
}

/** What is counted, as two articles are compared by: lower case, single blanks; empty where nothing is said. */
export function countedWords({ counted }: NumericClaim): string {
  return (counted?.text ?? "").toLowerCase().replace(/\s+/g, " ").slice(0, MOST_PHRASE);
}

function namesAround(
  claim: NumericClaim,
  sentences: SentenceBounds,
  byEntity: ReadonlyMap<string, readonly Mention[]>,
  indexOf: ReadonlyMap<string, number>,
): number[] {
  const { start, end } = sentences.around(claim.start);
  const names: number[] = [];
  for (const [id, index] of indexOf) {
    if (byEntity.get(id)?.some((mention) => start <= mention.start && mention.start < end)) names.push(index);
  }
  return names;
}

function placeOf(document: TextDocument, { start, end }: { start: number; end: number }): Place {
  const { line, character } = document.positionAt(start);
  return [line, character, end - start];
}

/** The protocol's range of a place. */
export function rangeOfPlace([line, character, length]: Place): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}

/** The number of a type in a kept line, and back. */
export const TYPE_NUMBERS: ReadonlyMap<EntityType, number> = new Map(
  ENTITY_TYPES.map((type, index) => [type, index]),
);
