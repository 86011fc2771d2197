import type { Registry, RegistryEntry } from "../../analysis/entities/entities.js";

/** What the articles of a folder are read with. */
export interface ReadWith {
  readonly language: string;
  readonly registry: Registry;
}

/** What must be read again: nothing, everything, or the articles that have one of these words (in lower case). */
export type Outdated = "nothing" | "everything" | ReadonlySet<string>;

/** What another language or other names leave outdated of articles that were read before. */
export function outdatedBy(before: ReadWith | undefined, now: ReadWith): Outdated {
  if (!before || before.language !== now.language) return "everything";
  if (before.registry === now.registry) return "nothing";
  const old = new Set(before.registry.map(asText));
  const fresh = new Set(now.registry.map(asText));
  const words = new Set<string>();
  for (const entry of before.registry) if (!fresh.has(asText(entry))) addFirstWords(entry, words);
  for (const entry of now.registry) if (!old.has(asText(entry))) addFirstWords(entry, words);
  return words.size === 0 ? "nothing" : words;
}

/** Whether a text holds one of the words. */
export function hasAny(text: string, words: ReadonlySet<string>): boolean {
  for (const [word] of text.matchAll(WORDS)) if (words.has(word.toLowerCase())) return true;
  return false;
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

function asText(entry: RegistryEntry): string {
  return JSON.stringify(entry);
}

/** A name stands in a text only where its first word does. */
function addFirstWords({ name, aliases = [] }: RegistryEntry, into: Set<string>): void {
  for (const each of [name, ...aliases]) {
    const word = each.match(WORDS)?.[0];
    if (word) into.add(word.toLowerCase());
  }
}
