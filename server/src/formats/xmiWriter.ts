import { TextView } from "../annotations/textView.js";
import type { Range } from "../text/range.js";
import { articleTokens } from "./articleTokens.js";
import { type Exported, type FormatDocument, stem } from "./document.js";
import type { Loss } from "./loss.js";
import { ANY_ANNOTATION, type Layered, linkFormOf, shortName, toLayer } from "./uimaLayers.js";
import { DOCUMENT, SENTENCE, TOKEN, TypeSystem } from "./xmiTypes.js";
import { fitsXml, xmlValue } from "./xml.js";

/**
 * Writes each article as a UIMA CAS in XMI 2.0, and one `TypeSystem.xml` for all: tokens and sentences, names as DKPro's
 * NamedEntity, all else in `webanno.custom.Copydesk`, what was read from another layer in that layer; offsets in UTF-16
 * over LF text.
 */
export function writeXmi(documents: readonly FormatDocument[]): Exported {
  const losses: Loss[] = [];
  const types = new TypeSystem();
  const files = documents.map((document) => ({
    name: `${stem(document.name)}.xmi`,
    text: new XmiWriter(document, types, losses).write(),
  }));
  return { files: [...files, { name: "TypeSystem.xml", text: types.write() }], losses };
}

class XmiWriter {
  readonly #document: FormatDocument;
  readonly #types: TypeSystem;
  readonly #losses: Loss[];
  readonly #view: TextView;
  readonly #lines: string[] = [];
  readonly #members: number[] = [];
  readonly #prefixes = new Map<string, string>();
  #last = 1;

  constructor(document: FormatDocument, types: TypeSystem, losses: Loss[]) {
    this.#document = document;
    this.#types = types;
    this.#losses = losses;
    this.#view = new TextView(document.text);
  }

  write(): string {
    const { name } = this.#document;
    const text = this.#view.lfText;
    if (!fitsXml(text)) this.#losses.push({ code: "respelt", where: name });
    const title = [
      ["language", "x-unspecified"],
      ["documentTitle", name],
      ["documentId", name],
    ] as const;
    this.#annotation(DOCUMENT, 0, text.length, new Map(title));
    this.#tokens(text);
    this.#annotations();
    const spaces = [...this.#prefixes].map(
      ([path, prefix]) => ` xmlns:${prefix}="http:///${path.replaceAll(".", "/")}.ecore"`,
    );
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"${spaces.join("")} xmi:version="2.0">`,
      '  <cas:NULL xmi:id="0"/>',
      ...this.#lines,
      `  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${xmlValue(text)}"/>`,
      `  <cas:View sofa="1" members="${this.#members.join(" ")}"/>`,
      "</xmi:XMI>",
      "",
    ].join("\n");
  }

  #tokens(text: string): void {
    const tokens = articleTokens(text);
    let from = 0;
    tokens.forEach(({ start, end, sentence }, index) => {
      this.#annotation(TOKEN, start, end, new Map());
      if (tokens[index + 1]?.sentence === sentence) return;
      this.#annotation(SENTENCE, tokens[from]?.start ?? start, end, new Map());
      from = index + 1;
    });
  }

  #annotations(): void {
    const placed = new Map<string, Layered & { readonly xmiId: number; readonly span: Range }>();
    for (const annotation of this.#document.annotations) {
      const layered = toLayer(annotation);
      placed.set(annotation.id, { ...layered, xmiId: ++this.#last, span: annotation.span });
      if (!layered.hasAllAttributes) this.#lose("attributes", annotation.id);
      if (annotation.notes.length > 0) this.#lose("notes", annotation.id);
    }
    for (const annotation of this.#document.annotations) {
      const own = placed.get(annotation.id);
      if (!own) continue;
      const { start, end } = this.#view.toLf(annotation.span);
      const references = new Map<string, string[]>();
      for (const { role, to } of annotation.links) {
        const target = placed.get(to);
        const form = target ? linkFormOf(annotation, role, own.layer, target.layer) : null;
        if (!target || !form || (form.kind === "chain" && references.has("next"))) {
          this.#lose("links", annotation.id);
        } else if (form.kind === "chain") {
          references.set("next", [String(target.xmiId)]);
          if (role !== "next" && !own.features.has("referenceRelation"))
            references.set("referenceRelation", [role]);
        } else if (form.kind === "slot") {
          const id = ++this.#last;
          this.#types.link(form.type);
          this.#element(form.type, id, [
            ["role", role === form.feature ? "" : role],
            ["target", String(target.xmiId)],
          ]);
          this.#types.slot(own.layer, form.feature, form.type);
          references.set(form.feature, [...(references.get(form.feature) ?? []), String(id)]);
        } else {
          const place = this.#view.toLf(target.span);
          const features = new Map(form.features);
          if (role !== shortName(form.type)) features.set("value", role);
          this.#types.relation(form.type, own.layer === target.layer ? own.layer : ANY_ANNOTATION);
          this.#annotation(
            form.type,
            place.start,
            place.end,
            new Map([...features, ["Governor", String(own.xmiId)], ["Dependent", String(target.xmiId)]]),
          );
        }
      }
      const all = new Map([
        ...own.features,
        ...[...references].map(([name, ids]) => [name, ids.join(" ")] as const),
      ]);
      this.#annotation(own.layer, start, end, all, own.xmiId);
    }
  }

  #annotation(
    type: string,
    start: number,
    end: number,
    features: ReadonlyMap<string, string>,
    id?: number,
  ): void {
    const own = id ?? ++this.#last;
    this.#members.push(own);
    this.#types.annotation(type, features.keys());
    this.#element(type, own, [["sofa", "1"], ["begin", String(start)], ["end", String(end)], ...features]);
  }

  #element(type: string, id: number, features: readonly (readonly [string, string])[]): void {
    const said = features.flatMap(([name, value]) => (value === "" ? [] : [` ${name}="${xmlValue(value)}"`]));
    this.#lines.push(`  <${this.#prefixed(type)} xmi:id="${id}"${said.join("")}/>`);
  }

  #prefixed(type: string): string {
    const at = type.lastIndexOf(".");
    const path = at < 0 ? "uima.noNamespace" : type.slice(0, at);
    const prefix = this.#prefixes.get(path) ?? `t${this.#prefixes.size + 1}`;
    this.#prefixes.set(path, prefix);
    return `${prefix}:${shortName(type)}`;
  }

  #lose(code: Loss["code"], id: string): void {
    this.#losses.push({ code, where: `${this.#document.name} ${id}` });
  }
}
