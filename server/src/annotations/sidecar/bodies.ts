import type { EntityLink, Link, Note, Quantity } from "../annotation.js";
import { isList, isMembers, type Json } from "../json.js";
import { readAgent, writeAgent } from "./agent.js";
import { defined, MemberReader, withRest, writeMembers } from "./memberReader.js";
import { readQuantity, writeQuantity } from "./quantity.js";

const WIKIDATA = "http://www.wikidata.org/entity/";
const WIKIDATA_ITEM = /^https?:\/\/www\.wikidata\.org\/entity\/(Q[1-9]\d*)$/;

/** What the bodies of one annotation say. */
export interface Bodies {
  readonly tag: string | null;
  readonly entity: EntityLink | null;
  readonly quantity: Quantity | null;
  readonly links: readonly Link[];
  readonly notes: readonly Note[];
  readonly otherBodies: readonly Json[];
}

type Found =
  | { readonly kind: "tag"; readonly value: string }
  | { readonly kind: "entity"; readonly value: EntityLink }
  | { readonly kind: "quantity"; readonly value: Quantity }
  | { readonly kind: "link"; readonly value: Link }
  | { readonly kind: "note"; readonly value: Note };

/** Reads `body`: one body or a list. The first tag, entity and quantity are ours; further ones stay other bodies. */
export function readBodies(body: Json | undefined, notePurpose: string): Bodies {
  const all = body === undefined ? [] : isList(body) ? body : [body];
  const found = all.map((each) => readBody(each, notePurpose));
  const first = <K extends Found["kind"]>(kind: K): Extract<Found, { kind: K }> | undefined =>
    found.find((each): each is Extract<Found, { kind: K }> => each?.kind === kind);
  const tag = first("tag");
  const entity = first("entity");
  const quantity = first("quantity");
  const single = new Set<unknown>([tag, entity, quantity]);
  const links: Link[] = [];
  const notes: Note[] = [];
  const otherBodies: Json[] = [];
  found.forEach((each, index) => {
    if (each?.kind === "link") links.push(each.value);
    else if (each?.kind === "note") notes.push(each.value);
    else if (!each || !single.has(each)) otherBodies.push(all[index] ?? null);
  });
  return {
    tag: tag?.value ?? null,
    entity: entity?.value ?? null,
    quantity: quantity?.value ?? null,
    links,
    notes,
    otherBodies,
  };
}

function readBody(value: Json, notePurpose: string): Found | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const type = reader.oneOf("type", ["TextualBody", "SpecificResource"]);
  const purpose = reader.string("purpose");
  if (type === "SpecificResource") return readResource(reader, purpose);
  if (type !== "TextualBody") return undefined;
  if (purpose === "tagging") return readTag(reader);
  if (purpose === "identifying") return readNamedEntity(reader);
  if (purpose === "classifying") {
    const quantity = readQuantity(reader);
    return quantity && { kind: "quantity", value: quantity };
  }
  return purpose === notePurpose ? readNote(reader) : undefined;
}

/** A tag with more than its value (a language, an author of its own) is another tool's and stays as it is. */
function readTag(reader: MemberReader): Found | undefined {
  const value = reader.string("value");
  return value === undefined || reader.rest() ? undefined : { kind: "tag", value };
}

function readNamedEntity(reader: MemberReader): Found | undefined {
  const name = reader.string("value");
  return name === undefined ? undefined : { kind: "entity", value: withRest({ name }, reader) };
}

function readNote(reader: MemberReader): Found | undefined {
  const text = reader.string("value");
  if (text === undefined || !reader.is("format", "text/plain")) return undefined;
  const by = reader.take("creator", readAgent) ?? null;
  const when = reader.string("created") ?? null;
  const language = reader.string("language");
  return { kind: "note", value: withRest(defined({ text, by, when, language }) as Note, reader) };
}

function readResource(reader: MemberReader, purpose: string | undefined): Found | undefined {
  const source = reader.string("source");
  const role = reader.string("role");
  if (source === undefined || role === undefined) return undefined;
  if (purpose === "linking") return { kind: "link", value: withRest({ role, to: source }, reader) };
  if (purpose !== "identifying" || role !== "entity") return undefined;
  const wikidata = WIKIDATA_ITEM.exec(source)?.[1];
  const isOurForm = wikidata !== undefined && source === WIKIDATA + wikidata;
  const name = reader.string("name");
  const entity = defined({ wikidata, iri: isOurForm ? undefined : source, name }) as EntityLink;
  return { kind: "entity", value: withRest(entity, reader) };
}

/** The bodies in their fixed order: tag, entity, quantity, links, notes, others. */
export function writeBodies(bodies: Bodies, notePurpose: string): readonly Json[] {
  return [
    ...(bodies.tag === null ? [] : [{ type: "TextualBody", purpose: "tagging", value: bodies.tag }]),
    ...(bodies.entity ? [writeEntity(bodies.entity)] : []),
    ...(bodies.quantity ? [writeQuantity(bodies.quantity)] : []),
    ...bodies.links.map(writeLink),
    ...bodies.notes.map((note) => writeNote(note, notePurpose)),
    ...bodies.otherBodies,
  ];
}

function writeEntity(entity: EntityLink): Json {
  const source = entity.iri ?? (entity.wikidata === undefined ? undefined : WIKIDATA + entity.wikidata);
  if (source === undefined) {
    const known = { type: "TextualBody", purpose: "identifying", value: entity.name ?? "" };
    return writeMembers(known, entity.extra);
  }
  return writeMembers(
    { type: "SpecificResource", purpose: "identifying", role: "entity", source, name: entity.name },
    entity.extra,
  );
}

function writeLink(link: Link): Json {
  return writeMembers(
    { type: "SpecificResource", purpose: "linking", role: link.role, source: link.to },
    link.extra,
  );
}

function writeNote(note: Note, purpose: string): Json {
  return writeMembers(
    {
      type: "TextualBody",
      purpose,
      format: "text/plain",
      language: note.language,
      value: note.text,
      creator: note.by ? writeAgent(note.by) : undefined,
      created: note.when ?? undefined,
    },
    note.extra,
  );
}
