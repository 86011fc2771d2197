import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";
import { fromValue } from "./numerals/decimal.js";
import { converted, dateReading, valueText, writtenOut } from "./reading.js";

const claimOf = (text: string, lang: "id" | "en" = "id") =>
  analyze(text, { lang, date: "2022-06-15" }).claims[0]!;

describe("a value written out", () => {
  it.each([
    ["Nilainya Rp 1,5 triliun.", "id", "1.500.000.000.000"],
    ["Harganya 2,75 persen lebih tinggi.", "id", "2,75"],
    ["Tingginya 12 sampai 15 meter.", "id", "12–15"],
    ["Suhunya minus 4 derajat Celsius.", "id", "−4"],
  ] as const)("%s", (text, locale, expected) => {
    expect(valueText(claimOf(text), locale)).toBe(expected);
  });

  it("keeps every digit of a number no double holds", () => {
    expect(writtenOut(fromValue("12345678901234567890.25")!, "en")).toBe("12,345,678,901,234,567,890.25");
  });
});

describe("a measure converted", () => {
  it.each([
    ["Jaraknya 100 kilometer.", "62,14", "mile"],
    ["Suhunya 30 derajat Celsius.", "86", "fahrenheit"],
    ["Luasnya 10 hektare.", "24,71", "acre"],
  ])("%s", (text, value, unit) => {
    expect(converted(claimOf(text), "id")).toEqual({ value, unit });
  });

  it("leaves money alone", () => {
    expect(converted(claimOf("Harganya Rp 5.000."), "id")).toBeNull();
  });
});

describe("a date in full", () => {
  it("gives the weekday", () => {
    expect(dateReading("2022-01-25", null, 2020)?.days).toEqual([
      { day: { year: 2022, month: 1, day: 25 }, weekday: 1 },
    ]);
  });

  it("lists the years in which a Thursday was 11 April", () => {
    expect(dateReading("XXXX-04-11", 3, 2018)?.candidateYears).toEqual([2013, 2019, 2024, 2030]);
  });
});
