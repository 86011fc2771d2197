import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText, OffsetConverter } from "./offsets.js";

/** Text with all that makes offsets drift: emoji, lone surrogates, combining marks, CRLF, a BOM, right-to-left. */
const hostile = fc
  .array(
    fc.constantFrom(
      "a",
      "é",
      "e\u0301",
      "🚌",
      "👩‍👩‍👧",
      "\ud83d",
      "\udc00",
      "\r\n",
      "\r",
      "\n",
      "\ufeff",
      "ש",
      "—",
    ),
    {
      maxLength: 700,
    },
  )
  .map((parts) => parts.join(""));

describe("offsets", () => {
  test("code points and bytes are counted as a plain loop counts them, and come back", () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (text, seed) => {
        const codepoints = new OffsetConverter(text, "codepoint");
        const bytes = new OffsetConverter(text, "byte");
        const boundaries = [0];
        for (const character of text) boundaries.push((boundaries.at(-1) ?? 0) + character.length);
        const at = boundaries[seed % boundaries.length] ?? 0;
        const before = text.slice(0, at);
        const characters = Array.from(before).length;
        expect(codepoints.fromUtf16(at)).toBe(characters);
        expect(bytes.fromUtf16(at)).toBe(Buffer.byteLength(before));
        expect(codepoints.toUtf16(characters)).toBe(at);
        expect(bytes.toUtf16(Buffer.byteLength(before))).toBe(at);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  test("the normalised text has no BOM and no CR, and offsets map both ways", () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (text, seed) => {
        const normalised = normaliseText(text);
        expect(normalised.text).toBe(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
        const at = normalised.text.length === 0 ? 0 : seed % (normalised.text.length + 1);
        expect(normalised.toNormalised(normalised.fromNormalised(at))).toBe(at);
        const given = seed % (text.length + 1);
        const before = text.slice(0, given).replace(/^\ufeff/, "");
        const cut = text.charAt(given - 1) === "\r" && text.charAt(given) === "\n";
        expect(normalised.toNormalised(given)).toBe(before.replace(/\r\n?/g, "\n").length - (cut ? 1 : 0));
      }),
      { seed: 11, numRuns: 3000 },
    );
  });
});
