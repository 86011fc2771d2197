import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../../test/property/formatDocuments.js";
import type { Imported } from "./document.js";
import { FORMATS } from "./formats.js";
import { MalformedData } from "./malformed.js";

const READERS = FORMATS.flatMap(({ name, read, write }) => (read && write ? [{ name, read, write }] : []));

describe("every format", () => {
  test("has a name of its own, and a way out", () => {
    const names = FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(FORMATS.every(({ write }) => write !== undefined)).toBe(true);
  });

  test.each(READERS)(
    "$name: damaged data is refused with its place, or read; spans are always in the text",
    ({ read, write }) => {
      const damage = fc.array(
        fc.record({
          at: fc.nat(2000),
          cut: fc.nat(9),
          put: fc.constantFrom("", "\t", '"', "{", "]", "-1", "9999999", "\n", "\u0000", "\ud83d"),
        }),
        { minLength: 1, maxLength: 4 },
      );
      fc.assert(
        fc.property(arbitraryDocument({ values: "any" }), damage, (document, places) => {
          let data =
            write([document], {}).files.find(({ name }) => !/\.(?:txt|conf)$/.test(name))?.text ?? "";
          for (const { at, cut, put } of places) {
            const from = at % (data.length + 1);
            data = data.slice(0, from) + put + data.slice(from + cut);
          }
          let imported: Imported;
          try {
            imported = read(data, document);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedData);
            expect((error as Error).message).toMatch(/^[^\n]+: [^\n]+$/);
            return;
          }
          for (const { span } of imported.annotations) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(document.text.length);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
