import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/tokens.js";
import { languageOf } from "../languages/index.js";
import { roleAfter, roleBefore, titleStart, titleStartAcross } from "./roles.js";

const lexicon = languageOf("id").entities;

/** The text before the name "Wati", as each rule reads it. */
function before(text: string): { near: string; across: string } {
  const tokens = tokenize(text);
  const at = tokens.indexAt(text.indexOf("Wati"));
  const from = (start: number): string => text.slice(tokens.start(start), tokens.start(at)).trim();
  return { near: from(titleStart(tokens, at, lexicon)), across: from(titleStartAcross(tokens, at, lexicon)) };
}

describe("titles before a name", () => {
  it.each([
    ["kata Mayor Jenderal Wati", "Mayor Jenderal", "Mayor Jenderal"],
    ["kata bupati Sukamaju Wati", "", "bupati Sukamaju"],
    ["kata Sekretaris Jenderal PPN Wati", "", "Sekretaris Jenderal PPN"],
    ["warga desa Wati", "", ""],
  ])("%s", (text, near, across) => {
    expect(before(text).near).toBe(near);
    if (near === "") expect(before(text).across).toBe(across);
  });
});

describe("roles beside a name", () => {
  it("ends a role at the verb, the comma and the sentence", () => {
    const role = (text: string): string | null => {
      const tokens = tokenize(text);
      const range = roleAfter(tokens, tokens.indexAt(text.indexOf("Wati")) + 1, lexicon);
      return range && text.slice(range.start, range.end);
    };
    expect(role("Wati, juru bicara Balai Kota, mengatakan itu.")).toBe("juru bicara Balai Kota");
    expect(role("Wati, komandan Pasukan Mawar mengatakan itu.")).toBe("komandan Pasukan Mawar");
    expect(role("Wati, penasihat gubernur. Hujan turun.")).toBe("penasihat gubernur");
    expect(role("Wati, Budi, dan Tono pulang.")).toBeNull();
  });

  it("finds a role before the comma", () => {
    const tokens = tokenize("kata juru bicara Balai Kota, Wati");
    const range = roleBefore(tokens, tokens.count - 1, lexicon);
    expect(range && tokens.text.slice(range.start, range.end)).toBe("juru bicara Balai Kota");
  });
});
