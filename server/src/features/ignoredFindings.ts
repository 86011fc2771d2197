import type { Finding } from "../analysis/analysis.js";
import type { IgnoredFinding } from "../annotations/annotation.js";
import type { Range } from "../text/range.js";
import { tokenize } from "../text/tokens.js";

const TOKENS_EITHER_SIDE = 2;
const REACH = 200;

/** The two tokens before and the two after a range, in lower case, joined by one blank. */
export function contextOf(text: string, { start, end }: Range): Pick<IgnoredFinding, "before" | "after"> {
  const before = tokenize(text.slice(Math.max(0, start - REACH), start));
  const after = tokenize(text.slice(end, end + REACH));
  const last = Array.from({ length: Math.min(TOKENS_EITHER_SIDE, before.count) }, (_, i) =>
    before.lower(before.count - Math.min(TOKENS_EITHER_SIDE, before.count) + i),
  );
  const first = Array.from({ length: Math.min(TOKENS_EITHER_SIDE, after.count) }, (_, i) => after.lower(i));
  return { before: last.join(" "), after: first.join(" ") };
}

/** Tells whether a finding was switched off where it stands. */
export function ignoredIn(text: string, ignored: readonly IgnoredFinding[]): (finding: Finding) => boolean {
  if (ignored.length === 0) return () => false;
  const keys = new Set(ignored.map(({ code, exact, before, after }) => keyOf(code, exact, before, after)));
  return (finding) => {
    const { before, after } = contextOf(text, finding);
    return keys.has(keyOf(finding.code, finding.text, before, after));
  };
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
