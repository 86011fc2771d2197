// Stands in for node:assert/strict where there is no Node: what the suite uses of it, by the same names.
import { assert } from "chai";

type Check<T extends unknown[]> = (...args: [...T, message?: string]) => void;

export const ok: Check<[value: unknown]> = (...args) => assert.isOk(...args);
export const equal: Check<[actual: unknown, expected: unknown]> = (...args) => assert.strictEqual(...args);
export const notEqual: Check<[actual: unknown, expected: unknown]> = (...args) =>
  assert.notStrictEqual(...args);
export const deepEqual: Check<[actual: unknown, expected: unknown]> = (...args) => assert.deepEqual(...args);
export const match: Check<[text: string, pattern: RegExp]> = (...args) => assert.match(...args);
export const doesNotMatch: Check<[text: string, pattern: RegExp]> = (...args) => assert.notMatch(...args);

export function fail(message: string): never {
  assert.fail(message);
}

/** @throws when the promise is kept, or broken with another message */
export async function rejects(promise: PromiseLike<unknown>, message: RegExp): Promise<void> {
  const kept = await promise.then(
    () => true,
    (error: unknown) => {
      assert.match(error instanceof Error ? error.message : String(error), message);
      return false;
    },
  );
  assert.isFalse(kept, "it was not refused");
}
