import type { Range } from "../text/range.js";
import type { FormatLink, Imported, TargetArticle } from "./document.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";
import { type FoundAnnotation, placeFound } from "./readings.js";

const WIKIDATA = "Wikidata:";

interface Drafted extends Omit<FoundAnnotation, "attributes" | "links" | "notes"> {
  readonly attributes: Map<string, string>;
  readonly links: FormatLink[];
  readonly notes: string[];
}

/**
 * Reads a brat `.ann` file: T (also discontinuous), R, A and M, N of Wikidata, `*` Equiv, and notes. Of an event
 * its trigger is taken, with the arguments as links, and that is listed.
 * @throws MalformedData with the line
 */
export function readBrat(data: string, article: TargetArticle): Imported {
  const reader = new StandoffReader();
  data
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .forEach((line, index) => reader.line(line, `line ${index + 1}`));
  const { found, losses } = reader.result();
  const placed = placeFound(article.text, found);
  return { ...placed, losses: [...losses, ...placed.losses] };
}

const TRIGGER = /^(\S+) (-?\d+ -?\d+(?:;-?\d+ -?\d+)*)$/;

class StandoffReader {
  readonly #found = new Map<string, Drafted>();
  readonly #losses: Loss[] = [];
  /** The words that stand for each event. */
  readonly #triggers = new Map<string, string>();
  /** What refers to annotations, which may come later in the file. */
  readonly #references: (() => void)[] = [];

  line(line: string, where: string): void {
    if (line.trim() === "") return;
    const [id = "", said, ...rest] = line.split("\t");
    if (said === undefined) throw new MalformedData(where, "an id, a tab and what it says are expected");
    const text = rest.join("\t");
    switch (id[0]) {
      case "T":
        this.#words(id, said, rest.length === 0 ? null : text, where);
        return;
      case "A":
      case "M":
        this.#attribute(said, where);
        return;
      case "R":
        this.#relation(said, where);
        return;
      case "*":
        this.#equivalence(said, where);
        return;
      case "N":
        this.#normalisation(said, text, where);
        return;
      case "#":
        this.#note(said, text, where);
        return;
      case "E":
        this.#event(id, said, where);
        return;
      default:
        throw new MalformedData(
          where,
          `${shown(id)} is no id of brat: T, R, A, M, N, E, * or # and a number`,
        );
    }
  }

  result(): { readonly found: readonly FoundAnnotation[]; readonly losses: readonly Loss[] } {
    for (const refer of this.#references) refer();
    return { found: [...this.#found.values()], losses: this.#losses };
  }

  #words(id: string, said: string, words: string | null, where: string): void {
    const match = TRIGGER.exec(said);
    if (!match || words === null)
      throw new MalformedData(where, "a type, the offsets, a tab and the words are expected");
    if (this.#found.has(id)) throw new MalformedData(where, `${shown(id)} is there twice`);
    const pieces = (match[2] ?? "").split(";").map((piece): Range => {
      const [start, end] = piece.split(" ").map(Number);
      return { start: start ?? 0, end: end ?? 0 };
    });
    if (pieces.some(({ start, end }) => start < 0 || end < start))
      throw new MalformedData(where, `the offsets ${match[2] ?? ""} run backwards or below 0`);
    const tag = match[1] ?? null;
    this.#found.set(id, { id, where, pieces, words, tag, attributes: new Map(), links: [], notes: [] });
  }

  #attribute(said: string, where: string): void {
    const [name = "", target, ...value] = said.split(" ");
    if (target === undefined) throw new MalformedData(where, "an attribute needs a name and a target");
    this.#refer(target, where, ({ attributes }) => attributes.set(name, value.join(" ")));
  }

  #relation(said: string, where: string): void {
    const [role = "", ...args] = said.trimEnd().split(" ");
    const [from, to] = args.map((each) => each.slice(each.indexOf(":") + 1));
    if (from === undefined || to === undefined || args.length !== 2)
      throw new MalformedData(where, "a relation needs a name and two arguments");
    this.#link(from, role, to, where);
  }

  #equivalence(said: string, where: string): void {
    const [role, first, ...others] = said.split(" ");
    if (role === undefined || first === undefined || others.length === 0)
      throw new MalformedData(where, "an equivalence needs a name and two ids or more");
    for (const other of others) this.#link(first, role === "Equiv" ? "sameAs" : role, other, where);
  }

  #link(from: string, role: string, to: string, where: string): void {
    this.#refer(from, where, ({ links }) => {
      const target = this.#triggers.get(to) ?? to;
      if (this.#found.has(target)) links.push({ role, to: target });
      else this.#losses.push({ code: "dangling", where });
    });
  }

  /** `Tiba:T1 Pelaku:T2 Sebab:E3`: the trigger stands for the event, with its arguments as links. */
  #event(id: string, said: string, where: string): void {
    const [trigger = "", ...args] = said.trimEnd().split(" ");
    if (this.#triggers.has(id)) throw new MalformedData(where, `${shown(id)} is there twice`);
    const word = trigger.slice(trigger.indexOf(":") + 1);
    if (!trigger.includes(":") || word === "")
      throw new MalformedData(where, "an event needs a type and a trigger");
    this.#triggers.set(id, word);
    this.#losses.push({ code: "event", where });
    for (const arg of args) {
      const at = arg.indexOf(":");
      if (at < 1) throw new MalformedData(where, "an argument of an event needs a role and an id");
      this.#link(id, arg.slice(0, at), arg.slice(at + 1), where);
    }
  }

  #normalisation(said: string, label: string, where: string): void {
    const [, target, reference] = said.split(" ");
    if (target === undefined || reference === undefined)
      throw new MalformedData(where, "a normalisation needs a name, a target and a reference");
    this.#refer(target, where, ({ attributes }) => {
      if (reference.startsWith(WIKIDATA)) attributes.set("wikidata", reference.slice(WIKIDATA.length));
      else attributes.set("reference", reference);
      if (label !== "") attributes.set("name", label);
    });
  }

  #note(said: string, text: string, where: string): void {
    const [, target] = said.split(" ");
    if (target === undefined) throw new MalformedData(where, "a note needs a name and a target");
    this.#refer(target, where, ({ notes }) => notes.push(text));
  }

  #refer(target: string, where: string, then: (annotation: Drafted) => void): void {
    this.#references.push(() => {
      const annotation = this.#found.get(this.#triggers.get(target) ?? target);
      if (annotation) then(annotation);
      else this.#losses.push({ code: "dangling", where });
    });
  }
}
