import type { Entity } from "../../analysis/analysis.js";
import type { ArticleView } from "../articleView.js";

const MOST = 2;

/**
 * Other entities of the article and of the registry that the same thing may be called by: of the same type, with a word
 * in common, or one the initials of the other. The article's own first.
 */
export function sameNameCandidates(
  { analysis, registry }: ArticleView,
  entity: Entity,
): { readonly name: string; readonly type: Entity["type"] }[] {
  const kept = registry.filter(({ never }) => !never);
  const others = [...analysis.entities, ...kept].filter(
    (other) => other.type === entity.type && other.name !== entity.name,
  );
  const seen = new Set<string>();
  const found: { name: string; type: Entity["type"] }[] = [];
  for (const { name, type } of others) {
    if (seen.has(name) || !mayBeSame(entity.name, name)) continue;
    seen.add(name);
    found.push({ name, type });
    if (found.length === MOST) break;
  }
  return found;
}

function mayBeSame(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = left.some((word) => word.length > 2 && right.includes(word));
  return shared || isInitials(a, right) || isInitials(b, left);
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/);
}

function isInitials(short: string, words: readonly string[]): boolean {
  return short.length > 1 && short.toLowerCase() === words.map((word) => word.charAt(0)).join("");
}
