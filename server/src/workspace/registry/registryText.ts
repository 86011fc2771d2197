import { formatJson } from "../../annotations/sidecar/jsonText.js";
import type { Members } from "../../annotations/json.js";

/** One entry anew, by its place among the entries; null: none any more. One past the last is added. */
export interface EntryChange {
  readonly index: number;
  readonly entry: Members | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts entries into the list `entities` of a JSON text, and leaves every other byte of it alone.
 * @param text valid JSON: an object with an array `entities`
 */
export function replaceEntries(text: string, changes: readonly EntryChange[]): string {
  const list = entitiesOf(text);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = indentOf(text, list.items[0]);
  const written = (entry: Members): string => formatJson(entry, indent).replaceAll("\n", newline);
  let edited = text;
  for (const { index, entry } of [...changes].sort((a, b) => b.index - a.index)) {
    const item = list.items[index];
    if (item && entry) edited = splice(edited, item, written(entry));
    else if (item) edited = splice(edited, withComma(text, list.items, index), "");
    else if (entry) edited = append(edited, list, `${newline}${indent}${written(entry)}`, newline);
  }
  return edited;
}

interface EntityList {
  /** Where `]` stands. */
  readonly close: number;
  readonly items: readonly Span[];
}

function append(text: string, { close, items }: EntityList, entry: string, newline: string): string {
  const last = items[items.length - 1];
  if (last) return splice(text, { start: last.end, end: last.end }, `,${entry}`);
  const open = text.lastIndexOf("[", close);
  return splice(text, { start: open + 1, end: close }, `${entry}${newline}${lineIndent(text, open)}`);
}

/** The entry with the comma that parts it from its neighbour, and the blanks between. */
function withComma(text: string, items: readonly Span[], index: number): Span {
  const item = items[index] as Span;
  const next = items[index + 1];
  const previous = items[index - 1];
  if (next) return { start: item.start, end: next.start };
  if (previous) return { start: previous.end, end: item.end };
  const open = text.lastIndexOf("[", item.start);
  return { start: open + 1, end: text.indexOf("]", item.end) };
}

function splice(text: string, { start, end }: Span, fresh: string): string {
  return text.slice(0, start) + fresh + text.slice(end);
}

/** How far entries are indented: as the first one is, else two steps. */
function indentOf(text: string, first: Span | undefined): string {
  if (!first) return "    ";
  const before = text.slice(text.lastIndexOf("\n", first.start) + 1, first.start);
  return /^[ \t]*$/.test(before) ? before : "    ";
}

function lineIndent(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at) + 1))?.[0] ?? "";
}

/** Finds the array `entities` of the outermost object; the last one where there are several, as JSON is read. */
function entitiesOf(text: string): EntityList {
  let found: EntityList = { close: text.length, items: [] };
  let at = skipBlanks(text, text.indexOf("{") + 1);
  while (text[at] === '"') {
    const nameEnd = valueEnd(text, at);
    const name: unknown = JSON.parse(text.slice(at, nameEnd));
    const value = skipBlanks(text, text.indexOf(":", nameEnd) + 1);
    if (name === "entities" && text[value] === "[") found = itemsOf(text, value);
    at = skipBlanks(text, valueEnd(text, value));
    if (text[at] === ",") at = skipBlanks(text, at + 1);
  }
  return found;
}

function itemsOf(text: string, open: number): EntityList {
  const items: Span[] = [];
  let at = skipBlanks(text, open + 1);
  while (at < text.length && text[at] !== "]") {
    const end = valueEnd(text, at);
    items.push({ start: at, end });
    at = skipBlanks(text, end);
    if (text[at] === ",") at = skipBlanks(text, at + 1);
  }
  return { close: at, items };
}

/** Behind the value that begins at `at`. */
function valueEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at);
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const mark = text[i];
    if (mark === '"') i = stringEnd(text, i) - 1;
    else if (mark === "{" || mark === "[") depth++;
    else if (mark === "}" || mark === "]") {
      if (depth === 0) return i;
      if (--depth === 0) return i + 1;
    } else if (depth === 0 && (mark === "," || isBlank(mark))) return i;
  }
  return text.length;
}

function stringEnd(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text[at])) at++;
  return at;
}

function isBlank(mark: string | undefined): boolean {
  return mark === " " || mark === "\n" || mark === "\r" || mark === "\t";
}
