import type { FormatLink, Imported, TargetArticle } from "./document.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";
import { type FoundAnnotation, placeFound } from "./readings.js";
import { ANY_ANNOTATION, fromLayer, keepLinkForm, type LinkForm, shortName } from "./uimaLayers.js";
import {
  cellValues,
  type CellValue,
  type Layer,
  readWebannoFile,
  referenceValues,
  splitAt,
  type Unit,
  unescaped,
  type WebannoFile,
} from "./webannoRows.js";
import { UnitWords } from "./webannoWords.js";

/**
 * Reads WebAnno TSV 3.x, as INCEpTION and WebAnno write it: span layers with their features, slots and relations as
 * links, chains as spans of which each links the next. Offsets count in UTF-16 there, but every way of counting is tried.
 * @throws MalformedData with the line
 */
export function readWebanno(data: string, article: TargetArticle): Imported {
  const reader = new WebannoReader(readWebannoFile(data));
  const { found, losses } = reader.read();
  const placed = placeFound(article.text, found, "utf16");
  return { ...placed, losses: [...losses, ...placed.losses] };
}

interface Drafted {
  readonly id: string;
  readonly where: string;
  readonly layer: string;
  readonly first: Unit;
  last: Unit;
  readonly features: Map<string, string>;
  readonly attributes: Map<string, string>;
  readonly links: FormatLink[];
}

/** One annotation's number in brackets at a unit: 0 where it has none. */
interface AtUnit {
  readonly number: number;
  readonly draft: Drafted;
}

class WebannoReader {
  readonly #file: WebannoFile;
  readonly #drafts: Drafted[] = [];
  readonly #losses: Loss[] = [];
  /** By layer and number, or chain and link. */
  readonly #numbered = new Map<string, Drafted>();
  /** By layer and unit. */
  readonly #atUnits = new Map<string, AtUnit[]>();
  /** Links, which may lead further down in the file. */
  readonly #references: (() => void)[] = [];

  constructor(file: WebannoFile) {
    this.#file = file;
  }

  read(): { readonly found: readonly FoundAnnotation[]; readonly losses: readonly Loss[] } {
    for (const unit of this.#file.units) {
      let column = 0;
      for (const layer of this.#file.layers) {
        const from = column;
        const cells = layer.columns.map(({ kind }, index) => {
          const cell = unit.cells[from + index] ?? "";
          return kind === "targets" || kind === "governor" ? referenceValues(cell) : cellValues(cell);
        });
        column += layer.columns.length;
        if (layer.kind === "span") this.#spans(layer, unit, cells);
        else if (layer.kind === "chain") this.#chain(layer, unit, cells);
        else this.#relations(layer, unit, cells);
      }
    }
    for (const refer of this.#references) refer();
    const words = new UnitWords(this.#file);
    const found = this.#drafts.map((draft): FoundAnnotation => {
      const { id, where, layer, first, last, features, links } = draft;
      const { tag, attributes } = fromLayer(layer, features);
      for (const [name, value] of draft.attributes) attributes.set(name, value);
      const piece = { start: first.place.start, end: last.place.end };
      if (piece.end < piece.start)
        throw new MalformedData(where, "the last part of the annotation ends before the first begins");
      return {
        id,
        where,
        pieces: [piece],
        words: words.between(first, last),
        tag,
        attributes,
        links,
        notes: [],
      };
    });
    return { found, losses: this.#losses };
  }

  #spans({ name, columns }: Layer, unit: Unit, cells: readonly CellValue[][]): void {
    const count = Math.max(...cells.map(({ length }) => length));
    for (let i = 0; i < count; i++) {
      const number = cells.map((cell) => cell[i]?.id ?? null).find((id) => id !== null) ?? null;
      const { draft, isNew } = this.#draftAt(name, unit, number === null ? null : String(number), i);
      this.#put(name, unit, { number: number ?? 0, draft });
      if (!isNew) continue;
      columns.forEach((column, index) => {
        const value = cells[index]?.[i]?.value ?? null;
        if (column.kind === "feature" && column.name !== "" && value !== null)
          draft.features.set(column.name, unescaped(value));
        if (column.kind === "roles")
          this.#slots(column, value, cells[index + 1]?.[i]?.value ?? null, unit, draft);
      });
    }
  }

  #slots(
    { feature, type, target }: { readonly feature: string; readonly type: string; readonly target: string },
    roles: string | null,
    targets: string | null,
    { line }: Unit,
    draft: Drafted,
  ): void {
    if (targets === null) return;
    const names = roles === null ? [] : splitAt(roles, ";");
    splitAt(targets, ";").forEach((said, index) => {
      const name = names[index];
      const role = name === undefined || name === "*" || name === "" ? feature : unescaped(name);
      const to = readReference(said, `line ${line}`);
      const form: LinkForm = { kind: "slot", feature, type, target };
      this.#references.push(() => {
        const found = this.#find(target, to.unit, to.first);
        this.#link(draft, role, found, form, line);
      });
    });
  }

  #relations({ name, columns }: Layer, unit: Unit, cells: readonly CellValue[][]): void {
    const base = columns.at(-1);
    if (base?.kind !== "governor") return;
    cells.at(-1)?.forEach(({ value }, i) => {
      if (value === null) return;
      const to = readReference(value, `line ${unit.line}`);
      const features = new Map<string, string>();
      columns.forEach((column, index) => {
        const said = cells[index]?.[i]?.value ?? null;
        if (column.kind === "feature" && column.name !== "" && said !== null)
          features.set(column.name, unescaped(said));
      });
      const role = features.get("value") ?? shortName(name);
      if (features.get("value") === role) features.delete("value");
      this.#references.push(() => {
        const governor = this.#find(base.layer, to.unit, to.first);
        const dependent = this.#find(base.layer, unit.name, to.second);
        this.#link(governor, role, dependent, { kind: "relation", type: name, features }, unit.line);
      });
    });
  }

  /** `relation->1-2`: chain 1, its second link. */
  #chain({ name, columns }: Layer, unit: Unit, cells: readonly CellValue[][]): void {
    const relation = columns.findIndex(
      (each) => each.kind === "feature" && each.name === "referenceRelation",
    );
    const relations = cells[Math.max(0, relation)] ?? [];
    const types = cells[relation === 1 ? 0 : 1] ?? [];
    relations.forEach(({ value }, i) => {
      const [, relation = "", chain, number] = /^(.*)->(\d{1,9})-(\d{1,9})$/.exec(value ?? "") ?? [];
      if (chain === undefined || number === undefined)
        throw new MalformedData(`line ${unit.line}`, "the number of a chain is expected, as in *->1-2");
      const { draft, isNew } = this.#draftAt(name, unit, `${chain}-${number}`, i);
      this.#put(name, unit, { number: 0, draft });
      if (!isNew) return;
      const type = types[i]?.value ?? null;
      if (type !== null) draft.features.set("referenceType", unescaped(type));
      const isNamed = relation !== "*" && relation !== "";
      if (isNamed) draft.features.set("referenceRelation", unescaped(relation));
      const role = isNamed ? unescaped(relation) : "next";
      this.#references.push(() => {
        const next = this.#numbered.get(`${name} ${chain}-${Number(number) + 1}`);
        if (next) this.#link(draft, role, next, { kind: "chain" }, unit.line);
      });
    });
  }

  #draftAt(
    layer: string,
    unit: Unit,
    number: string | null,
    stack: number,
  ): { readonly draft: Drafted; readonly isNew: boolean } {
    const key = `${layer} ${number ?? ""}`;
    const known = number === null ? undefined : this.#numbered.get(key);
    if (known) {
      known.last = unit;
      return { draft: known, isNew: false };
    }
    const id = `${unit.name} ${shortName(layer)} ${number ?? stack}`;
    const where = `line ${unit.line}, ${shortName(layer)}`;
    const draft: Drafted = {
      ...{ id, where, layer, first: unit, last: unit },
      ...{ features: new Map(), attributes: new Map(), links: [] },
    };
    if (number !== null) this.#numbered.set(key, draft);
    this.#drafts.push(draft);
    return { draft, isNew: true };
  }

  #put(layer: string, { name }: Unit, at: AtUnit): void {
    for (const key of [`${layer} ${name}`, `${ANY_ANNOTATION} ${name}`]) {
      const there = this.#atUnits.get(key);
      if (there) there.push(at);
      else this.#atUnits.set(key, [at]);
    }
  }

  #find(layer: string, unit: string, number: number): Drafted | undefined {
    const there = this.#atUnits.get(`${layer} ${unit}`) ?? [];
    return (there.find((each) => each.number === number) ?? (number === 0 ? there[0] : undefined))?.draft;
  }

  #link(
    from: Drafted | undefined,
    role: string,
    to: Drafted | undefined,
    form: LinkForm,
    line: number,
  ): void {
    if (!from || !to) {
      this.#losses.push({ code: "dangling", where: `line ${line}` });
      return;
    }
    from.links.push({ role, to: to.id });
    keepLinkForm(from.attributes, role, form);
  }
}

interface Reference {
  readonly unit: string;
  /** The annotation's number there; 0 for none. */
  readonly first: number;
  /** Of a relation, that of its other end. */
  readonly second: number;
}

/** `1-2`, `1-2.1`, `1-2[3]`, `1-2[3_4]` */
function readReference(said: string, where: string): Reference {
  const [, unit, first, second] =
    /^(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?$/.exec(said) ?? [];
  if (unit === undefined)
    throw new MalformedData(
      where,
      `${shown(said)} leads nowhere; a token's number is expected, as in 1-2[3]`,
    );
  return { unit, first: Number(first ?? 0), second: Number(second ?? 0) };
}
