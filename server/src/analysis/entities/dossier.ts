import type { Entity, EntityType } from "../analysis.js";
import { keptByText } from "../../text/kept.js";
import type { FoundName } from "./scan.js";

/** With more forms than these they are looked up, not compared in turn. */
const FEW_FORMS = 8;

/** A type that the article gives to a thing, with the sum of the scores. */
export interface GivenType {
  readonly type: EntityType;
  readonly subtype: string | undefined;
  score: number;
}

/** Everything the article says of one thing, while it is read. */
export class Dossier {
  readonly key: string;
  known: FoundName["known"] = null;
  /** Spelled forms in the order of their appearance, blanks made single. */
  readonly forms: string[] = [];
  readonly roles: string[] = [];
  /** The dossier this one was found to be the same as. */
  sameAs: Dossier | null = null;
  /** What is written of it, once it is. */
  entity: Entity | null = null;
  readonly #types: GivenType[] = [];
  #lookup: Set<string> | null = null;

  constructor(key: string) {
    this.key = key;
  }

  /** @param form a spelled form, as it is or with its blanks made single */
  has(form: string): boolean {
    return this.#lookup ? this.#lookup.has(form) : this.forms.includes(form);
  }

  addForm(text: string): void {
    if (this.has(text)) return;
    const form = text.replace(/\s+/g, " ");
    if (form !== text && this.has(form)) return;
    this.forms.push(form);
    if (this.#lookup) this.#lookup.add(form);
    else if (this.forms.length > FEW_FORMS) this.#lookup = new Set(this.forms);
  }

  addType(type: EntityType, subtype: string | undefined, score: number): void {
    for (const given of this.#types) {
      if (given.type !== type) continue;
      given.score += score;
      return;
    }
    this.#types.push({ type, subtype, score });
  }

  addRole(said: string): void {
    if (!this.roles.includes(said)) this.roles.push(said);
  }

  /** What is known of it, else the type of the highest score. */
  get type(): { readonly type: EntityType; readonly subtype?: string | undefined } {
    if (this.known) return this.known;
    let best: GivenType | undefined;
    for (const given of this.#types) if (!best || given.score > best.score) best = given;
    return best ?? { type: "organisation" };
  }

  /** The form of the most words, then of the most letters, then the first. */
  get fullestForm(): string {
    let best = "";
    let most = 0;
    for (const form of this.forms) {
      const words = nameWords(form).length;
      if (best !== "" && (words < most || (words === most && form.length <= best.length))) continue;
      best = form;
      most = words;
    }
    return best;
  }

  /** The last of those that this one was found to be the same as; itself where there is none. */
  get root(): Dossier {
    let root: Dossier = this.sameAs ?? this;
    while (root.sameAs) root = root.sameAs;
    return root;
  }

  mergeInto(other: Dossier): void {
    this.sameAs = other;
    for (const form of this.forms) other.addForm(form);
    for (const role of this.roles) other.addRole(role);
  }
}

/** The words of a name that may tell it from another. */
export const nameWords = keptByText((form): readonly string[] =>
  form.split(/[\s-]+/).filter((word) => word.length > 2),
);

/** The key of what is known by its letters alone, hyphens and blanks apart. */
export const keyOfText = keptByText((text) => `text:${text.toLowerCase().replace(/[\s\-.]+/g, " ")}`);
