import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/tokens.js";
import { languageOf } from "../languages/index.js";
import { grammarOf } from "./grammar.js";
import { scanClaims } from "./scan.js";

const grammar = grammarOf(languageOf("id").numbers);

/** The drafts of a paragraph as they stand in it, dates in brackets. */
function draftsOf(text: string): string[] {
  const { drafts, dates } = scanClaims(tokenize(text), grammar);
  expect(dates).toEqual(drafts.filter(({ type }) => type === "date"));
  return drafts.map(({ type, start, end }) =>
    type === "date" ? `[${text.slice(start, end)}]` : text.slice(start, end),
  );
}

describe("the drafts of a paragraph", () => {
  it("stand in text order, dates among them", () => {
    expect(draftsOf("Ada 12 rumah rusak pada Selasa (25/1/2022) dan 7 orang luka dua pekan lalu.")).toEqual([
      "12 rumah",
      "[Selasa (25/1/2022)]",
      "7 orang",
      "[dua pekan lalu]",
    ]);
  });

  it("leave a number out that turns out to be of a date before it, and what another one holds", () => {
    expect(draftsOf("Ada 7 warga Selas (25/1/2022).")).toEqual(["[Selas (25/1/2022)]"]);
    expect(draftsOf("Ada dua tiga.")).toEqual(["dua", "tiga"]);
  });

  it("are none of the paragraph before", () => {
    expect(draftsOf("Ada 12 rumah.")).toHaveLength(1);
    expect(draftsOf("Tidak ada apa-apa.")).toEqual([]);
  });
});
