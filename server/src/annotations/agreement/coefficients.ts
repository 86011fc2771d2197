/** A label that one annotator gave to one unit; null where they gave none at all. */
export type Label = string | null;

/**
 * Cohen's kappa of two annotators over units that both labelled.
 * J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20.
 * @returns 1 where they always agree; null where there is nothing to compare, or nothing to disagree on
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const total = pairs.length;
  if (total === 0) return null;
  const [first, second] = [counted(pairs.map(([a]) => a)), counted(pairs.map(([, b]) => b))];
  const observed = pairs.filter(([a, b]) => a === b).length / total;
  let expected = 0;
  for (const [label, count] of first) expected += (count / total) * ((second.get(label) ?? 0) / total);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal data, any number of annotators, missing labels allowed.
 * K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C.
 * @param units the labels of each unit, one an annotator; units with fewer than two labels count for nothing
 * @returns null where nothing can be compared, or all labels are the same
 */
export function krippendorffsAlpha(units: Iterable<readonly Label[]>): number | null {
  const totals = new Map<string, number>();
  let pairable = 0;
  let disagreeing = 0;
  for (const unit of units) {
    const labels = unit.filter((label) => label !== null);
    const size = labels.length;
    if (size < 2) continue;
    pairable += size;
    let agreeing = 0;
    for (const [label, count] of counted(labels)) {
      totals.set(label, (totals.get(label) ?? 0) + count);
      agreeing += count * (count - 1);
    }
    disagreeing += (size * (size - 1) - agreeing) / (size - 1);
  }
  let expected = pairable * (pairable - 1);
  for (const count of totals.values()) expected -= count * (count - 1);
  if (expected === 0) return null;
  return 1 - ((pairable - 1) * disagreeing) / expected;
}

function counted(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
