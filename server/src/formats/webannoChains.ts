/** Where something stands in the chains: which chain, and which of its links, both from 1. */
interface ChainNumber {
  readonly chain: number;
  readonly link: number;
}

/** Chains, of which each member leads to one other at most. */
export class Chains<T> {
  readonly #next = new Map<T, T>();
  readonly #isNext = new Set<T>();

  /** @returns false where one of the two is led from, or to, already; nothing is added then */
  add(from: T, to: T): boolean {
    if (this.#next.has(from) || this.#isNext.has(to)) return false;
    this.#next.set(from, to);
    this.#isNext.add(to);
    return true;
  }

  /** All that lead on or are led to. */
  members(): readonly T[] {
    return [...new Set([...this.#next.keys(), ...this.#isNext])];
  }

  /**
   * Numbers all of these, in the order of their chains' beginnings; one that is in no chain is a chain of its own.
   * @returns also those at which a chain that leads back to its own start was cut
   */
  number(all: readonly T[]): { readonly numbers: ReadonlyMap<T, ChainNumber>; readonly cut: readonly T[] } {
    const numbers = new Map<T, ChainNumber>();
    const cut: T[] = [];
    let chain = 0;
    const follow = (first: T): void => {
      chain++;
      let link = 0;
      for (let at: T | undefined = first; at !== undefined && !numbers.has(at); at = this.#next.get(at))
        numbers.set(at, { chain, link: ++link });
    };
    for (const each of all) if (!this.#isNext.has(each)) follow(each);
    for (const each of all) {
      if (numbers.has(each)) continue;
      follow(each);
      cut.push(each);
    }
    return { numbers, cut };
  }
}
