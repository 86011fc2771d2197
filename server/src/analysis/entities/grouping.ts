import { type Entity, type EntityType, type Mention, spanOf } from "../analysis.js";
import { isStep, type Steps } from "../../text/steps.js";
import type { FoundName } from "./scan.js";
import type { PlacedName, PlacedNames } from "./placedNames.js";

/** Everything the article says of one thing, while it is read. */
interface Dossier {
  readonly key: string;
  known: FoundName["known"];
  /** Spelled forms and how often each stands there, in order of appearance. */
  readonly forms: Map<string, number>;
  readonly types: Map<string, { score: number; type: EntityType; subtype?: string }>;
  readonly roles: string[];
  /** The dossier this one was found to be the same as. */
  sameAs: Dossier | null;
}

/**
 * Gathers an article's names by the thing they name.
 *
 * - the same known thing, whatever its names: ISIS and Daesh;
 * - the same letters, hyphens and blanks apart;
 * - a full name and its short form in brackets, from there on in the whole article: even where the short form is known
 *   as something else ("Partai Bulan Bintang (PBB)");
 * - one word of a person's full name and the full name, where only one person in the article bears it.
 */
export class EntityBook {
  readonly #text: string;
  readonly #dossiers = new Map<string, Dossier>();
  readonly #keys = new Map<string, string>();
  /** Short forms that the article itself explains. */
  readonly #explained = new Map<string, Dossier>();

  constructor(text: string) {
    this.#text = text;
  }

  read(placed: PlacedName): void {
    const dossier = this.#dossierOf(placed.name, placed.text);
    this.#note(dossier, placed);
    if (placed.shortFor && !this.#explained.has(placed.text)) {
      this.#explained.set(placed.text, this.#dossierOf(placed.shortFor.name, placed.shortFor.text));
    }
    for (const inner of placed.name.inner) {
      const text = this.#slice(placed.at, inner);
      this.#note(this.#dossierOf(inner, text), { name: inner, at: placed.at });
      if (placed.name.parts && !this.#explained.has(text)) this.#explained.set(text, dossier);
    }
  }

  /** Ties what belongs together, once all names were read. */
  group(): void {
    for (const [short, full] of this.#explained) {
      for (const dossier of this.#dossiers.values()) {
        if (dossier !== full && dossier.forms.has(short)) merge(dossier, full);
      }
    }
    this.#groupPersons();
  }

  #groupPersons(): void {
    const byWord = new Map<string, Set<Dossier>>();
    const persons = [...this.#dossiers.values()].filter((d) => !d.sameAs && typeOf(d).type === "person");
    for (const dossier of persons) {
      for (const form of dossier.forms.keys()) {
        const words = nameWords(form);
        if (words.length < 2) continue;
        for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set<Dossier>()).add(dossier));
      }
    }
    for (const dossier of this.#dossiers.values()) {
      if (dossier.sameAs || (dossier.known && !persons.includes(dossier))) continue;
      const words = nameWords([...dossier.forms.keys()][0] ?? "");
      if (words.length !== 1 || !words[0]) continue;
      const bearers = [...(byWord.get(words[0]) ?? [])].filter((d) => d !== dossier && !d.sameAs);
      const bearer = bearers[0];
      if (bearer && bearers.length === 1) merge(dossier, bearer);
    }
  }

  /** The entities in the order of their first mention, and the mentions in text order. */
  *writeInSteps(placed: PlacedNames): Steps<{ entities: Entity[]; mentions: Mention[] }> {
    const writer = new EntityWriter();
    const mentions: Mention[] = [];
    for (const [index, name] of placed.names.entries()) {
      if (isStep(index)) yield;
      const dossier = this.#rootOf(name.name, name.text);
      mentions.push(this.#mention(name.at, name.name, writer.entityOf(dossier)));
      for (const inner of name.name.inner) {
        const root = this.#rootOf(inner, this.#slice(name.at, inner));
        mentions.push({ ...this.#mention(name.at, inner, writer.entityOf(root)), nested: true });
      }
    }
    this.#writeNominals(placed, mentions, writer);
    mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    return { entities: writer.entities, mentions };
  }

  #writeNominals(placed: PlacedNames, mentions: Mention[], writer: EntityWriter): void {
    const byHead = new Map<string, Dossier>();
    const outer: Mention[] = [];
    for (const { nominal, at } of placed.nominals) {
      const span = spanOf(this.#text, at + nominal.start, at + nominal.end);
      const dossier = byHead.get(nominal.head) ?? emptyDossier(`nominal:${nominal.head}`);
      byHead.set(nominal.head, dossier);
      dossier.types.set("organisation", { score: 1, type: "organisation", subtype: "coalition" });
      count(dossier, span.text, nominal.introduces ? 1 : 0);
      outer.push({ ...span, type: "organisation", entity: dossier.key, score: 0.6, form: "nominal" });
    }
    for (const mention of outer) {
      const dossier = byHead.get(mention.entity.slice("nominal:".length));
      if (dossier) mentions.push({ ...mention, entity: writer.entityOf(dossier).id });
    }
    markInner(mentions, outer);
  }

  #mention(at: number, name: FoundName, entity: Entity): Mention {
    const start = at + name.start;
    const end = at + name.end;
    return {
      start,
      end,
      text: this.#text.slice(start, end),
      type: name.known ? name.type : entity.type,
      entity: entity.id,
      score: name.score,
      form: "name",
    };
  }

  #slice(at: number, name: FoundName): string {
    return this.#text.slice(at + name.start, at + name.end);
  }

  #rootOf(name: FoundName, text: string): Dossier {
    let dossier = this.#dossierOf(name, text);
    while (dossier.sameAs) dossier = dossier.sameAs;
    return dossier;
  }

  #dossierOf(name: FoundName, text: string): Dossier {
    const full = name.parts?.[0];
    if (full) return this.#dossierOf(full, text.slice(0, full.end - full.start));
    const key = name.known ? name.known.key : this.#keyOf(text);
    let dossier = this.#dossiers.get(key);
    if (!dossier) {
      dossier = emptyDossier(key);
      this.#dossiers.set(key, dossier);
    }
    dossier.known ??= name.known;
    return dossier;
  }

  /** The key of what is known by its letters alone; each spelling is put in its normal form once. */
  #keyOf(text: string): string {
    let key = this.#keys.get(text);
    if (key === undefined) {
      key = `text:${normalised(text)}`;
      this.#keys.set(text, key);
    }
    return key;
  }

  #note(dossier: Dossier, { name, at }: { name: FoundName; at: number }): void {
    count(dossier, this.#slice(at, name), 1);
    const type = dossier.types.get(name.type);
    if (type) type.score += name.score;
    else {
      dossier.types.set(name.type, {
        score: name.score,
        type: name.type,
        ...(name.subtype === undefined ? {} : { subtype: name.subtype }),
      });
    }
    for (const role of name.roles) {
      const said = this.#text.slice(at + role.start, at + role.end).replace(/\s+/g, " ");
      if (!dossier.roles.includes(said)) dossier.roles.push(said);
    }
  }
}

/** Numbers the entities as they are first asked for. */
class EntityWriter {
  readonly entities: Entity[] = [];
  readonly #written = new Map<Dossier, Entity>();

  entityOf(dossier: Dossier): Entity {
    const known = this.#written.get(dossier);
    if (known) return known;
    const entity = asEntity(dossier, `e${this.entities.length + 1}`);
    this.#written.set(dossier, entity);
    this.entities.push(entity);
    return entity;
  }
}

function asEntity(dossier: Dossier, id: string): Entity {
  const { known } = dossier;
  const { type, subtype } = known ?? typeOf(dossier);
  const preferred = type === "group" ? undefined : known?.name;
  const name = preferred ?? fullest(dossier).replace(/ \([^()]*\)$/, "");
  return {
    id,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    name,
    aliases: [...dossier.forms.keys()].filter((form) => form !== name),
    roles: dossier.roles,
    ...(known?.description === undefined ? {} : { description: known.description }),
    ...(known?.wikidata === undefined ? {} : { wikidata: known.wikidata }),
    origin: known?.origin ?? "article",
  };
}

/** The form of the most words, then of the most letters, then the first. */
function fullest(dossier: Dossier): string {
  let best = "";
  for (const form of dossier.forms.keys()) {
    const more = nameWords(form).length - nameWords(best).length;
    if (best === "" || more > 0 || (more === 0 && form.length > best.length)) best = form;
  }
  return best;
}

function typeOf(dossier: Dossier): { type: EntityType; subtype?: string } {
  if (dossier.known) return dossier.known;
  let best: { score: number; type: EntityType; subtype?: string } | null = null;
  for (const candidate of dossier.types.values()) {
    if (!best || candidate.score > best.score) best = candidate;
  }
  return best ?? { type: "organisation" };
}

function emptyDossier(key: string): Dossier {
  return { key, known: null, forms: new Map(), types: new Map(), roles: [], sameAs: null };
}

function count(dossier: Dossier, form: string, times: number): void {
  const spaced = form.replace(/\s+/g, " ");
  dossier.forms.set(spaced, (dossier.forms.get(spaced) ?? 0) + times);
}

function merge(from: Dossier, into: Dossier): void {
  from.sameAs = into;
  for (const [form, times] of from.forms) count(into, form, times);
  for (const role of from.roles) if (!into.roles.includes(role)) into.roles.push(role);
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/[\s\-.]+/g, " ");
}

function nameWords(form: string): string[] {
  return form.split(/[\s-]+/).filter((word) => word.length > 2);
}

/** Marks the names that lie inside an outer mention. */
function markInner(mentions: Mention[], outer: readonly Mention[]): void {
  const sorted = [...outer].sort((a, b) => a.start - b.start);
  for (const mention of mentions) {
    if (mention.form === "nominal") continue;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) < mention.end) low = middle + 1;
      else high = middle;
    }
    if ((sorted[low]?.start ?? Infinity) <= mention.start) mention.nested = true;
  }
}
