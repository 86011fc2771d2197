import { describe, expect, test } from "vitest";
import { paragraphRanges } from "./paragraphs.js";

const paragraphs = (text: string): string[] =>
  paragraphRanges(text).map(({ start, end }) => text.slice(start, end));

describe("paragraphs", () => {
  test.each([
    ["lines without empty ones between", "Satu.\nDua.\nTiga.", ["Satu.", "Dua.", "Tiga."]],
    ["empty lines, blanks, CRLF", "\n Satu. \r\n\r\n\tDua.\r\n", ["Satu.", "Dua."]],
    ["a BOM and no-break spaces around", "\ufeffSatu.\u00a0\n\u00a0\nDua.", ["Satu.", "Dua."]],
    ["lone CR and line separators", "Satu.\rDua.\u2028Tiga.", ["Satu.", "Dua.", "Tiga."]],
    ["nothing", " \n \n", []],
  ])("%s", (_name, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test("a hard-wrapped block is one paragraph", () => {
    const wrapped = [
      "The council voted on Monday night to close two of its eleven",
      "libraries, a step that officials say will save the city close to",
      "two million dollars a year, and to keep the night buses running.",
    ].join("\n");
    expect(paragraphs(`HEADLINE\n\n${wrapped}\n\nNext.`)).toEqual(["HEADLINE", wrapped, "Next."]);
  });

  test("long lines that end their sentences are paragraphs of their own", () => {
    const line = "This is a sentence of about seventy characters which ends right here.";
    expect(paragraphs([line, line, line].join("\n"))).toEqual([line, line, line]);
  });
});
