import { isList, isMembers, type Members } from "../annotations/json.js";
import { TextView } from "../annotations/textView.js";
import type { Exported, ExportOptions, FormatDocument, Imported, TargetArticle } from "./document.js";
import { type JsonAt, listAt, memberAt, objectAt, readJson, stringAt } from "./jsonData.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";
import { placeByPositionsOrQuotes, type QuotedAnnotation } from "./quotePlaces.js";
import { readTarget } from "./w3cReader.js";

/** Before a tag that holds an attribute: `copydesk:status=accepted`. */
const OURS = "copydesk:";

/**
 * Writes for all articles what Hypothesis's API answers to a search (https://h.readthedocs.io/en/latest/api/): each
 * annotation with its quotation and its position, in UTF-16 over LF text; the tag and the attributes as tags, the first
 * note as its text, further ones as replies.
 * @param options the page that the article is published on, where there is one article
 */
export function writeHypothesis(documents: readonly FormatDocument[], options: ExportOptions = {}): Exported {
  const losses: Loss[] = [];
  const rows = documents.flatMap((document) => {
    const uri =
      documents.length === 1 && options.pageUrl !== undefined
        ? options.pageUrl
        : `urn:copydesk:article:${encodeURIComponent(document.name)}`;
    return rowsOf(document, uri, losses);
  });
  const text = `${JSON.stringify({ total: rows.length, rows }, null, 1)}\n`;
  return { files: [{ name: "hypothesis.json", text }], losses };
}

function rowsOf({ name, text, annotations }: FormatDocument, uri: string, losses: Loss[]): object[] {
  const view = new TextView(text);
  return annotations.flatMap(({ id, span, tag, attributes, links, notes }) => {
    if (links.length > 0) losses.push({ code: "links", where: `${name} ${id}` });
    const inLf = view.toLf(span);
    const selector = [
      { type: "TextPositionSelector", ...inLf },
      { type: "TextQuoteSelector", ...view.quote(inLf) },
    ];
    const tags = [
      ...(tag === null ? [] : [tag]),
      ...[...attributes].map(([each, value]) => `${OURS}${encoded(each)}=${value}`),
    ];
    const page = { uri, document: { title: [name] } };
    const [first = "", ...others] = notes;
    return [
      { id, ...page, text: first, tags, target: [{ source: uri, selector }] },
      ...others.map((note, index) => ({
        ...{ id: `${id}-${index + 2}`, ...page, text: note, tags: [] },
        ...{ references: [id], target: [{ source: uri }] },
      })),
    ];
  });
}

/** A name without what ends it in a tag. */
function encoded(name: string): string {
  return name.replace(/[%=]/g, (each) => encodeURIComponent(each));
}

/**
 * Reads what Hypothesis's API answers: a search's rows, a list, or one annotation. The first tag is the tag, further ones
 * are attributes; the text is a note, and so are the replies of all. Positions count on the page: where they do not fit,
 * the quotation with what stands around it decides.
 * @throws MalformedData with item and member
 */
export function readHypothesis(data: string, article: TargetArticle): Imported {
  const losses: Loss[] = [];
  const found = new Map<string, QuotedAnnotation & { readonly notes: string[] }>();
  const replies: { readonly to: string; readonly text: string; readonly where: string }[] = [];
  for (const item of rowsIn(readJson(data))) {
    const { where } = item;
    const row = objectAt(item);
    const text = row.text === undefined || row.text === null ? "" : stringAt(memberAt(row, "text", where));
    const [root] = listAt(memberAt(row, "references", where)).map(stringAt);
    if (root !== undefined) {
      replies.push({ to: root, text, where });
      continue;
    }
    const annotation = readRow(row, text, where);
    if (found.has(annotation.id))
      throw new MalformedData(where, `the id ${shown(annotation.id)} is there twice`);
    if (annotation.pieces.length > 0 || annotation.words !== null) found.set(annotation.id, annotation);
    else losses.push({ code: "no-place", where });
  }
  for (const { to, text, where } of replies) {
    const root = found.get(to);
    if (root) root.notes.push(text);
    else losses.push({ code: "dangling", where });
  }
  const placed = placeByPositionsOrQuotes(article.text, [...found.values()]);
  return { ...placed, losses: [...losses, ...placed.losses] };
}

function rowsIn(root: JsonAt): JsonAt[] {
  if (isList(root.value)) return listAt({ ...root, where: "list" });
  const members = objectAt(root);
  return Object.hasOwn(members, "rows") ? listAt(memberAt(members, "rows", root.where)) : [root];
}

function readRow(row: Members, text: string, where: string): QuotedAnnotation & { readonly notes: string[] } {
  const attributes = new Map<string, string>();
  let tag: string | null = null;
  for (const each of listAt(memberAt(row, "tags", where)).map(stringAt)) {
    const at = each.indexOf("=");
    if (each.startsWith(OURS) && at > 0)
      attributes.set(
        each.slice(OURS.length, at).replace(/%3D/g, "=").replace(/%25/g, "%"),
        each.slice(at + 1),
      );
    else if (tag === null) tag = each;
    else attributes.set(`tag-${each}`, each);
  }
  if (!isMembers(row) || row.target === undefined) throw new MalformedData(where, "it has no target");
  return {
    ...readTarget(row.target, where),
    id: typeof row.id === "string" ? row.id : where,
    where,
    tag,
    attributes,
    links: [],
    notes: text === "" ? [] : [text],
  };
}
