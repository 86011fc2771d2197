import * as v from "valibot";
import { ENTITY_TYPES } from "../../analysis/analysis.js";
import { JsonSyntaxError, parseJson } from "../../annotations/sidecar/jsonText.js";
import { syntaxDetail } from "../../annotations/sidecar/problem.js";
import type { LocalisedText } from "../../store/problem.js";

/** Where a newsroom's own labels are, inside of its workspace folder. */
export const TAGSET_PATH = ".copydesk/tagset.json";

/** A label that annotators may give beside the built-in ones. */
export interface TagLabel {
  /** What the sidecar holds: `minister`. */
  readonly tag: string;
  readonly label: LocalisedText;
  /** `#rrggbb`, for the editor. */
  readonly color?: string;
  /** One character that chooses it in the picker. */
  readonly key?: string;
  /** When to give it, and when not. */
  readonly guideline?: LocalisedText;
  readonly examples: readonly string[];
}

/** A relation between two annotations, with the tags that may stand at its ends; none: any. */
export interface TagRelation {
  readonly role: string;
  readonly label: LocalisedText;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Something that annotators may say of an annotation with one of the tags; none: any. Without values: that it holds. */
export interface TagAttribute {
  /** What the sidecar holds: `sentiment`. */
  readonly name: string;
  readonly label: LocalisedText;
  readonly on: readonly string[];
  readonly values: readonly { readonly value: string; readonly label: LocalisedText }[];
  readonly guideline?: LocalisedText;
}

export interface Tagset {
  /** The newsroom's own version of its labels and guidelines. */
  readonly version: string;
  readonly labels: readonly TagLabel[];
  readonly relations: readonly TagRelation[];
  readonly attributes: readonly TagAttribute[];
}

export const NO_TAGSET: Tagset = { version: "", labels: [], relations: [], attributes: [] };

/** Tags that have a meaning of their own here. */
export const BUILT_IN_TAGS: ReadonlySet<string> = new Set([...ENTITY_TYPES, "quote", "claim", "note"]);
/** Relations that have a meaning of their own here. */
export const BUILT_IN_ROLES: ReadonlySet<string> = new Set([
  "speaker",
  "cue",
  "entity",
  "source",
  "outlet",
  "sameAs",
  "contradicts",
  "evidence",
  "relatedTo",
]);

const words = v.union([v.string(), v.object({ en: v.string(), id: v.string() })]);
const tag = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,39}$/, "small letters, digits and hyphens, a letter first"),
);
const own = v.pipe(
  tag,
  v.check((value) => !BUILT_IN_TAGS.has(value), "it is one of the built-in tags"),
);
const role = v.pipe(
  v.string(),
  v.regex(/^[a-z][A-Za-z0-9-]{0,39}$/, "letters, digits and hyphens, a small letter first"),
  v.check((value) => !BUILT_IN_ROLES.has(value), "it is one of the built-in relations"),
);
const attributeName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, "letters, digits, hyphens and underscores, a letter first"),
);
const attributeValue = v.pipe(v.string(), v.nonEmpty("a value has at least one character"), v.maxLength(100));
const shape = v.object({
  version: v.optional(v.string(), ""),
  labels: v.pipe(
    v.optional(
      v.array(
        v.object({
          tag: own,
          label: v.optional(words),
          color: v.exactOptional(
            v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, "a colour is written #rrggbb")),
          ),
          key: v.exactOptional(v.pipe(v.string(), v.regex(/^\S$/u, "one character"))),
          guideline: v.exactOptional(words),
          examples: v.optional(v.array(v.string()), []),
        }),
      ),
      [],
    ),
    v.check((labels) => areDifferent(labels.map((each) => each.tag)), "a tag stands there twice"),
    v.check((labels) => areDifferent(labels.flatMap(({ key }) => key ?? [])), "a key stands there twice"),
  ),
  relations: v.optional(
    v.array(
      v.object({
        role,
        label: v.optional(words),
        from: v.optional(v.array(tag), []),
        to: v.optional(v.array(tag), []),
      }),
    ),
    [],
  ),
  attributes: v.pipe(
    v.optional(
      v.array(
        v.object({
          name: attributeName,
          label: v.optional(words),
          on: v.optional(v.array(tag), []),
          values: v.optional(
            v.array(v.union([attributeValue, v.object({ value: attributeValue, label: v.optional(words) })])),
            [],
          ),
          guideline: v.exactOptional(words),
        }),
      ),
      [],
    ),
    v.check((all) => areDifferent(all.map(({ name }) => name)), "an attribute stands there twice"),
  ),
});

/** What a file says, or what is wrong and where. */
export type ReadTagset =
  | { readonly tagset: Tagset; readonly problem: null }
  | { readonly tagset: null; readonly problem: LocalisedText };

/** Reads the text of a tag set. */
export function parseTagset(text: string): ReadTagset {
  try {
    const parsed = v.safeParse(shape, parseJson(text.replace(/^\ufeff/, "")));
    if (parsed.success) return { tagset: toTagset(parsed.output), problem: null };
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    const says = path === null ? issue.message : `${path}: ${issue.message}`;
    return { tagset: null, problem: { en: says, id: says } };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { tagset: null, problem: syntaxDetail(error) };
    throw error;
  }
}

function toTagset({ version, labels, relations, attributes }: v.InferOutput<typeof shape>): Tagset {
  return {
    version,
    labels: labels.map(({ label, guideline, ...rest }) => ({
      ...rest,
      label: inBoth(label ?? rest.tag),
      ...(guideline === undefined ? {} : { guideline: inBoth(guideline) }),
    })),
    relations: relations.map(({ label, ...rest }) => ({ ...rest, label: inBoth(label ?? rest.role) })),
    attributes: attributes.map(({ label, values, guideline, ...rest }) => ({
      ...rest,
      label: inBoth(label ?? rest.name),
      values: values.map((each) => {
        const { value, label: own } = typeof each === "string" ? { value: each, label: each } : each;
        return { value, label: inBoth(own ?? value) };
      }),
      ...(guideline === undefined ? {} : { guideline: inBoth(guideline) }),
    })),
  };
}

function inBoth(given: string | LocalisedText): LocalisedText {
  return typeof given === "string" ? { en: given, id: given } : given;
}

function areDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** Whether the tag set has a relation of that role between these two tags; null tags are notes. */
export function allowsRelation(
  relations: readonly Pick<TagRelation, "role" | "from" | "to">[],
  wanted: string,
  from: string | null,
  to: string | null,
): boolean {
  const holds = (ends: readonly string[], end: string | null): boolean =>
    ends.length === 0 || (end !== null && ends.includes(end));
  return relations.some((each) => each.role === wanted && holds(each.from, from) && holds(each.to, to));
}

/** The attributes that an annotation with that tag may have; null: a note. */
export function attributesFor<Attribute extends Pick<TagAttribute, "on">>(
  attributes: readonly Attribute[],
  tag: string | null,
): Attribute[] {
  return attributes.filter(({ on }) => on.length === 0 || (tag !== null && on.includes(tag)));
}
