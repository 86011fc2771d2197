/** Buckets for the first letter of a hash, so to say: enough that a chain is short with a million entries. */
const BUCKETS = 1 << 18;

/**
 * In which articles a key stands. Keys are 32-bit hashes, articles small numbers; twelve bytes an entry, in typed arrays,
 * since objects would take ten times as much.
 */
export class Postings {
  readonly #first = new Int32Array(BUCKETS).fill(-1);
  #keys = new Uint32Array(1024);
  #articles = new Int32Array(1024);
  #next = new Int32Array(1024);
  #used = 0;
  #free = -1;

  add(key: number, article: number): void {
    const at = this.#take();
    const bucket = key % BUCKETS;
    this.#keys[at] = key;
    this.#articles[at] = article;
    this.#next[at] = this.#first[bucket] ?? -1;
    this.#first[bucket] = at;
  }

  remove(key: number, article: number): void {
    const bucket = key % BUCKETS;
    let before = -1;
    for (let at = this.#first[bucket] ?? -1; at >= 0; before = at, at = this.#next[at] ?? -1) {
      if (this.#keys[at] !== key || this.#articles[at] !== article) continue;
      const next = this.#next[at] ?? -1;
      if (before < 0) this.#first[bucket] = next;
      else this.#next[before] = next;
      this.#next[at] = this.#free;
      this.#free = at;
      return;
    }
  }

  /** Adds the articles in which the key stands to `into`. */
  collect(key: number, into: Set<number>): void {
    for (let at = this.#first[key % BUCKETS] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
      if (this.#keys[at] === key) into.add(this.#articles[at] ?? -1);
    }
  }

  #take(): number {
    if (this.#free >= 0) {
      const at = this.#free;
      this.#free = this.#next[at] ?? -1;
      return at;
    }
    if (this.#used === this.#keys.length) {
      this.#keys = grown(this.#keys, new Uint32Array(this.#used * 2));
      this.#articles = grown(this.#articles, new Int32Array(this.#used * 2));
      this.#next = grown(this.#next, new Int32Array(this.#used * 2));
    }
    return this.#used++;
  }
}

function grown<A extends Uint32Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
