import { TextView } from "../annotations/textView.js";
import type { Range } from "../text/range.js";
import { bratConfiguration } from "./bratConfiguration.js";
import {
  type Exported,
  type FormatAnnotation,
  type FormatDocument,
  type FormatLink,
  stem,
} from "./document.js";
import type { Loss } from "./loss.js";
import { FRAGMENTS } from "./readings.js";

/** The tag of what has none: a note's words. */
const NO_TAG = "Note";
const WIKIDATA = "Wikidata:";
/** What of an annotation stands in its normalisation. */
const OF_NORMALISATION: ReadonlySet<string> = new Set(["wikidata", "reference", "name"]);

/**
 * Writes brat standoff (https://brat.nlplab.org/standoff.html): for each article `NAME.txt` (LF, no BOM) and `NAME.ann`
 * with offsets in code points over it, and one `annotation.conf` for all. A span over several lines is written as one
 * piece a line.
 */
export function writeBrat(documents: readonly FormatDocument[]): Exported {
  const losses: Loss[] = [];
  const files = documents.flatMap((document) => {
    const writer = new StandoffWriter(document, losses);
    const { lfText } = writer.view;
    return [
      { name: `${stem(document.name)}.txt`, text: lfText },
      { name: `${stem(document.name)}.ann`, text: writer.write() },
    ];
  });
  return {
    files: [...files, { name: "annotation.conf", text: bratConfiguration(documents, bratName) }],
    losses,
  };
}

/** A name as brat allows it for types, attributes and roles. */
function bratName(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]/gu, "_") || "_";
}

class StandoffWriter {
  readonly view: TextView;
  readonly #document: FormatDocument;
  readonly #losses: Loss[];
  readonly #names = new Map<string, string>();
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();

  constructor(document: FormatDocument, losses: Loss[]) {
    this.view = new TextView(document.text);
    this.#document = document;
    this.#losses = losses;
    document.annotations.forEach(({ id }, index) => this.#names.set(id, `T${index + 1}`));
  }

  write(): string {
    for (const annotation of this.#document.annotations) this.#annotation(annotation);
    for (const { id, links } of this.#document.annotations) for (const link of links) this.#link(id, link);
    return this.#lines.map((line) => `${line}\n`).join("");
  }

  #annotation({ id, span, tag, attributes, notes }: FormatAnnotation): void {
    const name = this.#nameOf(id);
    const type = bratName(tag ?? NO_TAG);
    if (type !== tag) this.#lose("tag", id);
    const pieces = this.#pieces(span, attributes.get(FRAGMENTS), id);
    const { lfText } = this.view;
    const words = pieces.map(({ start, end }) => lfText.slice(start, end)).join(" ");
    const offsets = pieces.map((piece) => {
      const { start, end } = this.view.lfToCodePoints(piece);
      return `${start} ${end}`;
    });
    this.#lines.push(`${name}\t${type} ${offsets.join(";")}\t${words}`);
    for (const [attribute, value] of attributes) {
      if (attribute !== FRAGMENTS && !OF_NORMALISATION.has(attribute)) this.#attribute(id, attribute, value);
    }
    this.#normalisation(id, attributes);
    for (const note of notes) {
      this.#lines.push(
        `${this.#next("#")}\tAnnotatorNotes ${name}\t${this.#plain(note, /[\r\n]+/g, " ", id)}`,
      );
    }
  }

  /** The kept pieces of a discontinuous annotation where they still fit, else a piece a line; in the LF text. */
  #pieces(span: Range, kept: string | undefined, id: string): Range[] {
    const inLf = this.view.toLf(span);
    const units = this.view.lfToCodePoints(inLf);
    const stored = (kept ?? "").split(";").map((piece) => {
      const [start, end] = piece.split("-").map(Number);
      return { start: units.start + (start ?? NaN), end: units.start + (end ?? NaN) };
    });
    const fits =
      stored[0]?.start === units.start &&
      stored.at(-1)?.end === units.end &&
      stored.every(({ start, end }, index) => start < end && start >= (stored[index - 1]?.end ?? 0));
    if (kept !== undefined && !fits) this.#lose("attributes", id);
    const pieces = fits ? stored.map((piece) => this.view.codePointsToLf(piece)) : [inLf];
    return pieces.flatMap((piece) => linesOf(this.view.lfText, piece));
  }

  #attribute(id: string, attribute: string, value: string): void {
    const name = this.#plain(attribute, /[^\p{L}\p{N}_-]/gu, "_", id);
    const head = `${this.#next("A")}\t${name} ${this.#nameOf(id)}`;
    this.#lines.push(value === "" ? head : `${head} ${this.#plain(value, /\s+/g, "_", id)}`);
  }

  #normalisation(id: string, attributes: ReadonlyMap<string, string>): void {
    const wikidata = attributes.get("wikidata");
    const name = attributes.get("name");
    const reference = wikidata === undefined ? attributes.get("reference") : WIKIDATA + wikidata;
    const other = wikidata === undefined ? undefined : attributes.get("reference");
    if (other !== undefined) this.#attribute(id, "reference", other);
    if (reference === undefined) {
      if (name !== undefined) this.#attribute(id, "name", name);
      return;
    }
    const label = this.#plain(name ?? "", /[\t\r\n]+/g, " ", id);
    this.#lines.push(
      `${this.#next("N")}\tReference ${this.#nameOf(id)} ${this.#plain(reference, /\s+/g, "_", id)}\t${label}`,
    );
  }

  #link(from: string, { role, to }: FormatLink): void {
    const target = this.#names.get(to);
    if (target === undefined) this.#lose("links", from);
    else {
      const name = this.#plain(role, /[^\p{L}\p{N}_-]/gu, "_", from);
      this.#lines.push(`${this.#next("R")}\t${name} Arg1:${this.#nameOf(from)} Arg2:${target}`);
    }
  }

  #plain(value: string, unfit: RegExp, instead: string, id: string): string {
    const plain = value.replace(unfit, instead);
    if (plain !== value) this.#lose("respelt", id);
    return plain;
  }

  #nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }

  #next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return kind + String(count);
  }

  #lose(code: Loss["code"], id: string): void {
    this.#losses.push({ code, where: `${this.#document.name} ${this.#nameOf(id)}` });
  }
}

/** The parts of a stretch between its line ends, without empty ones; the whole where there is nothing else in it. */
function linesOf(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = [];
  for (let from = start; from < end; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 || newline > end ? end : newline;
    if (to > from) pieces.push({ start: from, end: to });
    from = to + 1;
  }
  return pieces.length > 0 ? pieces : [{ start, end }];
}
