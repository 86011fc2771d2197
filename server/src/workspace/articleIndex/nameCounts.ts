import { ENTITY_TYPES, type EntityType } from "../../analysis/analysis.js";
import { type ArticleSummary, TYPE_NUMBERS } from "./articleSummary.js";

/** A name with its type, and how many articles have it. */
export interface NameCount {
  readonly type: EntityType;
  readonly name: string;
  readonly articles: number;
}

/** How many articles have each name. */
export class NameCounts {
  /** The type's number as one character, then the name. */
  readonly #counts = new Map<string, number>();

  add(summary: ArticleSummary): void {
    for (const key of keysOf(summary)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(summary: ArticleSummary): void {
    for (const key of keysOf(summary)) {
      const left = (this.#counts.get(key) ?? 0) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    }
  }

  *all(): Generator<NameCount> {
    for (const [key, articles] of this.#counts) {
      const type = ENTITY_TYPES[key.charCodeAt(0)];
      if (type) yield { type, name: key.slice(1), articles };
    }
  }
}

function keysOf({ names }: ArticleSummary): Set<string> {
  return new Set(names.map(({ type, name }) => String.fromCharCode(TYPE_NUMBERS.get(type) ?? 0) + name));
}
