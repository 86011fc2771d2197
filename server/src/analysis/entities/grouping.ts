import { type Entity, type Mention, spanOf } from "../analysis.js";
import { isStep, type Steps } from "../../text/steps.js";
import { Dossier, keyOfText, nameWords } from "./dossier.js";
import type { FoundName } from "./scan.js";
import type { PlacedName, PlacedNames } from "./placedNames.js";

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
  /** Short forms that the article itself explains. */
  readonly #explained = new Map<string, Dossier>();

  constructor(text: string) {
    this.#text = text;
  }

  read(placed: PlacedName): void {
    const dossier = this.#dossierOf(placed.name, placed.text);
    this.#note(dossier, placed.name, placed.at, placed.text);
    if (placed.shortFor && !this.#explained.has(placed.text)) {
      this.#explained.set(placed.text, this.#dossierOf(placed.shortFor.name, placed.shortFor.text));
    }
    for (const inner of placed.name.inner) {
      const text = this.#slice(placed.at, inner);
      this.#note(this.#dossierOf(inner, text), inner, placed.at, text);
      if (placed.name.parts && !this.#explained.has(text)) this.#explained.set(text, dossier);
    }
  }

  /** Ties what belongs together, once all names were read. */
  group(): void {
    if (this.#explained.size > 0) this.#groupExplained();
    this.#groupPersons();
  }

  #groupExplained(): void {
    const byForm = new Map<string, Set<Dossier>>();
    const note = (dossier: Dossier): void => {
      for (const form of dossier.forms) {
        const bearers = byForm.get(form);
        if (bearers) bearers.add(dossier);
        else byForm.set(form, new Set([dossier]));
      }
    };
    for (const dossier of this.#dossiers.values()) note(dossier);
    for (const [short, full] of this.#explained) {
      let isGrown = false;
      for (const dossier of byForm.get(short) ?? []) {
        if (dossier === full) continue;
        dossier.mergeInto(full);
        isGrown = true;
      }
      if (isGrown) note(full);
    }
  }

  #groupPersons(): void {
    const byWord = new Map<string, Dossier[]>();
    const persons = new Set<Dossier>();
    for (const dossier of this.#dossiers.values()) {
      if (dossier.sameAs || dossier.type.type !== "person") continue;
      persons.add(dossier);
      for (const form of dossier.forms) {
        const words = nameWords(form);
        if (words.length < 2) continue;
        for (const word of words) {
          const bearers = byWord.get(word);
          if (!bearers) byWord.set(word, [dossier]);
          else if (bearers[bearers.length - 1] !== dossier) bearers.push(dossier);
        }
      }
    }
    for (const dossier of this.#dossiers.values()) {
      if (dossier.sameAs || (dossier.known && !persons.has(dossier))) continue;
      const [word, second] = nameWords(dossier.forms[0] ?? "");
      if (word === undefined || second !== undefined) continue;
      const bearer = onlyBearer(byWord.get(word), dossier);
      if (bearer) dossier.mergeInto(bearer);
    }
  }

  /** The entities in the order of their first mention, and the mentions in text order. */
  *writeInSteps(placed: PlacedNames): Steps<{ entities: Entity[]; mentions: Mention[] }> {
    const writer = new EntityWriter();
    const mentions: Mention[] = [];
    for (const [index, name] of placed.names.entries()) {
      if (isStep(index)) yield;
      const { root } = this.#dossierOf(name.name, name.text);
      mentions.push(mentionOf(name.name, name.at, name.text, writer.entityOf(root)));
      for (const inner of name.name.inner) {
        const text = this.#slice(name.at, inner);
        const mention = mentionOf(inner, name.at, text, writer.entityOf(this.#dossierOf(inner, text).root));
        mention.nested = true;
        mentions.push(mention);
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
      const dossier = byHead.get(nominal.head) ?? new Dossier(`nominal:${nominal.head}`);
      byHead.set(nominal.head, dossier);
      dossier.addType("organisation", "coalition", 1);
      dossier.addForm(span.text);
      outer.push({ ...span, type: "organisation", entity: dossier.key, score: 0.6, form: "nominal" });
    }
    for (const mention of outer) {
      const dossier = byHead.get(mention.entity.slice("nominal:".length));
      if (dossier) mentions.push({ ...mention, entity: writer.entityOf(dossier).id });
    }
    markInner(mentions, outer);
  }

  #slice(at: number, name: FoundName): string {
    return this.#text.slice(at + name.start, at + name.end);
  }

  #dossierOf(name: FoundName, text: string): Dossier {
    const full = name.parts?.[0];
    if (full) return this.#dossierOf(full, text.slice(0, full.end - full.start));
    const key = name.known ? name.known.key : keyOfText(text);
    let dossier = this.#dossiers.get(key);
    if (!dossier) {
      dossier = new Dossier(key);
      this.#dossiers.set(key, dossier);
    }
    dossier.known ??= name.known;
    return dossier;
  }

  #note(dossier: Dossier, name: FoundName, at: number, text: string): void {
    dossier.addForm(text);
    dossier.addType(name.type, name.subtype, name.score);
    for (const role of name.roles)
      dossier.addRole(this.#text.slice(at + role.start, at + role.end).replace(/\s+/g, " "));
  }
}

/** The one other person who bears the word, and is not said to be somebody else's. */
function onlyBearer(bearers: readonly Dossier[] | undefined, besides: Dossier): Dossier | null {
  let only: Dossier | null = null;
  for (const bearer of bearers ?? []) {
    if (bearer === besides || bearer.sameAs) continue;
    if (only) return null;
    only = bearer;
  }
  return only;
}

function mentionOf(name: FoundName, at: number, text: string, entity: Entity): Mention {
  return {
    start: at + name.start,
    end: at + name.end,
    text,
    type: name.known ? name.type : entity.type,
    entity: entity.id,
    score: name.score,
    form: "name",
  };
}

/** Numbers the entities as they are first asked for. */
class EntityWriter {
  readonly entities: Entity[] = [];

  entityOf(dossier: Dossier): Entity {
    if (dossier.entity) return dossier.entity;
    const entity = asEntity(dossier, `e${this.entities.length + 1}`);
    dossier.entity = entity;
    this.entities.push(entity);
    return entity;
  }
}

function asEntity(dossier: Dossier, id: string): Entity {
  const { known } = dossier;
  const { type, subtype } = dossier.type;
  const preferred = type === "group" ? undefined : known?.name;
  const name = preferred ?? dossier.fullestForm.replace(/ \([^()]*\)$/, "");
  return {
    id,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    name,
    aliases: dossier.forms.filter((form) => form !== name),
    roles: dossier.roles,
    ...(known?.description === undefined ? {} : { description: known.description }),
    ...(known?.wikidata === undefined ? {} : { wikidata: known.wikidata }),
    origin: known?.origin ?? "article",
  };
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
