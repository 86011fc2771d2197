import { describe, expect, it } from "vitest";
import { kept } from "./kept.js";

describe("kept readings", () => {
  it("reads once, and again when something else is given", () => {
    let readings = 0;
    const lengthWith = kept((text: { length: number }, more: number) => {
      readings++;
      return text.length + more;
    });
    const text = { length: 3 };
    expect([lengthWith(text, 1), lengthWith(text, 1), readings]).toEqual([4, 4, 1]);
    expect([lengthWith(text, 2), lengthWith({ length: 3 }, 2), readings]).toEqual([5, 5, 3]);
  });
});
