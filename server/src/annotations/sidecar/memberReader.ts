import { isList, isMembers, type Json, type Members } from "../json.js";

/**
 * Takes the members we know out of an object, each only where it has the form we know. What is left, unknown or of
 * another form, is `rest()` and is written back as it was.
 */
export class MemberReader {
  readonly #members: Members;
  readonly #taken = new Set<string>();

  constructor(members: Members) {
    this.#members = members;
  }

  #own(name: string): Json | undefined {
    return Object.hasOwn(this.#members, name) ? this.#members[name] : undefined;
  }

  /** The member where `read` makes something of it, else undefined. */
  take<T>(name: string, read: (value: Json) => T | undefined): T | undefined {
    const value = this.#own(name);
    if (value === undefined) return undefined;
    const result = read(value);
    if (result !== undefined) this.#taken.add(name);
    return result;
  }

  string(name: string): string | undefined {
    return this.take(name, (value) => (typeof value === "string" ? value : undefined));
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    return this.take(name, (value) => allowed.find((each) => each === value));
  }

  integer(name: string): number | undefined {
    return this.take(name, (value) =>
      typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined,
    );
  }

  /** All items, or, where one of them has another form, none: the whole list then stays in the rest. */
  list<T>(name: string, read: (value: Json) => T | undefined): readonly T[] {
    const items = this.take(name, (value) => {
      if (!isList(value)) return undefined;
      const read1 = value.map(read);
      return read1.every((item) => item !== undefined) ? read1 : undefined;
    });
    return items ?? [];
  }

  object<T>(name: string, read: (reader: MemberReader) => T | undefined): T | undefined {
    return this.take(name, (value) => (isMembers(value) ? read(new MemberReader(value)) : undefined));
  }

  /** True when the member has exactly this value; it is then taken. */
  is(name: string, expected: string): boolean {
    return this.take(name, (value) => (value === expected ? true : undefined)) === true;
  }

  /** What was not taken, in its order; undefined where there is nothing. */
  rest(): Members | undefined {
    const left = Object.entries(this.#members).filter(([name]) => !this.#taken.has(name));
    return left.length > 0 ? Object.fromEntries(left) : undefined;
  }
}

/** `{ extra }` where there is one, so that an absent one stays absent. */
export function withRest<T extends object>(value: T, reader: MemberReader): T & { readonly extra?: Members } {
  const extra = reader.rest();
  return extra ? { ...value, extra } : value;
}

/** A copy without the members that are undefined. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/**
 * An object with the known members in the given order and then `extra` in its own. A known member that had another form stands in
 * `extra`: it keeps its place, a list of ours is joined to it, and any other value of ours replaces it.
 */
export function writeMembers(known: Readonly<Record<string, Json | undefined>>, extra?: Members): Members {
  const entries: [string, Json][] = [];
  for (const [name, own] of Object.entries(known)) {
    const raw = extra && Object.hasOwn(extra, name) ? extra[name] : undefined;
    const value = isList(own) && isList(raw) ? [...raw, ...own] : own === undefined ? raw : own;
    if (value !== undefined) entries.push([name, value]);
  }
  const written = new Set(entries.map(([name]) => name));
  for (const [name, value] of Object.entries(extra ?? {}))
    if (!written.has(name)) entries.push([name, value]);
  return Object.fromEntries(entries);
}

/** A list, or undefined where it is empty: an empty list is not written. */
export function listOrNothing(items: readonly Json[]): readonly Json[] | undefined {
  return items.length > 0 ? items : undefined;
}
