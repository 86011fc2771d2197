import { describe, expect, it } from "vitest";
import type { Annotation } from "../annotation.js";
import { createAnnotation } from "../edit.js";
import { isSame } from "../json.js";
import { formatJson, JsonSyntaxError, parseJson } from "./jsonText.js";
import { emptySet, parseSidecar, serialiseSidecar } from "./sidecar.js";
import { summariseSidecar } from "./summary.js";

/** A sidecar of ours in which other tools have left their marks, everywhere. */
const FOREIGN = `{
  "@context": [
    "http://www.w3.org/ns/anno.jsonld",
    {
      "@vocab": "urn:copydesk:ns:1#"
    },
    "https://example.org/theirs.jsonld"
  ],
  "id": "urn:uuid:0c9fd1a4-9d19-4c5e-8f2f-000000000001",
  "type": "AnnotationCollection",
  "label": "banjir.article",
  "formatVersion": "1.7",
  "first": {
    "id": "urn:uuid:0c9fd1a4-9d19-4c5e-8f2f-000000000002",
    "type": "AnnotationPage",
    "startIndex": 0,
    "items": [
      {
        "id": "urn:uuid:0c9fd1a4-9d19-4c5e-8f2f-000000000003",
        "type": "Annotation",
        "motivation": "highlighting",
        "status": "maybe",
        "creator": "https://example.org/people/7",
        "checks": [
          {
            "kind": "tone",
            "rating": "harsh"
          }
        ],
        "body": [
          {
            "type": "Choice",
            "items": []
          },
          {
            "type": "TextualBody",
            "purpose": "tagging",
            "value": "person",
            "language": "id"
          }
        ],
        "target": {
          "source": "urn:uuid:0c9fd1a4-9d19-4c5e-8f2f-000000000001",
          "selector": [
            {
              "type": "TextQuoteSelector",
              "exact": "Ratna",
              "prefix": "",
              "suffix": "",
              "exactness": 0.50
            },
            {
              "type": "TextPositionSelector",
              "start": 5,
              "end": 10
            },
            {
              "type": "XPathSelector",
              "value": "/p[1]"
            }
          ],
          "state": {
            "type": "TimeState",
            "sourceDate": "2026-01-01T08:00:00Z",
            "cached": "swh:1:cnt:1232fabbfde7cb0ff517de49d16b4824002d18ea",
            "seen": 12345678901234567890
          },
          "renderedVia": "https://example.org/reader"
        },
        "ext:score": 1.0,
        "__proto__": {
          "polluted": true
        }
      },
      {
        "id": "urn:uuid:0c9fd1a4-9d19-4c5e-8f2f-000000000004",
        "type": "Annotation",
        "motivation": "linking",
        "target": [
          "https://example.org/a",
          "https://example.org/b"
        ]
      },
      {
        "type": "Draft",
        "note": "no annotation at all"
      }
    ],
    "page:colour": "red"
  },
  "generatedBy": {
    "nested": [
      [],
      {}
    ]
  }
}
`;

/** Two versions of one annotation, as git's union merge leaves them. */
function twice(...statuses: readonly ("accepted" | "rejected")[]): { annotations: Annotation[] } {
  const author = { type: "Person" as const, name: "Ana" };
  const context = { author, when: "2026-01-01T08:00:00Z", words: "", wordsOf: () => null };
  return {
    annotations: statuses.map((status, i) => {
      const draft = { span: null, tag: "person", status, note: i === 0 ? "one" : "two" };
      return createAnnotation("urn:uuid:1", draft, { kind: "article" }, context);
    }),
  };
}

describe("members that we do not know", () => {
  it("are written back as they were, to the byte", () => {
    const { set, problem } = parseSidecar(FOREIGN);
    expect(problem).toBeNull();
    if (!set) return;
    expect(serialiseSidecar(set)).toBe(FOREIGN);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("stay when what is beside them changes", () => {
    const { set } = parseSidecar(FOREIGN);
    if (!set) throw new Error("not read");
    const [first, ...others] = set.annotations;
    if (!first) throw new Error("no annotation");
    const check = {
      kind: "truth" as const,
      rating: "true",
      by: { type: "Person" as const, name: "Ana" },
      when: "2026-01-01T08:00:00Z",
      words: "Ratna",
      evidence: [],
    };
    const changed = serialiseSidecar({
      ...set,
      annotations: [{ ...first, status: "accepted", checks: [check] }, ...others],
    });
    expect(changed).toContain('"kind": "tone"');
    expect(changed).toContain('"kind": "truth"');
    expect(changed).toContain('"status": "accepted"');
    expect(changed).not.toContain("maybe");
  });
});

describe("an id that stands there twice", () => {
  it("is one annotation, with what either says, and a conflict where they disagree", () => {
    const text = serialiseSidecar({ ...emptySet("a", ["1", "2"]), ...twice("accepted", "rejected") });
    const { set } = parseSidecar(text);
    expect(set?.annotations).toHaveLength(1);
    expect(set?.annotations[0]?.notes.map((note) => note.text)).toEqual(["one", "two"]);
    expect(set?.conflicts).toMatchObject([{ member: "status" }]);
    expect(set && parseSidecar(serialiseSidecar(set)).set).toEqual(set);
  });
});

describe("the summary for lists", () => {
  it("reads what is there and skips what it does not know", () => {
    const summary = summariseSidecar(FOREIGN);
    expect(
      summary?.annotations.map(({ id, tag, text, start, status }) => [id.at(-1), tag, text, start, status]),
    ).toEqual([
      ["3", "person", "Ratna", 5, null],
      ["4", null, "", null, null],
    ]);
    expect(summary?.bases).toEqual(["swh:1:cnt:1232fabbfde7cb0ff517de49d16b4824002d18ea"]);
    expect(summariseSidecar("{")).toBeNull();
    expect(summariseSidecar('{"formatVersion": "2.0"}')).toBeNull();
  });
});

describe("a sidecar", () => {
  it("may begin with a BOM and have CRLF line ends", () => {
    const text = serialiseSidecar(emptySet("a", ["1", "2"]));
    const { set } = parseSidecar(`\ufeff${text.replaceAll("\n", "\r\n")}`);
    expect(set && serialiseSidecar(set)).toBe(text);
  });
});

describe("reading JSON", () => {
  it("gives what JSON.parse gives", () => {
    for (const text of ['{"a":[1,-2.5,true,null,"\\u00e9\\n"]}', " [ ] ", '"x"', "0", '{"":{}}']) {
      expect(parseJson(text)).toEqual(JSON.parse(text));
      expect(formatJson(parseJson(text))).toBe(JSON.stringify(JSON.parse(text), null, 2));
    }
  });

  it("keeps digits that a double would lose", () => {
    for (const text of ["1.0", "1e3", "12345678901234567890", "-0", "0.1000"]) {
      expect(formatJson(parseJson(text))).toBe(text);
    }
    expect(isSame(parseJson("1.0"), parseJson("1.0"))).toBe(true);
    expect(isSame(parseJson("1.0"), parseJson("1.00"))).toBe(false);
  });

  const wrong: readonly (readonly [string, string])[] = [
    ["", "unexpected end at line 1, column 1"],
    ['{"a":1,\n}', "expected a member's name at line 2, column 1"],
    ["[1 2]", 'expected "," or "]" at line 1, column 4'],
    ['{"a"}', 'expected ":" at line 1, column 5'],
    ['"a\nb"', "unclosed string at line 1, column 3"],
    ['"\\x"', "bad escape in the string at line 1, column 1"],
    ["01", "unexpected text after the end at line 1, column 2"],
    ["nul", "unexpected character at line 1, column 1"],
    ["[".repeat(5000), "nested too deeply at line 1, column 202"],
  ];
  for (const [text, message] of wrong) {
    it(`refuses ${JSON.stringify(text.slice(0, 12))}`, () => {
      expect(() => parseJson(text)).toThrow(new JsonSyntaxError("unexpected end", "", 0).constructor);
      expect(() => parseJson(text)).toThrow(message);
      expect(() => JSON.parse(text) as unknown).toThrow();
    });
  }
});
