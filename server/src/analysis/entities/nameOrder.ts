import type { Draft } from "./draftNames.js";

/**
 * Both lists, which are in order, in one by where the names begin; of two that begin alike the one of `first` comes first.
 * Either may be returned.
 */
export function inOrder(first: readonly Draft[], second: readonly Draft[]): readonly Draft[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const all: Draft[] = [];
  let next = 0;
  for (const draft of first) {
    for (let other = second[next]; other && other.from < draft.from; other = second[++next]) all.push(other);
    all.push(draft);
  }
  for (; next < second.length; next++) all.push(second[next] as Draft);
  return all;
}

/** Those of `names` that share no token with `others`; both in order. The list itself where there are no others. */
export function withoutOverlaps(names: readonly Draft[], others: readonly Draft[]): readonly Draft[] {
  if (names.length === 0 || others.length === 0) return names;
  const gaps = new Gaps(others);
  return names.filter((name) => gaps.hold(name));
}

/** What lies between names; asked of others in their order. */
export class Gaps {
  readonly #names: readonly Draft[];
  /** The first of them that does not end before what was asked of last. */
  #next = 0;

  /** @param names in order, not overlapping */
  constructor(names: readonly Draft[]) {
    this.#names = names;
  }

  /** Whether a name in tokens shares none with them. */
  hold({ from, to }: { readonly from: number; readonly to: number }): boolean {
    let name = this.#names[this.#next];
    while (name && name.to <= from) name = this.#names[++this.#next];
    return name === undefined || name.from >= to;
  }
}
