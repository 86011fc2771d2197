import { TextView } from "../annotations/textView.js";
import type { Range } from "../text/range.js";
import { articleTokens, firstEndingAfter } from "./articleTokens.js";
import { type Exported, type FormatAnnotation, type FormatDocument, stem } from "./document.js";
import type { Loss } from "./loss.js";
import { type Layered, type LinkForm, linkFormOf, shortName, toLayer } from "./uimaLayers.js";
import { Chains } from "./webannoChains.js";
import { escapedText, escapedValue } from "./webannoRows.js";

/**
 * Writes each article as WebAnno TSV 3.3: names as DKPro's NamedEntity, all else in the layer `webanno.custom.Copydesk`
 * (feature `value`, slot `links`), what was read from another layer in that layer; offsets in UTF-16 over LF text.
 */
export function writeWebanno(documents: readonly FormatDocument[]): Exported {
  const losses: Loss[] = [];
  const files = documents.map((document) => ({
    name: `${stem(document.name)}.tsv`,
    text: new WebannoWriter(document, losses).write(),
  }));
  return { files, losses };
}

/** A token or a part of one, with the annotations on it. */
interface Row extends Range {
  name: string;
  readonly isToken: boolean;
  readonly on: Placed[];
}

interface Token extends Row {
  readonly sentence: number;
  readonly parts: Row[];
}

interface Placed extends Layered {
  readonly annotation: FormatAnnotation;
  readonly rows: Row[];
  /** In brackets; 0 for none. */
  number: number;
}

interface Slot {
  readonly form: Extract<LinkForm, { readonly kind: "slot" }>;
  readonly from: Placed;
  readonly role: string;
  readonly to: Placed;
}

interface Relation {
  readonly type: string;
  readonly base: string;
  readonly features: ReadonlyMap<string, string>;
  readonly from: Placed;
  readonly to: Placed;
}

/** What a layer's header line says, and how a row is filled. */
interface LayerColumns {
  readonly header: string;
  readonly cells: (row: Row) => readonly string[];
}

class WebannoWriter {
  readonly #document: FormatDocument;
  readonly #losses: Loss[];
  readonly #text: string;
  readonly #view: TextView;
  readonly #tokens: readonly Token[];
  readonly #placed = new Map<string, Placed>();
  readonly #slots: Slot[] = [];
  readonly #relations: Relation[] = [];
  readonly #chains = new Chains<Placed>();

  constructor(document: FormatDocument, losses: Loss[]) {
    this.#document = document;
    this.#losses = losses;
    this.#view = new TextView(document.text);
    this.#text = this.#view.lfText;
    this.#tokens = articleTokens(this.#text).map((token) => ({
      ...token,
      ...{ name: "", isToken: true, on: [], parts: [] },
    }));
  }

  write(): string {
    for (const annotation of this.#document.annotations) this.#place(annotation);
    this.#nameRows();
    for (const placed of this.#placed.values()) this.#links(placed);
    this.#number();
    const chains = new Set(this.#chains.members().map(({ layer }) => layer));
    this.#sayLeftByChains(chains);
    const columns = [...this.#spanLayers(chains), ...this.#chainLayers(chains), ...this.#relationLayers()];
    const header = ["#FORMAT=WebAnno TSV 3.3", ...columns.map((each) => each.header), ""];
    const lines: string[] = [];
    this.#tokens.forEach((token, index) => {
      if (token.sentence !== this.#tokens[index - 1]?.sentence) lines.push("", ...this.#sentence(index));
      for (const row of [token, ...token.parts]) {
        const words = escapedText(this.#text.slice(row.start, row.end));
        const cells = columns.flatMap((each) => each.cells(row));
        lines.push([row.name, `${row.start}-${row.end}`, words, ...cells, ""].join("\t"));
      }
    });
    return [...header, ...lines, ""].join("\n");
  }

  /** The `#Text=` lines of the sentence that begins with this token. */
  #sentence(first: number): string[] {
    const sentence = this.#tokens[first]?.sentence;
    let last = first;
    while (this.#tokens[last + 1]?.sentence === sentence) last++;
    const text = this.#text.slice(this.#tokens[first]?.start ?? 0, this.#tokens[last]?.end ?? 0);
    return text.split("\n").map((line) => `#Text=${escapedText(line)}`);
  }

  #place(annotation: FormatAnnotation): void {
    const { start, end } = this.#view.toLf(annotation.span);
    const rows: Row[] = [];
    for (let i = firstEndingAfter(this.#tokens, start); ; i++) {
      const token = this.#tokens[i];
      if (!token || token.start >= end) break;
      rows.push(rowOf(token, { start: Math.max(start, token.start), end: Math.min(end, token.end) }));
    }
    const [first] = rows;
    if (!first) {
      this.#lose("no-words", annotation);
      return;
    }
    if (first.start > start || (rows.at(-1)?.end ?? 0) < end) this.#lose("narrowed", annotation);
    const placed: Placed = { ...toLayer(annotation), annotation, rows, number: 0 };
    if (!placed.hasAllAttributes) this.#lose("attributes", annotation);
    if (annotation.notes.length > 0) this.#lose("notes", annotation);
    for (const row of rows) row.on.push(placed);
    this.#placed.set(annotation.id, placed);
  }

  #nameRows(): void {
    let sentence = -1;
    let [count, number] = [0, 0];
    for (const token of this.#tokens) {
      if (token.sentence !== sentence) [sentence, number, count] = [token.sentence, number + 1, 0];
      token.name = `${number}-${++count}`;
      token.parts.sort((a, b) => a.start - b.start || b.end - a.end);
      token.parts.forEach((part, index) => (part.name = `${token.name}.${index + 1}`));
    }
  }

  #links(from: Placed): void {
    for (const { role, to } of from.annotation.links) {
      const target = this.#placed.get(to);
      const form = target ? linkFormOf(from.annotation, role, from.layer, target.layer) : null;
      if (!target || !form) this.#lose("links", from.annotation);
      else if (form.kind === "chain") {
        const fits = from.layer === target.layer && this.#chains.add(from, target);
        if (!fits) this.#lose("links", from.annotation);
      } else if (form.kind === "slot") this.#slots.push({ form, from, role, to: target });
      else if (from.layer !== target.layer) this.#lose("links", from.annotation);
      else {
        const { type } = form;
        const features = new Map(form.features);
        if (role !== shortName(type)) features.set("value", role);
        this.#relations.push({ type, base: from.layer, features, from, to: target });
      }
    }
  }

  /** A layer of chains has its two features and nothing else. */
  #sayLeftByChains(chains: ReadonlySet<string>): void {
    for (const { layer, features, annotation } of this.#placed.values()) {
      const isHeld = [...features.keys()].every(
        (name) => name === "referenceRelation" || name === "referenceType",
      );
      if (chains.has(layer) && !isHeld) this.#lose("attributes", annotation);
    }
    for (const { from } of this.#slots) if (chains.has(from.layer)) this.#lose("links", from.annotation);
  }

  #chainLayers(chains: ReadonlySet<string>): LayerColumns[] {
    const inChains = [...this.#placed.values()].filter(({ layer }) => chains.has(layer));
    const { numbers, cut } = this.#chains.number(inChains);
    for (const { annotation } of cut) this.#lose("links", annotation);
    return [...chains].map((layer) => ({
      header: `#T_CH=${layer}|referenceRelation|referenceType`,
      cells: ({ on }) => {
        const here = on.filter((each) => each.layer === layer);
        const relations = here.map((each) => {
          const { chain, link } = numbers.get(each) ?? { chain: 0, link: 0 };
          return `${valueOf(each.features, "referenceRelation")}->${chain}-${link}`;
        });
        const types = here.map(
          (each) => valueOf(each.features, "referenceType") + bracketed(numbers.get(each)?.chain ?? 0),
        );
        return [relations.join("|") || "_", types.join("|") || "_"];
      },
    }));
  }

  /** A number for what stands on several rows, is stacked, or is led to. */
  #number(): void {
    const isTarget = new Set([
      ...this.#slots.map(({ to }) => to),
      ...this.#relations.flatMap(({ from, to }) => [from, to]),
    ]);
    let number = 0;
    for (const placed of this.#placed.values()) {
      const isStacked = placed.rows.some(({ on }) =>
        on.some((each) => each !== placed && each.layer === placed.layer),
      );
      if (placed.rows.length > 1 || isStacked || isTarget.has(placed)) placed.number = ++number;
    }
  }

  #spanLayers(chains: ReadonlySet<string>): LayerColumns[] {
    const inSpans = [...this.#placed.values()].filter(({ layer }) => !chains.has(layer));
    const layers = groupBy(inSpans, ({ layer }) => layer);
    return [...layers].map(([layer, all]) => {
      const features = [...new Set(all.flatMap((each) => [...each.features.keys()]))].sort();
      const slots = groupBy(
        this.#slots.filter(({ from }) => from.layer === layer),
        ({ form: { feature, type, target } }) => `ROLE_${layer}:${feature}_${type}|${target}`,
      );
      const slotsOf = [...slots].map(([header, links]) => ({
        header,
        links: groupBy(links, ({ from }) => from),
      }));
      // A layer without features has one column without a name.
      const names = features.length === 0 && slotsOf.length === 0 ? [""] : features;
      return {
        header: `#T_SP=${[layer, ...names, ...slotsOf.map(({ header }) => header)].join("|")}`,
        cells: ({ on, name }) => {
          const here = on.filter((each) => each.layer === layer);
          const value = (of: (placed: Placed) => string): string =>
            here.map((placed) => of(placed) + bracketed(placed.number)).join("|") || "_";
          return [
            ...names.map((feature) => value(({ features: has }) => valueOf(has, feature))),
            ...slotsOf.flatMap(({ links }) => {
              const linked = (of: (slot: Slot) => string) => (placed: Placed) => {
                const isFirst = placed.rows[0]?.name === name;
                return (isFirst ? links.get(placed) : undefined)?.map(of).join(";") ?? "*";
              };
              const targets = here.map(
                linked(({ to }) => `${to.rows[0]?.name ?? ""}${bracketed(to.number)}`),
              );
              return [
                value(linked(({ role, form }) => (role === form.feature ? "*" : escapedValue(role)))),
                targets.join("|") || "_",
              ];
            }),
          ];
        },
      };
    });
  }

  #relationLayers(): LayerColumns[] {
    const layers = groupBy(this.#relations, ({ type, base }) => `${type}|${base}`);
    return [...layers.values()].map((all) => {
      const features = [...new Set(all.flatMap((each) => [...each.features.keys()]))].sort();
      const byRow = groupBy(all, ({ to }) => to.rows[0]);
      const [{ type, base } = { type: "", base: "" }] = all;
      return {
        header: `#T_RL=${[type, ...features, `BT_${base}`].join("|")}`,
        cells: (row) => {
          const here = byRow.get(row) ?? [];
          return [
            ...features.map(
              (feature) => here.map((each) => valueOf(each.features, feature)).join("|") || "_",
            ),
            here
              .map(({ from, to }) => `${from.rows[0]?.name ?? ""}[${from.number}_${to.number}]`)
              .join("|") || "_",
          ];
        },
      };
    });
  }

  #lose(code: Loss["code"], { id }: FormatAnnotation): void {
    this.#losses.push({ code, where: `${this.#document.name} ${id}` });
  }
}

function bracketed(number: number): string {
  return number === 0 ? "" : `[${number}]`;
}

function valueOf(features: ReadonlyMap<string, string>, name: string): string {
  const value = features.get(name);
  return value === undefined || value === "" ? "*" : escapedValue(value);
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The row of this stretch of the token: the token's own, or one for a part of it. */
function rowOf(token: Token, { start, end }: Range): Row {
  if (start === token.start && end === token.end) return token;
  const known = token.parts.find((part) => part.start === start && part.end === end);
  if (known) return known;
  const part: Row = { start, end, name: "", isToken: false, on: [] };
  token.parts.push(part);
  return part;
}
