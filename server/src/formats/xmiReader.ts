import type { FormatLink, Imported, TargetArticle } from "./document.js";
import type { Loss } from "./loss.js";
import { MalformedData, shown } from "./malformed.js";
import { placeRecords, type TextRecord } from "./ownText.js";
import type { FoundAnnotation } from "./readings.js";
import { ANY_ANNOTATION, fromLayer, keepLinkForm, type LinkForm, shortName } from "./uimaLayers.js";
import { readXml, type XmlElement } from "./xml.js";

/** Types that say how the text is built, or what document it is; nobody annotated them. */
const STRUCTURE =
  /^(?:uima\.|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:metadata\.type\.|segmentation\.type\.(?:Token|Sentence|Paragraph|Heading|Div|DocumentMetaData)$)|de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\.)/;

/** Attributes of an annotation that are no features. */
const NO_FEATURES: ReadonlySet<string> = new Set(["xmi:id", "sofa", "begin", "end", "Governor", "Dependent"]);

/** One element of the CAS: a feature structure. */
interface Structure {
  readonly element: XmlElement;
  readonly type: string;
  readonly id: string;
}

/**
 * Reads a UIMA CAS in XMI, as INCEpTION and DKPro write it: annotations of all layers but tokens, sentences and the
 * document's own data; relations (`Governor`, `Dependent`), slots and chains become links. Offsets count in UTF-16 there,
 * but code points are tried as well.
 * @throws MalformedData with the line
 */
export function readXmi(data: string, article: TargetArticle): Imported {
  const reader = new XmiReader(readXml(data));
  const records = reader.records();
  const placed = placeRecords(records, article, "utf16");
  return { ...placed, losses: [...reader.losses, ...placed.losses] };
}

interface Drafted {
  readonly id: string;
  readonly attributes: Map<string, string>;
  readonly links: FormatLink[];
}

class XmiReader {
  readonly losses: Loss[] = [];
  readonly #structures = new Map<string, Structure>();
  /** Those that are in the index of a view; null where no view is there. */
  #members: Set<string> | null = null;
  readonly #drafts = new Map<string, Drafted>();

  constructor(root: XmlElement) {
    if (shortName(typeOf(root.name, root.attributes)) !== "XMI" && !root.name.endsWith(":XMI"))
      throw new MalformedData(`line ${root.line}`, `${shown(`<${root.name}>`)} is no xmi:XMI`);
    for (const element of root.children) {
      const type = typeOf(element.name, new Map([...root.attributes, ...namespacesOf(element)]));
      const id = element.attributes.get("xmi:id");
      if (type === "uima.cas.View") {
        this.#members ??= new Set();
        for (const member of wordsOf(element.attributes.get("members"))) this.#members.add(member);
      }
      if (id === undefined) continue;
      // A Sofa and an annotation may have the same id in files that were made by hand; the Sofa has its own name space.
      const key = type === "uima.cas.Sofa" ? `sofa ${id}` : id;
      if (this.#structures.has(key))
        throw new MalformedData(`line ${element.line}`, `the id ${shown(id)} is there twice`);
      this.#structures.set(key, { element, type, id });
    }
  }

  /** One for each view that has a text. */
  records(): TextRecord[] {
    const bySofa = new Map<string, FoundAnnotation[]>();
    const annotations = [...this.#structures.values()].filter((each) => this.#isAnnotation(each));
    for (const { id, type, element } of annotations) {
      const { tag, attributes } = fromLayer(type, this.#featuresOf(element));
      const draft = { id: `${shortName(type)} ${id}`, attributes, links: [] };
      this.#drafts.set(id, draft);
      const where = whereOf(element);
      const piece = { start: offsetOf(element, "begin"), end: offsetOf(element, "end") };
      if (piece.end < piece.start) throw new MalformedData(where, "the end is before the begin");
      const found = { ...draft, where, pieces: [piece], words: null, tag, notes: [] };
      const sofa = element.attributes.get("sofa") ?? "";
      const others = bySofa.get(sofa);
      if (others) others.push(found);
      else bySofa.set(sofa, [found]);
    }
    for (const structure of this.#structures.values()) this.#links(structure);
    return [...this.#structures.values()].flatMap(({ type, id, element }) => {
      const text = element.attributes.get("sofaString") ?? childText(element, "sofaString");
      if (type !== "uima.cas.Sofa" || text === undefined) return [];
      return [{ where: whereOf(element), text, found: bySofa.get(id) ?? [] }];
    });
  }

  #isAnnotation({ type, id, element: { attributes } }: Structure): boolean {
    if (!attributes.has("sofa") || !attributes.has("begin") || STRUCTURE.test(type)) return false;
    if (attributes.has("Governor") || attributes.has("Dependent")) return false;
    return this.#members?.has(id) ?? true;
  }

  #featuresOf(element: XmlElement): Map<string, string> {
    const features = new Map<string, string>();
    for (const [name, value] of element.attributes) {
      if (value === "" || NO_FEATURES.has(name) || name.startsWith("xmlns") || name === "next") continue;
      if (this.#slotTargets(value).length > 0) continue;
      features.set(name, value);
    }
    for (const { name, text } of element.children) {
      if (features.has(name)) this.losses.push({ code: "values", where: whereOf(element) });
      else features.set(name, text);
    }
    return features;
  }

  /** The links of a slot, where the value is ids of such; they are no annotations, and have a target. */
  #slotTargets(value: string): Structure[] {
    if (!/^\d[\d ]*$/.test(value)) return [];
    const links = wordsOf(value).map((id) => this.#structures.get(id));
    const isSlot = links.every(
      (link) => link?.element.attributes.has("target") && !link.element.attributes.has("begin"),
    );
    return isSlot ? links.filter((link) => link !== undefined) : [];
  }

  #links({ type, id, element }: Structure): void {
    const { attributes } = element;
    const governor = attributes.get("Governor");
    const dependent = attributes.get("Dependent");
    if ((governor !== undefined || dependent !== undefined) && (this.#members?.has(id) ?? true)) {
      const features = this.#featuresOf(element);
      const role = features.get("value") || shortName(type);
      if (features.get("value") === role || features.get("value") === "") features.delete("value");
      this.#link(governor, role, dependent, { kind: "relation", type, features }, element);
      return;
    }
    if (!this.#drafts.has(id)) return;
    const next = attributes.get("next");
    if (next !== undefined && this.#structures.has(next)) {
      const role = attributes.get("referenceRelation") || "next";
      this.#link(id, role, next, { kind: "chain" }, element);
    }
    for (const [feature, value] of attributes) {
      if (NO_FEATURES.has(feature)) continue;
      for (const link of this.#slotTargets(value)) {
        const role = link.element.attributes.get("role") || feature;
        const form: LinkForm = { kind: "slot", feature, type: link.type, target: ANY_ANNOTATION };
        this.#link(id, role, link.element.attributes.get("target"), form, link.element);
      }
    }
  }

  #link(
    from: string | undefined,
    role: string,
    to: string | undefined,
    form: LinkForm,
    element: XmlElement,
  ): void {
    const source = this.#drafts.get(from ?? "");
    const target = this.#drafts.get(to ?? "");
    if (!source || !target) {
      this.losses.push({ code: "dangling", where: whereOf(element) });
      return;
    }
    source.links.push({ role, to: target.id });
    keepLinkForm(source.attributes, role, form);
  }
}

/** `type4:NamedEntity`, whose name space is `http:///de/…/ner/type.ecore`, is `de.….ner.type.NamedEntity`. */
function typeOf(name: string, namespaces: ReadonlyMap<string, string>): string {
  const [local = "", prefix] = name.split(":").reverse();
  const space = namespaces.get(prefix === undefined ? "xmlns" : `xmlns:${prefix}`) ?? "";
  const path = /^http:\/\/\/(.+)\.ecore$/.exec(space)?.[1] ?? prefix ?? "";
  const isBare = path === "uima/noNamespace" || path === "";
  return isBare ? local : `${path.replaceAll("/", ".")}.${local}`;
}

function namespacesOf({ attributes }: XmlElement): [string, string][] {
  return [...attributes].filter(([name]) => name.startsWith("xmlns"));
}

function wordsOf(list: string | undefined): string[] {
  return (list ?? "").split(/\s+/).filter((word) => word !== "");
}

function childText({ children }: XmlElement, name: string): string | undefined {
  return children.find((child) => child.name === name)?.text;
}

function whereOf({ line, name, attributes }: XmlElement): string {
  return `line ${line}, ${shown(name)} ${shown(attributes.get("xmi:id") ?? "")}`;
}

function offsetOf(element: XmlElement, name: string): number {
  const value = element.attributes.get(name) ?? "";
  if (!/^\d{1,15}$/.test(value))
    throw new MalformedData(whereOf(element), `${name} is no whole number from 0`);
  return Number(value);
}
