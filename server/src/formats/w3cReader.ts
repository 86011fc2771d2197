import { isList, isMembers, type Json, type Members } from "../annotations/json.js";
import type { FormatLink, Imported, TargetArticle } from "./document.js";
import { type JsonAt, listAt, memberAt, objectAt, readJson, stringAt } from "./jsonData.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";
import { stretchAt } from "./ownText.js";
import { placeByPositionsOrQuotes, type QuotedAnnotation } from "./quotePlaces.js";
import { WIKIDATA_ENTITY } from "./w3cWriter.js";

/**
 * Reads W3C Web Annotations in JSON-LD: one, a list, a page, a collection with its first page, or an `@graph`; ids of any
 * form (`#uuid` as well). An annotation whose position does not fit, or that has none, is placed by its words where they
 * and their context stand once in the article.
 * @throws MalformedData with item and member
 */
export function readW3c(data: string, article: TargetArticle): Imported {
  const losses: Loss[] = [];
  const found: QuotedAnnotation[] = [];
  const ids = new Set<string>();
  for (const item of itemsOf(readJson(data))) {
    const annotation = readAnnotation(item, losses);
    if (ids.has(annotation.id))
      throw new MalformedData(item.where, `the id ${shown(annotation.id)} is there twice`);
    ids.add(annotation.id);
    if (annotation.pieces.length > 0 || annotation.words !== null) found.push(annotation);
    else losses.push({ code: "no-place", where: item.where });
  }
  const placed = placeByPositionsOrQuotes(article.text, found);
  return { ...placed, losses: [...losses, ...placed.losses] };
}

function itemsOf(root: JsonAt): JsonAt[] {
  if (isList(root.value)) return listAt({ ...root, where: "list" });
  const members = objectAt(root);
  for (const name of ["items", "@graph"])
    if (Object.hasOwn(members, name)) return listAt(memberAt(members, name, root.where));
  if (isMembers(members.first)) return listAt(memberAt(members.first, "items", `${root.where}, first`));
  return [root];
}

function readAnnotation(item: JsonAt, losses: Loss[]): QuotedAnnotation {
  const { where } = item;
  const members = objectAt(item);
  const types = members.type ?? members["@type"] ?? null;
  if (![types].flat().some((type) => type === "Annotation" || type === "oa:Annotation"))
    throw new MalformedData(where, "its type is not Annotation");
  if (members.target === undefined) throw new MalformedData(where, "it has no target");
  const id = members.id ?? members["@id"];
  const said = readBodies(members, where, losses);
  return { ...said, ...readTarget(members.target, where), id: typeof id === "string" ? id : where, where };
}

type Place = Pick<QuotedAnnotation, "pieces" | "words" | "prefix" | "suffix">;

/** The first target with a selector of words or of their position. */
export function readTarget(target: Json, where: string): Place {
  const place: { -readonly [K in keyof Place]: Place[K] } = {
    pieces: [],
    words: null,
    prefix: "",
    suffix: "",
  };
  for (const each of isList(target) ? target : [target]) {
    if (!isMembers(each) || each.selector === undefined) continue;
    for (const selector of isList(each.selector) ? each.selector : [each.selector]) {
      if (!isMembers(selector)) continue;
      const { type } = selector;
      if (typeof type !== "string") continue;
      const at = (name: string): JsonAt => memberAt(selector, name, `${where}, ${type}`);
      if (type === "TextPositionSelector" && place.pieces.length === 0)
        place.pieces = [stretchAt(at("start"), at("end"), where)];
      if (type === "TextQuoteSelector" && place.words === null) {
        place.words = stringAt(at("exact"));
        place.prefix = typeof selector.prefix === "string" ? selector.prefix : "";
        place.suffix = typeof selector.suffix === "string" ? selector.suffix : "";
      }
    }
    if (place.pieces.length > 0 || place.words !== null) break;
  }
  return place;
}

interface Said {
  tag: string | null;
  readonly attributes: Map<string, string>;
  readonly links: FormatLink[];
  readonly notes: string[];
}

function readBodies(members: Members, where: string, losses: Loss[]): Said {
  const said: Said = { tag: null, attributes: new Map(), links: [], notes: [] };
  if (isMembers(members.attributes)) {
    for (const [name, value] of Object.entries(members.attributes))
      if (typeof value === "string") said.attributes.set(name, value);
  }
  const bodies = members.body === undefined ? [] : isList(members.body) ? members.body : [members.body];
  for (const body of bodies) {
    const isKnown = isMembers(body) && readBody(body, members.motivation, said);
    if (!isKnown) losses.push({ code: "body", where });
  }
  if (typeof members.bodyValue === "string") said.notes.push(members.bodyValue);
  return said;
}

/** @returns false for a body that means nothing to us */
function readBody(body: Members, motivation: Json | undefined, said: Said): boolean {
  const purpose = [body.purpose ?? motivation ?? null].flat()[0];
  const { value } = body;
  if (typeof value === "string") {
    const isTag = purpose === "tagging" || purpose === "classifying";
    if (!isTag) said.notes.push(value);
    else if (said.tag === null) said.tag = value;
    else said.attributes.set(`tag-${value}`, value);
    return true;
  }
  const source = body.source ?? body.id;
  if (typeof source !== "string") return false;
  if (purpose === "linking") {
    said.links.push({ role: typeof body.role === "string" ? body.role : "relatedTo", to: source });
    return true;
  }
  if (purpose !== "identifying") return false;
  const wikidata = source.replace(/^https:/, "http:").split(WIKIDATA_ENTITY)[1];
  if (wikidata === undefined) said.attributes.set("iri", source);
  else said.attributes.set("wikidata", wikidata);
  return true;
}
