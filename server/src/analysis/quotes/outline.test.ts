import { describe, expect, it } from "vitest";
import { readParagraph } from "../../text/paragraphs.js";
import { tokenize } from "../../text/tokens.js";
import { ABBREVIATIONS, languageOf } from "../languages/index.js";
import { indexedLexicon } from "./indexedLexicon.js";
import { readMarks } from "./marks.js";
import { Outline } from "./outline.js";
import { QUOTED, UNKNOWN } from "./signs.js";
import { tokenWords } from "./tokenWords.js";

const LANGUAGES = ["id", "en"] as const;

function outlineOf(text: string, lang: (typeof LANGUAGES)[number]): Outline {
  const paragraph = readParagraph(text, ABBREVIATIONS);
  const { pairs } = readMarks(
    paragraph,
    () => false,
    () => false,
  );
  return new Outline(paragraph, tokenWords(paragraph.tokens, indexedLexicon(languageOf(lang).quotes)), pairs);
}

/** The units as they are spelt, a folded stretch as `Q`; `|` before each sentence. */
function shown(outline: Outline): string {
  const units: string[] = [];
  let sentence = 0;
  for (let i = 0; i < outline.count; i++) {
    if (outline.sentenceStart(sentence) === i) {
      units.push("|");
      sentence++;
    }
    units.push(outline.isQuoted(i) ? "Q" : outline.spelling(i));
  }
  return units.join(" ");
}

describe("the outline of a paragraph", () => {
  it.each([
    ["Warga pulang. Polisi datang.", "| warga pulang . | polisi datang ."],
    ["“Kami pulang. Kami lelah,” kata Rini. Polisi datang.", "| Q kata rini . | polisi datang ."],
    ["Rini berkata, “Kami pulang. Kami lelah.” Polisi datang.", "| rini berkata , Q | polisi datang ."],
    ["“Kami pulang.” “Kami lelah.”", "| Q | Q"],
    ["", ""],
  ])("%j", (text, units) => {
    expect(shown(outlineOf(text, "id"))).toBe(units);
  });

  it("knows where a folded stretch stands", () => {
    const text = "Ia berkata “ya” dan “tidak”.";
    const outline = outlineOf(text, "id");
    expect([2, 4].map((i) => text.slice(outline.start(i), outline.end(i)))).toEqual(["“ya”", "“tidak”"]);
    expect(outline.word(2)).toBe(QUOTED);
    expect(outline.stretch(4)?.start).toBe(text.indexOf("“tidak”"));
    expect(outline.stretch(3)).toBeUndefined();
  });

  it("takes an acronym for no word, but for the head of a body", () => {
    const lexicon = indexedLexicon(languageOf("id").quotes);
    const outline = outlineOf("KPK dan Ia pergi ke IA", "id");
    expect(outline.word(0)).toBe(UNKNOWN);
    expect(lexicon.bodies.has(outline.lower(0))).toBe(true);
    expect(outline.holds(lexicon.pronouns, 2)).toBe(true);
    expect(outline.holds(lexicon.pronouns, 5)).toBe(false);
  });

  it("holds nothing outside of the paragraph", () => {
    const outline = outlineOf("Ia pergi", "id");
    for (const i of [-2, -1, 2, 3]) {
      expect(outline.word(i)).toBe(UNKNOWN);
      expect(outline.isWord(i)).toBe(false);
      expect(outline.isCapitalised(i)).toBe(false);
    }
  });
});

describe.each(LANGUAGES)("the words of the %s lexicon", (lang) => {
  const lexicon = indexedLexicon(languageOf(lang).quotes);

  it("are found by their number", () => {
    const { source, index } = lexicon;
    for (const word of [...source.verbs.keys(), ...source.tags.keys(), ...source.roles, ...source.bodies]) {
      const tokens = tokenize(word);
      if (tokens.count !== 1) continue;
      expect(index.of(tokens, 0), word).toBe(index.numberOf(word));
      expect(index.numberOf(word), word).toBeGreaterThan(0);
    }
  });

  it("hold neither what stands between marks nor what is unknown", () => {
    for (const list of Object.values(lexicon) as unknown[])
      if (list instanceof Object && "members" in list && list.members instanceof Uint8Array) {
        expect(list.members[QUOTED]).toBe(0);
        expect(list.members[UNKNOWN]).toBe(0);
      }
  });
});
