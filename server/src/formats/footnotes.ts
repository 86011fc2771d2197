import type { Check, Evidence, PlacedAnnotation } from "../annotations/annotation.js";
import { TextView } from "../annotations/textView.js";
import {
  type Exported,
  type ExportOptions,
  type FormatAnnotation,
  type FormatDocument,
  stem,
} from "./document.js";
import { DESK_WORDS, type DeskWords } from "./deskWords.js";
import { currentChecks } from "./currentChecks.js";

/**
 * Writes each article in Markdown with footnotes: after the words of an annotation that has notes, checks, evidence or
 * links a footnote that says them. The article's own text is left as it is.
 */
export function writeFootnotes(
  documents: readonly FormatDocument[],
  { language = "en" }: ExportOptions = {},
): Exported {
  const files = documents.map((document) => ({
    name: `${stem(document.name)}.footnotes.md`,
    text: pageOf(document, DESK_WORDS[language]),
  }));
  return { files, losses: [] };
}

function pageOf({ text, annotations, placed = [] }: FormatDocument, words: DeskWords): string {
  const view = new TextView(text);
  const { lfText } = view;
  const byId = new Map(placed.map((each) => [each.annotation.id, each]));
  const wordsOfId = new Map(
    annotations.map(({ id, span, attributes }) => {
      const { start, end } = view.toLf(span);
      return [id, attributes.get("name") ?? lfText.slice(start, end).replace(/\s+/g, " ")];
    }),
  );
  const noted = annotations
    .map((annotation) => ({
      end: view.toLf(annotation.span).end,
      said: saidOf(annotation, byId.get(annotation.id), wordsOfId, words),
    }))
    .filter(({ said }) => said.length > 0)
    .sort((a, b) => a.end - b.end);
  // A name that no footnote of the article's own has.
  let label = "k";
  while (lfText.includes(`[^${label}`)) label += "k";
  let body = "";
  let from = 0;
  noted.forEach(({ end }, index) => {
    body += `${lfText.slice(from, end)}[^${label}${index + 1}]`;
    from = end;
  });
  body += lfText.slice(from);
  const notes = noted.map(({ said }, index) => `[^${label}${index + 1}]: ${said.join("\n    \n    ")}\n`);
  return [body.trimEnd(), "\n", ...(notes.length > 0 ? ["\n", ...notes] : [])].join("");
}

/** The paragraphs of a footnote. */
function saidOf(
  { attributes, links, notes }: FormatAnnotation,
  placed: PlacedAnnotation | undefined,
  wordsOfId: ReadonlyMap<string, string>,
  words: DeskWords,
): string[] {
  if (attributes.get("status") === "rejected") return [];
  const linked = links.map(({ role, to }) => `${words.roles.get(role) ?? role}: ${wordsOfId.get(to) ?? to}`);
  const checks = placed ? currentChecks(placed.annotation) : [];
  const stale = new Set<string>(placed?.stale);
  return [
    ...linked.map(escaped),
    ...checks.map((check) => checkOf(check, stale.has(check.kind), words)),
    ...checks.flatMap(({ evidence }) => evidence.map((each) => evidenceOf(each, words))),
    ...notes.map(escaped),
  ].filter((paragraph) => paragraph !== "");
}

function checkOf({ kind, rating, by, when }: Check, isStale: boolean, words: DeskWords): string {
  const doubt = isStale ? `; ${words.stale}` : "";
  return escaped(`${words.kinds[kind]}: ${rating} (${by.name}, ${when.slice(0, 10)}${doubt})`);
}

function evidenceOf({ url, document, accessed, archive, excerpt }: Evidence, words: DeskWords): string {
  const place = [document === undefined ? "" : escaped(document), url === undefined ? "" : addressed(url)];
  return [
    ...place,
    archive === undefined ? "" : `${words.archive}: ${addressed(archive)}`,
    accessed === undefined ? "" : escaped(`${words.accessed} ${accessed}`),
    excerpt === undefined ? "" : `“${escaped(excerpt)}”`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function addressed(url: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : escaped(url);
}

/** Text that Markdown takes for nothing but text; its lines stay in the footnote. */
function escaped(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>#|~!&]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, "$1\\$2")
    .replace(/\s*\n\s*/g, "\n    ");
}
