import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editRegistry, type RegistryEdit } from "./registryEdits.js";
import { parseRegistry } from "./registryFile.js";

const HAND_WRITTEN = `{
  "house": "Kabar Pantura", "version": 1,
  "entities": [
    { "name": "Badan Urusan Laut", "type": "organisation", "aliases": ["BUL", "Urusan Laut"], "desk": 7 },
    {
      "beat": "city",
      "name": "Ana Ruiz",   "type": "person"
    }
  ],
  "reviewed": 1.0
}
`;

const edited = (text: string | null, edit: RegistryEdit): string => {
  const result = editRegistry(text, edit);
  if (result.text === null) throw new Error(`conflict with ${result.conflict}`);
  return result.text;
};
const entries = (text: string): Record<string, unknown>[] =>
  (JSON.parse(text) as { entities: Record<string, unknown>[] }).entities;

describe("an edit of the registry", () => {
  test("makes the file where there is none", () => {
    const text = edited(null, { kind: "remember", name: "Bulog", type: "organisation", wikidata: "Q1003" });
    expect(JSON.parse(text)).toEqual({
      version: 1,
      entities: [{ name: "Bulog", type: "organisation", ids: { wikidata: "Q1003" } }],
    });
    expect(text.endsWith("]\n}\n")).toBe(true);
  });

  test("leaves every byte that it does not change", () => {
    const text = edited(HAND_WRITTEN, { kind: "never", name: "Senja" });
    const added = `,\n    {\n      "name": "Senja",\n      "never": true\n    }`;
    expect(text).toBe(HAND_WRITTEN.replace("\n    }\n  ]", `\n    }${added}\n  ]`));
  });

  test("keeps members that we do not know, and their order", () => {
    const text = edited(HAND_WRITTEN, { kind: "same", name: "A. Ruiz", as: "Ana Ruiz", type: "person" });
    expect(Object.keys(entries(text)[1] ?? {})).toEqual(["beat", "name", "type", "aliases"]);
    expect(text).toContain('"desk": 7 }');
    expect(text).toContain('"reviewed": 1.0');
  });

  test.each<[string, RegistryEdit, unknown]>([
    [
      "another type",
      { kind: "remember", name: "Ana Ruiz", type: "place" },
      [{ name: "Badan Urusan Laut" }, { name: "Ana Ruiz", type: "place", beat: "city" }],
    ],
    [
      "an alias that becomes a thing of its own",
      { kind: "remember", name: "BUL", type: "product" },
      [{ aliases: ["Urusan Laut"] }, {}, { name: "BUL", type: "product" }],
    ],
    [
      "an alias that moves",
      { kind: "same", name: "BUL", as: "Ana Ruiz", type: "person" },
      [{ aliases: ["Urusan Laut"] }, { aliases: ["BUL"] }],
    ],
    [
      "the same as an alias: its entry takes it",
      { kind: "same", name: "B.U.L.", as: "BUL", type: "organisation" },
      [{ aliases: ["BUL", "Urusan Laut", "B.U.L."] }, {}],
    ],
    [
      "the same as something new",
      { kind: "same", name: "Sari", as: "Dewi Sari", type: "person" },
      [{}, {}, { name: "Dewi Sari", type: "person", aliases: ["Sari"] }],
    ],
    ["never an entry", { kind: "never", name: "Ana Ruiz" }, [{}, { never: true, type: "person" }]],
    ["forgotten, the first", { kind: "forget", name: "Badan Urusan Laut" }, [{ name: "Ana Ruiz" }]],
    ["forgotten, the last", { kind: "forget", name: "Ana Ruiz" }, [{ name: "Badan Urusan Laut" }]],
    ["a forgotten alias", { kind: "forget", name: "BUL" }, [{ aliases: ["Urusan Laut"] }, {}]],
  ])("%s", (_, edit, expected) => {
    expect(entries(edited(HAND_WRITTEN, edit))).toMatchObject(expected as object[]);
    expect(entries(edited(HAND_WRITTEN, edit))).toHaveLength((expected as object[]).length);
  });

  test("two entries are not joined unasked", () => {
    const edit = { kind: "same", name: "Ana Ruiz", as: "Badan Urusan Laut", type: "organisation" } as const;
    expect(editRegistry(HAND_WRITTEN, edit)).toEqual({ text: null, conflict: "Ana Ruiz" });
  });

  test("never and back is the entry as it was", () => {
    const never = edited(HAND_WRITTEN, { kind: "never", name: "Ana Ruiz" });
    expect(JSON.parse(edited(never, { kind: "forget", name: "Ana Ruiz" }))).toEqual(JSON.parse(HAND_WRITTEN));
  });

  test("line ends and a BOM stay", () => {
    const windows = `\ufeff${HAND_WRITTEN.replaceAll("\n", "\r\n")}`;
    const text = edited(windows, { kind: "never", name: "Senja" });
    expect(text.startsWith("\ufeff{")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("any run of edits leaves a registry that can be read, and all that was there before", () => {
    const name = fc.constantFrom("Ana", 'Ba"u', "Cé, [d]", "E\\f", "Ana Ruiz", "BUL", "{}");
    const edit = fc.oneof(
      fc.record({ kind: fc.constant("remember" as const), name, type: fc.constantFrom("person", "place") }),
      fc.record({ kind: fc.constant("same" as const), name, as: name, type: fc.constant("person") }),
      fc.record({ kind: fc.constantFrom("never" as const, "forget" as const), name }),
    ) as fc.Arbitrary<RegistryEdit>;
    fc.assert(
      fc.property(
        fc.constantFrom<string | null>(null, HAND_WRITTEN),
        fc.array(edit, { maxLength: 12 }),
        (start, edits) => {
          let text = start;
          for (const each of edits) text = editRegistry(text, each).text ?? text;
          if (text === null) return;
          expect(parseRegistry(text).problem).toBeNull();
          const names = entries(text).map((entry) => entry.name);
          expect(new Set(names).size).toBe(names.length);
          if (start !== null) expect(JSON.parse(text)).toMatchObject({ house: "Kabar Pantura", reviewed: 1 });
        },
      ),
    );
  });
});

describe("a registry that cannot be used says where", () => {
  test.each([
    ['{\n  "entities": [\n    {"name": "Ana" "type": "person"}\n  ]\n}', /line 3, column 20/],
    ["[]", /Expected "entities"/],
    ['{"entities": [{"name": "Ana"}]}', /entry 1: a "type" is missing/],
    [
      '{"entities": [{"name": "Ana", "type": "person"}, {"name": "Bo", "type": "orang"}]}',
      /entry 2: "type": /,
    ],
    ['{"version": 2, "entities": []}', /version/],
    ['{"entities": [{"name": " ", "never": true}]}', /entry 1: "name": it must not be empty/],
  ])("%s", (text, expected) => {
    const { problem } = parseRegistry(text);
    expect(problem?.en).toMatch(expected);
    expect(problem?.id).not.toBe("");
  });
});
