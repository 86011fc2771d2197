import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readParagraph } from "../../../text/paragraphs.js";
import { tokenize } from "../../../text/tokens.js";
import { ABBREVIATIONS, languageOf } from "../../languages/index.js";
import { GazetteerFlag, keyOf } from "./gazetteer.js";
import { hashOfWord } from "../../../text/wordGate.js";
import { begins, inside, LABELS, mayFollow, OUTSIDE, typeOfLabel } from "./labels.js";
import { gazetteer, taggerOf } from "./taggers.js";
import { isCareless, nameWindows } from "./windows.js";

const read = (text: string) => readParagraph(text, ABBREVIATIONS);

function tagged(text: string, code: "id" | "en"): string[] {
  const paragraph = read(text);
  const { tokens } = paragraph;
  return taggerOf(languageOf(code))
    .tag(paragraph)
    .map(({ from, to, type }) => `${type} ${text.slice(tokens.start(from), tokens.end(to - 1))}`);
}

describe("the tagger", () => {
  it.each([
    [
      "id",
      "Menurut Rahmat Hidayat, hujan turun di Semarang sejak pagi.",
      ["person Rahmat Hidayat", "place Semarang"],
    ],
    ["en", "Angela Whitmore lives in Chicago.", ["person Angela Whitmore", "place Chicago"]],
    ["id", "hujan turun sejak pagi, dan tidak ada yang datang.", []],
    ["en", "is there a cheap hotel in san francisco near the bay?", ["place san francisco"]],
  ] as const)("%s: %s", (code, text, expected) => {
    expect(tagged(text, code)).toEqual(expected);
  });

  it("reads a paragraph the same whatever it read before", () => {
    const text = "Menurut Rahmat Hidayat, hujan turun di Semarang sejak pagi.";
    const before = tagged(text, "id");
    tagged("Presiden bertemu Komisi Pemberantasan Korupsi di Istana Bogor. ".repeat(50), "id");
    expect(tagged(text, "id")).toEqual(before);
  });

  it("finds names in order that do not overlap, in any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("Budi", "di", "(", "Al", "-", ".", "PT"), fc.string())),
        (parts) => {
          const paragraph = read(parts.join(" "));
          let end = 0;
          for (const name of taggerOf(languageOf("id")).tag(paragraph)) {
            expect(name.from).toBeGreaterThanOrEqual(end);
            expect(name.to).toBeGreaterThan(name.from);
            expect(name.score).toBeGreaterThan(0);
            expect(name.score).toBeLessThan(1);
            end = name.to;
          }
          expect(end).toBeLessThanOrEqual(paragraph.tokens.count);
        },
      ),
    );
  });
});

describe("labels", () => {
  it("go on only from their own type", () => {
    for (let from = 0; from < LABELS; from++) {
      for (let to = 1; to < LABELS; to++) {
        if (begins(to)) expect(mayFollow(from, to)).toBe(true);
        else expect(mayFollow(from, to)).toBe(from !== OUTSIDE && inside(from) === to);
      }
    }
    expect([1, 2, 3, 4].map(typeOfLabel)).toEqual(["person", "person", "organisation", "organisation"]);
  });
});

describe("windows", () => {
  const windows = (text: string): string[] => {
    const { tokens } = read(text);
    const bounds = nameWindows(tokens, 0, tokens.count, (i) => tokens.lower(i) === "dalam");
    return bounds.flatMap((from, i) =>
      i % 2 === 0 ? [text.slice(tokens.start(from), tokens.end((bounds[i + 1] ?? 0) - 1))] : [],
    );
  };

  it.each([
    ["hujan turun sejak pagi", []],
    ["hujan di Semarang sejak pagi", ["di Semarang sejak"]],
    ["kata Budi dan Wati lalu pulang", ["kata Budi dan Wati lalu"]],
    ["temui al-Farabi", ["al-Farabi"]],
    ["kata Sun Ki-moon", ["kata Sun Ki-moon"]],
    ["Dalam hal itu hujan turun", []],
    ["Dalam Pekan Raya hujan turun", ["Dalam Pekan Raya hujan"]],
    ["Menurut Dalam hujan turun", ["Menurut Dalam hujan"]],
  ])("%s", (text, expected) => {
    expect(windows(text)).toEqual(expected);
  });

  it("knows a writer who does without capitals", () => {
    expect(isCareless(read("where is chicago? tell me"))).toBe(true);
    expect(isCareless(read("Where is Chicago? Tell me."))).toBe(false);
  });
});

describe("the gazetteer", () => {
  const flags = (name: string): number => {
    const tokens = tokenize(name);
    return gazetteer().flags(keyOf(tokens, 0, tokens.count)) & 127;
  };

  it("knows names by their words, hyphens apart", () => {
    expect(flags("Jawa Tengah") & GazetteerFlag.MajorPlace).not.toBe(0);
    expect(flags("al hasakah")).toBe(flags("Al-Hasakah"));
    expect(flags("Jawa Tengah Kelabu Sekali")).toBe(0);
  });

  it("sets acronyms apart from words", () => {
    expect(flags("AS") & GazetteerFlag.MajorPlace).not.toBe(0);
    expect(flags("as") & GazetteerFlag.MajorPlace).toBe(0);
  });

  it("tells country and size of a place, and nothing of what is none", () => {
    expect(gazetteer().place(tokenize("Surabaya"))).toMatchObject({ country: "ID" });
    expect(gazetteer().place(tokenize("Surabaya"))?.population ?? 0).toBeGreaterThan(1_000_000);
    expect(gazetteer().place(tokenize("Kementerian Kesehatan"))).toBeNull();
  });

  it("has items of brands", () => {
    expect(gazetteer().item(tokenize("IKEA"))).toBe("Q54078");
    expect(gazetteer().item(tokenize("Toko Serba Ada Mulia Sentosa"))).toBeNull();
  });

  it("takes few unknown words for names", () => {
    let hits = 0;
    for (let i = 0; i < 20_000; i++) {
      const word = `qz${i.toString(36)}xv`;
      if (gazetteer().flags(hashOfWord(word)) !== 0) hits++;
    }
    expect(hits).toBeLessThan(10);
  });
});
