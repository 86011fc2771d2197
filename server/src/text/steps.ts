/** Work that may be paused after each step, or ended there. Its result does not depend on that. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does the work without a pause. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many of something are done in a step: a pause costs less than one of them. */
const AT_ONCE = 200;

/** Whether there should be a pause after the item with that index. */
export function isStep(index: number): boolean {
  return index % AT_ONCE === AT_ONCE - 1;
}
