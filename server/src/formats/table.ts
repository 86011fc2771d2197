import { TextView } from "../annotations/textView.js";
import {
  type Exported,
  type FormatAnnotation,
  type FormatDocument,
  type FormatLink,
  type Imported,
  stem,
  type TargetArticle,
} from "./document.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";
import { type FoundAnnotation, placeFound } from "./readings.js";
import { readRows, writeRow } from "./tableRows.js";

/** What stands between two cells. */
export type Separator = "," | "\t";

const FIXED = ["id", "start", "end", "text", "tag"] as const;
const LINK = "link:";
const NOTE = /^note(?: [1-9]\d*)?$/;
/** Before an attribute's name that a column of ours has. */
const ATTRIBUTE = "attribute:";

/**
 * Writes a table for each article, a row an annotation: id, start and end (code points over LF text without a BOM), the
 * words, the tag; a column for each attribute, for each kind of link (ids, a blank between them), and for the notes.
 */
export function writeTable(documents: readonly FormatDocument[], separator: Separator): Exported {
  const losses: Loss[] = [];
  const files = documents.map((document) => ({
    name: `${stem(document.name)}.${separator === "," ? "csv" : "tsv"}`,
    text: tableOf(document, separator, losses),
  }));
  return { files, losses };
}

function tableOf({ name, text, annotations }: FormatDocument, separator: Separator, losses: Loss[]): string {
  const view = new TextView(text);
  const attributes = sortedNames(annotations.flatMap((each) => [...each.attributes.keys()]));
  const roles = sortedNames(annotations.flatMap(({ links }) => links.map(({ role }) => role)));
  const noteCount = annotations.reduce((most, { notes }) => Math.max(most, notes.length), 0);
  const header = [
    ...FIXED,
    ...attributes.map(attributeColumn),
    ...roles.map((role) => LINK + role),
    ...Array.from({ length: noteCount }, (_, index) => (index === 0 ? "note" : `note ${index + 1}`)),
  ];
  const rows = annotations.map((annotation) => {
    const { id, span, tag, links, notes } = annotation;
    const inLf = view.toLf(span);
    const { start, end } = view.lfToCodePoints(inLf);
    // An empty cell says that there is none.
    if ([...annotation.attributes.values(), ...notes].includes(""))
      losses.push({ code: "attributes", where: `${name} ${id}` });
    return [
      id,
      String(start),
      String(end),
      view.lfText.slice(inLf.start, inLf.end),
      tag ?? "",
      ...attributes.map((each) => annotation.attributes.get(each) ?? ""),
      ...roles.map((role) =>
        links
          .filter((link) => link.role === role)
          .map(({ to }) => to)
          .join(" "),
      ),
      ...Array.from({ length: noteCount }, (_, index) => notes[index] ?? ""),
    ];
  });
  return [header, ...rows].map((row) => writeRow(row, separator)).join("");
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function isOurs(column: string): boolean {
  return (
    FIXED.some((fixed) => fixed === column) ||
    NOTE.test(column) ||
    column.startsWith(LINK) ||
    column.startsWith(ATTRIBUTE)
  );
}

function attributeColumn(name: string): string {
  return isOurs(name) ? ATTRIBUTE + name : name;
}

/**
 * Reads a table with a header row: the columns start, end and text are needed, the others as `writeTable` has them; any
 * further column is an attribute. CSV may have semicolons, as spreadsheets in Indonesian write it.
 * @throws MalformedData with line and column
 */
export function readTable(data: string, article: TargetArticle, separator: Separator): Imported {
  const [header, ...rows] = readRows(data.replace(/^\ufeff/, ""), separator);
  if (!header) throw new MalformedData("line 1", "a header row is expected");
  const columns = header.cells;
  for (const needed of ["start", "end", "text"])
    if (!columns.includes(needed)) throw new MalformedData("line 1", `there is no column ${needed}`);
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new MalformedData("line 1", `the column ${shown(twice)} is there twice`);
  const ids = new Set<string>();
  const found = rows.map(({ cells, line }): FoundAnnotation => {
    const where = `line ${line}`;
    if (cells.length !== columns.length)
      throw new MalformedData(where, `${cells.length} cells where the header has ${columns.length}`);
    const annotation = readRow(columns, cells, where);
    if (ids.has(annotation.id))
      throw new MalformedData(where, `the id ${shown(annotation.id)} is there twice`);
    ids.add(annotation.id);
    return annotation;
  });
  return placeFound(article.text, found);
}

function readRow(columns: readonly string[], cells: readonly string[], where: string): FoundAnnotation {
  const cell = (column: (typeof FIXED)[number]): string => cells[columns.indexOf(column)] ?? "";
  const attributes = new Map<string, string>();
  const links: FormatLink[] = [];
  const notes: string[] = [];
  columns.forEach((column, index) => {
    const value = cells[index] ?? "";
    if (value === "" || FIXED.some((fixed) => fixed === column)) return;
    if (NOTE.test(column)) notes.push(value);
    else if (column.startsWith(LINK)) {
      const role = column.slice(LINK.length);
      links.push(...value.split(/\s+/).map((to) => ({ role, to })));
    } else attributes.set(column.startsWith(ATTRIBUTE) ? column.slice(ATTRIBUTE.length) : column, value);
  });
  const piece = {
    start: offset(cell("start"), `${where}, column start`),
    end: offset(cell("end"), `${where}, column end`),
  };
  if (piece.end < piece.start) throw new MalformedData(where, "end is before start");
  const said: Pick<FormatAnnotation, "id" | "tag"> = { id: cell("id") || where, tag: cell("tag") || null };
  return { ...said, where, pieces: [piece], words: cell("text"), attributes, links, notes };
}

function offset(value: string, where: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new MalformedData(where, `${shown(value)} is no whole number`);
  return Number(value);
}
