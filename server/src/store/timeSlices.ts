/** Milliseconds of work between two breaths: a key press that comes in the meantime waits no longer. */
const SLICE = 8;

/** Long work in slices: gives way to what else is to be done. */
export class TimeSlices {
  #since = performance.now();

  /** Returns at once while the slice lasts, else after everything that waits has had its turn. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }
}
