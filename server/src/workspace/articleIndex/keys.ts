import type { Entity } from "../../analysis/analysis.js";
import { type ArticleSummary, type CountSummary, type NameSummary, tells } from "./articleSummary.js";
import { hashOf } from "./quoteShingles.js";

/** What a thing with a name is known by across articles: its catalogue number, and its full names with its type. */
export function nameKeys({
  type,
  name,
  wikidata,
  aliases,
}: Pick<NameSummary, "type" | "name" | "wikidata" | "aliases">): string[] {
  const names = [name, ...aliases].map((each) => `${type}\0${normalised(each)}`);
  return wikidata === null ? names : [...names, wikidata];
}

/** The keys of an entity of an analysis. */
export function entityKeys({ type, name, wikidata, aliases }: Entity): string[] {
  return nameKeys({ type, name, wikidata: wikidata ?? null, aliases: aliases.filter(tells) });
}

function normalised(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\-.]+/g, " ")
    .trim();
}

/** What posting lists are asked for. */
export const keyHash = {
  /** Articles that name it. */
  name: (key: string): number => hashOf(`n\0${key}`),
  /** Articles in which it speaks. */
  speaker: (key: string): number => hashOf(`s\0${key}`),
  /** Articles in which something is counted in one sentence with it. */
  about: (key: string): number => hashOf(`a\0${key}`),
  /** Articles that count this: the whole phrase, or its head noun. */
  counted: (words: string): number => hashOf(`c\0${words}`),
  /** Articles with a quotation that has this shingle. */
  shingle: (hash: number): number => hash,
};

/** All that an article is found by, each once. */
export function hashesOf({ names, quotes, counts }: ArticleSummary): Set<number> {
  const hashes = new Set<number>();
  const keys = names.map(nameKeys);
  for (const own of keys) for (const key of own) hashes.add(keyHash.name(key));
  for (const quote of quotes) {
    for (const key of keysAt(keys, quote.speaker)) hashes.add(keyHash.speaker(key));
    for (const shingle of quote.shingles) hashes.add(keyHash.shingle(shingle));
  }
  for (const count of counts) {
    for (const words of countKeys(count)) hashes.add(keyHash.counted(words));
    for (const name of count.names) for (const key of keysAt(keys, name)) hashes.add(keyHash.about(key));
  }
  return hashes;
}

function keysAt(keys: readonly (readonly string[])[], index: number | null): readonly string[] {
  return (index === null ? undefined : keys[index]) ?? [];
}

function countKeys({ counted, head }: CountSummary): Set<string> {
  return new Set([counted, head].filter((words) => words !== ""));
}
