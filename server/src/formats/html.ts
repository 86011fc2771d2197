import { TextView } from "../annotations/textView.js";
import { type Exported, type FormatAnnotation, type FormatDocument, stem } from "./document.js";
import { STYLE, STYLE_HASH } from "./htmlStyle.js";

/** Tags with a colour of their own. */
const COLOURED: ReadonlySet<string> = new Set(["person", "organisation", "place", "quote", "claim"]);

/**
 * Writes each article as one page that needs nothing else and runs nothing: the words of annotations are marked and say
 * on hovering what is annotated; below them all annotations as a table. Everything from the article is escaped, and the
 * page's policy allows its own style sheet alone.
 */
export function writeHtml(documents: readonly FormatDocument[]): Exported {
  const files = documents.map((document) => ({
    name: `${stem(document.name)}.html`,
    text: pageOf(document),
  }));
  return { files, losses: [] };
}

function pageOf({ name, text, annotations }: FormatDocument): string {
  const view = new TextView(text);
  const placed = annotations.map((annotation): Marked => {
    const { start, end } = view.toLf(annotation.span);
    return { annotation, start, end, words: view.lfText.slice(start, end) };
  });
  const byId = new Map(placed.map((each) => [each.annotation.id, each]));
  const described = new Map(placed.map((each) => [each, describe(each.annotation, byId)]));
  return [
    "<!DOCTYPE html>",
    "<html>",
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(name)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<h1 dir="auto">${escaped(name)}</h1>`,
    `<main dir="auto">${markedText(view.lfText, placed, described)}</main>`,
    table(placed, described),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

interface Marked {
  readonly annotation: FormatAnnotation;
  /** UTF-16 in the LF text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The text cut where annotations begin and end; each stretch is marked with all that cover it. */
function markedText(
  text: string,
  placed: readonly Marked[],
  described: ReadonlyMap<Marked, readonly string[]>,
): string {
  const starting = [...placed].sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  let next = 0;
  let open: Marked[] = [];
  let html = "";
  cuts.forEach((start, index) => {
    const end = cuts[index + 1];
    if (end === undefined) return;
    open = open.filter((each) => each.end > start);
    for (let each = starting[next]; each && each.start <= start; each = starting[++next]) open.push(each);
    html += stretch(text.slice(start, end), open, described);
  });
  return html;
}

/** The innermost annotation gives the colour; the hover text names all, the innermost first. */
function stretch(
  words: string,
  open: readonly Marked[],
  described: ReadonlyMap<Marked, readonly string[]>,
): string {
  const [inner, ...outer] = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!inner) return escaped(words);
  const { tag } = inner.annotation;
  const colour = tag !== null && COLOURED.has(tag) ? tag : "other";
  const title = [inner, ...outer]
    .map((each) => [each.annotation.tag ?? "note", ...(described.get(each) ?? [])].join("\n  "))
    .join("\n");
  return `<mark class="${colour}" title="${escaped(title)}">${escaped(words)}</mark>`;
}

/** What an annotation says, a line each. */
function describe(
  { attributes, links, notes }: FormatAnnotation,
  byId: ReadonlyMap<string, Marked>,
): readonly string[] {
  return [
    ...[...attributes].map(([name, value]) => (value === "" ? name : `${name}: ${value}`)),
    ...links.map(({ role, to }) => `${role}: ${byId.get(to)?.words ?? to}`),
    ...notes,
  ];
}

function table(placed: readonly Marked[], described: ReadonlyMap<Marked, readonly string[]>): string {
  if (placed.length === 0) return "";
  const rows = placed.map((each) => {
    const said = (described.get(each) ?? []).join("\n");
    return `<tr><td>${escaped(each.annotation.tag ?? "note")}</td><td dir="auto">${escaped(each.words)}</td><td dir="auto">${escaped(said)}</td></tr>`;
  });
  return ["<h2>Annotations</h2>", "<table>", ...rows, "</table>"].join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser would make it a line end.
  "\r": "&#13;",
};

/** Text for HTML, between tags or in a quoted attribute. Control characters, which HTML does not allow, are replaced. */
function escaped(text: string): string {
  return text
    .replace(CONTROLS, "\ufffd")
    .replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? character);
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
