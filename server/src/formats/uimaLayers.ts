import type { FormatAnnotation } from "./document.js";
import { FRAGMENTS } from "./readings.js";
import { WIKIDATA_ENTITY } from "./w3cWriter.js";

/** DKPro's layer of names, which every INCEpTION project has. Its features: `value`, `identifier`. */
export const NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
/** The layer of what is no name; its features: `value`, and `links` to other annotations. */
export const OWN_LAYER = "webanno.custom.Copydesk";
/** The relation between two names. */
export const NAME_RELATION = "webanno.custom.CopydeskNameRelation";
export const ANY_ANNOTATION = "uima.tcas.Annotation";

/** Tags that are kinds of names. */
const NAMES: ReadonlySet<string | null> = new Set([
  "person",
  "organisation",
  "place",
  "group",
  "facility",
  "event",
  "product",
  "work",
  "law",
]);

/** Attribute with the layer, where it is not the one that the tag has by itself. */
export const LAYER = "layer";
/** Before a role, in the name of the attribute that says how a link was made. */
const LINK = "link-";

const LAYER_NAME = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const FEATURE_NAME = /^[A-Za-z_]\w*$/;

/** `webanno.custom.Span` is `Span`. */
export function shortName(layer: string): string {
  return layer.slice(layer.lastIndexOf(".") + 1);
}

function layerOfTag(tag: string | null): string {
  return NAMES.has(tag) ? NAMED_ENTITY : OWN_LAYER;
}

/**
 * Says an annotation of a UIMA layer in the neutral shape: the feature `value` is the tag, without one the layer's short
 * name is; `identifier` is the entity; all other features are attributes, beside the layer's name.
 */
export function fromLayer(
  layer: string,
  features: ReadonlyMap<string, string>,
): { readonly tag: string | null; readonly attributes: Map<string, string> } {
  const attributes = new Map(features);
  const value = features.get("value");
  const short = shortName(layer);
  const isTag = value !== undefined && value !== "" && value !== short;
  if (isTag) attributes.delete("value");
  const bare = layer === OWN_LAYER ? null : short;
  const tag = isTag ? value : bare;
  const identifier = features.get("identifier");
  if (identifier !== undefined && /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(identifier)) {
    attributes.delete("identifier");
    const wikidata = /^(Q[1-9]\d*)$/.exec(
      identifier.replace(/^https:/, "http:").split(WIKIDATA_ENTITY)[1] ?? "",
    );
    if (wikidata) attributes.set("wikidata", wikidata[1] ?? "");
    else attributes.set("iri", identifier);
  }
  const hasOthers = [...attributes.keys()].some((name) => name !== "wikidata" && name !== "iri");
  if (layerOfTag(tag) !== layer || hasOthers) attributes.set(LAYER, layer);
  return { tag, attributes };
}

/** An annotation as a UIMA layer has it. `isWhole`: false where attributes or notes do not fit. */
export interface Layered {
  readonly layer: string;
  readonly features: ReadonlyMap<string, string>;
  readonly hasAllAttributes: boolean;
}

/**
 * Says an annotation in its UIMA layer. Features beside `value` and `identifier` are written for an annotation that was
 * read from a layer, and for no other: a project knows only the features that its layers have.
 */
export function toLayer({ tag, attributes }: FormatAnnotation): Layered {
  const named = attributes.get(LAYER);
  const layer = named !== undefined && LAYER_NAME.test(named) ? named : layerOfTag(tag);
  const features = new Map<string, string>();
  if (tag !== null && tag !== shortName(layer)) features.set("value", tag);
  const wikidata = attributes.get("wikidata");
  const identifier = wikidata === undefined ? attributes.get("iri") : WIKIDATA_ENTITY + wikidata;
  const holdsIdentifier = layer === NAMED_ENTITY || named === layer;
  if (identifier !== undefined && holdsIdentifier) features.set("identifier", identifier);
  let hasAllAttributes = identifier === undefined || holdsIdentifier;
  for (const [name, value] of attributes) {
    if (name === LAYER || name === FRAGMENTS || name === "wikidata" || name === "iri") continue;
    // What is written there is taken for accepted by everyone.
    if (name.startsWith(LINK) || (name === "status" && value === "accepted")) continue;
    if (named === layer && FEATURE_NAME.test(name) && !isOurs(name)) features.set(name, value);
    else hasAllAttributes = false;
  }
  return { layer, features, hasAllAttributes };
}

/** Attributes that Copydesk gives to what it keeps; no layer of another tool has them. */
function isOurs(name: string): boolean {
  return name === "status" || /^(?:quantity|task|check)-/.test(name);
}

/** How a link is made in UIMA: as a slot of the annotation, as an annotation of a relation layer, or in a chain. */
export type LinkForm =
  /** To the next of a chain, whose links are annotations of one layer. */
  | { readonly kind: "chain" }
  | { readonly kind: "slot"; readonly feature: string; readonly type: string; readonly target: string }
  | { readonly kind: "relation"; readonly type: string; readonly features: ReadonlyMap<string, string> };

const OWN_SLOT: Extract<LinkForm, { readonly kind: "slot" }> = {
  kind: "slot",
  feature: "links",
  type: `${OWN_LAYER}LinksLink`,
  target: ANY_ANNOTATION,
};

/** Notes how a link with this role was made, so that it is made so again. */
export function keepLinkForm(attributes: Map<string, string>, role: string, form: LinkForm): void {
  if (form.kind === "relation" && form.type === NAME_RELATION && form.features.size === 0) return;
  if (form.kind === "slot" && form.type === OWN_SLOT.type) return;
  if (form.kind === "chain") {
    attributes.set(LINK + role, form.kind);
    return;
  }
  const said = (parts: readonly (readonly [string, string])[]): string =>
    parts.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join("&");
  attributes.set(
    LINK + role,
    form.kind === "slot"
      ? `slot ${said([
          ["feature", form.feature],
          ["type", form.type],
          ["target", form.target],
        ])}`
      : `relation ${said([["type", form.type], ...[...form.features].map(([name, value]) => [`.${name}`, value] as const)])}`,
  );
}

/**
 * How to make the link: as it was made, else as a slot of our own layer, or as our relation between two names.
 * @returns null where neither layer can hold it
 */
export function linkFormOf(
  from: FormatAnnotation,
  role: string,
  fromLayerName: string,
  toLayerName: string,
): LinkForm | null {
  const kept = parseLinkForm(from.attributes.get(LINK + role) ?? "");
  if (kept) return kept;
  if (fromLayerName === OWN_LAYER) return OWN_SLOT;
  if (fromLayerName !== NAMED_ENTITY || toLayerName !== NAMED_ENTITY) return null;
  return { kind: "relation", type: NAME_RELATION, features: new Map() };
}

function parseLinkForm(said: string): LinkForm | null {
  const [kind, rest = ""] = said.split(" ");
  const parts = new Map<string, string>();
  for (const part of rest.split("&")) {
    const at = part.indexOf("=");
    parts.set(part.slice(0, at), decoded(part.slice(at + 1)));
  }
  if (kind === "chain") return { kind };
  const type = parts.get("type") ?? "";
  if (!LAYER_NAME.test(type)) return null;
  if (kind === "relation") {
    const features = [...parts].flatMap(([name, value]): [string, string][] =>
      name.startsWith(".") && FEATURE_NAME.test(name.slice(1)) ? [[name.slice(1), value]] : [],
    );
    return { kind, type, features: new Map(features) };
  }
  const feature = parts.get("feature") ?? "";
  const target = parts.get("target") ?? "";
  if (kind !== "slot" || !FEATURE_NAME.test(feature) || !LAYER_NAME.test(target)) return null;
  return { kind, type, feature, target };
}

/** Half a surrogate pair cannot be encoded. */
function wellFormed(value: string): string {
  return value.replace(/\p{Surrogate}/gu, "\ufffd");
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
