import { MalformedData, shown } from "./malformed.js";

/** An element of an XML document. */
export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands directly in it, without its children. */
  readonly text: string;
  readonly line: number;
}

/** Elements within each other; data of other tools has a handful. */
const DEEPEST = 64;

/**
 * Reads an XML 1.0 document, strictly: what is not well-formed is refused. There are no document types and no entities
 * but the five that XML has itself, so that nothing is fetched and nothing can grow. Takes time linear in the text.
 * @throws MalformedData with the line
 */
export function readXml(data: string): XmlElement {
  return new XmlReader(data.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")).document();
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const NAME = /[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*/uy;
const SPACE = /[ \t\n]*/y;
/** What XML 1.0 allows no document to have. */
const NOT_ALLOWED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

class XmlReader {
  readonly #data: string;
  #at = 0;
  /** Of all before the line end at `#newline`, which is the next that was not counted. */
  #line = 1;
  #newline: number;

  constructor(data: string) {
    this.#data = data;
    this.#newline = this.#newlineFrom(0);
    const unfit = NOT_ALLOWED.exec(data);
    if (unfit) {
      this.#at = unfit.index;
      this.#refuse("a character stands here that XML does not allow");
    }
  }

  document(): XmlElement {
    const open: OpenElement[] = [];
    let root: OpenElement | null = null;
    if (/^<\?xml[ \t\n]/.test(this.#data)) this.#skipTo("?>", "the XML declaration");
    while (this.#at < this.#data.length) {
      const parent = open.at(-1);
      if (this.#data[this.#at] !== "<") {
        this.#text(parent);
        continue;
      }
      if (this.#isAt("<!--")) this.#skipTo("-->", "a comment");
      else if (this.#isAt("<?")) this.#skipTo("?>", "a processing instruction");
      else if (this.#isAt("<![CDATA[") && parent) {
        const from = this.#at + 9;
        this.#skipTo("]]>", "a CDATA section");
        parent.text += this.#data.slice(from, this.#at - 3);
      } else if (this.#isAt("<!")) this.#refuse("document types and entities are not read");
      else if (this.#isAt("</")) {
        this.#at += 2;
        const name = this.#name();
        this.#space();
        this.#expect(">");
        if (!parent || parent.name !== name) this.#refuse(`${shown(`</${name}>`)} closes nothing here`);
        open.pop();
      } else {
        const { element, isEmpty } = this.#element();
        if (parent) parent.children.push(element);
        else if (root) this.#refuse("a second root element");
        root ??= element;
        if (!isEmpty) open.push(element);
        if (open.length > DEEPEST) this.#refuse(`elements stand more than ${DEEPEST} deep in each other`);
      }
    }
    const unclosed = open.at(-1);
    if (unclosed)
      throw new MalformedData(`line ${unclosed.line}`, `${shown(`<${unclosed.name}>`)} is not closed`);
    if (!root) this.#refuse("there is no element");
    return root;
  }

  #element(): { readonly element: OpenElement; readonly isEmpty: boolean } {
    const line = this.#lineHere();
    this.#expect("<");
    const name = this.#name();
    const attributes = new Map<string, string>();
    for (;;) {
      const hasSpace = this.#space();
      if (this.#isAt(">") || this.#isAt("/>")) break;
      if (!hasSpace) this.#refuse(`a blank or > is expected in ${shown(`<${name}`)}`);
      const attribute = this.#name();
      this.#space();
      this.#expect("=");
      this.#space();
      if (attributes.has(attribute)) this.#refuse(`the attribute ${shown(attribute)} is there twice`);
      attributes.set(attribute, this.#value());
    }
    const isEmpty = this.#isAt("/>");
    this.#at += isEmpty ? 2 : 1;
    return { element: { name, attributes, children: [], text: "", line }, isEmpty };
  }

  #value(): string {
    const mark = this.#data[this.#at];
    if (mark !== '"' && mark !== "'") this.#refuse("a value in quotation marks is expected");
    const end = this.#data.indexOf(mark, this.#at + 1);
    if (end < 0) this.#refuse("a quotation mark is not closed");
    const value = this.#data.slice(this.#at + 1, end);
    if (value.includes("<")) this.#refuse("< stands in a value");
    const read = this.#resolved(value.replace(/[\t\n]/g, " "), this.#at + 1);
    this.#at = end + 1;
    return read;
  }

  #text(parent: OpenElement | undefined): void {
    const next = this.#data.indexOf("<", this.#at);
    const end = next < 0 ? this.#data.length : next;
    const text = this.#data.slice(this.#at, end);
    if (parent) parent.text += this.#resolved(text, this.#at);
    else if (text.trim() !== "") this.#refuse("text stands outside of the root element");
    this.#at = end;
  }

  /** The text with its references replaced, once. @param from where it begins in the data */
  #resolved(text: string, from: number): string {
    if (!text.includes("&")) return text;
    return text.replace(/&([^&;]{0,10};?)/g, (whole, said: string, offset: number) => {
      const name = said.endsWith(";") ? said.slice(0, -1) : "";
      const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : characterOf(name);
      if (known !== undefined) return known;
      this.#at = from + offset;
      return this.#refuse(`${shown(whole)} is no reference that is read`);
    });
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#data)?.[0] ?? this.#refuse("a name is expected");
    this.#at += name.length;
    return name;
  }

  #space(): boolean {
    SPACE.lastIndex = this.#at;
    const length = SPACE.exec(this.#data)?.[0].length ?? 0;
    this.#at += length;
    return length > 0;
  }

  #isAt(words: string): boolean {
    return this.#data.startsWith(words, this.#at);
  }

  #expect(words: string): void {
    if (!this.#isAt(words)) this.#refuse(`${words} is expected`);
    this.#at += words.length;
  }

  #skipTo(end: string, what: string): void {
    const at = this.#data.indexOf(end, this.#at);
    if (at < 0) this.#refuse(`${what} is not closed`);
    this.#at = at + end.length;
  }

  #lineHere(): number {
    for (; this.#newline < this.#at; this.#line++) this.#newline = this.#newlineFrom(this.#newline + 1);
    return this.#line;
  }

  #newlineFrom(from: number): number {
    const at = this.#data.indexOf("\n", from);
    return at < 0 ? Infinity : at;
  }

  #refuse(what: string): never {
    throw new MalformedData(`line ${this.#lineHere()}`, what);
  }
}

/** The character of `#10` or `#xA`; undefined where there is none. */
function characterOf(reference: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(reference) ?? [];
  const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
  if (code === 0 || code > 0x10_ffff) return undefined;
  const character = String.fromCodePoint(code);
  return NOT_ALLOWED.test(character) ? undefined : character;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A value for an attribute. What XML does not allow becomes U+FFFD, one code unit for one. */
export function xmlValue(value: string): string {
  return value
    .replace(new RegExp(NOT_ALLOWED, "gu"), "\ufffd")
    .replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each)
    .replace(/[\t\n\r]/g, (each) => `&#${each.charCodeAt(0)};`);
}

/** True when XML can hold it as it is. */
export function fitsXml(value: string): boolean {
  return !NOT_ALLOWED.test(value);
}
