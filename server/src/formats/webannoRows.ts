import type { Range } from "../text/range.js";
import { MalformedData, shown } from "./malformed.js";

/** One column of a layer: a feature, the roles or the targets of a slot, or the governor of a relation. */
export type Column =
  | { readonly kind: "feature"; readonly name: string }
  | { readonly kind: "roles"; readonly feature: string; readonly type: string; readonly target: string }
  | { readonly kind: "targets" }
  | { readonly kind: "governor"; readonly layer: string };

export interface Layer {
  readonly kind: "span" | "chain" | "relation";
  readonly name: string;
  /** At least one; of a layer without features one with no name. */
  readonly columns: readonly Column[];
}

/** A row: a token, or a part of one. */
export interface Unit {
  /** `1-2`, `1-2.1` */
  readonly name: string;
  readonly line: number;
  readonly place: Range;
  readonly form: string;
  readonly isToken: boolean;
  readonly sentence: number;
  /** A cell for each column of all layers. */
  readonly cells: readonly string[];
}

export interface WebannoFile {
  readonly layers: readonly Layer[];
  readonly units: readonly Unit[];
  /** The text of each sentence, its escapes as they are; null where the file has none. */
  readonly sentences: readonly (string | null)[];
}

const UNIT = /^(\d{1,9})-(\d{1,9})(\.\d{1,9})?$/;
const OFFSETS = /^(\d{1,15})-(\d{1,15})$/;
const KINDS = { SP: "span", CH: "chain", RL: "relation" } as const;

/** @throws MalformedData with the line */
export function readWebannoFile(data: string): WebannoFile {
  const lines = data.replace(/^\ufeff/, "").split(/\r\n|\n/);
  if (!/^#FORMAT=WebAnno TSV 3(?:\.\d+)?\s*$/.test(lines[0] ?? ""))
    throw new MalformedData("line 1", "#FORMAT=WebAnno TSV 3.x is expected");
  const layers: Layer[] = [];
  const units: Unit[] = [];
  const sentences: (string | null)[] = [];
  let text: string | null = null;
  let isOpen = false;
  lines.forEach((line, index) => {
    const where = `line ${index + 1}`;
    const header = /^#T_(SP|CH|RL)=(.*)$/.exec(line);
    if (header) {
      layers.push(readLayer(KINDS[header[1] as keyof typeof KINDS], header[2] ?? "", where));
      return;
    }
    if (line.startsWith("#Text=")) {
      if (isOpen) text = null;
      isOpen = false;
      text = text === null ? line.slice(6) : `${text}\n${line.slice(6)}`;
      return;
    }
    if (line === "") {
      if (isOpen) text = null;
      isOpen = false;
      return;
    }
    if (line.startsWith("#")) return;
    if (!isOpen) sentences.push(text);
    isOpen = true;
    units.push(readUnit(line, index + 1, sentences.length - 1, layers));
  });
  return { layers, units, sentences };
}

function readLayer(kind: Layer["kind"], said: string, where: string): Layer {
  const [name = "", ...parts] = said.split("|");
  if (name.trim() === "") throw new MalformedData(where, "a layer's name is expected");
  const columns: Column[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? "";
    const slot = /^ROLE_[^:]*:([^_]+)_(.*)$/.exec(part);
    if (slot) {
      const target = parts[++i];
      if (target === undefined) throw new MalformedData(where, "the target of a slot is expected");
      columns.push(
        { kind: "roles", feature: slot[1] ?? "", type: slot[2] ?? "", target },
        { kind: "targets" },
      );
    } else if (part.startsWith("BT_")) columns.push({ kind: "governor", layer: part.slice(3) });
    else columns.push({ kind: "feature", name: part });
  }
  if (columns.length === 0) columns.push({ kind: "feature", name: "" });
  if (kind === "relation" && columns.at(-1)?.kind !== "governor")
    throw new MalformedData(where, "a relation's last column is expected to be BT_ and a layer");
  return { kind, name, columns };
}

function readUnit(text: string, line: number, sentence: number, layers: readonly Layer[]): Unit {
  const where = `line ${line}`;
  const [name = "", offsets = "", form, ...cells] = text.split("\t");
  const named = UNIT.exec(name);
  if (!named) throw new MalformedData(where, `${shown(name)} is no number of a token, as in 1-2 or 1-2.1`);
  const [, start, end] = OFFSETS.exec(offsets) ?? [];
  if (start === undefined || end === undefined || form === undefined)
    throw new MalformedData(where, "offsets as in 0-4 and the words are expected");
  const place = { start: Number(start), end: Number(end) };
  if (place.end < place.start) throw new MalformedData(where, "the end is before the start");
  // Each cell has a tab behind it.
  if (cells.at(-1) === "") cells.pop();
  const count = layers.reduce((sum, { columns }) => sum + columns.length, 0);
  if (cells.length !== count)
    throw new MalformedData(where, `${cells.length} cells where the layers have ${count}`);
  return { name, line, place, form: unescaped(form), isToken: named[3] === undefined, sentence, cells };
}

/** One of the values that are stacked in a cell. */
export interface CellValue {
  /** Escapes as they are; null for `*`, a feature without a value. */
  readonly value: string | null;
  /** The number in brackets, which tells stacked annotations, and those over several tokens, apart. */
  readonly id: number | null;
}

/** The values of a cell; none for `_`. */
export function cellValues(cell: string): CellValue[] {
  if (cell === "_" || cell === "") return [];
  return splitAt(cell, "|").map((part) => {
    const open = /^\d{1,9}\]$/.test(part.slice(part.lastIndexOf("[") + 1)) ? part.lastIndexOf("[") : -1;
    const hasId = open >= 0 && part[open - 1] !== "\\";
    const value = hasId ? part.slice(0, open) : part;
    return {
      value: value === "*" || value === "_" ? null : value,
      id: hasId ? Number(part.slice(open + 1, -1)) : null,
    };
  });
}

/** The values of a cell whose brackets belong to what it leads to; none for `_`. */
export function referenceValues(cell: string): CellValue[] {
  if (cell === "_" || cell === "") return [];
  return splitAt(cell, "|").map((value) => ({ value: value === "*" ? null : value, id: null }));
}

/** Cuts at the separators that no backslash stands before. */
export function splitAt(value: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === "\\") i++;
    else if (value[i] === separator) {
      parts.push(value.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

const UNESCAPED: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r" };

export function unescaped(value: string): string {
  return value.replace(/\\(.)/g, (_, character: string) => UNESCAPED[character] ?? character);
}

/** A value for a cell. */
export function escapedValue(value: string): string {
  if (value === "*" || value === "_") return `\\${value}`;
  return escapedText(value).replace(/[[\]|_;*]|->/g, (each) => `\\${each}`);
}

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A sentence's text, or a token's, without its line ends. */
export function escapedText(value: string): string {
  return value.replace(/[\\\t\n\r]/g, (each) => ESCAPED[each] ?? each);
}
