/** The long run is asked for by `COPYDESK_LONG=1`; by default a small, seeded count runs, the same each time. */
export const isLong = process.env.COPYDESK_LONG === "1";

/** Milliseconds for one test. */
export const TEST_TIMEOUT = isLong ? 3_600_000 : 60_000;

/** Parameters for fast-check: `small` runs from a fixed seed, or `long` ones from a fresh seed, which a failure prints. */
export function runs(small: number, long: number): { numRuns: number; seed?: number } {
  return isLong ? { numRuns: long } : { numRuns: small, seed: 20260301 };
}
