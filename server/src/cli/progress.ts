const REST_BETWEEN = 100;

/** How far a long run is, on a terminal; nothing where standard error is a file or a pipe. */
export class Progress {
  readonly #total: number;
  readonly #isShown: boolean;
  #done = 0;
  #last = 0;

  /** @param total how many there are; few are not worth a line */
  constructor(total: number) {
    this.#total = total;
    this.#isShown = total >= 20 && process.stderr.isTTY;
  }

  step(count = 1): void {
    this.#done += count;
    const now = performance.now();
    if (!this.#isShown || now - this.#last < REST_BETWEEN) return;
    this.#last = now;
    process.stderr.write(`\r${String(this.#done)} of ${String(this.#total)}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) process.stderr.write("\r\u001b[K");
  }
}
