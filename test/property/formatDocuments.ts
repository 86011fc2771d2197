import fc from "fast-check";
import type { FormatAnnotation, FormatDocument } from "../../server/src/formats/document.js";

/** What the annotations of a marked text are given beside their tags, by their number in text order. */
interface Said {
  readonly attributes?: Readonly<Record<number, Readonly<Record<string, string>>>>;
  readonly links?: Readonly<Record<number, readonly (readonly [string, number])[]>>;
  readonly notes?: Readonly<Record<number, readonly string[]>>;
}

/** Makes a document of a text with `<tag>words</tag>`; marks may be nested in each other. */
export function documentOf(marked: string, said: Said = {}, name = "berita.article"): FormatDocument {
  let text = "";
  const open: { tag: string; start: number }[] = [];
  const spans: { tag: string; start: number; end: number }[] = [];
  for (const part of marked.split(/(<\/?[a-z]+>)/)) {
    const opening = /^<([a-z]+)>$/.exec(part)?.[1];
    if (opening !== undefined) open.push({ tag: opening, start: text.length });
    else if (part.startsWith("</")) spans.push({ ...open.pop()!, end: text.length });
    else text += part;
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const annotations = spans.map(
    ({ tag, start, end }, index): FormatAnnotation => ({
      id: idOf(index),
      span: { start, end },
      tag,
      attributes: new Map(Object.entries(said.attributes?.[index] ?? {})),
      links: (said.links?.[index] ?? []).map(([role, to]) => ({ role, to: idOf(to) })),
      notes: said.notes?.[index] ?? [],
    }),
  );
  return { name, text, annotations };
}

function idOf(index: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
}

/** All that a document says, without its ids: links by the number of what they lead to. */
export function content({ text, annotations }: FormatDocument): unknown {
  const numbers = new Map(annotations.map(({ id }, index) => [id, index]));
  return annotations.map(({ span, tag, attributes, links, notes }) => ({
    words: text.slice(span.start, span.end),
    span,
    tag,
    attributes: [...attributes].sort(([a], [b]) => (a < b ? -1 : 1)),
    links: links.map(({ role, to }) => [role, numbers.get(to) ?? to]),
    notes,
  }));
}

/** Letters, emoji (also joined ones), right-to-left script, combining marks, zero-width characters, marks of markup. */
const WORDS = [
  "Dewi",
  "Kota",
  "rapat",
  "1.186,2",
  "😀",
  "👩‍🚒",
  "وزير",
  "שלום",
  "e\u0301",
  "a\u200bb",
  "\u2060",
  "<b>",
  "&amp;",
  '"',
  "“",
  "'",
  "…",
  "=1+1",
  "\\",
];

interface Wanted {
  /** `plain`: attribute values and notes without blanks and line ends, for formats that cannot hold them. */
  readonly values: "plain" | "any";
}

/** Articles with annotations on whole words, nested and overlapping ones too; LF, CRLF or mixed; with or without a BOM. */
export function arbitraryDocument({ values }: Wanted): fc.Arbitrary<FormatDocument> {
  const word = fc.constantFrom(...WORDS);
  const gap = fc.constantFrom(" ", " ", " ", "\n", "\r\n", "\n\n", "\r\n\r\n");
  const value =
    values === "plain" ? fc.stringMatching(/^[a-zé0-9|:,]{1,6}$/) : fc.constantFrom(...ODD_VALUES);
  const annotation = fc.record({
    from: fc.nat(30),
    length: fc.integer({ min: 1, max: 6 }),
    tag: fc.constantFrom("person", "place", "quote", "claim"),
    attributes: fc.dictionary(fc.constantFrom("status", "sumber", "task-needs-source"), value, {
      maxKeys: 3,
    }),
    link: fc.option(fc.record({ role: fc.constantFrom("speaker", "sameAs"), to: fc.nat(10) })),
    notes: fc.array(value, { maxLength: 2 }),
  });
  return fc
    .record({
      hasBom: fc.boolean(),
      words: fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }),
      annotations: fc.array(annotation, { maxLength: 8 }),
    })
    .map(({ hasBom, words, annotations }) => {
      let text = hasBom ? "\ufeff" : "";
      const ranges = words.map(([each, after]) => {
        const start = text.length;
        text += each;
        const end = text.length;
        text += after;
        return { start, end };
      });
      const placed = annotations
        .map(({ from, length, ...rest }) => {
          const first = from % ranges.length;
          const last = Math.min(ranges.length - 1, first + length - 1);
          return { ...rest, span: { start: ranges[first]!.start, end: ranges[last]!.end } };
        })
        .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
      return {
        name: "uji.article",
        text,
        annotations: placed.map(
          ({ span, tag, attributes, link, notes }, index): FormatAnnotation => ({
            id: idOf(index),
            span,
            tag,
            attributes: new Map(Object.entries(attributes)),
            links: link ? [{ role: link.role, to: idOf(link.to % placed.length) }] : [],
            notes,
          }),
        ),
      };
    });
}

const ODD_VALUES = [
  "ya",
  "dua kata",
  "a,b;c",
  '"kutip"',
  "baris\nbaru",
  "\t",
  "😀",
  "</script>",
  "=1",
  "a\\nb",
];
