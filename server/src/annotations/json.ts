/** A value of JSON. */
export type Json = string | number | boolean | null | ExactNumber | readonly Json[] | Members;

/** Members of an object, by name, in their order. */
export interface Members {
  readonly [name: string]: Json;
}

/** A number whose digits a double would not give back (`1.0`, `12345678901234567890`): kept as it was written. */
export class ExactNumber {
  readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }
}

/** True for an object of JSON: no array, no number kept as written. */
export function isMembers(value: Json | undefined): value is Members {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}

/** True for an array of JSON. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Deep equality; the order of an object's members does not count. An absent member equals an undefined one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof ExactNumber || b instanceof ExactNumber) {
    return a instanceof ExactNumber && b instanceof ExactNumber && a.raw === b.raw;
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => isSame(item, b[index]));
  }
  return isSameObject(a as Record<string, unknown>, b as Record<string, unknown>);
}

function isSameObject(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  for (const name of Object.keys(a)) {
    if (!isSame(a[name], Object.hasOwn(b, name) ? b[name] : undefined)) return false;
  }
  return Object.keys(b).every((name) => Object.hasOwn(a, name) || b[name] === undefined);
}

/** One text for equal values, whatever the order of their members: for sorting and for telling twins. */
export function canonicalText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (value instanceof ExactNumber) return value.raw;
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`);
  return `{${members.join(",")}}`;
}

/** Order by code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
