import { type Candidate, LookupError, searchWikidata } from "./wikidata.js";

/** Milliseconds between the begin of two look-ups. */
const APART = 1000;
/** Milliseconds of rest after the service has asked to wait. */
const REST_WHEN_BUSY = 60_000;
const MOST_KEPT = 500;

interface Question {
  readonly endpoint: string;
  readonly name: string;
  readonly language: "id" | "en";
}

/** Look-ups one after another, a second apart, each name once. */
export class Lookups {
  readonly #kept = new Map<string, readonly Candidate[]>();
  readonly #now: () => number;
  readonly #wait: (milliseconds: number) => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();
  #notBefore = 0;
  #busyUntil = 0;

  /** @param now milliseconds, and a way to wait some: for tests */
  constructor(
    now: () => number = () => Date.now(),
    wait = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds)),
  ) {
    this.#now = now;
    this.#wait = wait;
  }

  /** The items that the name may stand for, from memory where it was asked before. @throws LookupError */
  search(question: Question, signal: AbortSignal): Promise<readonly Candidate[]> {
    const key = JSON.stringify([question.endpoint, question.language, question.name.toLowerCase()]);
    const known = this.#kept.get(key);
    if (known) return Promise.resolve(known);
    const asked = this.#last.then(() => this.#ask(key, question, signal));
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  async #ask(key: string, question: Question, signal: AbortSignal): Promise<readonly Candidate[]> {
    const known = this.#kept.get(key);
    if (known) return known;
    if (this.#now() < this.#busyUntil) throw new LookupError("busy", "asked to wait");
    const rest = this.#notBefore - this.#now();
    if (rest > 0) await this.#wait(rest);
    if (signal.aborted) throw new LookupError("cancelled", "cancelled");
    this.#notBefore = this.#now() + APART;
    try {
      const found = await searchWikidata(question.endpoint, question.name, question.language, signal);
      const [oldest] = this.#kept.keys();
      if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      this.#kept.set(key, found);
      return found;
    } catch (error) {
      if (error instanceof LookupError && error.fault === "busy")
        this.#busyUntil = this.#now() + REST_WHEN_BUSY;
      throw error;
    }
  }
}
