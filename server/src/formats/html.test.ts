import { createHash } from "node:crypto";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { arbitraryDocument, documentOf } from "../../../test/property/formatDocuments.js";
import type { FormatDocument } from "./document.js";
import { writeHtml } from "./html.js";
import { STYLE, STYLE_HASH } from "./htmlStyle.js";

const pageOf = (document: FormatDocument): string => writeHtml([document]).files[0]?.text ?? "";

interface Page {
  /** The text of the article. */
  readonly main: string;
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly titles: readonly string[];
}

function parse(html: string): Page {
  let main = "";
  let isMain = false;
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const titles: string[] = [];
  const parser = new Parser({
    onopentag(name, given) {
      elements.add(name);
      for (const each of Object.keys(given)) attributes.add(each);
      if (given.title !== undefined) titles.push(given.title);
      if (name === "main") isMain = true;
    },
    ontext: (text) => (main += isMain ? text : ""),
    onclosetag(name) {
      if (name === "main") isMain = false;
    },
  });
  parser.end(html);
  return { main, elements, attributes, titles };
}

describe("HTML", () => {
  test("marks the words, with all that covers them on hovering", () => {
    const document = documentOf("<quote>“Siap,” kata <person>Dewi</person></quote>.", {
      attributes: { 0: { status: "accepted" } },
      links: { 0: [["speaker", 1]] },
      notes: { 1: ['<b onclick="x">'] },
    });
    expect(pageOf(document)).toContain(
      '<main dir="auto"><mark class="quote" title="quote\n  status: accepted\n  speaker: Dewi">“Siap,” kata </mark>' +
        '<mark class="person" title="person\n  &lt;b onclick=&quot;x&quot;&gt;\nquote\n  status: accepted\n  speaker: Dewi">Dewi</mark>.</main>',
    );
  });

  test("allows nothing but its own style sheet", () => {
    const html = pageOf(documentOf("<person>Dewi</person>"));
    expect(STYLE_HASH).toBe(`sha256-${createHash("sha256").update(STYLE).digest("base64")}`);
    expect(html).toContain(
      `content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).toContain(`<style>${STYLE}</style>`);
    expect(STYLE).not.toMatch(/url\(|@import|<\/|\r/);
  });

  test("nothing of an article becomes markup", () => {
    const attack = "</main></title><script>x()</script><img src=x onerror=x()>\"' onmouseover=x &lt;\u0000";
    const document: FormatDocument = {
      name: `${attack}.article`,
      text: attack,
      annotations: [
        {
          id: "1",
          span: { start: 0, end: attack.length },
          tag: attack,
          attributes: new Map([[attack, attack]]),
          links: [{ role: attack, to: attack }],
          notes: [attack],
        },
      ],
    };
    const { main, elements, attributes, titles } = parse(pageOf(document));
    expect(main).toBe(attack.replace("\u0000", "\ufffd"));
    expect([...elements].sort()).toEqual(
      [..."body h1 h2 head html main mark meta style table td title tr".split(" ")].sort(),
    );
    expect([...attributes].sort()).toEqual([
      "charset",
      "class",
      "content",
      "dir",
      "http-equiv",
      "name",
      "title",
    ]);
    expect(titles[0]).toContain(attack.replace("\u0000", "\ufffd"));
  });

  test("the article's text is on the page as it is", () => {
    fc.assert(
      fc.property(arbitraryDocument({ values: "any" }), (document) => {
        const text = document.text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
        expect(parse(pageOf(document)).main).toBe(text);
      }),
    );
  });
});
