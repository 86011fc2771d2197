import type { Annotation } from "./annotation.js";
import { isMembers, type Members } from "./json.js";

/** The member of an annotation, in the sidecar, that holds its attributes: a name and a word each. */
export const ATTRIBUTES = "attributes";

/**
 * What is said of an annotation by name, beside what has a place of its own: "sentiment" → "negative". One that only says
 * that something holds has "" for its value. Members that are no words are passed over, and kept.
 */
export function attributesOf({ extra }: Annotation): ReadonlyMap<string, string> {
  const said = extra[ATTRIBUTES];
  if (!isMembers(said)) return new Map();
  return new Map(
    Object.entries(said).filter((each): each is [string, string] => typeof each[1] === "string"),
  );
}

/** Members without the attributes. */
export function withoutAttributes(extra: Members): Members {
  return Object.fromEntries(Object.entries(extra).filter(([name]) => name !== ATTRIBUTES));
}

/** The members `extra` of an annotation with one attribute set; null takes it away. */
export function withAttribute(extra: Members, name: string, value: string | null): Members {
  const said = extra[ATTRIBUTES];
  const others = withoutAttributes(extra);
  const present = isMembers(said) ? said : {};
  const kept = Object.entries(present).filter(([other]) => other !== name);
  const attributes = value === null ? kept : [...kept, [name, value] as const];
  // By code unit, so that the same attributes always give the same bytes.
  attributes.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return attributes.length === 0 ? others : { ...others, [ATTRIBUTES]: Object.fromEntries(attributes) };
}
