import { isList, isMembers, type Json, type Members } from "../annotations/json.js";
import type { ForeignTagset } from "../formats/foreignTagset.js";
import { BUILT_IN_ROLES, BUILT_IN_TAGS } from "../workspace/tagset/tagset.js";

/** A tag set with what was taken into it. */
export interface MergedTagset {
  readonly value: Members;
  /** Names that were taken under another one. */
  readonly renamed: readonly { readonly name: string; readonly tag: string }[];
  readonly added: number;
  /** Names that were not taken: they are built in, are there already, or have no letter to begin with. */
  readonly left: readonly string[];
}

/**
 * Takes labels, relations and attributes of another tool into a tag set: `Simple_chemical` becomes the tag `simple-chemical` with the
 * name as its label. What the tag set has already stays as it is, its other members too.
 * @param present the tag set as it is read from its file; empty where there is none
 */
export function mergeTagset(present: Members, foreign: ForeignTagset): MergedTagset {
  const labels = [...listOf(present.labels)];
  const relations = [...listOf(present.relations)];
  const tags = new Set([...BUILT_IN_TAGS, ...namesIn(labels, "tag")]);
  // One that the data has several times, with other ends, is several.
  const roles = new Set([...BUILT_IN_ROLES, ...namesIn(relations, "role")]);
  const renamed = new Map<string, string>();
  const left: string[] = [];
  let added = 0;
  for (const { name, guideline } of foreign.labels) {
    const tag = tagOf(name);
    if (tag === null || tags.has(tag)) {
      left.push(name);
      continue;
    }
    tags.add(tag);
    added++;
    if (tag !== name) renamed.set(name, tag);
    labels.push({ tag, label: name, ...(guideline === null ? {} : { guideline }) });
  }
  for (const { name, from, to } of foreign.relations) {
    const role = roleOf(name);
    if (role === null || roles.has(role)) {
      left.push(name);
      continue;
    }
    added++;
    if (role !== name) renamed.set(name, role);
    const ends = (types: readonly string[]): readonly string[] => types.flatMap((type) => tagOf(type) ?? []);
    relations.push({ role, label: name, ...endsOf("from", ends(from)), ...endsOf("to", ends(to)) });
  }
  const attributes = [...listOf(present.attributes)];
  const known = new Set(namesIn(attributes, "name"));
  for (const { name, on, values } of foreign.attributes) {
    // Attributes keep their names: data of the other tool has them, too.
    if (!ATTRIBUTE_NAME.test(name) || known.has(name)) {
      left.push(name);
      continue;
    }
    known.add(name);
    added++;
    const tags = [...new Set(on.flatMap((type) => tagOf(type) ?? []))];
    const said = [...new Set(values.filter((each) => each !== ""))];
    attributes.push({
      name,
      ...(tags.length > 0 ? { on: tags } : {}),
      ...(said.length > 0 ? { values: said } : {}),
    });
  }
  const value = {
    ...present,
    ...(labels.length > 0 ? { labels } : {}),
    ...(relations.length > 0 ? { relations } : {}),
    ...(attributes.length > 0 ? { attributes } : {}),
  };
  return { value, renamed: [...renamed].map(([name, tag]) => ({ name, tag })), added, left };
}

const ATTRIBUTE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

function endsOf(member: "from" | "to", tags: readonly string[]): Members {
  return tags.length === 0 ? {} : { [member]: [...new Set(tags)] };
}

function listOf(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

function namesIn(items: readonly Json[], member: string): string[] {
  return items.flatMap((item) => {
    const name = isMembers(item) ? item[member] : undefined;
    return typeof name === "string" ? [name] : [];
  });
}

/** The name as a tag: small letters, digits and hyphens, a letter first; null where nothing is left of it. */
function tagOf(name: string): string | null {
  const tag = plain(name).toLowerCase();
  return tag === "" ? null : tag;
}

function roleOf(name: string): string | null {
  const role = plain(name);
  return role === "" ? null : role.charAt(0).toLowerCase() + role.slice(1);
}

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^[^A-Za-z]+/, "")
    .slice(0, 40)
    .replace(/-$/, "");
}
