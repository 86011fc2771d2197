import type { Range } from "../text/range.js";
import { tokenize } from "../text/tokens.js";
import type { IgnoredFinding } from "./annotation.js";
import { canonicalText } from "./json.js";

/** How many tokens on either side tell one place from another. */
const TOKENS = 2;

/** Code units in which two tokens are looked for; longer ones are cut alike each time. */
const REACH = 120;

/** What makes one finding that of one place: it moves with its words and changes with them. */
export type FindingPlace = Pick<IgnoredFinding, "code" | "exact" | "before" | "after">;

/** The place of a finding: its code, the exact words, and two tokens either side in lower case. */
export function findingPlace(text: string, code: string, { start, end }: Range): FindingPlace {
  const before = tokensOf(text.slice(Math.max(0, start - REACH), start)).slice(-TOKENS);
  const after = tokensOf(text.slice(end, end + REACH)).slice(0, TOKENS);
  return { code, exact: text.slice(start, end), before: before.join(" "), after: after.join(" ") };
}

function tokensOf(text: string): readonly string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => tokens.lower(i));
}

/** Tells which findings are switched off. */
export class IgnoredFindings {
  readonly #keys: ReadonlySet<string>;

  constructor(ignored: readonly FindingPlace[]) {
    this.#keys = new Set(ignored.map(keyOf));
  }

  has(text: string, code: string, range: Range): boolean {
    return this.#keys.size > 0 && this.#keys.has(keyOf(findingPlace(text, code, range)));
  }
}

function keyOf({ code, exact, before, after }: FindingPlace): string {
  return canonicalText([code, exact.replaceAll(/\s+/g, " "), before, after]);
}
